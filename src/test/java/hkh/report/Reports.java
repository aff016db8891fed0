package hkh.report;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import hkh.plan.Targets;
import hkh.submission.UnitStatus;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports of a city with one ward, for 2021. */
final class Reports {

    private static final Period YEAR = Period.ofYear(2021);
    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();

    private final List<Total> totals = new ArrayList<>();
    private final Map<String, String> narratives = new HashMap<>();
    private String ward = "Phường Phú Hòa";
    private UnitStatus.State wardIs = UnitStatus.State.ACCEPTED;
    private final List<RankedFinding> findings = new ArrayList<>();
    private LocalDate date = Letterhead.UNDATED;
    private String number = "";

    private Reports() {}

    static Reports none() {
        return new Reports();
    }

    Reports total(String item, String amount, int in, int expected) {
        totals.add(new Total(
                new Reference("718", YEAR, Item.parse(item)), Measure.of(new BigDecimal(amount)), in, expected));
        return this;
    }

    Reports total(String item, String amount) {
        return total(item, amount, 1, 1);
    }

    Reports narrative(String section, String markdown) {
        narratives.put(section, markdown);
        return this;
    }

    Reports ward(String name) {
        ward = name;
        return this;
    }

    Reports wardTotal(String item, String amount) {
        Reference reference = new Reference("25750", YEAR, Item.parse(item));
        totals.add(new Total(reference, Measure.of(new BigDecimal(amount)), 1, 1));
        return this;
    }

    /** Something is wrong with what the ward states. */
    Reports found(Rule rule, String item) {
        Finding finding = Finding.of(rule, Message.of("file.stray")).about("25750", Item.parse(item));
        findings.add(new RankedFinding(finding, Optional.empty()));
        return this;
    }

    Reports missingWard() {
        return ward(UnitStatus.State.MISSING);
    }

    Reports ward(UnitStatus.State state) {
        wardIs = state;
        return this;
    }

    Reports dated(LocalDate day, String numberAndSymbol) {
        date = day;
        number = numberAndSymbol;
        return this;
    }

    private static Unit unit(String id, String name, String type, Level level, String parent) {
        return new Unit(id, id, name, type, level, parent, Validity.ALWAYS, !parent.isEmpty(), List.of());
    }

    AnnualReport content() {
        Unit city = unit("718", "Thành phố Thủ Dầu Một", "Thành phố", Level.DISTRICT, "");
        Unit phuHoa = unit("25750", ward, "Phường", Level.COMMUNE, "718");
        UnitTree tree = new Register(List.of(city, phuHoa), List.of()).treeAt(YEAR.lastDay());
        return new ReportContent(
                        CATALOGUE,
                        ReturnLines.builtIn(CATALOGUE, YEAR),
                        tree,
                        new Totals(YEAR, totals),
                        new Comparison(List.of()),
                        ChangeWords.NONE,
                        List.of(),
                        findings)
                .of(
                        city,
                        new Letterhead("", "HỘI <A&B>", number, "Thủ Dầu Một", date, "", "", "", List.of("Lưu: VT")),
                        YEAR.yearBefore(),
                        List.of(new UnitStatus(phuHoa, wardIs, Optional.empty(), Optional.empty(), 0, 0)),
                        List.of(),
                        List.of(),
                        narratives,
                        Targets.NONE);
    }

    PrintedFigure figure(String item) {
        PrintedFigure figure = content().figures().get(item);
        if (figure == null) {
            throw new AssertionError("no figure " + item);
        }
        return figure;
    }

    /** The report by the template that ships. */
    String printed() throws HkhException {
        return new ReportTemplate(Reports::shipped).render("tong-ket-nam", content());
    }

    /** The report by a template with this text; other templates are the ones that ship. */
    String by(String template) throws HkhException {
        return new ReportTemplate(name -> name.equals("own.ftlh")
                        ? Optional.of(template.getBytes(StandardCharsets.UTF_8))
                        : shipped(name))
                .render("own", content());
    }

    /** What stops a template with this text, in English. */
    static String stopped(String template) {
        try {
            String printed = none().by(template);
            throw new AssertionError("nothing stopped it: " + printed);
        } catch (HkhException e) {
            return Messages.in("en").text(e.told().get(0));
        }
    }

    static Optional<byte[]> shipped(String name) {
        try {
            Path file = Path.of("templates").resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
