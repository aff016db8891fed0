package hkh.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page of the documentation: {@code sh} holds commands, {@code text} what the last one says, and a kind
 * with the name of a file behind it what a person writes into that file.
 *
 * @param line where it begins
 * @param info what stands behind the fence
 */
record PageBlock(int line, String info, List<String> lines) {

    private static final String FENCE = "```";

    static List<PageBlock> of(List<String> page) {
        List<PageBlock> blocks = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!page.get(end).equals(FENCE)) {
                    end++;
                }
                blocks.add(new PageBlock(
                        i + 1, page.get(i).substring(FENCE.length()), List.copyOf(page.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    boolean isCommands() {
        return info.equals("sh");
    }

    boolean isSaid() {
        return info.equals("text");
    }

    /** The file that it is written into; empty when it shows something else. */
    String file() {
        return info.substring(info.indexOf(' ') + 1).contains("/") ? info.substring(info.indexOf(' ') + 1) : "";
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
