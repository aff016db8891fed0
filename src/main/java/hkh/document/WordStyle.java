package hkh.document;

import org.jspecify.annotations.Nullable;

/** The styles a Word reference has, by the name shown in Word; for those with a stand-in it need not have its own. */
enum WordStyle {
    HEADING_1("heading 1"),
    HEADING_2("heading 2"),
    HEADING_3("heading 3"),
    PART("HKH Part"),
    BODY("HKH Body"),
    LIST_1("HKH List"),
    LIST_2("HKH List 2"),
    LIST_3("HKH List 3"),
    NUMBERED("HKH Numbered"),
    NOTE("HKH Note"),
    PLACEHOLDER("HKH Placeholder"),
    CAPTION("HKH Caption"),
    TABLE("HKH Table"),
    TABLE_HEADER("HKH Table Header"),
    TABLE_TEXT("HKH Table Text"),
    TABLE_CENTER("HKH Table Center"),
    TABLE_NUMBER("HKH Table Number"),
    TABLE_END("HKH Table End"),
    FIGURE("HKH Figure", TABLE_CENTER),
    FOOTNOTE("footnote text", NOTE),
    CONTENTS_1("toc 1", NUMBERED),
    CONTENTS_2("toc 2", NUMBERED);

    private final String title;
    private final @Nullable WordStyle standIn;

    WordStyle(String title) {
        this(title, null);
    }

    WordStyle(String title, @Nullable WordStyle standIn) {
        this.title = title;
        this.standIn = standIn;
    }

    /** What is used where a reference does not have the style; null when it must have it. */
    @Nullable
    WordStyle standIn() {
        return standIn;
    }

    /** The style's name. */
    String title() {
        return title;
    }

    /** Word's word for what the style is for. */
    String type() {
        return this == TABLE ? "table" : "paragraph";
    }
}
