package hkh.intake;

/** A file that cannot be read as a whole, and why. */
public final class UnreadableFileException extends Exception {

    /** Why a file cannot be read; what {@link #detail} holds is said with each. */
    public enum Reason {
        /** Not as its format demands; the part, or the sheet and cell ("Bieu 1!D14"), or nothing for the whole. */
        DAMAGED,
        /** Encrypted; nothing. */
        PASSWORD_PROTECTED,
        /** Something else; the usual ending of what it really is, such as "html", or "unknown". */
        NOT_A_SPREADSHEET,
        /** A workbook of an Excel that no longer is in use; nothing. */
        OLD_FORMAT,
        /** Text in an encoding that its bytes do not tell; the first byte, from 1, that is none of UTF-8. */
        UNKNOWN_ENCODING,
        /** A table in text with a quote that is not closed where it should be; the line. */
        QUOTE,
        /** A table in text of which some rows have other columns than the rest; the lines. */
        RAGGED,
        /** More than a return can need; what there is too much of, and the limit. */
        TOO_LARGE,
        /** Holds what no spreadsheet needs but an attack does, such as a DOCTYPE; the part. */
        UNSAFE,
        /** Without a single byte; nothing. */
        EMPTY
    }

    private final Reason reason;
    private final String detail;

    /** The explanation is for a log, in English; the sentence for people is made from reason and detail. */
    public UnreadableFileException(Reason reason, String detail, String explanation) {
        super(detail.isEmpty() ? explanation : detail + ": " + explanation);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
