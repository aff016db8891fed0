package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.validation.Check;
import hkh.validation.Checks;
import hkh.validation.Policy;
import hkh.wording.CheckWords;
import hkh.wording.Labels;
import hkh.wording.RuleText;
import hkh.wording.TextTable;
import hkh.wording.Wrapped;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** The rules in words: what each checks, why, what to do, and for rules that are data, every check. */
final class RulePage {

    private final Console console;
    private final Policy policy;
    private final List<Check> checks;
    private final CheckWords words;

    RulePage(Console console, Catalogue catalogue, Policy policy) {
        this.console = console;
        this.policy = policy;
        this.checks = Checks.of(catalogue, policy);
        this.words = new CheckWords(new Labels(catalogue, console.messages().language()), console.messages());
    }

    void list(List<RuleText> rules) {
        TextTable table = new TextTable("", "<<<");
        rules.forEach(rule -> table.row(rule.id(), severity(rule), rule.checks()));
        table.lines().forEach(console::result);
    }

    void explain(RuleText rule) {
        console.result(rule.id() + " [" + severityInFull(rule) + "]");
        int width = RuleText.PARTS.stream()
                .mapToInt(part -> TextTable.width(text("rules." + part)))
                .max()
                .orElse(0);
        print(heading("rules.checks", width), rule.checks());
        rule.parts().forEach((part, words) -> print(heading("rules." + part, width), words));
        List<String> data = of(rule).stream().map(words::of).toList();
        if (!data.isEmpty()) {
            console.say("rules.data", data.size());
            data.forEach(check -> print("    ", check));
        }
        console.result("");
    }

    String json(List<RuleText> rules) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (RuleText rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField(
                        "severity", policy.severity(rule.id(), rule.usual()).code());
                json.writeStringField("default_severity", rule.usual().code());
                json.writeBooleanField("trial", isOnTrial(rule));
                json.writeBooleanField("hold", policy.hold().contains(rule.id()));
                json.writeStringField("checks", rule.checks());
                for (String part : RuleText.PARTS) {
                    json.writeStringField(part, rule.parts().getOrDefault(part, ""));
                }
                json.writeArrayFieldStart("data");
                for (Check check : of(rule)) {
                    json.writeString(check.statement());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private List<Check> of(RuleText rule) {
        return checks.stream().filter(check -> check.rule().equals(rule.id())).toList();
    }

    private boolean isOnTrial(RuleText rule) {
        return policy.trial().contains(rule.id()) || rule.trial();
    }

    private String severity(RuleText rule) {
        return isOnTrial(rule) ? text("rules.trial") : severity(policy.severity(rule.id(), rule.usual()));
    }

    private String severityInFull(RuleText rule) {
        boolean changed = isOnTrial(rule) != rule.trial() || policy.severity(rule.id(), rule.usual()) != rule.usual();
        String said = changed
                ? console.messages()
                        .text(
                                rule.isOwn() ? "rules.changed.own" : "rules.changed",
                                severity(rule),
                                severity(rule.usual()))
                : severity(rule);
        String whose = rule.isOwn() ? console.messages().text("rules.own", said) : said;
        return policy.hold().contains(rule.id()) ? console.messages().text("rules.held", whose) : whose;
    }

    private String severity(Severity severity) {
        return text("severity." + severity.code());
    }

    private String heading(String key, int width) {
        String heading = text(key);
        return "  " + heading + ": " + " ".repeat(Math.max(0, width - TextTable.width(heading)));
    }

    private void print(String heading, String text) {
        Wrapped.lines(heading, text).forEach(console::result);
    }

    private String text(String key) {
        return console.messages().text(key);
    }
}
