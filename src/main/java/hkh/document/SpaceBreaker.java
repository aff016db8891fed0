package hkh.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines after spaces only: the number of a document, such as "387/QĐ-TTg", stays on one line. */
final class SpaceBreaker implements FSTextBreaker {

    private static final int NO_MORE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return NO_MORE;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == '\u200B' || Character.isWhitespace(c);
    }
}
