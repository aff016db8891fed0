package hkh.document;

import java.util.List;

/**
 * Writes a table of contents: a field that Word makes anew when asked, with its entries already in place. Nothing in it
 * makes Word ask a question on opening.
 */
final class WordContents {

    private static final String FIELD = " TOC \\o \"1-2\" \\h \\z \\u ";

    private final WordXml xml;
    private final WordStyles styles;
    private final int width;

    /** Writes into lines of this width, in twentieths of a point. */
    WordContents(WordXml xml, WordStyles styles, int width) {
        this.xml = xml;
        this.styles = styles;
        this.width = width;
    }

    void write(List<WordOutline.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique");
        xml.close().close().open("w:sdtContent");
        for (int i = 0; i < entries.size(); i++) {
            open(entries.get(i));
            if (i == 0) {
                fieldBegins(FIELD);
            }
            entry(entries.get(i));
            if (i == entries.size() - 1) {
                fieldPart("end");
            }
            xml.close();
        }
        xml.close().close();
    }

    private void open(WordOutline.Entry entry) {
        xml.open("w:p").open("w:pPr");
        WordStyle style = entry.level() == 1 ? WordStyle.CONTENTS_1 : WordStyle.CONTENTS_2;
        xml.empty("w:pStyle", "w:val", styles.id(style)).open("w:tabs");
        xml.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", Integer.toString(width));
        xml.close().close();
    }

    private void entry(WordOutline.Entry entry) {
        xml.open("w:hyperlink", "w:anchor", entry.bookmark(), "w:history", "1");
        xml.open("w:r")
                .open("w:t", "xml:space", "preserve")
                .text(entry.words())
                .close()
                .close();
        xml.open("w:r").empty("w:tab").close();
        fieldBegins(" PAGEREF " + entry.bookmark() + " \\h ");
        fieldPart("end");
        xml.close();
    }

    private void fieldBegins(String instruction) {
        fieldPart("begin");
        xml.open("w:r")
                .open("w:instrText", "xml:space", "preserve")
                .text(instruction)
                .close()
                .close();
        fieldPart("separate");
    }

    private void fieldPart(String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }
}
