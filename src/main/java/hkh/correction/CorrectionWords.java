package hkh.correction;

import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.Place;
import hkh.finding.Severity;
import hkh.finding.Suspect;
import hkh.plan.Catalogue;
import hkh.report.Letter;
import hkh.submission.FileVerdict;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.wording.Labels;
import hkh.workbook.Correction;
import hkh.workbook.CorrectionList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings in words for the unit that has to correct them: no file names of ours, no commands. */
final class CorrectionWords {

    private static final String DIGITS = "-?\\d+(\\.\\d+)?";

    /** What is told to who runs the program, and what the unit whose file it is has to know of it. */
    private static final Map<String, String> FOR_UNITS = Map.of(
            "file.unreadable-file", "back.not-opened",
            "file.unreadable-file.denied", "back.not-opened",
            "file.unreadable-file.program", "back.not-read");

    private final Messages messages;
    private final Labels labels;
    private final String author;

    CorrectionWords(Messages messages, Catalogue catalogue, String author) {
        this.messages = messages;
        this.labels = new Labels(catalogue, messages.language());
        this.author = author;
    }

    /** The list that goes with the marked copy of a file. */
    CorrectionList list(Unit unit, String period, String file, int revision, List<Finding> findings) {
        String sheet = messages.text("back.sheet");
        List<String> headings = new ArrayList<>();
        for (String column : List.of("number", "sheet", "cell", "told", "found", "expected", "todo", "proposal")) {
            headings.add(messages.text("back.column." + column));
        }
        return new CorrectionList(
                author,
                sheet,
                sheet + " " + messages.text("back.title", Letter.name(unit), period, revision),
                List.of(messages.text("back.how"), messages.text("back.how.not")),
                headings,
                messages.text("back.mark", author),
                messages.text("back.whole-file"),
                messages.text("back.unnamed"),
                findings.stream()
                        .map(finding -> correction(finding, unit, file))
                        .toList());
    }

    /** A line of the letter. */
    Letter.Line line(Finding finding, String file) {
        Place place = finding.place();
        String key = place.cell().isEmpty()
                ? (place.sheet().isEmpty() ? "back.whole-file" : "back.place.sheet")
                : (place.sheet().isEmpty() ? "back.place.cell" : "back.place");
        String where = messages.text(key, place.sheet(), place.cell());
        String other = place.file().isEmpty() || place.file().equals(file) ? "" : " (" + place.file() + ")";
        return new Letter.Line(where + other, told(finding), toDo(finding.rule()));
    }

    /** A line of the reminder: a file that came and could not be read, and why. */
    Letter.Line line(FileVerdict unread) {
        String key = unread.verdict() == Verdict.DEFERRED
                ? "back.not-whole"
                : FOR_UNITS.get(unread.reason().key());
        return new Letter.Line(
                unread.file().name(), key == null ? messages.text(unread.reason()) : messages.text(key), "");
    }

    /** What is wrong, and with what. */
    private String told(Finding finding) {
        String told = messages.text(finding.message());
        String label = finding.item().isNone() ? "" : labels.of(finding.item());
        return told.contains(label) ? told : label + ": " + told;
    }

    /** What a unit can do about what a rule found. */
    String toDo(String rule) {
        for (String key : List.of("back.fix." + rule, "rule." + rule + ".fix")) {
            if (messages.has(key)) {
                return messages.text(key);
            }
        }
        return "";
    }

    private Correction correction(Finding finding, Unit unit, String file) {
        List<Suspect> own = finding.suspects().stream()
                .filter(suspect -> suspect.unit().equals(unit.id()))
                .toList();
        List<Correction.Suspected> suspected = own.stream()
                .filter(suspect -> suspect.place().file().equals(file))
                .filter(suspect -> !suspect.place().equals(finding.place()))
                .map(suspect -> new Correction.Suspected(
                        spot(suspect.place(), file), messages.text("back.suspected", told(finding), suspect.value())))
                .toList();
        List<String> proposals = own.stream().map(this::proposal).toList();
        return new Correction(
                finding.severity() == Severity.ERROR,
                spot(finding.place(), file),
                told(finding),
                written(finding.expected()),
                written(finding.found()),
                toDo(finding.rule()),
                String.join("; ", proposals),
                suspected);
    }

    private String proposal(Suspect suspect) {
        Message value = suspect.place().cell().isEmpty()
                ? Message.of("back.proposal", labels.of(suspect.item()), suspect.value())
                : Message.of("back.proposal.cell", suspect.place().cell(), suspect.value());
        return messages.text(value);
    }

    private static Correction.Spot spot(Place place, String file) {
        return place.file().equals(file) ? new Correction.Spot(place.sheet(), place.cell()) : Correction.Spot.NOWHERE;
    }

    private String written(String text) {
        return text.matches(DIGITS) ? messages.numerals().exact(new BigDecimal(text)) : text;
    }
}
