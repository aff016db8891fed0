package hkh.intake;

import hkh.figure.Breakdown;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.FormLayout;
import hkh.plan.Indicator;
import hkh.plan.Line;
import hkh.submission.CellUse;
import hkh.text.NumberText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open list of topics on the issued form: a row a topic that the sender names; "Không" says that there is none. */
final class TopicList {

    private final Catalogue catalogue;
    private final FormLayout layout;
    private final ReturnDraft draft;
    private final TopicKeys keys;
    private final int first;
    private final int last;

    TopicList(Catalogue catalogue, FormLayout layout, TopicKeys keys, ReturnDraft draft) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.draft = draft;
        this.keys = keys;
        this.first = layout.topicRow();
        this.last = layout.topicRow() + FormLayout.TOPIC_ROWS - 1;
    }

    /** Takes the figures of every named row, and tells them by the line they belong to. */
    Map<Item, List<Measure>> read(Sheet sheet) {
        Map<Item, List<Measure>> columns = new HashMap<>();
        for (int row = first; row <= last; row++) {
            Optional<Cell> name = sheet.at(new Address(row, FormLayout.LABEL))
                    .filter(cell -> !cell.raw().isBlank() && !saysNothing(cell));
            for (Line line : layout.topicLines()) {
                Optional<Cell> cell = sheet.at(new Address(row, layout.topicColumn(line)));
                if (cell.isPresent() && name.isPresent()) {
                    Breakdown topic = keys.of(name.get().raw());
                    read(sheet, cell.get(), new Item(line.item().indicator(), topic))
                            .ifPresent(measure -> columns.computeIfAbsent(line.item(), i -> new ArrayList<>())
                                    .add(measure));
                } else if (cell.isPresent() && !saysNothing(cell.get())) {
                    draft.unrecognised(sheet, cell.get(), Message.of("cell.topic-without-name"));
                }
            }
        }
        return columns;
    }

    /** A topic's figure; the same topic with the same number again may be a second event or a slip. */
    private Optional<Measure> read(Sheet sheet, Cell cell, Item item) {
        Indicator indicator = catalogue.get(item);
        Measure measure = CellFigure.read(cell, indicator).measure();
        if (measure.equals(Measure.NOT_REPORTED)) {
            return Optional.empty();
        }
        boolean again = draft.stated(item).equals(measure);
        draft.figure(sheet, cell, item, indicator, CellUse.Use.USED);
        if (again) {
            draft.unrecognised(
                    sheet, cell, Message.of("cell.topic-twice", item.breakdown().key()));
        }
        return Optional.of(measure);
    }

    /** The cell that declares the list empty: the first with "Không", where no row has a name. */
    Optional<Cell> emptyAt(Sheet sheet) {
        Optional<Cell> nothing = Optional.empty();
        for (int row = first; row <= last; row++) {
            for (int column = FormLayout.LABEL;
                    column < FormLayout.TOPIC_VALUES + layout.topicLines().size();
                    column++) {
                Optional<Cell> cell = sheet.at(new Address(row, column));
                boolean named = column == FormLayout.LABEL
                        && cell.isPresent()
                        && !cell.get().raw().isBlank();
                if (cell.isPresent() && saysNothing(cell.get())) {
                    nothing = nothing.or(() -> cell);
                } else if (named) {
                    return Optional.empty();
                }
            }
        }
        return nothing;
    }

    private static boolean saysNothing(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && NumberText.read(cell.raw(), 0).kind() == NumberText.Kind.NOTHING;
    }
}
