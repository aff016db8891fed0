package hkh.wording;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in lines that fit a terminal of 80 places. */
public final class Wrapped {

    private static final int WIDTH = 80;

    private Wrapped() {}

    /** The first line behind a heading, the next ones below its beginning; a longer word has a line of its own. */
    public static List<String> lines(String heading, String text) {
        List<String> lines = new ArrayList<>();
        String margin = " ".repeat(TextTable.width(heading));
        StringBuilder line = new StringBuilder(heading);
        boolean empty = true;
        for (String word : List.of(TextTable.plain(text).split(" +"))) {
            if (!empty && TextTable.width(line.toString()) + 1 + TextTable.width(word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(margin);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
