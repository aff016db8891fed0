package hkh.intake.ods;

import hkh.intake.UnreadableFileException;

/**
 * A number format as Excel writes it, from the elements in which OpenDocument does.
 *
 * @param otherwise the name of the format that takes its place for most numbers, "" for none
 */
record OdsFormat(String code, String otherwise) {

    static final OdsFormat GENERAL = new OdsFormat("General", "");

    private static final int DECIMALS = 30;

    /** The format that is the current element. */
    static OdsFormat read(OdsXml xml) throws UnreadableFileException {
        String otherwise = "";
        boolean percent = xml.element().equals("percentage-style");
        StringBuilder code = new StringBuilder();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            switch (xml.element()) {
                case "number" -> code.append(number(xml));
                case "scientific-number" -> code.append("0.00E+00");
                case "fraction" -> code.append("# ?/?");
                case "text", "currency-symbol" -> {
                    String text = xml.wholeText();
                    code.append(percent && text.strip().equals("%") ? "%" : '"' + text.replace("\"", "") + '"');
                }
                case "day", "day-of-week" -> code.append("dd");
                case "month", "minutes" -> code.append("mm");
                case "year", "era", "quarter", "week-of-year" -> code.append("yyyy");
                case "hours" -> code.append("hh");
                case "seconds" -> code.append("ss");
                case "am-pm" -> code.append("AM/PM");
                case "text-content" -> code.append('@');
                case "map" -> otherwise = otherwise.isEmpty() ? xml.value("apply-style-name") : otherwise;
                default -> {}
            }
        }
        return new OdsFormat(code.isEmpty() ? "General" : code.toString(), otherwise);
    }

    private static String number(OdsXml xml) throws UnreadableFileException {
        String decimals = xml.value("decimal-places");
        String factor = xml.value("display-factor");
        boolean grouped = xml.value("grouping").equals("true");
        if (decimals.isEmpty() && factor.isEmpty() && !grouped) {
            return "General";
        }
        int places = decimals.isEmpty() || decimals.equals("0") ? 0 : Math.min(DECIMALS, xml.times("decimal-places"));
        int thousands = factor.replaceAll("[^0]", "").length() / 3;
        return (grouped ? "#,##0" : "0")
                + (places > 0 ? "." + "0".repeat(places) : "")
                + ",".repeat(Math.min(DECIMALS, thousands));
    }
}
