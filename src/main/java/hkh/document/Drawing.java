package hkh.document;

import java.util.List;

/**
 * A picture of boxes, lines and words that is as wide as its page: across in hundredths of a per cent of the width, down in
 * CSS pixels.
 *
 * @param height in pixels
 * @param leastWidth in pixels, below which words would run into each other
 */
record Drawing(int height, int leastWidth, List<Shape> shapes) {

    /** All of the width. */
    static final int WIDTH = 100_00;

    /** The size of words, in pixels. */
    static final int LETTERS = 13;

    /** A piece of the picture. */
    sealed interface Shape permits Box, Line, Label {}

    /**
     * A filled box.
     *
     * @param tone its colour: the number of its series, from 0
     */
    record Box(int x, int y, int width, int height, int tone) implements Shape {}

    /** A thin line across or down. */
    record Line(int x1, int y1, int x2, int y2) implements Shape {}

    /**
     * Words on one line.
     *
     * @param x where they begin, have their middle or end
     * @param away pixels by which they keep away from there
     * @param y of the base line
     */
    record Label(int x, int away, int y, String text, Anchor anchor) implements Shape {}

    /** Which point of words stands at a place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Drawing {
        shapes = List.copyOf(shapes);
    }

    /** About how wide words are, in pixels; rather too much than too little. */
    static int widthOf(String text) {
        return text.codePoints()
                .map(c -> Character.isUpperCase(c) || c == '%' ? 10 : c == ' ' || c == '.' || c == ',' ? 4 : 7)
                .sum();
    }
}
