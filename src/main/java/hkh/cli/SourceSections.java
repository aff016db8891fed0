package hkh.cli;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.finding.Messages;
import hkh.job.Job;
import hkh.origin.Source;
import hkh.origin.TotalParts;
import hkh.origin.TotalStory;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import hkh.wording.Labels;
import hkh.wording.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sources of a total as they are printed: by what became of them and by level, a line for every cell. */
final class SourceSections {

    private final Job job;
    private final Messages messages;
    private final TotalStory story;
    private final FigureWords words;
    private final Labels labels;
    private final List<String> lines = new ArrayList<>();

    SourceSections(Job job, Messages messages, TotalStory story) {
        this.job = job;
        this.messages = messages;
        this.story = story;
        this.words = new FigureWords(job.catalogue(), messages);
        this.labels = new Labels(job.catalogue(), messages.language());
    }

    List<String> lines() {
        for (Source.Use use : Source.Use.values()) {
            for (Level level : TotalParts.LEVELS) {
                sources(use, level);
            }
        }
        compared();
        return List.copyOf(lines);
    }

    private void sources(Source.Use use, Level level) {
        List<Source> sources = story.sources(use).stream()
                .filter(source -> source.unit().level() == level)
                .toList();
        TextTable table = new TextTable("  ", "<><<<");
        List<Unit> units = sources.stream().map(Source::unit).distinct().toList();
        List<String> labels = sources.stream().map(this::label).distinct().toList();
        if (use == Source.Use.NOT_REPORTED) {
            units.forEach(unit -> table.row(FigureWords.unit(unit), "", "", "", ""));
        } else {
            sources.forEach(source -> row(table, source, labels.size() == 1 ? "" : label(source)));
        }
        BigDecimal sum =
                sources.stream().map(source -> source.addend().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String counted = words.counted(level, units);
        String what = labels.size() == 1 && !labels.get(0).isEmpty() ? " – " + labels.get(0) : "";
        section(table, "explain.use." + use.code(), counted, words.number(sum), what);
    }

    /** What a source states, where it is another item than the total's own. */
    private String label(Source source) {
        Item item = source.addend().item();
        boolean same = item.whole().equals(story.reference().item().whole());
        return same ? "" : labels.of(item);
    }

    private void row(TextTable table, Source source, String label) {
        String amount = source.addend().measure().quantity().isPresent() && source.use() != Source.Use.LEFT_OUT
                ? words.number(source.addend().amount())
                : words.measure(source.addend().measure());
        String unit = FigureWords.unit(source.unit());
        if (source.cells().size() == 1 && !source.isMadeFromOthers()) {
            Figure cell = source.cells().get(0);
            table.row(unit, amount, words.place(cell), words.remark(cell), label);
            return;
        }
        table.row(unit, amount, source.cells().isEmpty() ? why(source) : messages.text("explain.made-from"), "", label);
        for (Figure cell : source.cells()) {
            table.row("", words.measure(cell.measure()), words.place(cell), words.remark(cell), labels.of(cell.item()));
        }
    }

    /** Why there is no cell. */
    private String why(Source source) {
        return switch (source.use()) {
            case COUNTED, STANDS_IN -> "";
            case UNKNOWN -> messages.text("explain.not-in-return");
            default -> messages.text("explain.nothing-listed");
        };
    }

    private void compared() {
        TextTable table = new TextTable("  ", "<><<<");
        for (Figure figure : story.compared()) {
            table.row(
                    FigureWords.unit(job.tree().get(figure.unit())),
                    words.measure(figure.measure()),
                    words.place(figure),
                    words.remark(figure),
                    figure.item().breakdown().equals(story.reference().item().breakdown())
                            ? ""
                            : job.catalogue().label(figure.item().breakdown()));
        }
        section(table, "explain.compared", story.compared().size());
    }

    private void section(TextTable table, String heading, Object... arguments) {
        List<String> rows = table.lines();
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(messages.text(heading, arguments));
            lines.addAll(rows);
        }
    }
}
