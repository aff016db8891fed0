package hkh.cli.manual;

import hkh.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page of a command with its sub-commands, in the language that its descriptions have. */
final class ManualPage {

    private final CommandSpec root;
    private final Messages messages;
    private final StringBuilder page = new StringBuilder();

    ManualPage(CommandSpec root, Messages messages) {
        this.root = root;
        this.messages = messages;
    }

    /** The page, as source of {@code man}. */
    String text() {
        page.setLength(0);
        macro("TH", root.name().toUpperCase(Locale.ROOT), "1", "", "hkh", messages.text("manual.title"));
        section("name");
        line(root.name() + " - " + String.join(" ", root.usageMessage().description()));
        section("synopsis");
        synopsis(root);
        section("description");
        messages.text("manual.about").lines().forEach(this::paragraph);
        section("options");
        arguments(root.options().stream());
        section("commands");
        root.subcommands().values().forEach(command -> command(command.getCommandSpec()));
        section("exit-status");
        Stream.of(root.usageMessage().footer())
                .map(String::format)
                .map(String::strip)
                .forEach(this::paragraph);
        section("environment");
        messages.text("manual.variables").lines().forEach(this::variable);
        section("see-also");
        messages.text("manual.more").lines().forEach(this::paragraph);
        return page.toString();
    }

    private void command(CommandSpec command) {
        macro("SS", command.qualifiedName());
        synopsis(command);
        Stream.of(command.usageMessage().description()).map(String::format).forEach(this::paragraph);
        arguments(Stream.concat(
                command.positionalParameters().stream(),
                command.options().stream().filter(option -> !option.inherited() && !isStandard(option))));
        command.subcommands().values().forEach(below -> command(below.getCommandSpec()));
    }

    /** Help and version, which every command has. */
    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    /** The command, what it cannot do without, and its operands. */
    private void synopsis(CommandSpec command) {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
        command.options().stream()
                .filter(OptionSpec::required)
                .map(ManualPage::names)
                .forEach(words::add);
        words.add("[" + messages.text("manual.option") + "]...");
        for (PositionalParamSpec operand : command.positionalParameters()) {
            String several = operand.arity().max() > 1 ? "..." : "";
            words.add(
                    operand.arity().min() == 0
                            ? "[" + operand.paramLabel() + several + "]"
                            : operand.paramLabel() + several);
        }
        if (!command.subcommands().isEmpty()) {
            words.add("COMMAND");
        }
        paragraph(String.join(" ", words));
    }

    private void arguments(Stream<? extends ArgSpec> arguments) {
        arguments.filter(argument -> !argument.hidden()).forEach(argument -> {
            item(names(argument));
            line(String.join(
                    " ", Stream.of(argument.description()).map(String::format).toList()));
        });
    }

    private static String names(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            return String.join(", ", List.of(option.names())) + value;
        }
        return argument.paramLabel();
    }

    /** {@code NAME: what it does}. */
    private void variable(String text) {
        int colon = text.indexOf(':');
        item(text.substring(0, colon));
        line(text.substring(colon + 1).strip());
    }

    private void section(String name) {
        macro("SH", messages.text("manual." + name));
    }

    private void paragraph(String text) {
        macro("PP");
        line(text);
    }

    private void item(String term) {
        macro("TP");
        macro("B", term);
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
        }
        page.append('\n');
    }

    private void line(String text) {
        boolean control = text.startsWith(".") || text.startsWith("'");
        page.append(control ? "\\&" : "").append(escaped(text)).append('\n');
    }

    /** A hyphen is what people copy into a command line, no dash. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
