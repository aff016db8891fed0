package hkh.report;

import hkh.submission.Submission;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the parts of a report that are words. */
final class Sections {

    private Sections() {}

    /**
     * The sections that templates may print, and every other paragraph file of the secretary. What returns answered is quoted from the
     * unit itself and the units directly below it; of the others it is told how many there are.
     */
    static Map<String, Section> of(
            Unit unit, UnitTree tree, Map<String, String> narratives, List<Submission> submissions) {
        Map<String, String> titles = new LinkedHashMap<>(SectionTitles.all());
        narratives.keySet().forEach(id -> titles.putIfAbsent(id, id));
        Set<String> near = new HashSet<>(Set.of(unit.id()));
        tree.childrenOf(unit).forEach(child -> near.add(child.id()));
        Map<String, Section> sections = new LinkedHashMap<>();
        titles.forEach((id, title) -> {
            String own = narratives.getOrDefault(id, "");
            sections.put(
                    id,
                    own.isBlank()
                            ? quoted(id, title, near, tree, submissions)
                            : new Section(id, title, blocks(own), 0));
        });
        return sections;
    }

    private static Section quoted(
            String id, String title, Set<String> near, UnitTree tree, List<Submission> submissions) {
        List<Section.Item> quotes = new ArrayList<>();
        int unquoted = 0;
        for (Submission submission : submissions) {
            String answer = submission.texts().getOrDefault(id, "");
            if (!answer.isBlank() && near.contains(submission.unit())) {
                quotes.add(new Section.Item(tree.get(submission.unit()).name(), oneLine(answer)));
            } else if (!answer.isBlank()) {
                unquoted++;
            }
        }
        List<Section.Block> blocks = quotes.isEmpty() ? List.of() : List.of(new Section.Block("", quotes));
        return new Section(id, title, blocks, unquoted);
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
