package hkh.document;

/** The styles a Word reference must have, by the name shown in Word. */
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
    TABLE_END("HKH Table End");

    private final String title;

    WordStyle(String title) {
        this.title = title;
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
