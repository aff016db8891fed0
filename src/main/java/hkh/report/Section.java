package hkh.report;

import java.util.List;

/**
 * A part of the report in words: the secretary's own paragraphs, else what the returns answered, else nothing yet.
 *
 * @param title what it is about, for the placeholder
 * @param blocks paragraphs and lists in their order; empty when nobody has written anything
 * @param unquoted returns from further below that answered and are not quoted
 */
public record Section(String id, String title, List<Block> blocks, int unquoted) {

    /**
     * A paragraph, or a list of quotes and items.
     *
     * @param text the paragraph; empty for a list
     * @param items the items of a list; empty for a paragraph
     */
    public record Block(String text, List<Item> items) {

        public Block {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param unit the unit that is quoted; empty for the secretary's own words
     */
    public record Item(String unit, String text) {}

    public Section {
        blocks = List.copyOf(blocks);
    }
}
