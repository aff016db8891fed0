package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.Message;
import hkh.intake.WideTable.Column;
import hkh.intake.WideTable.Role;
import hkh.plan.Catalogue;
import hkh.plan.ClosedSet;
import hkh.plan.Wordings;
import hkh.text.MoneyUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells what the columns of a table hold, by the headings above them. */
final class TableColumns {

    private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]{0,30})\\)\\s*$");
    private static final Set<String> GRADED = HeadingWords.of("xếp loại");
    private static final Set<String> LEVEL = HeadingWords.of("cấp xã");

    private final Catalogue catalogue;
    private final HeadingIndex index;
    private final NearItems near;
    private final Period period;
    private final List<ClosedSet> choices;

    TableColumns(Catalogue catalogue, HeadingIndex index, NearItems near, Period period) {
        this.near = near;
        this.catalogue = catalogue;
        this.index = index;
        this.period = period;
        this.choices = ClosedSet.in(catalogue);
    }

    /** The columns of a sheet under some headings; those in {@code naming} name the unit. */
    SortedMap<Integer, Column> under(TableHead head, Set<Integer> naming) {
        Optional<MoneyUnit> told = told(head);
        Set<String> title = title(head);
        SortedMap<Integer, Column> columns = new TreeMap<>();
        for (Cell cell : head.sheet().cells()) {
            int column = cell.address().column();
            if (cell.address().row() >= head.top() && !columns.containsKey(column)) {
                columns.put(column, naming.contains(column) ? unit(head, column) : column(head, column, told, title));
            }
        }
        return columns;
    }

    /** Whether a row below the headings of a table begins another: it has headings itself, or tells another period. */
    boolean beginsAnother(TableHead head, int row, Collection<Cell> cells) {
        Optional<Period> told = TitleBlock.periodBetween(head.sheet(), row, row + 1);
        boolean figures = cells.stream().anyMatch(CellAccount::looksLikeFigure);
        long headings = cells.stream().filter(this::isHeading).count();
        boolean headed = headings > 1 || (!figures && cells.size() > 1 && (headings > 0 || isHeadOfUnits(head, cells)));
        boolean other =
                !figures && told.filter(stated -> !stated.equals(period)).isPresent();
        return headed || other;
    }

    /** "STT" or the heading of the units again, over columns that may not be known. */
    private static boolean isHeadOfUnits(TableHead head, Collection<Cell> cells) {
        return cells.stream()
                .anyMatch(cell -> HeadWords.NUMBERING.of(cell.raw())
                        || (cell.address().column() == head.unitColumn()
                                && head.path(head.unitColumn())
                                        .contains(cell.raw().strip())));
    }

    private boolean isHeading(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && !index.headed(List.of(cell.raw())).isEmpty();
    }

    private static Column unit(TableHead head, int column) {
        return new Column(column, head.path(column), Role.UNIT, Item.NONE, Message.of("cell.unit-name"));
    }

    private Column column(TableHead head, int column, Optional<MoneyUnit> told, Set<String> title) {
        List<String> written = head.path(column);
        List<String> path = new ArrayList<>();
        Optional<MoneyUnit> unit = told;
        for (String text : written) {
            Optional<Message> aside = HeadWords.aside(text, period);
            if (aside.isPresent()) {
                return new Column(column, written, Role.LEFT_OUT, Item.NONE, aside.get());
            }
            Optional<MoneyUnit> own = MoneyUnit.namedIn(text);
            unit = own.isPresent() ? own : unit;
            if (!HeadWords.isPlain(text, period)) {
                path.add(own.isPresent() ? BRACKET.matcher(text).replaceFirst("") : text);
            }
        }
        if (path.isEmpty()) {
            return new Column(column, path, Role.UNKNOWN, Item.NONE, Message.of("cell.no-heading"));
        }
        if (HeadWords.NUMBERING.of(path.get(path.size() - 1))) {
            return new Column(column, written, Role.ROW_NUMBER, Item.NONE, Message.of("cell.row-number"));
        }
        Optional<ClosedSet> choice = choice(path, title);
        return choice.isPresent()
                ? new Column(column, written, Role.CHOICE, choice.get().whole(), Message.NONE)
                : counted(column, written, path, unit);
    }

    /** "Xếp loại" in a table that is headed by what is graded, or a heading that says both. */
    private Optional<ClosedSet> choice(List<String> path, Set<String> title) {
        Set<String> words = HeadingWords.of(path);
        Set<String> all = new HashSet<>(words);
        all.addAll(title);
        return choices.stream()
                .filter(set -> {
                    Set<String> label = new HashSet<>(HeadingWords.of(catalogue.label(set.whole())));
                    boolean asks = !words.isEmpty() && label.containsAll(words) && words.containsAll(GRADED);
                    label.removeAll(LEVEL);
                    return asks && all.containsAll(label);
                })
                .findFirst();
    }

    /** What the lines above the rows of a table, the nearest first, say that money is in; a heading says it of itself. */
    private static Optional<MoneyUnit> told(TableHead head) {
        Optional<MoneyUnit> told = Optional.empty();
        for (Map.Entry<Integer, List<Cell>> row : head.sheet().rows().entrySet()) {
            boolean below = row.getKey() > head.bottom();
            if (below && row.getValue().stream().anyMatch(CellAccount::looksLikeFigure)) {
                break;
            }
            if (below || row.getKey() < head.top()) {
                for (Cell cell : row.getValue()) {
                    Optional<MoneyUnit> line =
                            cell.kind() == Cell.Kind.TEXT ? MoneyUnit.toldFor(cell.raw()) : Optional.empty();
                    told = line.isPresent() ? line : told;
                }
            }
        }
        return told;
    }

    /** The words above a table and on the tab of its sheet. */
    private static Set<String> title(TableHead head) {
        List<String> lines = new ArrayList<>(TitleBlock.heading(head.sheet(), head.top()));
        lines.add(head.sheet().title());
        return HeadingWords.of(lines);
    }

    private Column counted(int column, List<String> written, List<String> path, Optional<MoneyUnit> unit) {
        String heading = Wordings.label(path);
        Optional<Item> taught = catalogue.wordings().meaning(heading);
        if (taught.filter(Item::isNone).isPresent()) {
            return new Column(column, written, Role.LEFT_OUT, Item.NONE, Message.of("cell.taught"));
        }
        List<Item> items = taught.map(List::of).orElseGet(() -> index.headed(path));
        boolean share = items.size() == 1 ? catalogue.get(items.get(0)).isPercent() : HeadingIndex.isShare(path);
        if (share) {
            return new Column(column, path, Role.SHARE, Item.NONE, Message.of("cell.share"));
        }
        if (items.size() == 1) {
            Item item = items.get(0);
            Optional<MoneyUnit> told = catalogue.get(item).isMoney() ? unit : Optional.empty();
            return new Column(column, written, Role.FIGURE, item, told, Message.NONE);
        }
        Message reason = items.isEmpty()
                ? near.unknown(heading)
                : Message.of(
                        "cell.ambiguous-label",
                        heading,
                        String.join(", ", items.stream().map(Item::toString).toList()));
        return new Column(column, path, Role.UNKNOWN, Item.NONE, reason);
    }
}
