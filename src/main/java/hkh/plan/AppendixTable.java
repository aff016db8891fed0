package hkh.plan;

import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the appendix: units are its rows, items its columns.
 *
 * @param number Roman, such as {@code IX}
 * @param title the theme, such as {@code Hội viên}
 * @param titleEn the same in English, short enough for the name of a sheet
 * @param sheet the name of its sheet in Excel, at most 31 characters
 */
public record AppendixTable(String number, String title, String titleEn, String sheet, List<Column> columns) {

    /**
     * A column of figures.
     *
     * @param group the heading that it shares with its neighbours, or its own when {@code heading} is empty
     */
    public record Column(String group, String heading, Item item) {}

    public AppendixTable {
        columns = List.copyOf(columns);
    }

    /** The tables built into the program ({@code appendix.csv}), in their order. */
    public static List<AppendixTable> builtIn() {
        Map<String, AppendixTable> tables = new LinkedHashMap<>();
        try {
            for (Table.Row row : CatalogueTables.builtIn("appendix.csv").rows()) {
                Item item = Item.parse(CatalogueTables.required(row, "item"));
                Column column = new Column(CatalogueTables.required(row, "group"), row.get("heading"), item);
                tables.merge(
                        CatalogueTables.required(row, "number"),
                        new AppendixTable(
                                row.get("number"),
                                row.get("title"),
                                CatalogueTables.required(row, "title_en"),
                                row.get("sheet"),
                                List.of(column)),
                        AppendixTable::plus);
            }
        } catch (HkhException e) {
            throw new IllegalStateException("the built-in tables of the appendix are broken", e);
        }
        return List.copyOf(tables.values());
    }

    /**
     * The table with the columns that were asked for, also where nobody answered; empty when none of them has a number, or
     * only one of many is left.
     */
    public Optional<AppendixTable> with(Set<Item> asked, Set<Item> numbers) {
        List<Column> kept =
                columns.stream().filter(column -> asked.contains(column.item())).toList();
        boolean any = kept.stream().anyMatch(column -> numbers.contains(column.item()));
        return any && kept.size() >= Math.min(2, columns.size())
                ? Optional.of(new AppendixTable(number, title, titleEn, sheet, kept))
                : Optional.empty();
    }

    /** The table for readers of a language; in English every column has the label of its item, and no groups. */
    public AppendixTable in(Locale language, Catalogue catalogue) {
        if (!language.getLanguage().equals("en")) {
            return this;
        }
        List<Column> labelled = columns.stream()
                .map(column -> new Column(catalogue.label(column.item(), language), "", column.item()))
                .toList();
        return new AppendixTable(number, titleEn, titleEn, number + ". " + titleEn, labelled);
    }

    private AppendixTable plus(AppendixTable more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more.columns);
        return new AppendixTable(number, title, titleEn, sheet, all);
    }
}
