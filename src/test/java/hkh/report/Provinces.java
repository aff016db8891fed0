package hkh.report;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.HkhException;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.ReturnLines;
import hkh.plan.Targets;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.UnitStatus;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import hkh.unit.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports of a made-up province with two districts, five communes and two affiliated bodies, for 2023. */
public final class Provinces {

    static final String PROVINCE = "14";
    static final Period YEAR = Period.ofYear(2023);

    private static final List<Unit> UNITS = List.of(
            unit(PROVINCE, "Tỉnh Mường Sơn", "Tỉnh", Level.PROVINCE, ""),
            unit("141", "Huyện Nậm Ngần", "Huyện", Level.DISTRICT, PROVINCE),
            unit("1411", "Xã Chiềng Mai", "Xã", Level.COMMUNE, "141"),
            unit("1412", "Xã Chiềng Ve", "Xã", Level.COMMUNE, "141"),
            unit("1413", "Thị trấn Nậm Ngần", "Thị trấn", Level.COMMUNE, "141"),
            unit("142", "Thành phố Mường Sơn", "Thành phố", Level.DISTRICT, PROVINCE),
            unit("1421", "Phường Tô Hiến", "Phường", Level.COMMUNE, "142"),
            unit("1422", "Phường Quyết Tâm", "Phường", Level.COMMUNE, "142"),
            unit("148", "Ban Khuyến học Bộ Chỉ huy Quân sự tỉnh", "", Level.AFFILIATE, PROVINCE),
            unit("149", "Hội Khuyến học Trường Cao đẳng Mường Sơn", "", Level.AFFILIATE, PROVINCE));

    private final Map<Reference, Total> totals = new HashMap<>();
    private final Map<String, String> narratives = new HashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private final List<Figure> accepted = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>(UNITS);

    private Provinces() {}

    /** Nobody has stated anything. */
    static Provinces silent() {
        return new Provinces();
    }

    /** The province's main figures are those which Sơn La published for 2023. */
    public static Provinces sonLa() {
        Provinces province = new Provinces();
        SonLa.FIGURES.forEach(province::total);
        SonLa.DISTRICTS.forEach((unit, figures) -> figures.forEach((item, amount) -> province.of(unit, item, amount)));
        return province;
    }

    Provinces total(String item, String amount) {
        return of(PROVINCE, item, amount);
    }

    Provinces of(String unit, String item, String amount) {
        return of(unit, item, amount, 1, 1);
    }

    Provinces of(String unit, String item, String amount, int in, int expected) {
        Reference reference = new Reference(unit, YEAR, Item.parse(item));
        totals.put(reference, new Total(reference, Measure.of(new BigDecimal(amount)), in, expected));
        return this;
    }

    /** Every figure of the province stands for some of its units only. */
    Provinces partial(int in, int expected) {
        List.copyOf(totals.values())
                .forEach(total ->
                        totals.put(total.reference(), new Total(total.reference(), total.measure(), in, expected)));
        return this;
    }

    Provinces without(String item) {
        totals.keySet().removeIf(reference -> reference.item().toString().equals(item));
        return this;
    }

    Provinces narrative(String section, String markdown) {
        narratives.put(section, markdown);
        return this;
    }

    Provinces missing(String... ids) {
        missing.addAll(Arrays.asList(ids));
        return this;
    }

    Provinces commune(String id, String name, String district) {
        units.add(unit(id, name, "Xã", Level.COMMUNE, district));
        return this;
    }

    /** The province states something for itself, in a cell. */
    Provinces own(String item, String amount, String cell) {
        accepted.add(new Figure(
                new Reference(PROVINCE, YEAR, Item.parse(item)),
                Measure.of(new BigDecimal(amount)),
                new Origin("14_2023.xlsx", "IV", cell, amount)));
        return this;
    }

    /** A unit answers a question of the form. */
    Provinces answer(String unit, String section, String text) {
        SourceFile file = new SourceFile(unit + ".xlsx", "");
        submissions.add(new Submission(unit, YEAR, file, 0, "form", List.of(), Map.of(section, text), List.of()));
        return this;
    }

    /** The province as it is without its districts, its communes directly below it. */
    Provinces withoutDistricts() {
        units.replaceAll(one ->
                one.level() == Level.COMMUNE ? unit(one.id(), one.name(), one.type(), one.level(), PROVINCE) : one);
        units.removeIf(one -> one.level() == Level.DISTRICT);
        return this;
    }

    private static Unit unit(String id, String name, String type, Level level, String parent) {
        return new Unit(id, id, name, type, level, parent, Validity.ALWAYS, true, List.of());
    }

    AnnualReport content() {
        Catalogue catalogue = CatalogueTables.builtIn();
        UnitTree tree = new Register(units, List.of()).treeAt(YEAR.lastDay());
        return new ReportContent(
                        catalogue,
                        ReturnLines.builtIn(catalogue, YEAR),
                        tree,
                        new Totals(YEAR, totals.values()),
                        new Comparison(List.of()),
                        ChangeWords.NONE,
                        accepted,
                        List.of())
                .of(
                        tree.root(),
                        new Letterhead(
                                "HỘI KHUYẾN HỌC VIỆT NAM",
                                "HỘI KHUYẾN HỌC TỈNH MƯỜNG SƠN",
                                "01/BC-HKH",
                                "Mường Sơn",
                                LocalDate.of(2024, 1, 1),
                                "TM. BAN THƯỜNG VỤ",
                                "CHỦ TỊCH",
                                "",
                                List.of("Trung ương Hội Khuyến học Việt Nam", "Ủy ban nhân dân tỉnh", "Lưu: VT")),
                        YEAR.yearBefore(),
                        units.stream().map(this::status).toList(),
                        submissions,
                        List.of(),
                        narratives,
                        Targets.NONE);
    }

    private UnitStatus status(Unit unit) {
        UnitStatus.State state = missing.contains(unit.id()) ? UnitStatus.State.MISSING : UnitStatus.State.ACCEPTED;
        return new UnitStatus(unit, state, Optional.empty(), Optional.empty(), 0, 0);
    }

    /** The report by the template that ships, in its shape. */
    public String printed() throws HkhException {
        return by(Shape.PROVINCE.of("tong-ket-nam"));
    }

    /** The report by a template that ships. */
    String by(String template) throws HkhException {
        return new ReportTemplate(Reports::shipped).render(template, content());
    }

    /** The words of the report, as a reader sees them. */
    String text() throws HkhException {
        return printed().replaceAll("(?s)<head>.*?</head>|<[^>]*>", "").replaceAll("\\s+", " ");
    }
}
