package hkh.intake;

import hkh.text.Memo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the outline of a list: below "II. Hội viên" and "1. Tổng số", "a) Trong đó nữ" belongs to both. */
final class ListOutline {

    private static final int UNNUMBERED = 9;
    private static final int UNNUMBERED_HEADING = 8;
    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:(?<part>[A-HIVX]{1,5}|[IVX]{1,5}\\.?)[.)/:\\s]"
                    + "|(?<decimal>\\d{1,2}(?:\\.\\d{1,2})++)|(?<number>\\d{1,2})[.)/:\\s]|(?<letter>[a-zđ])[.)/]|(?<bullet>[-–+*•]))");
    private static final List<String> LEVELS = List.of("part", "number", "decimal", "letter", "bullet");

    private static final Memo<String, Integer> MARKED = new Memo<>(ListOutline::marked);
    private static final Memo<String, Integer> NUMBERED = new Memo<>(number -> marked(number.strip() + " "));

    private record Line(int level, boolean numbered, String text) {}

    private final Deque<Line> lines = new ArrayDeque<>();

    /** Passes a line of the list; its number may stand in a column of its own. A heading has no figure itself. */
    void pass(Optional<String> number, String text, boolean heading) {
        int level = level(number, text, heading);
        while (!lines.isEmpty() && lines.peek().level() >= level) {
            lines.pop();
        }
        lines.push(new Line(level, numbered(number, text) != UNNUMBERED, text));
    }

    /** The lines that one belongs to, the nearest first; what stands beside it is none of them. */
    List<String> above(Optional<String> number, String text, boolean heading) {
        return above(level(number, text, heading), false);
    }

    /** The numbered ones of them: what has no number may be the title of the sheet. */
    List<String> over(Optional<String> number, String text) {
        return above(numbered(number, text), true);
    }

    private List<String> above(int level, boolean numbered) {
        List<String> above = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.level() < level && (line.numbered() || !numbered)) {
                above.add(line.text());
            }
        }
        return above;
    }

    private static int level(Optional<String> number, String text, boolean heading) {
        int numbered = numbered(number, text);
        if (!heading || numbered != UNNUMBERED) {
            return numbered;
        }
        return hasSmallLetters(text) ? UNNUMBERED_HEADING : 0;
    }

    private static boolean hasSmallLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int numbered(Optional<String> number, String text) {
        return number.isPresent() ? NUMBERED.of(number.get()) : MARKED.of(text);
    }

    private static int marked(String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.lookingAt()) {
            return UNNUMBERED;
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            if (mark.group(LEVELS.get(i)) != null) {
                return i;
            }
        }
        return UNNUMBERED;
    }
}
