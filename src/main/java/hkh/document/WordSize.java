package hkh.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large text is. */
enum WordSize {
    /** As the style says. */
    AS_STYLED,
    /** 10 points and narrow cells, for tables of many columns ({@code class="small"}). */
    SMALL;

    private static final Element TEN_POINTS = new Element(
            "w:rPr",
            Map.of(),
            List.of(
                    new Element("w:sz", Map.of("w:val", "20"), List.of()),
                    new Element("w:szCs", Map.of("w:val", "20"), List.of())));

    /** What a cell leaves free on both sides together, in twentieths of a point. */
    private static final int NARROW = 80;

    static WordSize of(Element table) {
        return table.hasClass("small") ? SMALL : AS_STYLED;
    }

    /** How much of the width that it has at 13 points a text takes, in twentieths of a point. */
    int width(int atThirteenPoints) {
        return this == SMALL ? atThirteenPoints * 10 / 13 : atThirteenPoints;
    }

    /** What a cell needs beside its text. */
    int padding(int asStyled) {
        return this == SMALL ? NARROW + NARROW / 2 : asStyled;
    }

    /** Narrower margins of a table's cells, if any. */
    void margins(WordXml xml) {
        if (this == SMALL) {
            String side = Integer.toString(NARROW / 2);
            xml.open("w:tblCellMar");
            xml.empty("w:left", "w:w", side, "w:type", "dxa");
            xml.empty("w:right", "w:w", side, "w:type", "dxa");
            xml.close();
        }
    }

    /** The run properties of this size. */
    @Nullable
    Element look() {
        return this == SMALL ? TEN_POINTS : null;
    }
}
