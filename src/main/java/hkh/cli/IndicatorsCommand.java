package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.figure.Item;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.plan.BreakdownKey;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.Indicator;
import hkh.unit.Validity;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hkh indicators}: lists the catalogue, or explains the indicators that some words name. */
@Command(name = "indicators", mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {

    private static final int SUGGESTIONS = 5;

    private final Console console;

    @Parameters(paramLabel = "WORD", descriptionKey = "WORD", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--workspace", paramLabel = "DIR")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    IndicatorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Catalogue catalogue =
                workspace.isPresent() ? Workspace.open(workspace.get()).catalogue() : CatalogueTables.builtIn();
        List<Indicator> chosen =
                catalogue.indicators().stream().filter(this::isMeant).toList();
        if (chosen.isEmpty()) {
            List<String> near = NearIndicators.of(catalogue, sought()).stream()
                    .limit(SUGGESTIONS)
                    .toList();
            console.problem(
                    near.isEmpty()
                            ? Message.of("indicators.none", sought())
                            : Message.of("indicators.none.similar", sought(), String.join(", ", near)));
            return ExitCode.USAGE;
        }
        if (json) {
            console.result(json(chosen));
        } else if (!words.isEmpty()
                && (chosen.size() <= 5 || catalogue.find(sought()).isPresent())) {
            chosen.forEach(indicator -> explain(catalogue, indicator));
        } else {
            list(chosen);
        }
        return ExitCode.CLEAN;
    }

    /** The code itself, or words in code, label or synonyms, with or without accents. */
    private boolean isMeant(Indicator indicator) {
        return NearIndicators.isNamed(indicator, sought());
    }

    private String sought() {
        return String.join(" ", words);
    }

    private void list(List<Indicator> indicators) {
        int width = indicators.stream().mapToInt(i -> i.code().length()).max().orElse(0);
        String group = "";
        for (Indicator indicator : indicators) {
            if (!indicator.group().equals(group)) {
                group = indicator.group();
                console.result(group);
            }
            console.result("  " + indicator.code()
                    + " ".repeat(width - indicator.code().length() + 2)
                    + indicator.label(console.messages().language()) + " [" + indicator.uom() + "]");
        }
    }

    private void explain(Catalogue catalogue, Indicator indicator) {
        console.result(
                indicator.code() + ": " + indicator.label(console.messages().language()));
        row("indicators.uom", indicator.uom());
        row("indicators.kind", text("kind." + indicator.kind().name().toLowerCase(Locale.ROOT)));
        row(
                "indicators.over-units",
                text("over-units." + indicator.overUnits().name().toLowerCase(Locale.ROOT)));
        row(
                "indicators.over-time",
                text("over-time." + indicator.overTime().name().toLowerCase(Locale.ROOT)));
        row("indicators.validity", validity(indicator.validity()));
        row("indicators.replaces", indicator.replaces());
        if (indicator.kind() == Indicator.Kind.RATIO) {
            row("indicators.ratio", indicator.numerator() + " / " + indicator.denominator());
        }
        for (Indicator.Parts way : indicator.parts()) {
            row(
                    "indicators.parts",
                    way.dimension().isEmpty()
                            ? String.join(
                                    " + ",
                                    way.items().stream().map(Item::toString).toList())
                            : indicator.code() + "/" + way.dimension() + ":*");
        }
        row("indicators.at-most", String.join(", ", indicator.atMost()));
        for (String dimension : indicator.dimensions()) {
            row("indicators.dimension", dimension + ": " + keys(catalogue, dimension));
        }
        row("indicators.synonyms", String.join("; ", indicator.synonyms()));
        row("indicators.note", indicator.note());
    }

    /** The days on which it is asked for; nothing for always. */
    private String validity(Validity validity) {
        String from = validity.from().equals(LocalDate.MIN)
                ? ""
                : console.messages().text("indicators.valid-from", validity.from());
        String until = validity.until().equals(LocalDate.MAX)
                ? ""
                : console.messages().text("indicators.valid-to", validity.until());
        return (from + " " + until).strip();
    }

    private static String keys(Catalogue catalogue, String dimension) {
        return String.join(
                ", ",
                catalogue.keysOf(dimension).stream().map(BreakdownKey::labelVi).toList());
    }

    private void row(String heading, String value) {
        if (!value.isEmpty()) {
            console.result("  " + text(heading) + ": " + value);
        }
    }

    private String text(String key) {
        return console.messages().text(key);
    }

    private static String json(List<Indicator> indicators) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Indicator indicator : indicators) {
                json.writeStartObject();
                json.writeStringField("code", indicator.code());
                json.writeStringField("label_vi", indicator.labelVi());
                json.writeStringField("label_en", indicator.labelEn());
                json.writeStringField("uom", indicator.uom());
                json.writeStringField("kind", indicator.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("over_units", indicator.overUnits().name().toLowerCase(Locale.ROOT));
                json.writeStringField("numerator", indicator.numerator());
                json.writeStringField("denominator", indicator.denominator());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
