package hkh.workbook;

import hkh.figure.ChangeWords;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Ranked;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Messages;
import hkh.finding.RankedFinding;
import hkh.plan.AppendixTable;
import hkh.plan.Catalogue;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The appendix as an Excel file: a sheet a theme with the units of a subtree as rows and live formulas for their totals,
 * then the findings, then the source of every figure. The same content gives the same bytes.
 */
public final class AppendixWorkbook {

    /** Excel would take minutes to open a list of more lines, and {@code figures.csv} has them too. */
    private static final int SOURCES = 60_000;

    private final Content content;
    private final Sheets sheets;
    private final EarlierList earlier;
    private final TablePlaces totals = new TablePlaces();
    private final Set<String> units = new HashSet<>();

    /**
     * What goes into the file.
     *
     * @param root the unit whose subtree is shown
     * @param words what stands between two compared figures
     * @param accepted own figures of units
     * @param doubtful the totals on which an error stands
     * @param charts the charts to draw, in their order
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
            Set<Reference> doubtful,
            List<BookChart> charts,
            Messages messages) {

        public Content {
            accepted = List.copyOf(accepted);
            findings = List.copyOf(findings);
            doubtful = Set.copyOf(doubtful);
            charts = List.copyOf(charts);
        }

        /** What an item is called, in the language of the messages. */
        String label(Item item) {
            return catalogue.label(item, messages.language());
        }

        String unitAndPeriod() {
            String period = totals.period().inWords();
            return root.id().equals(Register.IMPLICIT_ROOT) ? period : AssociationName.of(root) + " – " + period;
        }
    }

    private AppendixWorkbook(Content content, Sheets sheets) {
        this.content = content;
        this.sheets = sheets;
        this.earlier = new EarlierList(content);
        content.tree().subtreeOf(content.root()).forEach(unit -> units.add(unit.id()));
    }

    /** Writes the file; the stream stays open. */
    public static void write(Content content, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheets sheets = new Sheets(workbook, content.messages());
            new AppendixWorkbook(content, sheets).write();
            describe(content, workbook.getProperties());
            sheets.write(out);
        }
    }

    private void write() {
        tables();
        charts();
        targets();
        rankings();
        earlier();
        imbalances();
        findings();
        sources();
        sheets.mark();
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
        Places changes = earlier.changes(comparisonSheet());
        for (AppendixTable table : AppendixTable.builtIn()) {
            table.in(content.messages().language(), content.catalogue())
                    .with(asked, numbers)
                    .ifPresent(kept -> new AppendixSheet(content, kept, figures, sheets, changes).write(totals));
        }
    }

    /** No sheet when there is nothing to draw. */
    private void charts() {
        if (!content.charts().isEmpty()) {
            Map<BookChart.Side, Places> places = Map.of(
                    BookChart.Side.CURRENT, totals,
                    BookChart.Side.EARLIER, earlier.earlier(comparisonSheet()),
                    BookChart.Side.CHANGE_PERCENT, earlier.percents(comparisonSheet()));
            new ChartSheet(content, sheets, places).write();
        }
    }

    private String comparisonSheet() {
        return content.messages().text("tables." + earlier.name());
    }

    /** What every unit was to reach; no sheet when there are no targets. */
    private void targets() {
        list("targets", Set.of(4, 5, 6, 7), new TargetLines(content, totals).all(), 11, 26, 36, 18, 17, 17, 10, 18, 40);
    }

    /** The units right below in the order of a figure, each level by itself; no sheet when none is asked for. */
    private void rankings() {
        list("ranking", Set.of(2, 5), new RankingLines(content, totals).all(), 36, 18, 8, 11, 34, 19, 34);
    }

    /** The earlier period beside this one; no sheet when nothing of it is known. */
    private void earlier() {
        if (earlier.isTold()) {
            ListSheet list = sheets.list(earlier.name(), earlier.heading(), Set.of(4, 5, 6, 7, 8), earlier.widths());
            earlier.write(list, totals);
        }
    }

    /** The quantities of which there are two numbers; no sheet when there are none. */
    private void imbalances() {
        List<List<ListCell>> lines = new FindingLines(content, units).imbalances();
        list("imbalances", Set.of(3, 4, 5), lines, 22, 30, 16, 18, 18, 17, 9, 26, 22);
    }

    private void findings() {
        ListSheet list =
                sheets.list("findings", content.unitAndPeriod(), Set.of(5, 6), 9, 20, 24, 26, 50, 15, 15, 22, 22);
        new FindingLines(content, units).findings().forEach(list::line);
        list.end(content.unitAndPeriod());
    }

    private void sources() {
        ListSheet list =
                sheets.list("sources", content.unitAndPeriod(), Set.of(4), 10, 22, 34, 22, 18, 30, 22, 7, 20, 22);
        SourceLines sources = new SourceLines(content, units);
        if (sources.count() <= SOURCES) {
            sources.forEach(list::line);
        } else {
            list.leave(sources.count());
        }
        list.end(content.unitAndPeriod());
    }

    private void list(String name, Set<Integer> numbers, List<List<ListCell>> lines, int... widths) {
        if (!lines.isEmpty()) {
            ListSheet list = sheets.list(name, content.unitAndPeriod(), numbers, widths);
            lines.forEach(list::cells);
            list.end(content.unitAndPeriod());
        }
    }

    /** The period stands for the clock, so that the file can be made again to the byte. */
    private static void describe(Content content, POIXMLProperties properties) {
        Date day = Date.from(
                content.totals().period().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(SheetData.storable(content.messages().text("tables.title") + " – " + content.unitAndPeriod()));
        core.setCreator("hkh");
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("hkh");
    }
}
