package hkh.wording;

import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.util.Locale;

/** What figures are called in the language of the console; keys of breakdowns have Vietnamese labels only. */
public record Labels(Catalogue catalogue, Locale language) {

    /** The label of an item: the indicator's, and behind a dash the breakdown's. */
    public String of(Item item) {
        Indicator indicator = catalogue.get(item);
        String whole = indicator.label(language);
        return item.breakdown().isNone() ? whole : whole + " – " + catalogue.label(item.breakdown());
    }
}
