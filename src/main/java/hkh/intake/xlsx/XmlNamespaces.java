package hkh.intake.xlsx;

import java.util.Arrays;

/** The namespaces that the elements around the current place have declared. */
final class XmlNamespaces {

    static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";
    /** More at once than any workbook has. */
    private static final int MOST = 256;

    private String[] prefixes = new String[16];
    private String[] namespaces = new String[16];
    private int[] depths = new int[16];
    private int count;

    /**
     * Notes what an element at a depth declares.
     *
     * @throws XmlFault when it may not
     */
    void declare(String prefix, String namespace, int depth) throws XmlFault {
        boolean reserved = prefix.equals("xmlns")
                || namespace.equals(DECLARATIONS)
                || prefix.equals("xml") != namespace.equals(XML)
                || (namespace.isEmpty() && !prefix.isEmpty());
        if (reserved || count == MOST) {
            throw new XmlFault(
                    reserved ? "the namespace of " + prefix + " cannot be " + namespace : "too many namespaces");
        }
        if (count == depths.length) {
            prefixes = Arrays.copyOf(prefixes, 2 * count);
            namespaces = Arrays.copyOf(namespaces, 2 * count);
            depths = Arrays.copyOf(depths, 2 * count);
        }
        prefixes[count] = prefix;
        namespaces[count] = namespace;
        depths[count++] = depth;
    }

    /** Forgets what the element at a depth declared. */
    void leave(int depth) {
        while (count > 0 && depths[count - 1] == depth) {
            count--;
        }
    }

    /** The namespace of a prefix, or of names without one; "" when there is none. */
    String of(String prefix) {
        for (int i = count - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                return namespaces[i];
            }
        }
        return prefix.equals("xml") ? XML : "";
    }
}
