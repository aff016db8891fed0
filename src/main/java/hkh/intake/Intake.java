package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.finding.Rule;
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
    private final PlainReturns plain;
    private final Map<Level, FormLayout> layouts = new EnumMap<>(Level.class);

    /** An intake for the returns of one period, from the units of that period's tree. */
    public Intake(Catalogue catalogue, ReturnLines lines, Period period, UnitTree tree) {
        this.catalogue = catalogue;
        this.period = period;
        this.tree = tree;
        LabelIndex labels = new LabelIndex(catalogue, lines.all());
        HeadingIndex headings = new HeadingIndex(catalogue, lines, labels);
        this.plain = new PlainReturns(
                catalogue,
                unit -> new LabelScope(
                        labels,
                        catalogue,
                        lines,
                        unit.level(),
                        tree.childrenOf(unit).isEmpty()),
                headings,
                new SheetUnits(tree, new UnitNames(tree)),
                period);
        for (Level level : Level.values()) {
            layouts.put(level, new FormLayout(catalogue, lines, level));
        }
    }

    /** Reads one file. Never throws for what the bytes hold. */
    public Reading read(SourceFile file, byte[] bytes) {
        try {
            Workbook workbook = WorkbookFile.read(file.name(), bytes);
            Optional<FormMark> mark = FormMark.of(workbook);
            return mark.isPresent() ? readForm(file, workbook, mark.get()) : plain.read(file, workbook);
        } catch (UnreadableFileException e) {
            Rule rule = rule(e.reason());
            return Reading.refused(file, rule, Message.of("file." + rule.id() + variant(e), e.detail()));
        }
    }

    private Reading readForm(SourceFile file, Workbook workbook, FormMark mark) {
        Optional<Unit> unit = tree.find(mark.unit());
        if (unit.isEmpty()) {
            return Reading.refused(file, Rule.UNKNOWN_UNIT, Message.of("file.unknown-unit.form", mark.unit()));
        }
        if (!mark.period().equals(period.toString())) {
            return Reading.refused(file, Rule.WRONG_PERIOD, Message.of("file.wrong-period", mark.period(), period))
                    .of(Set.of(unit.get()), mark.period());
        }
        FormLayout layout = layoutOf(unit.get());
        if (!mark.version().equals(layout.version())) {
            return Reading.refused(
                            file,
                            Rule.WRONG_FORM_VERSION,
                            Message.of("file.wrong-form-version", mark.version(), layout.version()))
                    .of(Set.of(unit.get()), mark.period());
        }
        ReturnDraft draft = new ReturnDraft(file, unit.get().id(), period);
        new FormReader(catalogue, layout, mark, draft).read(workbook);
        if (draft.isEmpty()) {
            return Reading.refused(file, Rule.UNREADABLE_FILE, Message.of("file.blank-form"))
                    .of(Set.of(unit.get()), period.toString());
        }
        return accepted(file, unit.get(), draft, mark.revision(), "form");
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

    /** Some reasons of a rule have a sentence of their own. */
    private static String variant(UnreadableFileException e) {
        return switch (e.reason()) {
            case DAMAGED, UNSAFE -> e.detail().isEmpty() ? ".whole" : "";
            case OLD_FORMAT -> ".old";
            case UNKNOWN_ENCODING -> ".encoding";
            default -> "";
        };
    }

    private static Rule rule(UnreadableFileException.Reason reason) {
        return switch (reason) {
            case DAMAGED, UNSAFE -> Rule.DAMAGED_FILE;
            case PASSWORD_PROTECTED -> Rule.PASSWORD_PROTECTED;
            case NOT_A_SPREADSHEET, OLD_FORMAT, UNKNOWN_ENCODING -> Rule.NOT_A_SPREADSHEET;
            case TOO_LARGE -> Rule.FILE_TOO_LARGE;
            case EMPTY -> Rule.UNREADABLE_FILE;
        };
    }
}
