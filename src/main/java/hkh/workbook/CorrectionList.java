package hkh.workbook;

import java.util.List;
import java.util.Map;

/**
 * What goes back with a workbook: the corrections in the order in which they are numbered, and the words around them.
 *
 * @param author who asks for them
 * @param sheet the name of the sheet that lists them
 * @param title what that sheet is, about whom and when; begins with its name
 * @param instructions how to correct and send back, a line each
 * @param headings of its columns: number, sheet, cell, what is wrong, found, expected, what to do, proposal
 * @param mark stands before our words in a comment
 * @param wholeFile the place of what concerns no cell
 * @param unnamed what a sheet is called that has no name
 */
public record CorrectionList(
        String author,
        String sheet,
        String title,
        List<String> instructions,
        List<String> headings,
        String mark,
        String wholeFile,
        String unnamed,
        List<Correction> corrections) {

    public CorrectionList {
        instructions = List.copyOf(instructions);
        headings = List.copyOf(headings);
        corrections = List.copyOf(corrections);
    }

    /** The same list on a sheet of another name. */
    CorrectionList called(String name) {
        String retitled = name + title.substring(sheet.length());
        return new CorrectionList(
                author, name, retitled, instructions, headings, mark, wholeFile, unnamed, corrections);
    }

    /** The same for a workbook whose sheets have other names. */
    CorrectionList on(Map<String, String> names) {
        return new CorrectionList(
                author,
                sheet,
                title,
                instructions,
                headings,
                mark,
                wholeFile,
                unnamed,
                corrections.stream().map(correction -> correction.on(names)).toList());
    }
}
