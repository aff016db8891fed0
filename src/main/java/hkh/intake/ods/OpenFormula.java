package hkh.intake.ods;

/** A formula of OpenDocument, as Excel writes it: SUM([.B1:.C1];2) is SUM(B1:C1,2). */
final class OpenFormula {

    private final String source;
    private final StringBuilder formula = new StringBuilder();

    private OpenFormula(String source) {
        this.source = source;
    }

    /** Without "=" and the name of the dialect; "" for no formula. */
    static String toExcel(String source) {
        int equals = source.indexOf('=');
        int colon = source.indexOf(':');
        boolean named = colon >= 0 && colon < (equals < 0 ? source.length() : equals);
        String dialect = named ? source.substring(0, colon) : "of";
        String bare = named ? source.substring(colon + 1) : source;
        bare = bare.startsWith("=") ? bare.substring(1) : bare;
        return dialect.equals("msoxl") ? bare : new OpenFormula(bare).translated();
    }

    private String translated() {
        boolean array = false;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            switch (c) {
                case '"' -> {
                    int end = end(at, '"');
                    formula.append(source, at, end);
                    at = end - 1;
                }
                case '[' -> at = reference(at);
                case '{', '}' -> {
                    array = c == '{';
                    formula.append(c);
                }
                case '|' -> formula.append(array ? ';' : c);
                case ';', '~' -> formula.append(',');
                default -> formula.append(c);
            }
        }
        return formula.toString();
    }

    /** Writes a reference and gives the place of its last bracket. */
    private int reference(int open) {
        int from = open + 1;
        int dot = -1;
        int at = from;
        for (; at < source.length() && source.charAt(at) != ']'; at++) {
            char c = source.charAt(at);
            if (c == '\'') {
                at = end(at, '\'') - 1;
            } else if (c == '.') {
                dot = at;
            } else if (c == ':') {
                cell(from, dot, at);
                formula.append(':');
                from = at + 1;
                dot = -1;
            }
        }
        cell(from, dot, Math.min(at, source.length()));
        return at;
    }

    private void cell(int from, int dot, int to) {
        if (dot < 0) {
            formula.append(source, from, to);
            return;
        }
        String sheet = source.substring(from, dot);
        int file = sheet.lastIndexOf('#');
        if (file > 0) {
            String path = unquoted(sheet.substring(0, file));
            String other = unquoted(withoutDollar(sheet.substring(file + 1)));
            formula.append("'[").append(path).append(']').append(other).append("'!");
        } else if (!sheet.isEmpty()) {
            formula.append(withoutDollar(sheet)).append('!');
        }
        formula.append(source, dot + 1, to);
    }

    private static String withoutDollar(String sheet) {
        return sheet.startsWith("$") ? sheet.substring(1) : sheet;
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("'") ? name.substring(1, name.length() - 1) : name;
    }

    /** Behind the closing quote, or the end of the formula. */
    private int end(int open, char quote) {
        int close = source.indexOf(quote, open + 1);
        return close < 0 ? source.length() : close + 1;
    }
}
