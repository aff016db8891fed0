package hkh.results;

import hkh.document.BoundData;
import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.figure.Reference;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.report.BoundText;
import hkh.report.BoundTexts;
import hkh.report.PrintForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a report to its totals before it is written: a template may say that a number is a total's, and print another. */
final class PrintedAsTotals {

    private static final int TOLD = 10;

    private PrintedAsTotals() {}

    /**
     * Compares every figure of a report with its total.
     *
     * @throws HkhException telling the first figures that are not what their totals say
     */
    static void check(String template, String xhtml, BoundTexts texts) throws HkhException {
        List<Message> wrong = new ArrayList<>();
        try {
            for (BoundData figure : BoundData.in(xhtml)) {
                Optional<BoundText> total = total(figure, texts);
                boolean same = total.isPresent()
                        && total.get().value().equals(figure.value())
                        && Draft.comparable(total.get().text()).equals(figure.text());
                if (!same && wrong.size() < TOLD) {
                    wrong.add(Message.of(
                            "template.other-figure",
                            template,
                            figure.text(),
                            figure.reference(),
                            total.map(BoundText::text).orElse("…")));
                }
            }
        } catch (DocumentException e) {
            throw new BrokenReport(e);
        }
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
    }

    private static Optional<BoundText> total(BoundData figure, BoundTexts texts) {
        return PrintForm.ofCode(figure.form())
                .flatMap(form -> Reference.parse(figure.reference()).flatMap(reference -> texts.of(reference, form)));
    }
}
