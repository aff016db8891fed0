package hkh.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Units of measure that do not stand for each other: people, families, branches, classes, awards, hamlets. */
final class UnitsOfMeasure {

    private static final List<Set<String>> KINDS = List.of(
            HeadingWords.of("chi"),
            HeadingWords.of("người viên sinh em"),
            HeadingWords.of("hộ gia đình"),
            HeadingWords.of("lớp"),
            HeadingWords.of("suất"),
            HeadingWords.of("thôn"));

    private UnitsOfMeasure() {}

    /** Whether one may be written for the other; what is of no known kind may. */
    static boolean agree(String told, String asked) {
        Optional<Set<String>> one = kind(told);
        Optional<Set<String>> other = kind(asked);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Optional<Set<String>> kind(String measure) {
        Set<String> words = HeadingWords.of(measure);
        return KINDS.stream()
                .filter(kind -> kind.stream().anyMatch(words::contains))
                .findFirst();
    }
}
