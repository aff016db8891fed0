package hkh.document;

import java.util.List;

/**
 * A figure as a report's XHTML prints it ({@code <data data-ref>}), in its text or in the table of a chart.
 *
 * @param reference the total that it is bound to
 * @param form in which it is printed
 * @param value plain digits; empty when there is no number
 * @param text as it is compared, {@link Draft#comparable}
 */
public record BoundData(String reference, String form, String value, String text) {

    /** All figures of a report, in order. */
    public static List<BoundData> in(String xhtml) throws DocumentException {
        return Xhtml.parse(xhtml)
                .parts()
                .flatMap(Element::descendants)
                .filter(element -> element.is("data") && element.attributes().containsKey("data-ref"))
                .map(element -> new BoundData(
                        element.attribute("data-ref", ""),
                        element.attribute("data-form", ContentTag.FULL),
                        element.attribute("value", ""),
                        Draft.comparable(element.text())))
                .toList();
    }
}
