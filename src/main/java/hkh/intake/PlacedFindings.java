package hkh.intake;

import hkh.figure.Item;
import hkh.finding.Finding;
import hkh.finding.Place;
import hkh.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about one return while it is being read, each finding with its unit and its place in the file. */
final class PlacedFindings {

    private final SourceFile file;
    private final String unit;
    private final List<Finding> findings = new ArrayList<>();

    /** @param unit the id of the unit whose return it is; "" when it is nobody's */
    PlacedFindings(SourceFile file, String unit) {
        this.file = file;
        this.unit = unit;
    }

    /** Tells something about what stands in a cell. */
    void tell(Finding finding, Sheet sheet, Cell cell, Item item) {
        tell(finding, place(sheet, cell), item);
    }

    /** Tells something about an address, with or without a cell. */
    void tell(Finding finding, Sheet sheet, Address address, Item item) {
        tell(finding, new Place(file.name(), sheet.name(), address.toString()), item);
    }

    /** Tells something about a whole sheet, also one that is not there. */
    void tell(Finding finding, String sheet) {
        tell(finding, new Place(file.name(), sheet, ""), Item.NONE);
    }

    private void tell(Finding finding, Place place, Item item) {
        findings.add(finding.about(unit, item).at(place));
    }

    /** Tells in other words what was told, once more is known of it. */
    void retell(Finding told, Finding better) {
        findings.set(findings.indexOf(told), better);
    }

    /** What is told of a cell so far. */
    List<Finding> of(Sheet sheet, Cell cell) {
        Place place = place(sheet, cell);
        return findings.stream()
                .filter(finding -> finding.place().equals(place))
                .toList();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    Place place(Sheet sheet, Cell cell) {
        return new Place(file.name(), sheet.name(), cell.address().toString());
    }
}
