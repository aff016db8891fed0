package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.submission.CellUse;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The returns of one file while they are being read, by unit, and the cells that belong to none of them. */
final class Drafts {

    private final SourceFile file;
    private final Period period;
    private final Map<String, List<ReturnDraft>> byUnit = new LinkedHashMap<>();
    private final ReturnDraft nobody;
    private final Conversions converted = new Conversions();

    Drafts(SourceFile file, Period period) {
        this.file = file;
        this.period = period;
        this.nobody = new ReturnDraft(file, "", period, converted);
    }

    /** The return of a unit. */
    ReturnDraft of(Unit unit) {
        return of(unit, 0);
    }

    /** A return of a unit that stands several times in one table: what each row says is a return, and they conflict. */
    ReturnDraft of(Unit unit, int time) {
        List<ReturnDraft> drafts = byUnit.computeIfAbsent(unit.id(), id -> new ArrayList<>());
        while (drafts.size() <= time) {
            drafts.add(new ReturnDraft(file, unit.id(), period, converted));
        }
        return drafts.get(time);
    }

    /** The cells that are in no unit's return. */
    ReturnDraft nobody() {
        return nobody;
    }

    /** Every cell of a sheet with a number that is not accounted for by any return becomes a finding. */
    void leaveNothingOut(Sheet sheet, ReturnDraft owner, Message reason) {
        List<ReturnDraft> all = all();
        for (Cell cell : sheet.cells()) {
            if (CellAccount.looksLikeFigure(cell) && !isAccountedFor(all, sheet, cell)) {
                owner.unrecognised(sheet, cell, reason);
            }
        }
    }

    private static boolean isAccountedFor(List<ReturnDraft> drafts, Sheet sheet, Cell cell) {
        for (ReturnDraft draft : drafts) {
            if (draft.accountsFor(sheet, cell)) {
                return true;
            }
        }
        return false;
    }

    /** The ids of the units that state something, in the order in which they came. */
    List<String> units() {
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getValue().stream().anyMatch(ReturnDraft::hasFigures))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Submission> submissions(String layout) {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .filter(ReturnDraft::hasFigures)
                .map(draft -> draft.submission(0, layout))
                .toList();
    }

    /** How the cells ended that are in none of the submissions. */
    List<CellUse> leftOver() {
        return all().stream()
                .filter(draft -> draft == nobody || !draft.hasFigures())
                .flatMap(draft -> draft.account().stream())
                .toList();
    }

    List<Finding> findings() {
        return Stream.concat(all().stream().flatMap(draft -> draft.findings().stream()), converted.findings().stream())
                .toList();
    }

    /** All of them, and the cells that belong to none. */
    List<ReturnDraft> all() {
        List<ReturnDraft> all = new ArrayList<>();
        byUnit.values().forEach(all::addAll);
        all.add(nobody);
        return all;
    }
}
