package hkh.workbook;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Ranked;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The appendix as an Excel file: a sheet a theme with the units of a subtree as rows and live formulas for their totals,
 * then the findings, then the source of every figure. The same content gives the same bytes.
 */
public final class AppendixWorkbook {

    private final Content content;
    private final XSSFWorkbook workbook;
    private final TableStyles styles;
    private final Map<String, SheetData> cells = new HashMap<>();
    private final Set<String> units = new HashSet<>();

    /**
     * What goes into the file.
     *
     * @param root the unit whose subtree is shown
     * @param words what stands between two compared figures
     * @param accepted own figures of units
     */
    public record Content(
            Catalogue catalogue,
            UnitTree tree,
            Unit root,
            Totals totals,
            Comparison comparison,
            ChangeWords words,
            List<List<Ranked>> rankings,
            List<Figure> accepted,
            List<RankedFinding> findings,
            Messages messages) {

        public Content {
            accepted = List.copyOf(accepted);
            findings = List.copyOf(findings);
        }

        String unitAndPeriod() {
            String period = totals.period().inWords();
            return root.id().equals(Register.IMPLICIT_ROOT) ? period : AssociationName.of(root) + " – " + period;
        }
    }

    private AppendixWorkbook(Content content, XSSFWorkbook workbook) {
        this.content = content;
        this.workbook = workbook;
        this.styles = new TableStyles(workbook);
        below(content.root());
    }

    /** The file as bytes. */
    public static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            AppendixWorkbook appendix = new AppendixWorkbook(content, workbook);
            appendix.tables();
            appendix.targets();
            appendix.rankings();
            appendix.earlier();
            appendix.imbalances();
            appendix.findings();
            appendix.sources();
            appendix.describe(workbook.getProperties());
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray(), appendix.cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tables() {
        Set<Item> asked = new HashSet<>();
        Set<Item> numbers = new HashSet<>();
        for (Total total : content.totals().all()) {
            if (units.contains(total.reference().unit())) {
                asked.add(total.reference().item());
                total.measure()
                        .quantity()
                        .ifPresent(number -> numbers.add(total.reference().item()));
            }
        }
        AppendixFigures figures =
                new AppendixFigures(content.catalogue(), content.tree(), content.totals(), content.accepted());
        for (AppendixTable table : AppendixTable.builtIn()) {
            table.with(asked, numbers)
                    .ifPresent(kept -> new AppendixSheet(content, kept, figures, page(kept.sheet()), styles).write());
        }
    }

    /** What every unit was to reach; no sheet when there are no targets. */
    private void targets() {
        List<List<String>> lines = new TargetLines(content).all();
        if (!lines.isEmpty()) {
            ListSheet list = list("targets", Set.of(4, 5, 6, 7), 11, 26, 36, 18, 17, 17, 10, 18, 40);
            lines.forEach(list::line);
            list.end(content.unitAndPeriod());
        }
    }

    /** The units right below in the order of a figure, each level by itself; no sheet when none is asked for. */
    private void rankings() {
        if (content.rankings().isEmpty()) {
            return;
        }
        ListSheet list = list("ranking", Set.of(2, 5), 36, 18, 8, 11, 34, 19, 34);
        for (List<Ranked> ranking : content.rankings()) {
            for (Ranked ranked : ranking) {
                Total total = ranked.total();
                Item item = total.reference().item();
                list.line(List.of(
                        content.catalogue().label(item),
                        content.catalogue().get(item).uom(),
                        ranked.rank().isPresent()
                                ? Integer.toString(ranked.rank().getAsInt())
                                : "",
                        total.reference().unit(),
                        name(total.reference().unit()),
                        total.measure().digits(),
                        total.isPartial()
                                ? content.messages().text("explain.coverage", total.unitsIn(), total.unitsExpected())
                                : ""));
            }
        }
        list.end(content.unitAndPeriod());
    }

    /** The earlier period as published and as restated, where units changed in between. */
    private void earlier() {
        EarlierList earlier = new EarlierList(content);
        if (earlier.isTold()) {
            earlier.write((heading, widths) -> list("earlier", heading, Set.of(4, 5, 6, 7, 8), widths));
        }
    }

    /** The quantities of which there are two numbers; no sheet when there are none. */
    private void imbalances() {
        List<List<String>> lines = new FindingLines(content, units).imbalances();
        if (!lines.isEmpty()) {
            ListSheet list = list("imbalances", Set.of(3, 4, 5), 26, 36, 18, 19, 19, 17, 12, 34, 34);
            lines.forEach(list::line);
            list.end(content.unitAndPeriod());
        }
    }

    private void findings() {
        ListSheet list = list("findings", Set.of(5, 6), 12, 26, 30, 34, 60, 17, 17, 30, 34);
        new FindingLines(content, units).findings().forEach(list::line);
        list.end(content.unitAndPeriod());
    }

    /** Where every figure stands that somebody stated. */
    private void sources() {
        ListSheet list = list("sources", Set.of(4), 11, 26, 40, 30, 19, 34, 24, 8, 24, 34);
        content.accepted().stream()
                .filter(figure -> units.contains(figure.unit()))
                .filter(figure -> figure.measure().state() != State.NOT_REPORTED)
                .sorted(Comparator.comparing(Figure::reference))
                .forEach(figure -> {
                    Item item = figure.item();
                    list.line(List.of(
                            figure.unit(),
                            name(figure.unit()),
                            content.catalogue().label(item.whole()),
                            item.breakdown().isNone() ? "" : content.catalogue().label(item.breakdown()),
                            figure.measure().state() == State.VALUE
                                    ? figure.measure().digits()
                                    : text("state." + figure.measure().state().code()),
                            figure.origin().file(),
                            figure.origin().sheet(),
                            figure.origin().cell(),
                            figure.origin().raw(),
                            figure.decision().map(Decision::told).orElse("")));
                });
        list.end(content.unitAndPeriod());
    }

    private ListSheet list(String name, Set<Integer> numbers, int... widths) {
        return list(name, content.unitAndPeriod(), numbers, widths);
    }

    private ListSheet list(String name, String heading, Set<Integer> numbers, int... widths) {
        String[] headings = text("tables." + name + ".columns").split("\\|", -1);
        ListSheet.Column[] columns = new ListSheet.Column[widths.length];
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new ListSheet.Column(headings[i], widths[i], numbers.contains(i));
        }
        return new ListSheet(
                page(text("tables." + name)), styles, text("tables." + name + ".title"), heading, List.of(columns));
    }

    private TablePage page(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        TablePage page = new TablePage(sheet, styles);
        cells.put(sheet.getPackagePart().getPartName().getName(), page.data());
        return page;
    }

    private String name(String unit) {
        return content.tree().find(unit).map(Unit::name).orElse(unit);
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private void below(Unit unit) {
        units.add(unit.id());
        content.tree().childrenOf(unit).forEach(this::below);
    }

    /** The period stands for the clock, so that the file can be made again to the byte. */
    private void describe(POIXMLProperties properties) {
        Date day = Date.from(
                content.totals().period().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(text("tables.title") + " – " + content.unitAndPeriod());
        core.setCreator("hkh");
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("hkh");
    }
}
