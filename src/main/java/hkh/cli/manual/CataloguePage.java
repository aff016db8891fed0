package hkh.cli.manual;

import hkh.figure.Item;
import hkh.finding.Messages;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The catalogue as a page: every indicator, how it adds up, what binds it to others, and the keys of every breakdown. */
final class CataloguePage {

    private static final String[] COLUMNS = {
        "Mã", "Chỉ tiêu", "Đơn vị tính", "Loại", "Cộng giữa các đơn vị; theo thời gian", "Liên hệ với chỉ tiêu khác"
    };

    private final Catalogue catalogue = CatalogueTables.builtIn();
    private final Messages messages = Messages.in("vi");
    private final StringBuilder page = new StringBuilder();

    String text() {
        page.setLength(0);
        String group = "";
        for (Indicator indicator : catalogue.indicators()) {
            if (!indicator.group().equals(group)) {
                group = indicator.group();
                page.append("\n## ").append(group).append('\n').append(Pages.head(COLUMNS));
            }
            page.append(row(indicator));
        }
        dimensions().forEach(this::dimension);
        return page.toString();
    }

    private String row(Indicator indicator) {
        return Pages.row(
                Pages.code(indicator.code()),
                indicator.labelVi() + "<br>*" + indicator.label(Locale.ENGLISH) + "*",
                indicator.uom(),
                messages.text("kind." + Pages.constant(indicator.kind())),
                messages.text("over-units." + Pages.constant(indicator.overUnits())) + "; "
                        + messages.text("over-time." + Pages.constant(indicator.overTime())),
                String.join("<br>", bonds(indicator)));
    }

    private List<String> bonds(Indicator indicator) {
        List<String> bonds = new ArrayList<>();
        if (indicator.kind() == Indicator.Kind.RATIO) {
            bonds.add("= " + Pages.code(indicator.numerator()) + " / " + Pages.code(indicator.denominator()));
        }
        for (Indicator.Parts way : indicator.parts()) {
            bonds.add("= "
                    + (way.dimension().isEmpty()
                            ? Pages.codes(
                                    way.items().stream().map(Item::toString).toList(), " + ")
                            : Pages.code(indicator.code() + "/" + way.dimension() + ":*")));
        }
        indicator.atMost().forEach(whole -> bonds.add("≤ " + Pages.code(whole)));
        if (!indicator.dimensions().isEmpty()) {
            bonds.add(messages.text("indicators.dimension") + ": " + Pages.codes(indicator.dimensions(), ", "));
        }
        if (!indicator.validity().from().equals(LocalDate.MIN)) {
            bonds.add(
                    messages.text("indicators.valid-from", indicator.validity().from()));
        }
        if (!indicator.validity().until().equals(LocalDate.MAX)) {
            bonds.add(messages.text("indicators.valid-to", indicator.validity().until()));
        }
        return bonds;
    }

    private Set<String> dimensions() {
        Set<String> dimensions = new LinkedHashSet<>();
        catalogue.indicators().forEach(indicator -> dimensions.addAll(indicator.dimensions()));
        return dimensions;
    }

    private void dimension(String dimension) {
        page.append("\n## ")
                .append(messages.text("indicators.dimension"))
                .append(' ')
                .append(Pages.code(dimension))
                .append('\n')
                .append(Pages.head("Mã", "Tên"));
        for (BreakdownKey key : catalogue.keysOf(dimension)) {
            page.append(Pages.row(Pages.code(key.breakdown().toString()), key.labelVi()));
        }
    }
}
