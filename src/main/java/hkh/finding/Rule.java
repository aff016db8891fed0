package hkh.finding;

import java.util.Locale;

/**
 * The rules built into the program, each with the severity it has unless a workspace changes it. Its id is the constant
 * in kebab case; the same id stands in code, documents, output and test files.
 */
public enum Rule {
    // what a file is
    UNREADABLE_FILE(Severity.ERROR),
    PASSWORD_PROTECTED(Severity.ERROR),
    NOT_A_SPREADSHEET(Severity.ERROR),
    DAMAGED_FILE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    MISNAMED_FILE(Severity.INFO),
    WRONG_FORM_VERSION(Severity.ERROR),
    UNKNOWN_UNIT(Severity.ERROR),
    AMBIGUOUS_UNIT(Severity.ERROR),
    WRONG_PERIOD(Severity.ERROR),
    DUPLICATE_FILE(Severity.INFO),
    CONFLICTING_SUBMISSION(Severity.ERROR),
    SUPERSEDED_SUBMISSION(Severity.INFO),
    // what a cell says
    UNRECOGNISED_FIGURE(Severity.WARNING),
    UNREADABLE_NUMBER(Severity.ERROR),
    AMBIGUOUS_NUMBER(Severity.WARNING),
    FORMULA_ERROR(Severity.ERROR),
    FORMULA_NOT_CALCULATED(Severity.ERROR),
    FORMULA_OVERWRITTEN(Severity.WARNING),
    STALE_FORMULA(Severity.ERROR),
    EXTERNAL_VALUE(Severity.WARNING),
    HIDDEN_DATA(Severity.WARNING),
    VALUE_UNDER_MERGE(Severity.ERROR),
    UNIT_OF_MEASURE_CONVERTED(Severity.INFO),
    LEGACY_ENCODING(Severity.INFO),
    UNIT_OF_MEASURE_UNCLEAR(Severity.ERROR),
    // what the figures say together
    PARTS_DO_NOT_ADD_UP(Severity.ERROR),
    PART_EXCEEDS_WHOLE(Severity.ERROR),
    RATIO_DOES_NOT_MATCH(Severity.WARNING),
    PERCENT_OUT_OF_RANGE(Severity.ERROR),
    NEGATIVE_FIGURE(Severity.ERROR),
    STATED_TWICE_DIFFERENTLY(Severity.ERROR),
    CHILDREN_DO_NOT_ADD_UP(Severity.ERROR),
    COPIED_FIGURE(Severity.ERROR),
    BALANCE_DOES_NOT_CLOSE(Severity.ERROR),
    COUNT_AND_AMOUNT_DISAGREE(Severity.ERROR),
    GROWTH_DOES_NOT_MATCH(Severity.WARNING),
    LIST_LENGTH_DIFFERS(Severity.WARNING),
    WORDS_CONTRADICT_FIGURE(Severity.WARNING),
    ORDER_OF_MAGNITUDE(Severity.WARNING),
    UNUSUAL_RATIO(Severity.WARNING),
    SUDDEN_CHANGE(Severity.WARNING),
    COPIED_FROM_LAST_YEAR(Severity.WARNING),
    MISSING_FIGURE(Severity.ERROR),
    MISSING_DENOMINATOR(Severity.WARNING),
    UNIT_NOT_REPORTED(Severity.ERROR),
    // what people decided
    DECISION_DOES_NOT_FIT(Severity.ERROR),
    // what the register lacks
    SHARE_NOT_STATED(Severity.WARNING);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
