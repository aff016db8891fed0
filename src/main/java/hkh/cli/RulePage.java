package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.validation.Check;
import hkh.validation.Checks;
import hkh.validation.Policy;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** The rules in words: what each checks, why, what to do, and for rules that are data, every check. */
final class RulePage {

    private static final List<String> PARTS = List.of("why", "fix", "example");

    private final Console console;
    private final Policy policy;
    private final List<Check> checks;
    private final CheckWords words;

    RulePage(Console console, Catalogue catalogue, Policy policy) {
        this.console = console;
        this.policy = policy;
        this.checks = Checks.of(catalogue);
        this.words = new CheckWords(new Labels(catalogue, console.messages().language()), console.messages());
    }

    void list(List<Rule> rules) {
        TextTable table = new TextTable("", "<<<");
        rules.forEach(rule -> table.row(rule.id(), severity(policy.severity(rule)), checks(rule)));
        table.lines().forEach(console::result);
    }

    void explain(Rule rule) {
        console.result(rule.id() + " [" + severityInFull(rule) + "]");
        int width = PARTS.stream()
                .mapToInt(part -> TextTable.width(text("rules." + part)))
                .max()
                .orElse(0);
        print(heading("rules.checks", width), checks(rule));
        for (String part : PARTS) {
            print(heading("rules." + part, width), text("rule." + rule.id() + "." + part));
        }
        List<String> data = data(rule);
        if (!data.isEmpty()) {
            console.say("rules.data", data.size());
            data.forEach(check -> print("    ", check));
        }
        console.result("");
    }

    /** All words of a rule, to search in. */
    String everything(Rule rule) {
        StringBuilder all = new StringBuilder(rule.id()).append(' ').append(checks(rule));
        PARTS.forEach(part -> all.append(' ').append(text("rule." + rule.id() + "." + part)));
        return all.toString();
    }

    String json(List<Rule> rules) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Rule rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField("severity", policy.severity(rule).code());
                json.writeStringField("default_severity", rule.severity().code());
                json.writeBooleanField("hold", policy.hold().contains(rule.id()));
                json.writeStringField("checks", checks(rule));
                for (String part : PARTS) {
                    json.writeStringField(part, text("rule." + rule.id() + "." + part));
                }
                json.writeArrayFieldStart("data");
                for (Check check : checks) {
                    if (check.rule().equals(rule.id())) {
                        json.writeString(check.statement());
                    }
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

    private String severityInFull(Rule rule) {
        Severity severity = policy.severity(rule);
        String changed = severity == rule.severity()
                ? severity(severity)
                : console.messages().text("rules.changed", severity(severity), severity(rule.severity()));
        return policy.hold().contains(rule.id()) ? console.messages().text("rules.held", changed) : changed;
    }

    private List<String> data(Rule rule) {
        return checks.stream()
                .filter(check -> check.rule().equals(rule.id()))
                .map(words::of)
                .toList();
    }

    private String checks(Rule rule) {
        return text("rule." + rule.id());
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
