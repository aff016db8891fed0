package hkh.intake.ods;

import hkh.intake.Address;
import hkh.intake.UnreadableFileException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** The columns of a sheet: which are hidden, and how their cells look where they do not say. */
final class OdsColumns {

    private final BitSet hidden = new BitSet();
    private final TreeMap<Integer, String> styles = new TreeMap<>();
    private int next;

    /** Takes the current element, one column or several alike. */
    void add(OdsXml xml) throws UnreadableFileException {
        int end = Math.min(Address.COLUMNS, next + xml.times("number-columns-repeated"));
        String visibility = xml.value("visibility");
        if (!visibility.isEmpty() && !visibility.equals("visible")) {
            hidden.set(next, end);
        }
        styles.put(next, xml.value("default-cell-style-name"));
        next = end;
    }

    boolean isHidden(int column) {
        return hidden.get(column);
    }

    /** The name of the style, "" for none. */
    String style(int column) {
        Map.Entry<Integer, String> style = styles.floorEntry(column);
        return style == null ? "" : style.getValue();
    }
}
