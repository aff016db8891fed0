package hkh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkh.cli.doctor.Condition;
import hkh.cli.doctor.FileNames;
import hkh.cli.doctor.Machine;
import hkh.cli.doctor.WorkspaceFolder;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.job.Job;
import hkh.wording.TextTable;
import hkh.workspace.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hkh doctor}: whether this machine, and a workspace, are fit. Nothing is changed. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", arity = "0..1")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Path here = folder.orElse(Path.of(""));
        if (!Files.isDirectory(here.toAbsolutePath())) {
            throw new WrongRequest(Message.of("workspace.no-such-path", here));
        }
        List<Condition> conditions = new ArrayList<>(Machine.conditions(here));
        boolean named = folder.isPresent() || Workspace.isAt(here);
        if (named && FileNames.canBeVietnamese()) {
            conditions.addAll(new WorkspaceFolder(here, console.clock().instant())
                    .conditions(workspace -> Job.of(workspace, Optional.empty()).notes()));
        }
        if (json) {
            console.result(json(conditions));
        } else {
            print(conditions);
        }
        return conditions.stream().allMatch(Condition::good) ? ExitCode.CLEAN : ExitCode.WITH_ERRORS;
    }

    private void print(List<Condition> conditions) {
        TextTable table = new TextTable("", "<<<");
        for (Condition condition : conditions) {
            String verdict = text(condition.good() ? "doctor.good" : "doctor.attention");
            String subject = subject(condition);
            for (Message told : condition.told()) {
                table.row(verdict, subject, console.messages().text(told));
                verdict = "";
                subject = "";
            }
        }
        table.lines().forEach(line -> console.result(line.stripTrailing()));
        int bad =
                (int) conditions.stream().filter(condition -> !condition.good()).count();
        console.result("");
        console.result(bad == 0 ? text("doctor.all-good") : console.messages().text("doctor.some", bad));
    }

    private String json(List<Condition> conditions) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Condition condition : conditions) {
                json.writeStartObject();
                json.writeStringField("check", condition.subject());
                json.writeBooleanField("good", condition.good());
                json.writeArrayFieldStart("told");
                for (Message told : condition.told()) {
                    json.writeString(console.messages().text(told));
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

    private String subject(Condition condition) {
        return text("doctor.subject." + condition.subject());
    }

    private String text(String key) {
        return console.messages().text(key);
    }
}
