package hkh.results;

import hkh.document.DocumentException;
import hkh.finding.HkhException;
import hkh.finding.Message;

/** A report, or the reference file that gives it its look, cannot be made a document; it says what is wrong with it. */
public final class BrokenReport extends HkhException {

    private static final long serialVersionUID = 1;

    public BrokenReport(DocumentException cause) {
        super(Message.of("document.broken", String.valueOf(cause.getMessage())), cause);
    }
}
