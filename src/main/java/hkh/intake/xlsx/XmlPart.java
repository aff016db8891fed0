package hkh.intake.xlsx;

import hkh.intake.Address;
import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.xlsx.XmlTokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Walks the elements of one part, level by level, and passes over those nobody asks for. Names are local names: what a
 * part says is the same in every dialect of the format and under any prefix.
 */
final class XmlPart implements AutoCloseable {

    /** A character may be written with seven: _x000D_. */
    private static final int TEXT = 8 * Budget.TEXT;

    private final String name;
    private final InputStream rest;
    private final XmlTokens tokens;
    private final XmlTag tag;

    private XmlPart(String name, InputStream rest, XmlTokens tokens) {
        this.name = name;
        this.rest = rest;
        this.tokens = tokens;
        this.tag = tokens.tag();
    }

    /** Opens a part and goes to its root element. */
    static XmlPart open(ZipParts parts, String name) throws UnreadableFileException {
        Optional<byte[]> whole = parts.whole(name);
        InputStream rest = whole.isPresent() ? InputStream.nullInputStream() : parts.open(name);
        try {
            XmlTokens tokens = whole.isPresent()
                    ? XmlEncoding.tokens(name, whole.get(), parts.names())
                    : XmlEncoding.tokens(name, rest, parts.names());
            XmlPart part = new XmlPart(name, rest, tokens);
            tokens.next();
            return part;
        } catch (XmlFault | IOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, name, "the part is no XML: " + e.getMessage());
        }
    }

    String name() {
        return name;
    }

    String element() {
        return tag.name().local();
    }

    String namespace() {
        return tag.namespace();
    }

    /** How deep the current element is; the root is 1. */
    int depth() {
        return tokens.depth();
    }

    /** Goes to the next child of the element at a depth; false when that element has ended. */
    boolean nextIn(int parent) throws UnreadableFileException {
        while (true) {
            Token token = tokens.next();
            if (token == Token.START && tokens.depth() == parent + 1) {
                return true;
            }
            if (token == Token.END && tokens.depth() < parent) {
                return false;
            }
        }
    }

    /** Whether the next child of the element at a depth is a cell written as nearly all are; if so, it is read. */
    boolean nextIn(int parent, PlainCell cell, int row) {
        return tokens.passes(cell, row, parent);
    }

    /** Whether the next child of the element at a depth is a text written as nearly all are; if so, it is read. */
    boolean nextIn(int parent, PlainText text) {
        return tokens.passes(text, parent);
    }

    int attributes() {
        return tag.attributes();
    }

    String attribute(int index) {
        return tag.attribute(index).local();
    }

    String value(int index) {
        return tag.value(index);
    }

    /** The value of an attribute as the address of a cell; empty when it is something else. */
    Optional<Address> address(int index) {
        try {
            return Optional.of(tag.address(index));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value of an attribute of the current element, "" when it has none of that name. */
    String value(String attribute) {
        for (int i = 0; i < tag.attributes(); i++) {
            if (tag.attribute(i).local().equals(attribute)) {
                return tag.value(i);
            }
        }
        return "";
    }

    /** The value of an attribute as an index that counts from zero. */
    int index(int attribute) throws UnreadableFileException {
        int number = tag.number(attribute);
        return number < 0 ? index(tag.value(attribute)) : number;
    }

    boolean isTrue(String attribute) {
        String value = value(attribute);
        return value.equals("1") || value.equals("true");
    }

    /** An attribute that counts from zero; the fallback when the element does not have it. */
    int index(String attribute, int otherwise) throws UnreadableFileException {
        for (int i = 0; i < tag.attributes(); i++) {
            if (tag.attribute(i).local().equals(attribute)) {
                return tag.number(i) >= 0 || !tag.value(i).isEmpty() ? index(i) : otherwise;
            }
        }
        return otherwise;
    }

    int index(String value) throws UnreadableFileException {
        int index = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                throw damaged("not an index: " + value);
            }
            index = index * 10 + digit;
        }
        if (value.isEmpty()) {
            throw damaged("an index is missing");
        }
        return index;
    }

    /** The text of the current element up to its end, without that of elements in it. */
    String text() throws UnreadableFileException {
        int own = tokens.depth();
        StringBuilder several = null;
        String text = "";
        Token token = tokens.next();
        while (tokens.depth() >= own) {
            if (token == Token.TEXT && tokens.depth() == own) {
                if (text.isEmpty()) {
                    text = tokens.text();
                } else {
                    several = several == null ? new StringBuilder(text) : several;
                    several.append(tokens.text());
                }
                if (text.length() > TEXT || (several != null && several.length() > TEXT)) {
                    throw new UnreadableFileException(
                            Reason.TOO_LARGE,
                            "text of a cell > " + Budget.TEXT,
                            "a text is longer than a cell can hold");
                }
            }
            token = tokens.next();
        }
        return several == null ? text : several.toString();
    }

    UnreadableFileException damaged(String why) {
        return new UnreadableFileException(Reason.DAMAGED, name, why);
    }

    @Override
    public void close() throws UnreadableFileException {
        try {
            rest.close();
        } catch (IOException e) {
            throw damaged("the part cannot be closed: " + e.getMessage());
        }
    }
}
