package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.Cell;
import hkh.intake.Cell.Kind;
import hkh.intake.CellStyle;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.util.List;
import java.util.Optional;

/** Reads the cells of one sheet. */
final class CellParser {

    private final XmlPart part;
    private final String sheet;
    private final Tables tables;
    private final SheetFormulas formulas;
    private String formula = "";
    private String value = "";
    private boolean valued;
    private RichText inline = RichText.NONE;

    CellParser(XmlPart part, String sheet, Tables tables) {
        this.part = part;
        this.sheet = sheet;
        this.tables = tables;
        this.formulas = new SheetFormulas(part, tables.budget());
    }

    /**
     * Reads the current element and adds its cell, unless it holds nothing.
     *
     * @param next the column it is in when it does not say
     * @return the column it is in
     */
    int read(int row, int next, HiddenParts hidden, List<Cell> cells) throws UnreadableFileException {
        int reference = -1;
        String type = "n";
        int style = 0;
        for (int i = part.attributes() - 1; i >= 0; i--) {
            switch (part.attribute(i)) {
                case "r" -> reference = i;
                case "t" -> type = part.value(i);
                case "s" -> style = part.index("s", 0);
                default -> {}
            }
        }
        Address at = address(reference, row, next);
        children(at);
        RichText text = text(type, at);
        Kind kind = valued || !text.text().isEmpty() ? kind(type, text.text()) : Kind.BLANK;
        add(at, kind, text, style, hidden, cells);
        return at.column();
    }

    /** Adds the cell that is written as nearly all are, unless it holds nothing. */
    void read(PlainCell cell, int row, HiddenParts hidden, List<Cell> cells) throws UnreadableFileException {
        formula = formulas.over(row, cell.column());
        if (!cell.hasValue() && formula.isEmpty()) {
            return;
        }
        Address at = new Address(row, cell.column());
        if (!cell.hasValue()) {
            add(at, Kind.BLANK, RichText.NONE, cell.style(), hidden, cells);
        } else if (cell.isText()) {
            add(at, Kind.TEXT, shared(cell.index(), at), cell.style(), hidden, cells);
        } else {
            RichText number = plain(cell.value());
            Kind kind = cell.isSimple() || Digits.areNumber(number.text()) ? Kind.NUMBER : Kind.ERROR;
            add(at, kind, number, cell.style(), hidden, cells);
        }
    }

    private void add(Address at, Kind kind, RichText text, int style, HiddenParts hidden, List<Cell> cells)
            throws UnreadableFileException {
        boolean empty = kind == Kind.BLANK || (kind == Kind.TEXT && text.text().isEmpty());
        if (!empty || !formula.isEmpty()) {
            tables.budget().cell();
            CellStyle look = style(style, at);
            boolean unseen = hidden.hides(at.column());
            cells.add(new Cell(
                    at, kind, text.text(), formula, look, text.runs(look.font(), tables.budget()), unseen, false));
        }
    }

    private void children(Address at) throws UnreadableFileException {
        formula = "";
        value = "";
        valued = false;
        inline = RichText.NONE;
        int depth = part.depth();
        while (part.nextIn(depth)) {
            switch (part.element()) {
                case "v" -> {
                    if (valued) {
                        throw damaged(at.toString(), "the cell has two values");
                    }
                    value = part.text();
                    valued = true;
                }
                case "f" -> formula = formulas.read(at);
                case "is" -> inline = RichText.read(part, tables.budget());
                default -> {}
            }
        }
        if (formula.isEmpty()) {
            formula = formulas.over(at.row(), at.column());
        }
    }

    /** What the cell holds, by its type; without a value it holds the text written into it. */
    private RichText text(String type, Address at) throws UnreadableFileException {
        if (!valued) {
            return inline;
        }
        return switch (type) {
            case "s" -> shared(part.index(value.trim()), at);
            case "inlineStr", "str" -> plain(RichText.decoded(value));
            case "n" -> plain(value.trim());
            case "b", "e", "d" -> plain(value);
            default -> throw damaged(at.toString(), "the cell has the unknown type " + type);
        };
    }

    /** @param reference the attribute that says it, -1 when none does */
    private Address address(int reference, int row, int next) throws UnreadableFileException {
        Optional<Address> at = reference < 0 ? Optional.empty() : part.address(reference);
        if (at.isEmpty()) {
            String written = reference < 0 ? "" : part.value(reference);
            if (!written.isEmpty() || next >= Address.COLUMNS) {
                throw damaged(written, "no cell of the grid");
            }
            return new Address(row, next);
        }
        if (at.get().row() != row) {
            throw damaged(part.value(reference), "the cell is in row " + (row + 1));
        }
        return at.get();
    }

    private static Kind kind(String type, String text) {
        return switch (type) {
            case "n", "b", "e" -> text.isEmpty() ? Kind.BLANK : valueKind(type, text);
            default -> Kind.TEXT;
        };
    }

    private static Kind valueKind(String type, String text) {
        return switch (type) {
            case "n" -> Digits.areNumber(text) ? Kind.NUMBER : Kind.ERROR;
            case "b" ->
                text.equals("0") || text.equals("1") || text.equals("true") || text.equals("false")
                        ? Kind.BOOLEAN
                        : Kind.ERROR;
            default -> Kind.ERROR;
        };
    }

    private RichText plain(String value) throws UnreadableFileException {
        RichText.checkLength(value.length());
        return RichText.plain(tables.budget().text(value));
    }

    private RichText shared(int index, Address at) throws UnreadableFileException {
        if (index >= tables.texts().size()) {
            throw damaged(at.toString(), "the file has no shared text " + index);
        }
        return tables.texts().get(index);
    }

    private CellStyle style(int index, Address at) throws UnreadableFileException {
        List<CellStyle> styles = tables.styles();
        if (index < styles.size()) {
            return styles.get(index);
        }
        if (styles.isEmpty()) {
            return CellStyle.GENERAL;
        }
        throw damaged(at.toString(), "the file has no style " + index);
    }

    private UnreadableFileException damaged(String at, String why) {
        return new UnreadableFileException(Reason.DAMAGED, sheet + "!" + at, why);
    }
}
