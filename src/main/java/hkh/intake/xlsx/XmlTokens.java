package hkh.intake.xlsx;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.io.IOException;

/**
 * The elements and texts of one part, one after the other, straight from its bytes in UTF-8. What is not well-formed by
 * XML 1.0 and its namespaces is refused, also where nobody looks; comments and instructions are passed over. There is no
 * DOCTYPE, and there are no entities but the five.
 */
final class XmlTokens {

    /** What has come; nothing where something was passed over. */
    enum Token {
        START,
        END,
        TEXT,
        NOTHING
    }

    private static final int DEPTH = 64;

    private final String part;
    private final XmlWindow window;
    private final XmlNamespaces namespaces = new XmlNamespaces();
    private final XmlTag tag;
    private final XmlName[] open = new XmlName[DEPTH];
    private byte[] bytes;
    private int end;
    /** Where the next token begins. */
    private int at;

    private Token token = Token.NOTHING;
    private int depth;
    private boolean rooted;
    private int textFrom;
    private int textTo;
    private boolean literal;
    private boolean cdata;

    /** The tokens from a place in the window on. */
    XmlTokens(String part, XmlWindow window, int at, XmlNames names) {
        this.part = part;
        this.window = window;
        this.tag = new XmlTag(names, namespaces);
        this.bytes = window.bytes();
        this.end = window.end();
        this.at = at;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** The tag of the element that has just begun. */
    XmlTag tag() {
        return tag;
    }

    /** The text that has just come; a longer one may come in several pieces. */
    String text() {
        return literal ? Texts.of(bytes, textFrom, textTo) : XmlText.decoded(bytes, textFrom, textTo, false, !cdata);
    }

    /** Goes to the next token; the part may not end before its root does. */
    Token next() throws UnreadableFileException {
        try {
            if (token == Token.START && tag.isEmpty()) {
                return leave();
            }
            do {
                int next = advance();
                while (next == XmlText.MORE) {
                    if (!window.more(at)) {
                        throw new XmlFault("it ends too early");
                    }
                    bytes = window.bytes();
                    end = window.end();
                    at = 0;
                    tag.forget();
                    next = advance();
                }
                at = next;
            } while (token == Token.NOTHING);
            return token;
        } catch (XmlFault | IOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, part, "the part is no XML: " + e.getMessage());
        }
    }

    /** Whether a cell follows, in the element at a depth, that is written as nearly all are; if so, it is passed. */
    boolean passes(PlainCell cell, int row, int parent) {
        return isIn(parent) && passed(cell.read(bytes, at, end, row));
    }

    /** The same of a shared text. */
    boolean passes(PlainText text, int parent) {
        return isIn(parent) && passed(text.read(bytes, at, end));
    }

    private boolean isIn(int parent) {
        return depth == parent && depth + 2 <= DEPTH && (token != Token.START || !tag.isEmpty());
    }

    private boolean passed(int next) {
        if (next < 0) {
            return false;
        }
        at = next;
        token = Token.END;
        return true;
    }

    /** Reads one token; the place behind it, {@link XmlText#MORE} where it is cut off, and then nothing has changed. */
    private int advance() throws XmlFault, UnreadableFileException {
        if (at >= end) {
            return XmlText.MORE;
        }
        if (bytes[at] != '<') {
            return text(at);
        }
        if (at + 1 >= end) {
            return XmlText.MORE;
        }
        return switch (bytes[at + 1]) {
            case '/' -> endTag();
            case '!' -> declaration();
            case '?' -> instruction();
            default -> startTag();
        };
    }

    private int startTag() throws XmlFault {
        int next = tag.read(bytes, at + 1, end);
        if (next == XmlText.MORE) {
            return next;
        }
        if (depth == DEPTH || (depth == 0 && rooted)) {
            throw new XmlFault(depth == 0 ? "it has two roots" : "elements are nested more than " + DEPTH + " deep");
        }
        rooted = true;
        open[depth++] = tag.name();
        tag.resolve(depth);
        token = Token.START;
        return next;
    }

    private int endTag() throws XmlFault {
        if (depth == 0) {
            throw new XmlFault("an element ends that has not begun");
        }
        XmlName name = open[depth - 1];
        int next = at + 2 + name.length();
        if (next >= end) {
            return XmlText.MORE;
        }
        if (!name.isWritten(bytes, at + 2, next)) {
            throw new XmlFault("an element ends that has not begun");
        }
        while (XmlTag.isSpace(bytes[next])) {
            if (++next >= end) {
                return XmlText.MORE;
            }
        }
        if (bytes[next] != '>') {
            throw new XmlFault("an element ends that has not begun");
        }
        leave();
        return next + 1;
    }

    private Token leave() {
        namespaces.leave(depth--);
        token = Token.END;
        return token;
    }

    private int text(int from) throws XmlFault {
        byte[] kinds = XmlText.KINDS;
        byte[] here = bytes;
        int stop = end;
        literal = true;
        int next = from;
        while (next < stop) {
            switch (kinds[here[next] & 0xff]) {
                case XmlText.PLAIN -> {
                    do {
                        next++;
                    } while (next < stop && kinds[here[next] & 0xff] == XmlText.PLAIN);
                }
                case XmlText.BREAK -> literal &= bytes[next++] != '\r';
                case XmlText.AMPERSAND -> {
                    literal = false;
                    next = XmlText.reference(bytes, next, end);
                }
                case XmlText.WIDE -> next = XmlText.wide(bytes, next, end);
                case XmlText.BRACKET -> next = bracket(next);
                case XmlText.LESS -> {
                    return textEnd(from, next);
                }
                default -> throw new XmlFault("a character that may not stand in a text");
            }
            if (next == XmlText.MORE) {
                return XmlText.MORE;
            }
        }
        return XmlText.MORE;
    }

    private int bracket(int next) throws XmlFault {
        if (next + 2 >= end) {
            return XmlText.MORE;
        }
        if (bytes[next + 1] == ']' && bytes[next + 2] == '>') {
            throw new XmlFault("]]> in a text");
        }
        return next + 1;
    }

    private int textEnd(int from, int to) throws XmlFault {
        for (int i = from; depth == 0 && i < to; i++) {
            if (!XmlTag.isSpace(bytes[i])) {
                throw new XmlFault("a text outside of the root");
            }
        }
        token = depth == 0 ? Token.NOTHING : Token.TEXT;
        cdata = false;
        textFrom = from;
        textTo = to;
        return to;
    }

    private int declaration() throws XmlFault, UnreadableFileException {
        if (XmlAside.starts(bytes, at, end, "<!--")) {
            token = Token.NOTHING;
            return XmlAside.comment(bytes, at, end);
        }
        if (depth > 0 && XmlAside.starts(bytes, at, end, "<![CDATA[")) {
            int stop = XmlAside.until(bytes, at + 9, end, "]]>");
            if (stop == XmlText.MORE) {
                return XmlText.MORE;
            }
            token = Token.TEXT;
            cdata = true;
            literal = false;
            textFrom = at + 9;
            textTo = stop;
            return stop + 3;
        }
        if (!rooted && XmlAside.starts(bytes, at, end, "<!DOCTYPE")) {
            throw new UnreadableFileException(Reason.UNSAFE, part, "the part has a DOCTYPE");
        }
        if (end - at < 9) {
            return XmlText.MORE;
        }
        throw new XmlFault("a declaration");
    }

    private int instruction() throws XmlFault {
        token = Token.NOTHING;
        return XmlAside.instruction(bytes, at, end);
    }
}
