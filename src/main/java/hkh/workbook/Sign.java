package hkh.workbook;

import java.util.Locale;

/** What a table may show beside plain numbers; the legend above it explains those that it shows. */
enum Sign {
    AT_LEAST("≥"),
    ESTIMATE("ước"),
    DOUBTFUL("*"),
    DECIDED("†"),
    NOT_REPORTED("…"),
    NOT_APPLICABLE("x"),
    UNREADABLE("?"),
    NOT_ASKED(""),
    NOTED("");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    /** What is printed; empty where the sign is a look. */
    String text() {
        return text;
    }

    /** The name of its words among the messages. */
    String key() {
        return "tables.legend." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
