package hkh.workbook;

import hkh.figure.Decision;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.State;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where every figure stands that somebody stated: a line a figure. */
final class SourceLines {

    /** A number as programs write it into files and nobody types it. */
    private static final Pattern WRITTEN_BY_PROGRAM =
            Pattern.compile("-?[0-9]+(\\.0+|(\\.[0-9]+)?[eE][+-]?[0-9]{1,2})");

    private final AppendixWorkbook.Content content;
    private final Set<String> units;

    SourceLines(AppendixWorkbook.Content content, Set<String> units) {
        this.content = content;
        this.units = units;
    }

    int count() {
        return (int) figures().count();
    }

    private Stream<Figure> figures() {
        return content.accepted().stream()
                .filter(figure -> units.contains(figure.unit()))
                .filter(figure -> figure.measure().state() != State.NOT_REPORTED);
    }

    /** Gives the lines one by one, each a text a column. */
    void forEach(Consumer<List<String>> line) {
        figures()
                .sorted(Comparator.comparing(Figure::reference))
                .map(this::line)
                .forEach(line);
    }

    private List<String> line(Figure figure) {
        Item item = figure.item();
        String unit = figure.unit();
        State state = figure.measure().state();
        return List.of(
                unit,
                content.tree().find(unit).map(Unit::name).orElse(unit),
                content.label(item.whole()),
                item.breakdown().isNone() ? "" : content.catalogue().label(item.breakdown()),
                state == State.VALUE
                        ? figure.measure().digits()
                        : content.messages().text("state." + state.code()),
                figure.origin().file(),
                figure.origin().sheet(),
                figure.origin().cell(),
                written(figure.origin().raw(), figure.measure().amount()),
                figure.decision().map(Decision::told).orElse(""));
    }

    /** Digits in the form of a program ({@code 2.15E9}, {@code 968.0}) as a person saw them. */
    private static String written(String raw, BigDecimal amount) {
        boolean same = WRITTEN_BY_PROGRAM.matcher(raw).matches() && new BigDecimal(raw).compareTo(amount) == 0;
        return same ? amount.toPlainString() : raw;
    }
}
