package hkh.wording;

import hkh.finding.Finding;
import hkh.finding.Messages;
import hkh.finding.Place;

/** How findings are written in one line. */
public record FindingWords(Messages messages) {

    private static final String LINE = "line ";

    /** {@code lỗi: tệp.xlsx!Biểu 1!C12: … (rule)}. */
    public String line(Finding finding) {
        String place = place(finding.place());
        String where = place.isEmpty() ? finding.unit() : place;
        String accepted = finding.accepted()
                .map(decision -> " " + messages.text("finding.accepted", decision.told()))
                .orElse("");
        return messages.text("severity." + finding.severity().code()) + ": " + (where.isEmpty() ? "" : where + ": ")
                + messages.text(finding.message()) + " (" + finding.rule() + ")" + accepted;
    }

    /** A cell as messages write it; of a table, the line. */
    private String place(Place place) {
        return place.cell().startsWith(LINE)
                ? messages.text("explain.line", place.file(), place.cell().substring(LINE.length()))
                : place.toString();
    }
}
