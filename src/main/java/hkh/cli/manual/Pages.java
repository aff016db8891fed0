package hkh.cli.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the documentation that the program writes of itself; {@code scripts/pages} runs it. What a person wrote stands
 * above a mark, and is kept.
 */
public final class Pages {

    static final String MARK =
            "<!-- Từ đây trở xuống do scripts/pages viết ra từ chương trình; đừng sửa bằng tay. -->\n";
    static final List<String> NAMES = List.of("catalogue.md", "quy-tac.md");

    private Pages() {}

    /** Takes the folder of the pages, writes them anew. */
    public static void main(String[] arguments) throws IOException {
        for (String name : NAMES) {
            Path page = Path.of(arguments[0], name);
            Files.writeString(page, renewed(name, Files.readString(page)));
        }
    }

    /** A page with what the program says now below its mark. */
    static String renewed(String name, String page) {
        int mark = page.indexOf(MARK);
        if (mark < 0) {
            throw new IllegalArgumentException(name + " has no line " + MARK);
        }
        return page.substring(0, mark + MARK.length()) + written(name);
    }

    private static String written(String name) {
        return switch (name) {
            case "catalogue.md" -> new CataloguePage().text();
            case "quy-tac.md" -> new RulesPage().text();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A row of a table. */
    static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The head of a table. */
    static String head(String... titles) {
        return "\n" + row(titles) + "|---".repeat(titles.length) + "|\n";
    }

    static String code(String word) {
        return "`" + word + "`";
    }

    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Several codes in one line. */
    static String codes(List<String> words, String between) {
        List<String> codes = new ArrayList<>();
        words.forEach(word -> codes.add(code(word)));
        return String.join(between, codes);
    }
}
