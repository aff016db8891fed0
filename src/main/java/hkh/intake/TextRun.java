package hkh.intake;

/** A piece of a cell's text in one font. */
public record TextRun(String text, String font) {}
