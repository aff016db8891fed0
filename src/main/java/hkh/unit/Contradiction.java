package hkh.unit;

import hkh.finding.Message;
import hkh.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something in a register that cannot be: told of a unit or an event, and of the others that it contradicts.
 *
 * @param about a {@link Unit} or a {@link UnitEvent} of the register
 * @param key of the message, whose first arguments are the table and the line of {@code about}
 * @param arguments texts, and units or events, which are told by their lines
 */
record Contradiction(Object about, String key, List<Object> arguments) {

    static Contradiction of(Object about, String key, Object... arguments) {
        return new Contradiction(about, key, List.of(arguments));
    }

    /** The units that it is about. */
    Stream<String> subjects() {
        return Stream.concat(Stream.of(about), arguments.stream()).flatMap(one -> {
            if (one instanceof Unit unit) {
                return Stream.of(unit.label());
            }
            return one instanceof UnitEvent event
                    ? Stream.concat(event.from().stream(), event.to().stream())
                    : Stream.empty();
        });
    }

    /** What to tell a person, when every unit and event stands in a row. */
    Message told(Function<Object, Table.Row> rows) {
        List<Object> told = new ArrayList<>();
        Table.Row row = rows.apply(about);
        told.add(row.table());
        told.add(row.line());
        for (Object argument : arguments) {
            boolean stands = argument instanceof Unit || argument instanceof UnitEvent;
            told.add(stands ? rows.apply(argument).line() : argument);
        }
        return new Message(key, told);
    }
}
