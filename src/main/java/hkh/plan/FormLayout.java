package hkh.plan;

import hkh.figure.Item;
import hkh.unit.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where every figure of the issued form stands, for one level. Who writes a blank return and who reads a filled one
 * compute the same layout from the same catalogue, so an address means one thing; {@link #version} says when it does not.
 */
public final class FormLayout {

    /** Columns of a sheet of figures. */
    public static final int NUMBER = 0;

    public static final int LABEL = 1;
    public static final int UOM = 2;
    public static final int VALUE = 3;
    public static final int LAST_YEAR = 4;
    public static final int REMARK = 5;

    /** The column of answers in words, on the last sheet. */
    public static final int ANSWER = 2;

    /** The row of the column headings; lines follow below. */
    public static final int HEADING_ROW = 5;

    /** How many rows an open list of topics has. */
    public static final int TOPIC_ROWS = 40;

    /** The first column of figures in an open list: one column an indicator. */
    public static final int TOPIC_VALUES = 2;

    private final Level level;
    private final Map<Theme, List<FormCell>> cells = new EnumMap<>(Theme.class);
    private final List<Line> topicLines = new ArrayList<>();
    private final Map<Item, ClosedSet> choices = new LinkedHashMap<>();
    private final int topicRow;
    private final String version;

    /** The layout of the return that is asked of a level. */
    public FormLayout(Catalogue catalogue, ReturnLines lines, Level level) {
        this.level = level;
        Map<Item, FormCell> placed = new LinkedHashMap<>();
        Map<Theme, Integer> nextRow = new EnumMap<>(Theme.class);
        List<Line> asked = lines.of(level);
        asked.stream().filter(Line::isOpen).forEach(topicLines::add);
        Map<Item, ClosedSet> chosenBy = chosenBy(catalogue, asked);
        for (Line line : asked) {
            Optional<ClosedSet> choice = Optional.ofNullable(chosenBy.get(line.item()));
            Item item = choice.map(ClosedSet::whole).orElse(line.item());
            if (!line.isOpen() && !placed.containsKey(item)) {
                int row = nextRow.merge(line.theme(), 1, Integer::sum) + HEADING_ROW;
                choice.ifPresent(set -> choices.put(item, set));
                FormCell.Role role = choice.isPresent() ? FormCell.Role.CHOICE : role(catalogue, line);
                placed.put(item, new FormCell(line.theme(), row, VALUE, item, role, List.of()));
            }
        }
        topicRow = nextRow.getOrDefault(Theme.LEARNING_CENTRES, 0) + HEADING_ROW + 4;
        for (FormCell cell : placed.values()) {
            cells.computeIfAbsent(cell.theme(), theme -> new ArrayList<>())
                    .add(withParts(catalogue.get(cell.item()), cell, placed));
        }
        version = hash();
    }

    public Level level() {
        return level;
    }

    /** Eight hex digits that change when any address or role changes; the issued form carries them. */
    public String version() {
        return version;
    }

    /** The figure cells of a sheet, from top to bottom. */
    public List<FormCell> cells(Theme theme) {
        return Collections.unmodifiableList(cells.getOrDefault(theme, List.of()));
    }

    /** What is to choose from in a cell of the role {@link FormCell.Role#CHOICE}. */
    public ClosedSet choiceOf(FormCell cell) {
        ClosedSet choice = choices.get(cell.item());
        if (choice == null) {
            throw new IllegalArgumentException("nothing is chosen at " + cell.item());
        }
        return choice;
    }

    /** The open lists on the sheet of learning centres: one column each, over {@link #TOPIC_ROWS} shared rows. */
    public List<Line> topicLines() {
        return Collections.unmodifiableList(topicLines);
    }

    /** The first row of the open list, below its headings. */
    public int topicRow() {
        return topicRow;
    }

    /** The column of an open line's figures. */
    public int topicColumn(Line line) {
        return TOPIC_VALUES + topicLines.indexOf(line);
    }

    /** The row of a question that is answered in words, on the last sheet. */
    public static int textRow(TextField field) {
        return HEADING_ROW + 1 + List.of(TextField.values()).indexOf(field);
    }

    /** The closed sets of which a level is asked every option, by the items that are then asked as one choice. */
    private static Map<Item, ClosedSet> chosenBy(Catalogue catalogue, List<Line> asked) {
        Set<Item> items = asked.stream().map(Line::item).collect(Collectors.toSet());
        Map<Item, ClosedSet> chosenBy = new HashMap<>();
        for (ClosedSet set : ClosedSet.in(catalogue)) {
            List<Item> options =
                    set.options().stream().map(ClosedSet.Option::item).toList();
            if (items.containsAll(options)) {
                options.forEach(item -> chosenBy.put(item, set));
                chosenBy.put(set.whole(), set);
            }
        }
        return chosenBy;
    }

    private static FormCell.Role role(Catalogue catalogue, Line line) {
        Indicator indicator = catalogue.get(line.item());
        return indicator.kind() == Indicator.Kind.UNIT_COUNT ? FormCell.Role.YES_NO : FormCell.Role.INPUT;
    }

    private FormCell withParts(Indicator indicator, FormCell cell, Map<Item, FormCell> placed) {
        if (indicator.kind() == Indicator.Kind.RATIO) {
            FormCell numerator = placed.get(Item.of(indicator.numerator()));
            FormCell denominator = placed.get(Item.of(indicator.denominator()));
            if (numerator == null || denominator == null) {
                throw new IllegalArgumentException("the form shows " + cell.item() + " without both of its terms");
            }
            return with(cell, FormCell.Role.RATE, List.of(numerator, denominator));
        }
        if (cell.role() == FormCell.Role.CHOICE) {
            return cell;
        }
        return partsOf(indicator, cell, placed)
                .map(parts -> with(cell, FormCell.Role.TOTAL, parts))
                .orElse(cell);
    }

    /** The cells of the first way to add an indicator up that is wholly on the form. */
    private Optional<List<FormCell>> partsOf(Indicator indicator, FormCell cell, Map<Item, FormCell> placed) {
        if (!cell.item().breakdown().isNone()) {
            return Optional.empty();
        }
        for (Indicator.Parts way : indicator.parts()) {
            List<FormCell> parts = new ArrayList<>();
            for (Item item : way.items()) {
                FormCell part = placed.get(item);
                if (part != null) {
                    parts.add(part);
                }
            }
            if (way.dimension().isEmpty() && parts.size() == way.items().size()) {
                return Optional.of(parts);
            }
            for (Line line : topicLines) {
                boolean addsUp = line.item().indicator().equals(indicator.code())
                        && line.item().breakdown().dimension().equals(way.dimension());
                if (addsUp) {
                    return Optional.of(topicCells(line));
                }
            }
        }
        return Optional.empty();
    }

    /** The first and the last cell of an open line's column: a range. */
    private List<FormCell> topicCells(Line line) {
        int column = topicColumn(line);
        return List.of(
                new FormCell(line.theme(), topicRow, column, line.item(), FormCell.Role.INPUT, List.of()),
                new FormCell(
                        line.theme(), topicRow + TOPIC_ROWS - 1, column, line.item(), FormCell.Role.INPUT, List.of()));
    }

    private static FormCell with(FormCell cell, FormCell.Role role, List<FormCell> parts) {
        return new FormCell(cell.theme(), cell.row(), cell.column(), cell.item(), role, parts);
    }

    private String hash() {
        StringBuilder description = new StringBuilder(level.code());
        for (Theme theme : Theme.values()) {
            for (FormCell cell : cells(theme)) {
                description
                        .append('\n')
                        .append(theme.sheet())
                        .append(cell.address())
                        .append(cell.role());
                description.append(cell.item());
                if (cell.role() == FormCell.Role.CHOICE) {
                    description.append(choiceOf(cell).words());
                }
            }
        }
        topicLines.forEach(line -> description
                .append('\n')
                .append(topicRow)
                .append('+')
                .append(TOPIC_ROWS)
                .append(topicColumn(line))
                .append(line.item()));
        for (TextField field : TextField.values()) {
            description.append('\n').append(field.id()).append(textRow(field));
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(description.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
