package hkh.workspace;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.report.Letterhead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code hkh.yaml} says.
 *
 * @param compareWith the earlier period to compare with, by default the year before
 * @param root id of the unit whose report is written, empty for the root of the tree
 * @param deadline the day by which returns are due
 * @param ranking the indicators by which the units below are ranked in the appendix tables
 * @param hold rules whose errors keep a figure out of the totals
 * @param missing what stands in for missing parts: {@code report} (nothing, they are told), {@link #STATED_TOTAL} or {@link #LAST_YEAR}
 * @param language of messages: {@code vi} or {@code en}
 * @param template name of the report template; empty for the one that is usual for the period and unit
 */
public record Configuration(
        Period period,
        Period compareWith,
        String root,
        Optional<LocalDate> deadline,
        Set<String> hold,
        String missing,
        String language,
        String template,
        List<String> ranking,
        Letterhead letterhead) {

    /** {@code missing}: a parent's own total stands in. */
    public static final String STATED_TOTAL = "stated-total";

    /** {@code missing}: what was reported a period before stands in. */
    public static final String LAST_YEAR = "last-year";

    static final String FILE = "hkh.yaml";
    private static final String REPORT = "report";

    /**
     * Reads the file's text; everything wrong in it is told at once.
     *
     * @param ownRules the ids of rules that are not built in
     */
    static Configuration read(String text, Set<String> ownRules) throws HkhException {
        YamlMap yaml = YamlMap.read(FILE, text);
        Optional<Period> period = yaml.period("period");
        if (period.isEmpty() && yaml.text("period").isEmpty()) {
            yaml.wrong(Message.of("yaml.missing-key", FILE, "period"));
        }
        Optional<Period> compareWith = yaml.period("compare_with");
        String root = yaml.text("root");
        Optional<LocalDate> deadline = yaml.date("deadline");
        List<String> hold = yaml.rules("hold", ownRules);
        String missing = yaml.oneOf("missing", List.of(REPORT, STATED_TOTAL, LAST_YEAR));
        String language = yaml.oneOf("language", List.of("vi", "en"));
        YamlMap report = yaml.map("report");
        String template = report.text("template");
        List<String> ranking = report.list("ranking");
        Letterhead letterhead = letterhead(report);
        yaml.throwIfWrong();
        Period asked = period.orElseThrow();
        return new Configuration(
                asked,
                compareWith.orElse(asked.yearBefore()),
                root,
                deadline,
                Set.copyOf(hold),
                missing,
                language,
                template,
                ranking,
                letterhead);
    }

    /** The configuration of a run without a workspace. */
    public static Configuration without(Period period) {
        Letterhead blank = new Letterhead("", "", "", "", Letterhead.UNDATED, "", "", "", List.of());
        return new Configuration(
                period, period.yearBefore(), "", Optional.empty(), Set.of(), REPORT, "vi", "", List.of(), blank);
    }

    private static Letterhead letterhead(YamlMap report) {
        YamlMap head = report.map("letterhead");
        YamlMap signatory = report.map("signatory");
        return new Letterhead(
                head.text("parent"),
                head.text("issuer"),
                report.text("number"),
                report.text("place"),
                report.date("date").orElse(Letterhead.UNDATED),
                signatory.text("authority"),
                signatory.text("position"),
                signatory.text("name"),
                report.list("recipients"));
    }

    /** The same configuration for another period, whose year before and deadline are not the ones written here. */
    public Configuration forPeriod(Period other) {
        return other.equals(period)
                ? this
                : new Configuration(
                        other,
                        other.yearBefore(),
                        root,
                        Optional.empty(),
                        hold,
                        missing,
                        language,
                        template,
                        ranking,
                        letterhead);
    }

    /** The same configuration with another report template. */
    public Configuration withTemplate(String other) {
        return new Configuration(
                period, compareWith, root, deadline, hold, missing, language, other, ranking, letterhead);
    }
}
