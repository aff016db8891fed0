package hkh.document;

import java.util.List;
import java.util.Optional;

/**
 * Where a printed figure comes from, in words ready to show: its value, what it is made of, and what was found.
 *
 * @param label what is counted
 * @param unit whose it is
 * @param value with its unit of measure
 * @param coverage how many units answered; empty where that says nothing
 * @param how it was made, in a sentence
 * @param parts what it is made of, one level down
 * @param findings lines about it
 */
public record FigureOrigin(
        String label, String unit, String value, String coverage, String how, List<Part> parts, List<String> findings) {

    /** Tells of references where their figures come from; empty for what is no figure of the run. */
    @FunctionalInterface
    public interface Source {

        /** A source that knows nothing. */
        Source NONE = reference -> Optional.empty();

        Optional<FigureOrigin> of(String reference);
    }

    /**
     * A part of a figure.
     *
     * @param value what it contributes, or why there is nothing
     * @param coverage how many units answered; empty for a single one
     * @param reference where one may look further; empty where the cells say it all
     * @param cells what was stated, where
     */
    public record Part(String name, String value, String coverage, String reference, List<Cell> cells) {

        public Part {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a file.
     *
     * @param note what it says beyond its number: the text that stands in it, and who decided otherwise; mostly empty
     */
    public record Cell(String file, String sheet, String cell, String note) {}

    public FigureOrigin {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }
}
