package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Ranked;
import hkh.figure.Total;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The units right below in the order of the figures that the workspace ranks: a line a unit and figure. */
final class RankingLines {

    private final AppendixWorkbook.Content content;
    private final Places totals;

    /** @param totals where the figures of this period stand */
    RankingLines(AppendixWorkbook.Content content, Places totals) {
        this.content = content;
        this.totals = totals;
    }

    /** One cell a column; none when nothing is ranked. */
    List<List<ListCell>> all() {
        List<List<ListCell>> lines = new ArrayList<>();
        content.rankings().forEach(ranking -> ranking.forEach(ranked -> lines.add(line(ranked))));
        return lines;
    }

    private List<ListCell> line(Ranked ranked) {
        Total total = ranked.total();
        Item item = total.reference().item();
        String unit = total.reference().unit();
        String rank = ranked.rank().isPresent() ? Integer.toString(ranked.rank().getAsInt()) : "";
        String coverage = total.isPartial()
                ? content.messages().text("explain.coverage", total.unitsIn(), total.unitsExpected())
                : "";
        return List.of(
                ListCell.of(content.label(item)),
                ListCell.of(content.catalogue().get(item).uom()),
                ListCell.of(rank),
                ListCell.of(unit),
                ListCell.of(content.tree().find(unit).map(Unit::name).orElse(unit)),
                ListCell.of(total.measure().quantity(), totals.of(total.reference())),
                ListCell.of(coverage));
    }
}
