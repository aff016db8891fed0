package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Rule;
import hkh.intake.xlsx.XlsxReader;
import hkh.plan.Catalogue;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.unit.UnitTree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files one by one: each gives a verdict, the returns it holds, and findings. A file that defeats the reader costs
 * that file only. What several files mean together, {@link Settlement} decides.
 */
public final class Intake {

    private final Catalogue catalogue;
    private final Period period;
    private final UnitTree tree;
    private final UnitNames names;
    private final LabelIndex labels;
    private final Map<Level, FormLayout> layouts = new EnumMap<>(Level.class);

    /** An intake for the returns of one period, from the units of that period's tree. */
    public Intake(Catalogue catalogue, ReturnLines lines, Period period, UnitTree tree) {
        this.catalogue = catalogue;
        this.period = period;
        this.tree = tree;
        this.names = new UnitNames(tree);
        this.labels = new LabelIndex(catalogue, lines.all());
        for (Level level : Level.values()) {
            layouts.put(level, new FormLayout(catalogue, lines, level));
        }
    }

    /** Reads one file. Never throws for what the bytes hold. */
    public Reading read(SourceFile file, byte[] bytes) {
        try {
            Workbook workbook = XlsxReader.read(bytes);
            Optional<FormMark> mark = FormMark.of(workbook);
            return mark.isPresent() ? readForm(file, workbook, mark.get()) : readLabels(file, workbook);
        } catch (UnreadableFileException e) {
            Rule rule = rule(e.reason());
            boolean whole = rule == Rule.DAMAGED_FILE && e.detail().isEmpty();
            return refused(file, rule, Message.of("file." + rule.id() + (whole ? ".whole" : ""), e.detail()));
        }
    }

    private Reading readForm(SourceFile file, Workbook workbook, FormMark mark) {
        Optional<Unit> unit = tree.find(mark.unit());
        if (unit.isEmpty()) {
            return refused(file, Rule.UNKNOWN_UNIT, Message.of("file.unknown-unit.form", mark.unit()));
        }
        if (!mark.period().equals(period.toString())) {
            return refused(file, Rule.WRONG_PERIOD, Message.of("file.wrong-period", mark.period(), period))
                    .of(unit.get(), mark.period());
        }
        FormLayout layout = layoutOf(unit.get());
        if (!mark.version().equals(layout.version())) {
            return refused(
                            file,
                            Rule.WRONG_FORM_VERSION,
                            Message.of("file.wrong-form-version", mark.version(), layout.version()))
                    .of(unit.get(), mark.period());
        }
        ReturnDraft draft = new ReturnDraft(file, unit.get().id(), period);
        new FormReader(catalogue, layout, mark, draft).read(workbook);
        if (draft.isEmpty()) {
            return refused(file, Rule.UNREADABLE_FILE, Message.of("file.blank-form"))
                    .of(unit.get(), period.toString());
        }
        return accepted(file, unit.get(), draft, mark.revision(), "form");
    }

    private Reading readLabels(SourceFile file, Workbook workbook) {
        TitleBlock title = new TitleBlock(workbook, file.name());
        Set<Unit> units = title.units(tree, names);
        if (units.size() != 1) {
            String candidates = String.join(", ", units.stream().map(Unit::name).toList());
            return units.isEmpty()
                    ? refused(file, Rule.UNKNOWN_UNIT, Message.of("file.unknown-unit"))
                    : refused(file, Rule.AMBIGUOUS_UNIT, Message.of("file.ambiguous-unit", candidates));
        }
        Unit unit = units.iterator().next();
        Optional<Period> stated = title.period(Optional.of(period));
        if (stated.isEmpty() || !stated.get().equals(period)) {
            Message reason = stated.isEmpty()
                    ? Message.of("file.no-period", period)
                    : Message.of("file.wrong-period", stated.get(), period);
            return refused(file, Rule.WRONG_PERIOD, reason)
                    .of(unit, stated.map(Period::toString).orElse(""));
        }
        ReturnDraft draft = new ReturnDraft(file, unit.id(), period);
        new LabelValueReader(catalogue, labels, draft).read(workbook);
        if (!draft.hasFigures()) {
            return refused(file, Rule.UNREADABLE_FILE, Message.of("file.no-figures"))
                    .of(unit, period.toString());
        }
        return accepted(file, unit, draft, 0, "label-value");
    }

    private FormLayout layoutOf(Unit unit) {
        FormLayout layout = layouts.get(unit.level());
        if (layout == null) {
            throw new IllegalStateException("no layout for " + unit.level());
        }
        return layout;
    }

    private Reading accepted(SourceFile file, Unit unit, ReturnDraft draft, int revision, String layout) {
        FileVerdict verdict =
                new FileVerdict(file, Verdict.ACCEPTED, List.of(unit.id()), period.toString(), Message.NONE);
        return new Reading(verdict, List.of(draft.submission(revision, layout)), draft.findings());
    }

    private static Reading refused(SourceFile file, Rule rule, Message reason) {
        FileVerdict verdict = new FileVerdict(file, Verdict.REFUSED, List.of(), "", reason);
        Finding finding = Finding.of(rule, reason).at(Place.file(file.name()));
        return new Reading(verdict, List.of(), List.of(finding));
    }

    private static Rule rule(UnreadableFileException.Reason reason) {
        return switch (reason) {
            case DAMAGED, UNSAFE -> Rule.DAMAGED_FILE;
            case PASSWORD_PROTECTED -> Rule.PASSWORD_PROTECTED;
            case NOT_A_SPREADSHEET -> Rule.NOT_A_SPREADSHEET;
            case TOO_LARGE -> Rule.FILE_TOO_LARGE;
            case EMPTY -> Rule.UNREADABLE_FILE;
        };
    }
}
