package hkh.cli.manual;

import hkh.finding.Messages;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.validation.Check;
import hkh.validation.Checks;
import hkh.validation.Policy;
import hkh.wording.CheckWords;
import hkh.wording.Labels;
import hkh.wording.RuleText;
import java.util.List;

/** The rules as a page: what {@code hkh rules RULE} says of each. */
final class RulesPage {

    private final Messages messages = Messages.in("vi");
    private final List<Check> checks;
    private final CheckWords words;

    RulesPage() {
        Catalogue catalogue = CatalogueTables.builtIn();
        checks = Checks.of(catalogue, Policy.DEFAULT);
        words = new CheckWords(new Labels(catalogue, messages.language()), messages);
    }

    String text() {
        StringBuilder page = new StringBuilder();
        for (RuleText rule : RuleText.all(messages, Policy.DEFAULT)) {
            page.append("\n## ").append(Pages.code(rule.id())).append("\n\n");
            page.append(item("rules.checks", rule.checks() + " (" + severity(rule) + ")"));
            rule.parts().forEach((part, text) -> page.append(item("rules." + part, text)));
            List<Check> data = checks.stream()
                    .filter(check -> check.rule().equals(rule.id()))
                    .toList();
            if (!data.isEmpty()) {
                page.append("- ")
                        .append(messages.text("rules.data", data.size()).strip())
                        .append('\n');
                data.forEach(
                        check -> page.append("  - ").append(words.of(check)).append('\n'));
            }
        }
        return page.toString();
    }

    private String severity(RuleText rule) {
        return messages.text("severity." + rule.usual().code());
    }

    private String item(String heading, String text) {
        return "- **" + messages.text(heading) + "**: " + text + "\n";
    }
}
