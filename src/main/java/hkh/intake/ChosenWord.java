package hkh.intake;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.ClosedSet;
import hkh.submission.CellUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cell says for a closed set, of which it names one: a measure for each option, and what there is to say about
 * it. A word that is none of the set leaves all of it unreadable.
 */
record ChosenWord(CellUse.Use use, Map<Item, Measure> measures, List<Finding> findings) {

    /** Reads a word of a cell as the choice of one of a set. */
    static ChosenWord read(Cell cell, String word, ClosedSet set) {
        if (cell.underMerge()) {
            return none(set, Rule.VALUE_UNDER_MERGE, Message.of("finding.value-under-merge", cell.raw()), cell);
        }
        Optional<Map<Item, Measure>> chosen = set.read(word);
        if (chosen.isEmpty()) {
            Message message = Message.of("finding.not-a-choice", word, String.join(", ", set.words()));
            return none(set, Rule.UNREADABLE_NUMBER, message, cell);
        }
        Message hidden = Message.of("finding.hidden-data", cell.raw());
        List<Finding> findings = cell.hidden() ? List.of(Finding.of(Rule.HIDDEN_DATA, hidden)) : List.of();
        return new ChosenWord(CellUse.Use.USED, chosen.get(), findings);
    }

    private static ChosenWord none(ClosedSet set, Rule rule, Message message, Cell cell) {
        Finding finding = Finding.of(rule, message).comparing("", cell.raw());
        return new ChosenWord(CellUse.Use.UNRECOGNISED, unreadable(set), List.of(finding));
    }

    /** Nothing of a set can be taken. */
    static Map<Item, Measure> unreadable(ClosedSet set) {
        Map<Item, Measure> measures = new LinkedHashMap<>();
        set.options().forEach(option -> measures.put(option.item(), Measure.UNREADABLE));
        return measures;
    }
}
