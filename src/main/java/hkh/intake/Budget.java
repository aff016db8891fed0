package hkh.intake;

import hkh.intake.UnreadableFileException.Reason;

/** What one file may take: so many cells, and so much memory for what they hold. */
public final class Budget {

    /** How many cells a file can have. */
    public static final int CELLS = 2_000_000;
    /** How long a text can be in a cell. */
    public static final int TEXT = 32_767;

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
