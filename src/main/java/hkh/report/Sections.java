package hkh.report;

import hkh.plan.TextField;
import hkh.submission.Submission;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the parts of a report that are words. */
final class Sections {

    private Sections() {}

    /** The section of every question of the form, and of every other paragraph file of the secretary. */
    static Map<String, Section> of(Map<String, String> narratives, List<Submission> submissions, UnitTree tree) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (TextField field : TextField.values()) {
            String own = narratives.getOrDefault(field.id(), "");
            List<Section.Block> blocks = own.isBlank() ? quotes(field, submissions, tree) : blocks(own);
            sections.put(field.id(), new Section(field.id(), field.label(), blocks));
        }
        narratives.forEach((id, text) -> sections.computeIfAbsent(id, missing -> new Section(id, id, blocks(text))));
        return sections;
    }

    private static List<Section.Block> quotes(TextField field, List<Submission> submissions, UnitTree tree) {
        List<Section.Item> quotes = new ArrayList<>();
        for (Submission submission : submissions) {
            String answer = submission.texts().getOrDefault(field.id(), "");
            if (!answer.isBlank()) {
                quotes.add(new Section.Item(tree.get(submission.unit()).name(), oneLine(answer)));
            }
        }
        return quotes.isEmpty() ? List.of() : List.of(new Section.Block("", quotes));
    }

    /**
     * Markdown as far as a report needs it: headings are the template's, paragraphs apart by blank lines, items behind a
     * dash or an asterisk.
     */
    private static List<Section.Block> blocks(String markdown) {
        List<Section.Block> blocks = new ArrayList<>();
        List<Section.Item> items = new ArrayList<>();
        String withoutHeadings = markdown.replaceAll("(?m)^#{1,6}( .*)?$", "\n");
        for (String paragraph : withoutHeadings.strip().split("\\n\\s*\\n")) {
            for (String part : paragraph.split("\\n(?=[-*+] )")) {
                if (part.matches("(?s)[-*+] .*")) {
                    items.add(new Section.Item("", oneLine(part.substring(2))));
                } else if (!part.isBlank()) {
                    endList(blocks, items);
                    blocks.add(new Section.Block(oneLine(part), List.of()));
                }
            }
        }
        endList(blocks, items);
        return blocks;
    }

    private static void endList(List<Section.Block> blocks, List<Section.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Section.Block("", items));
            items.clear();
        }
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s*\\n\\s*"));
    }
}
