package hkh.intake;

import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Rule;
import hkh.plan.Catalogue;
import hkh.plan.FormLayout;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads files one by one: each gives a verdict, the returns it holds, and findings. A file that defeats the reader costs
 * that file only. What several files mean together, {@link Settlement} decides.
 */
public final class Intake {

    /** Why a file is refused for which there was no memory left, as there may be another time. */
    public static final Message NO_MEMORY = Message.of("file.file-too-large", "RAM");

    private final Catalogue catalogue;
    private final ReturnLines lines;
    private final Period period;
    private final UnitTree tree;
    private final CompletableFuture<PlainReturns> plain;
    private final Map<Level, FormLayout> layouts = new ConcurrentHashMap<>();
    private final TopicKeys topics;
    private final Object large = new Object();
    /** What labels mean depends on the level of the unit that reports, and on whether there are units below it. */
    private final Map<Level, ListItems> ofLeaves = new ConcurrentHashMap<>();

    private final Map<Level, ListItems> ofUppers = new ConcurrentHashMap<>();

    /**
     * An intake for the returns of one period, from the units of that period's tree. What it has to know of words and
     * forms is gathered beside the first files, which can be unpacked without it.
     */
    public Intake(Catalogue catalogue, ReturnLines lines, Period period, UnitTree tree) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.period = period;
        this.tree = tree;
        this.topics = new TopicKeys(catalogue);
        CompletableFuture<SheetUnits> units =
                CompletableFuture.supplyAsync(() -> new SheetUnits(tree, new UnitNames(tree)));
        this.plain = CompletableFuture.supplyAsync(() -> {
            LabelIndex labels = new LabelIndex(catalogue, lines.all());
            HeadingIndex headings = new HeadingIndex(catalogue, lines, labels, topics);
            return new PlainReturns(
                    catalogue,
                    unit -> itemsOf(unit, labels, headings),
                    headings,
                    new NearItems(catalogue),
                    units.join(),
                    period);
        });
    }

    private ListItems itemsOf(Unit unit, LabelIndex labels, HeadingIndex headings) {
        boolean leaf = tree.childrenOf(unit).isEmpty();
        return (leaf ? ofLeaves : ofUppers).computeIfAbsent(unit.level(), level -> {
            LabelScope scope = new LabelScope(labels, catalogue, lines, topics, level, leaf);
            return new ListItems(catalogue, scope, headings, period);
        });
    }

    /**
     * Reads one file. Never throws for what the bytes hold. Several threads may read at once; of files that may take much
     * memory, one is read at a time.
     */
    public Reading read(SourceFile file, byte[] bytes) {
        if (WorkbookFile.isLarge(bytes)) {
            synchronized (large) {
                return readNow(file, bytes);
            }
        }
        return readNow(file, bytes);
    }

    /** The sheets of a file as they are read, in Unicode; none when it cannot be read. */
    public static List<Sheet> sheets(SourceFile file, byte[] bytes) {
        try {
            return Decoding.of(WorkbookFile.read(file.name(), bytes)).workbook().sheets();
        } catch (UnreadableFileException e) {
            return List.of(); // reading it as a return says why
        }
    }

    private Reading readNow(SourceFile file, byte[] bytes) {
        try {
            Decoding decoding = Decoding.of(WorkbookFile.read(file.name(), bytes));
            if (FormMark.isOfResults(decoding.workbook())) {
                return Reading.ignored(file, Message.of("file.own-results"));
            }
            Optional<SentBack> sentBack = SentBack.of(decoding.workbook());
            Workbook workbook =
                    sentBack.map(copy -> copy.without(decoding.workbook())).orElse(decoding.workbook());
            Optional<FormMark> mark = FormMark.of(workbook);
            // a copy is read under the name of the file that it was made of, which may tell whose it is
            String name = sentBack.map(SentBack::file).orElse(file.name());
            Reading read = mark.isPresent()
                    ? readForm(file, workbook, mark.get())
                    : plain.join().read(file, decoding.name(name), workbook);
            Reading reading =
                    sentBack.map(copy -> copy.mark(read, decoding.workbook())).orElse(read);
            return reading.and(decoding.findings(file.name())).and(WorkbookFile.misnamed(file.name(), bytes));
        } catch (UnreadableFileException e) {
            Rule rule = rule(e.reason());
            return Reading.refused(file, rule, Message.of("file." + rule.id() + variant(e), detail(e)));
        } catch (OutOfMemoryError e) {
            return Reading.refused(file, Rule.FILE_TOO_LARGE, NO_MEMORY);
        } catch (CompletionException e) {
            throw e; // the intake itself could not be made, which is no fault of the file
        } catch (RuntimeException | StackOverflowError e) {
            // whatever one file does to the program, the others are read; the name tells a developer where to look
            return Reading.refused(
                    file, Rule.UNREADABLE_FILE, Message.of("file.unreadable-file.program", e.toString()));
        }
    }

    private Reading readForm(SourceFile file, Workbook workbook, FormMark mark) {
        Optional<Unit> unit = tree.find(mark.unit());
        if (!mark.period().equals(period.toString())) {
            // first of all: a unit of another period need not be one of this
            return Reading.refused(file, Rule.WRONG_PERIOD, Message.of("file.wrong-period", mark.period(), period))
                    .of(unit.map(Set::of).orElse(Set.of()), mark.period());
        }
        if (unit.isEmpty()) {
            return Reading.refused(file, Rule.UNKNOWN_UNIT, Message.of("file.unknown-unit.form", mark.unit()));
        }
        FormLayout layout =
                layouts.computeIfAbsent(unit.get().level(), level -> new FormLayout(catalogue, lines, level));
        if (!mark.version().equals(layout.version())) {
            return Reading.refused(
                            file,
                            Rule.WRONG_FORM_VERSION,
                            Message.of("file.wrong-form-version", mark.version(), layout.version()))
                    .of(Set.of(unit.get()), mark.period());
        }
        Conversions converted = new Conversions();
        ReturnDraft draft = new ReturnDraft(file, unit.get().id(), period, converted);
        new FormReader(catalogue, layout, topics, mark, draft).read(workbook);
        new FormulaChecks(catalogue, workbook).checkForm(draft);
        WordChecks words = new WordChecks(catalogue, period);
        workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(Theme.ASSESSMENT.sheet()))
                .forEach(sheet -> words.check(sheet, draft));
        if (draft.isEmpty()) {
            return Reading.refused(file, Rule.UNREADABLE_FILE, Message.of("file.blank-form"))
                    .of(Set.of(unit.get()), period.toString());
        }
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.addAll(converted.findings());
        FileVerdict verdict =
                new FileVerdict(file, Verdict.ACCEPTED, List.of(unit.get().id()), period.toString(), Message.NONE);
        return new Reading(verdict, List.of(draft.submission(mark.revision(), "form")), findings);
    }

    /** Some reasons of a rule have a sentence of their own. */
    private static String variant(UnreadableFileException e) {
        return switch (e.reason()) {
            case DAMAGED, UNSAFE -> e.detail().isEmpty() ? ".whole" : "";
            case NOT_A_SPREADSHEET -> FileKind.variant(e.detail());
            case EMPTY -> ".empty";
            case OLD_FORMAT -> ".old";
            case UNKNOWN_ENCODING -> ".encoding";
            case QUOTE -> ".quote";
            case RAGGED -> ".ragged";
            default -> "";
        };
    }

    private static Object detail(UnreadableFileException e) {
        return e.reason() == UnreadableFileException.Reason.NOT_A_SPREADSHEET
                ? Message.of("kind." + e.detail())
                : e.detail();
    }

    private static Rule rule(UnreadableFileException.Reason reason) {
        return switch (reason) {
            case DAMAGED, UNSAFE, QUOTE, RAGGED -> Rule.DAMAGED_FILE;
            case PASSWORD_PROTECTED -> Rule.PASSWORD_PROTECTED;
            case NOT_A_SPREADSHEET, OLD_FORMAT, UNKNOWN_ENCODING -> Rule.NOT_A_SPREADSHEET;
            case TOO_LARGE -> Rule.FILE_TOO_LARGE;
            case EMPTY -> Rule.UNREADABLE_FILE;
        };
    }
}
