package hkh.origin;

import hkh.finding.Messages;
import hkh.job.Job;
import hkh.plan.Indicator;
import hkh.plan.Scope;
import hkh.rollup.Lineage;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.wording.FigureWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a total was made, in words. */
public final class Making {

    private final Job job;
    private final Messages messages;
    private final TotalStory story;
    private final FigureWords words;

    public Making(Job job, Messages messages, TotalStory story) {
        this.job = job;
        this.messages = messages;
        this.story = story;
        this.words = new FigureWords(job.catalogue(), messages);
    }

    public String sentence() {
        Indicator indicator = story.indicator();
        if (indicator.kind() == Indicator.Kind.RATIO) {
            Set<Unit> undivided = new LinkedHashSet<>(unitsOf(Source.Use.NUMERATOR));
            unitsOf(Source.Use.DENOMINATOR).forEach(undivided::remove);
            return text(
                    undivided.isEmpty() ? "explain.ratio" : "explain.ratio.undivided",
                    label(indicator.numerator()),
                    label(indicator.denominator()),
                    sum(Lineage.Role.NUMERATOR),
                    sum(Lineage.Role.DENOMINATOR),
                    counts(List.copyOf(undivided)));
        }
        if (indicator.kind() == Indicator.Kind.CHANGE) {
            return text("explain.change", label(indicator.numerator()), "hkh explain " + changedReference());
        }
        if (!indicator.counts().isEmpty()) {
            return text(indicator.counts().endsWith(":accepted") ? "explain.counted-accepted" : "explain.counted");
        }
        Optional<Scope> scope = job.lines().isDividedByLevel(indicator)
                ? Scope.of(story.reference().item().breakdown())
                : Optional.empty();
        return scope.map(part -> text(
                        "explain.scope",
                        job.catalogue().label(story.reference().item().breakdown())))
                .orElseGet(() -> text(
                        "explain.over-units." + indicator.overUnits().name().toLowerCase(Locale.ROOT)));
    }

    private String changedReference() {
        return story.changed()
                .map(change -> change.current().reference().toString())
                .orElse("");
    }

    private BigDecimal sum(Lineage.Role role) {
        return story.sources().stream()
                .map(Source::addend)
                .filter(addend -> addend.role() == role)
                .map(Lineage.Addend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The units whose part was used in one of these ways. */
    public List<Unit> unitsOf(Source.Use... uses) {
        List<Source.Use> meant = List.of(uses);
        return story.sources().stream()
                .filter(source -> meant.contains(source.use()))
                .map(Source::unit)
                .distinct()
                .toList();
    }

    /** How many of each level they are. */
    public String counts(List<Unit> units) {
        List<String> counts = new ArrayList<>();
        for (Level level : TotalParts.LEVELS) {
            List<Unit> there =
                    units.stream().filter(unit -> unit.level() == level).toList();
            if (!there.isEmpty()) {
                counts.add(words.counted(level, there));
            }
        }
        return counts.isEmpty() ? text("explain.none") : String.join(" + ", counts);
    }

    private String label(String indicator) {
        return job.catalogue().get(indicator).label(messages.language());
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
