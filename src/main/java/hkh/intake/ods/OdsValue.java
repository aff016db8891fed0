package hkh.intake.ods;

import hkh.intake.Cell.Kind;
import hkh.intake.CellStyle;
import hkh.intake.xlsx.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What a cell holds: its kind, its digits or text, and the format that goes with it when its style has none. */
record OdsValue(Kind kind, String raw, String format) {

    private static final OdsValue NOTHING = new OdsValue(Kind.BLANK, "", "");
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|DIV/0!|VALUE!|NAME\\?|N/A|NUM!|NULL!)|Err:\\d{1,5}|#ERR\\d{1,5}!");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /** The value of the current element by its attributes; a text is that of its paragraphs. */
    static OdsValue of(OdsXml cell) {
        String type = cell.value("value-type");
        if (cell.says("value-type", "error")) {
            return new OdsValue(Kind.ERROR, "", "");
        }
        return switch (type) {
            case "float" -> number(cell.value("value"), "");
            case "percentage" -> number(cell.value("value"), "0%");
            case "currency" -> number(cell.value("value"), "");
            case "date" -> date(cell.value("date-value"));
            case "time" -> time(cell.value("time-value"));
            case "boolean" -> bool(cell.value("boolean-value"));
            case "string" -> new OdsValue(Kind.TEXT, cell.value("string-value"), "");
            case "", "void" -> NOTHING;
            default -> new OdsValue(Kind.ERROR, type, "");
        };
    }

    /** The same after its paragraphs were read: they are the text, and show an error that has a number behind it. */
    OdsValue showing(String text, boolean computed) {
        return switch (kind) {
            case TEXT -> raw.isEmpty() ? new OdsValue(Kind.TEXT, text, format) : this;
            case ERROR -> raw.isEmpty() ? new OdsValue(Kind.ERROR, text, format) : this;
            case BLANK -> text.isEmpty() || computed ? this : new OdsValue(Kind.TEXT, text, format);
            case NUMBER ->
                computed && text.length() < 12 && ERROR.matcher(text).matches()
                        ? new OdsValue(Kind.ERROR, text, format)
                        : this;
            default -> this;
        };
    }

    /** The look of a cell with this value; the value knows when it is a percentage or a date, whatever the style says. */
    CellStyle fitting(CellStyle look) {
        boolean fits = format.isEmpty()
                || (format.equals("0%")
                        ? look.format().contains("%")
                        : look.format().matches(".*[dmyhs].*"));
        return fits ? look : new CellStyle(format, look.font());
    }

    private static OdsValue number(String digits, String format) {
        String trimmed = digits.strip();
        return new OdsValue(Digits.areNumber(trimmed) ? Kind.NUMBER : Kind.ERROR, trimmed, format);
    }

    private static OdsValue bool(String value) {
        return switch (value) {
            case "true" -> new OdsValue(Kind.BOOLEAN, "1", "");
            case "false" -> new OdsValue(Kind.BOOLEAN, "0", "");
            default -> new OdsValue(Kind.ERROR, value, "");
        };
    }

    /** A day as Excel counts it, so that a date means the same in every format. */
    private static OdsValue date(String value) {
        try {
            LocalDateTime moment =
                    value.indexOf('T') < 0 ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value);
            long days = ChronoUnit.DAYS.between(FIRST_DAY, moment.toLocalDate());
            BigDecimal day = BigDecimal.valueOf(days)
                    .add(BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
                            .divide(DAY, MathContext.DECIMAL32));
            return new OdsValue(Kind.NUMBER, day.stripTrailingZeros().toPlainString(), "dd/mm/yyyy");
        } catch (DateTimeException e) {
            return new OdsValue(Kind.ERROR, value, "");
        }
    }

    private static OdsValue time(String value) {
        try {
            BigDecimal seconds = BigDecimal.valueOf(Duration.parse(value).toSeconds());
            String part = seconds.divide(DAY, MathContext.DECIMAL32)
                    .stripTrailingZeros()
                    .toPlainString();
            return new OdsValue(Kind.NUMBER, part, "hh:mm:ss");
        } catch (DateTimeException | ArithmeticException e) {
            return new OdsValue(Kind.ERROR, value, "");
        }
    }
}
