package hkh.intake;

import hkh.intake.UnreadableFileException.Reason;

/** What one file may take: so many cells, and so much memory for what they hold. */
public final class Budget {

    /** How many cells a file can have. */
    public static final int CELLS = 2_000_000;
    /** How long a text can be in a cell. */
    public static final int TEXT = 32_767;
    /** How many letters the texts of all cells can have together. */
    static final int LETTERS = 10_000_000;

    private static final long MEMORY = 320L << 20;

    private static final int MERGES = 100_000;

    private int cells;
    private int merges;
    private long memory;

    /** Takes one cell. */
    public void cell() throws UnreadableFileException {
        if (++cells > CELLS) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "cells > " + CELLS, "the file has more cells than a return can need");
        }
        take(64);
    }

    /** Takes one merged range. */
    public void merge() throws UnreadableFileException {
        if (++merges > MERGES) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "merges > " + MERGES, "the file has more merged ranges than a return can need");
        }
    }

    /** Takes a text that is kept; a rough upper bound of what it and its holder need. */
    public String text(String text) throws UnreadableFileException {
        take(56 + 2L * text.length());
        return text;
    }

    /** Looks through what cells say: a text that a million of them share is kept once, and read a million times. */
    static Workbook withinLetters(Workbook workbook) throws UnreadableFileException {
        long letters = workbook.sheets().stream()
                .flatMap(sheet -> sheet.cells().stream())
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .mapToLong(cell -> cell.raw().length())
                .sum();
        if (letters > LETTERS) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE, "letters > " + LETTERS, "the cells have more text than a return can need");
        }
        return workbook;
    }

    private void take(long bytes) throws UnreadableFileException {
        memory += bytes;
        if (memory > MEMORY) {
            throw new UnreadableFileException(
                    Reason.TOO_LARGE,
                    "text > " + (MEMORY >> 20) + " MB",
                    "the file has more text than a return can need");
        }
    }
}
