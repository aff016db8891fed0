package hkh.cli;

import hkh.correction.SendingBack;
import hkh.finding.Finding;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.job.Aggregation;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.job.ProgramVersion;
import hkh.submission.Verdict;
import hkh.unit.Unit;
import hkh.workspace.Inbox;
import hkh.workspace.Ledger;
import hkh.workspace.Manifest;
import hkh.workspace.Publication;
import hkh.workspace.Staging;
import hkh.workspace.UnitFile;
import hkh.workspace.Workspace;
import hkh.workspace.WorkspaceLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hkh send-back}: to every unit with something to correct its own workbook, marked, and a letter; reminders. */
@Command(name = "send-back", mixinStandardHelpOptions = true)
final class SendBackCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "WORKSPACE", descriptionKey = "WORKSPACE", arity = "0..1")
    private Path folder = Path.of("");

    @Option(names = "--unit", paramLabel = "ID", split = ",")
    private List<String> units = List.of();

    @Option(names = "--due", paramLabel = "2021-12-15")
    private Optional<LocalDate> due = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    SendBackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws HkhException {
        Workspace workspace = Workspace.open(folder);
        try (WorkspaceLock lock =
                WorkspaceLock.take(workspace.own(), console.clock().instant())) {
            return send(workspace, lock);
        }
    }

    private int send(Workspace workspace, WorkspaceLock lock) throws HkhException {
        Console local = console.inLanguage(workspace.configuration().language());
        Job job = Job.of(workspace, Optional.empty());
        List<Unit> asked = new ArrayList<>();
        for (String id : units) {
            asked.add(job.tree().meant(id).orElseThrow(() -> new WrongRequest(Message.of("form.unknown-unit", id))));
        }
        Path back = out.orElse(workspace.back());
        Publication.refuse(back, workspace.inbox(), workspace.own(), workspace.out());
        Publication.recover(back);
        Ledger ledger = lock.ledger();
        Aggregation run =
                Aggregation.receive(job, ledger, console.clock().instant(), Aggregation.Accounts.ALL, local.headway());
        ledger.doubt().ifPresent(local::problem);
        run.received().verdicts().stream()
                .filter(verdict -> verdict.verdict() == Verdict.DEFERRED)
                .forEach(verdict -> local.problem(
                        verdict.file().name() + ": " + local.messages().text(verdict.reason())));
        LocalDate today = Ledger.dayOf(console.clock().instant());
        SendingBack sending = new SendingBack(
                job,
                run,
                local.messages(),
                asked.stream().map(Unit::id).toList(),
                due.or(() -> job.configuration().deadline().filter(day -> !day.isBefore(today))));
        local.headway().at(Headway.Step.WRITING, 0, 0);
        List<Finding> nobodys = sending.make();
        if (asked.isEmpty()) {
            nobodys.forEach(finding -> local.err().println(local.painted(finding)));
        }
        if (sending.corrected().isEmpty() && sending.reminded().isEmpty()) {
            local.say("back.nothing");
        }
        if (!sending.files().isEmpty() || Files.exists(back)) {
            Map<String, byte[]> files = files(back, asked, sending);
            try (Staging staging = Staging.of(back)) {
                staging.add(files);
                Published.replace(
                        local, staging, workspace.kept(), job.configuration().period(), files.keySet());
            }
            tell(local, sending, back);
        }
        return run.hasErrors() ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
    }

    private static void tell(Console local, SendingBack sending, Path back) {
        tell(local, "back.plain", sending.plain());
        tell(local, "back.uncopied", sending.uncopied());
        tell(local, "back.unread", sending.unread());
        if (!sending.files().isEmpty()) {
            local.say(
                    "back.written",
                    sending.corrected().size(),
                    sending.reminded().size(),
                    sending.files().size(),
                    back.toString());
        }
    }

    private static void tell(Console local, String key, List<Unit> units) {
        if (!units.isEmpty()) {
            local.problem(
                    Message.of(key, units.stream().map(Unit::name).distinct().collect(Collectors.joining(", "))));
        }
    }

    /** What is there from now on: all that was made; what stands there of other units, when only some were asked for. */
    private Map<String, byte[]> files(Path back, List<Unit> asked, SendingBack sending) throws HkhException {
        Map<String, byte[]> files = new TreeMap<>(sending.files());
        if (!asked.isEmpty() && Files.isDirectory(back)) {
            Set<String> folders = asked.stream().map(UnitFile::name).collect(Collectors.toSet());
            for (Inbox.Found there : Inbox.find(List.of(back))) {
                String top = there.name().substring(0, Math.max(0, there.name().indexOf('/')));
                boolean other = !folders.contains(top) || there.name().endsWith(SendingBack.BELOW);
                if (other && !there.name().equals(Manifest.FILE)) {
                    files.putIfAbsent(there.name(), Inbox.read(there).bytes());
                }
            }
        }
        files.put(Manifest.FILE, manifest(files).toJson());
        return files;
    }

    private Manifest manifest(Map<String, byte[]> files) {
        return new Manifest(
                ProgramVersion.number(),
                "",
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Manifest.hashes(files),
                Map.of("files", files.size()));
    }
}
