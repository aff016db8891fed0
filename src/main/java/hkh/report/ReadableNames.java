package hkh.report;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be read of the content of a report or letter, by the types of its records, and by the names under which a report
 * holds things.
 *
 * @param keys by what a map holds (of lists, what these hold), the names that there are; a map of other things has any name
 */
record ReadableNames(Map<Type, Set<String>> keys) {

    static ReadableNames of(AnnualReport report) {
        return new ReadableNames(Map.of(
                PrintedFigure.class, report.figures().keySet(),
                AnnualReport.Entry.class, report.lists().keySet(),
                AnnualReport.NextTarget.class, report.nextTargets().keySet(),
                Section.class, report.sections().keySet(),
                Chart.class, report.charts().keySet()));
    }

    static ReadableNames ofLetter() {
        return new ReadableNames(Map.of());
    }

    /** The type of a member; empty when there is no such member. */
    Optional<Type> member(Type of, String name) {
        if (of instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            Type value = generic.getActualTypeArguments()[1];
            Set<String> names = keys.getOrDefault(element(value).orElse(value), Set.of(name));
            return names.contains(name) ? Optional.of(value) : Optional.empty();
        }
        if (!(of instanceof Class<?> type) || !type.isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .or(() -> asked(type, name));
    }

    /** What a record tells of itself: {@code told} of {@code isTold()}. */
    private static Optional<Type> asked(Class<?> type, String name) {
        String asking = "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(asking) && method.getParameterCount() == 0)
                .map(Method::getGenericReturnType)
                .findFirst();
    }

    /** The type of what a list holds, or a map under a name that is not known yet; empty for anything else. */
    static Optional<Type> element(Type of) {
        if (of instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return Optional.of(arguments[arguments.length - 1]);
        }
        return Optional.empty();
    }
}
