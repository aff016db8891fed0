package hkh.intake.formula;

import hkh.intake.Cell;
import hkh.intake.Range;
import hkh.intake.Sheet;
import hkh.intake.Workbook;
import hkh.intake.formula.Expression.Reference;
import hkh.intake.formula.UncheckableException.Reason;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calculates formulas of a workbook again: those that are asked for, and what they depend on. A cell whose formula is not
 * calculated here counts with the result that the file holds. Numbers are exact up to 34 digits; a result agrees with
 * Excel's binary one when they differ by no more than a billionth of the larger, or of 1, and by no more than a hundredth. Whatever the formulas are, the
 * steps are bounded.
 */
public final class Recalculation {

    /** How many computed cells are looked at. */
    private static final int CELLS = 200_000;

    private final Grid grid;
    private final PoiFormulas poi = new PoiFormulas();
    private final IdentityHashMap<Cell, Node> nodes = new IdentityHashMap<>();

    /** Calculates nothing yet. */
    public Recalculation(Workbook workbook) {
        this.grid = new Grid(workbook);
    }

    /** How a computed cell stands to what its formula gives. */
    public Outcome of(Sheet sheet, Cell cell) {
        return calculated(sheet, cell).outcome();
    }

    /** What a formula would give in a cell that holds something else; empty unless it is a number. */
    public Optional<BigDecimal> instead(Sheet sheet, Cell cell, String formula) {
        Cell computed =
                new Cell(cell.address(), Cell.Kind.BLANK, "", formula, cell.style(), cell.runs(), cell.hidden(), false);
        return calculated(sheet, computed).outcome().number();
    }

    /** The range of its sheet that a formula adds up, where it does nothing else, such as "SUM(C5:C9)". */
    public static Optional<Range> summed(String formula) {
        try {
            return FormulaParser.parse(formula) instanceof Expression.Call call
                            && call.function().equals("SUM")
                            && call.arguments().size() == 1
                            && call.arguments().get(0) instanceof Reference reference
                            && reference.sheet().isEmpty()
                    ? Optional.of(reference.range())
                    : Optional.empty();
        } catch (UncheckableException | FaultException e) {
            return Optional.empty();
        }
    }

    /** Calculates what a cell depends on before the cell itself, however long the chain. */
    private Node calculated(Sheet sheet, Cell cell) {
        Node asked = node(sheet, cell);
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(asked);
        while (!waiting.isEmpty()) {
            Node node = waiting.peek();
            try {
                switch (node.state()) {
                    case NEW -> open(node, waiting);
                    case OPEN -> node.calculate(scopeOf(node), poi);
                    case DONE -> waiting.pop();
                }
            } catch (UncheckableException e) {
                node.uncheckable(e.reason());
            }
        }
        return asked;
    }

    private void open(Node node, Deque<Node> waiting) {
        if (nodes.size() > CELLS) {
            throw new UncheckableException(Reason.TOO_MUCH);
        }
        grid.take(1);
        node.open().visit(part -> {
            if (part instanceof Reference reference) {
                grid.forEach(node.sheet, reference, (sheet, cell) -> {
                    if (cell.isComputed() && node(sheet, cell).state() == Node.State.NEW) {
                        waiting.push(node(sheet, cell));
                    }
                });
            }
        });
    }

    private Node node(Sheet sheet, Cell cell) {
        return nodes.computeIfAbsent(cell, key -> new Node(sheet, cell));
    }

    private Scope scopeOf(Node reader) {
        return new Scope() {
            @Override
            public Value at(Reference reference) {
                Value[] value = {Value.Blank.NOTHING};
                forEach(reference, operand -> value[0] = operand.value());
                return value[0];
            }

            @Override
            public void forEach(Reference range, Consumer<Operand> action) {
                grid.forEach(
                        reader.sheet,
                        range,
                        (sheet, cell) -> action.accept(new Operand(
                                cell, cell.isComputed() ? node(sheet, cell).valueFor(reader) : Value.of(cell))));
            }
        };
    }
}
