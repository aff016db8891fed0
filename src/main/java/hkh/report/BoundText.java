package hkh.report;

/**
 * Words bound to something of a total: a template prints them and may do nothing else with them.
 *
 * @param ref the total's reference
 * @param form which of its sides is printed
 * @param value plain digits; empty when it is not known
 * @param text as printed
 * @param origin what it is, in a sentence
 */
public record BoundText(String ref, String form, String value, String text, String origin) {}
