package hkh.cli;

import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.intake.NearItems;
import hkh.plan.Catalogue;
import hkh.plan.Wording;
import hkh.text.TextKey;
import hkh.wording.FigureWords;
import hkh.wording.TextTable;
import hkh.workspace.AliasTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Asks a person what unknown labels mean, and adds the answers to the workspace's aliases once that is agreed to. */
final class Teaching {

    private static final Set<String> YES = Set.of("c", "co", "y", "yes");

    private final Console console;
    private final CommandSpec command;
    private final Catalogue catalogue;
    private final AliasTable aliases;
    private final NearItems near;
    private final List<Wording> answers = new ArrayList<>();

    Teaching(Console console, CommandSpec command, Catalogue catalogue, AliasTable aliases) {
        this.console = console;
        this.command = command;
        this.catalogue = catalogue;
        this.aliases = aliases;
        this.near = new NearItems(catalogue);
    }

    /** Asks about labels one by one, then whether to write; whether something was written. */
    boolean teach(List<UnknownLabel> labels) throws HkhException {
        if (labels.isEmpty()) {
            console.say("teach.all-known");
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            console.result("");
            ask(labels.get(i), i + 1, labels.size());
        }
        console.result("");
        if (answers.isEmpty()) {
            console.say("teach.nothing");
            return false;
        }
        console.say("teach.will-write", aliases.file());
        answers.forEach(
                taught -> console.result("  \"" + TextTable.plain(taught.label()) + "\" → " + told(taught.item())));
        if (!YES.contains(TextKey.toneless(answer("teach.agree")))) {
            console.say("teach.not-written");
            return false;
        }
        aliases.add(answers);
        console.say("teach.written", answers.size(), aliases.file());
        return true;
    }

    private void ask(UnknownLabel label, int number, int count) {
        List<Item> candidates = near.of(label.label());
        console.result("[" + number + "/" + count + "] \"" + TextTable.plain(label.label()) + "\"");
        console.say(
                label.cells().size() == 1 ? "teach.cell" : "teach.cells",
                TextTable.plain(label.cells().get(0).toString()),
                TextTable.plain(FigureWords.plain(label.first())),
                label.cells().size() - 1);
        for (int i = 0; i < candidates.size(); i++) {
            console.result("  " + (i + 1) + ". " + told(candidates.get(i)));
        }
        console.say("teach.none");
        String answer = answer("teach.question");
        while (!answer.isEmpty() && !take(label, answer, candidates)) {
            answer = answer("teach.question");
        }
    }

    /** Takes an answer; whether it is one. */
    private boolean take(UnknownLabel label, String answer, List<Item> candidates) {
        Optional<Item> meant = meant(answer, candidates);
        if (meant.isEmpty()) {
            console.say("teach.not-understood", TextTable.plain(answer));
            return false;
        }
        List<Wording> more = new ArrayList<>(answers);
        more.add(new Wording(label.label(), meant.get()));
        try {
            aliases.check(catalogue, more);
        } catch (HkhException e) {
            e.told().forEach(message -> console.result("  " + console.messages().text(message)));
            return false;
        }
        answers.add(new Wording(label.label(), meant.get()));
        return true;
    }

    /** A number of the list, 0 for none of them, or the code of an indicator, which may have a breakdown. */
    private Optional<Item> meant(String answer, List<Item> candidates) {
        if (answer.matches("\\d")) {
            int number = Integer.parseInt(answer);
            return number > candidates.size()
                    ? Optional.empty()
                    : Optional.of(number == 0 ? Item.NONE : candidates.get(number - 1));
        }
        try {
            return Optional.of(Item.parse(answer))
                    .filter(item -> catalogue.find(item.indicator()).isPresent());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String told(Item item) {
        return item.isNone() ? console.messages().text("teach.no-figure") : catalogue.label(item) + " (" + item + ")";
    }

    private String answer(String question) {
        return console.ask(question).orElseThrow(() -> new WrongUsage(command, Message.of("teach.no-answer")));
    }
}
