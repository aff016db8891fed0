package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.text.NearWords;
import hkh.text.TextKey;
import hkh.validation.Policy;
import hkh.wording.RuleText;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkh rules}: lists what is checked, or explains the rules that are named. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    /** So many rules that some words find are explained at once; more are listed. */
    private static final int FEW = 3;

    private final Console given;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", descriptionKey = "RULE", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--workspace", paramLabel = "DIR")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    RulesCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        Path here = workspace.orElse(Path.of(""));
        Catalogue catalogue = CatalogueTables.builtIn();
        Policy policy = Policy.DEFAULT;
        Console console = given;
        if (workspace.isPresent() || Workspace.isAt(here)) {
            Workspace home = Workspace.open(here);
            catalogue = home.catalogue();
            policy = home.policy();
            console = given.inLanguage(home.configuration().language());
        }
        RulePage page = new RulePage(console, catalogue, policy);
        List<RuleText> all = RuleText.all(console.messages(), policy);
        boolean named =
                !words.isEmpty() && words.stream().allMatch(word -> all.stream().anyMatch(isNamed(word)));
        List<RuleText> rules = named ? named(all) : found(all);
        if (rules.isEmpty()) {
            throw new WrongUsage(spec, none(all));
        }
        if (json) {
            console.result(page.json(rules));
        } else if (named || (!words.isEmpty() && rules.size() <= FEW)) {
            rules.forEach(page::explain);
        } else {
            page.list(rules);
        }
        return ExitCode.CLEAN;
    }

    private static Predicate<RuleText> isNamed(String word) {
        return rule -> rule.id().equals(word);
    }

    /** In the order in which they are named. */
    private List<RuleText> named(List<RuleText> all) {
        return words.stream()
                .flatMap(word -> all.stream().filter(isNamed(word)))
                .distinct()
                .toList();
    }

    /** Words in the id or in the texts, with or without accents; all rules without a word. */
    private List<RuleText> found(List<RuleText> all) {
        String sought = TextKey.toneless(String.join(" ", words));
        return all.stream()
                .filter(rule -> TextKey.toneless(rule.everything()).contains(sought))
                .toList();
    }

    private Message none(List<RuleText> all) {
        String sought = String.join(" ", words);
        List<String> near = NearWords.of(sought, all.stream().map(RuleText::id).toList());
        return near.isEmpty()
                ? Message.of("rules.none", sought)
                : Message.of("rules.none.similar", sought, String.join(", ", near));
    }
}
