package hkh.cli;

import hkh.disk.Fault;
import hkh.workspace.Hash;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process whose disk fails: one command is run again and again on the same workspace, and each time another operation
 * fails, until none is left. After each failure it looks at what is there, runs the command once more with a sound disk,
 * and looks again. Prints every operation after which something was wrong, and at the end how many there were.
 *
 * <p>Arguments: a folder of its own, how every how manieth operation fails, and which is the first; then the
 * commands to try, all of them if none is named.
 */
final class FaultRuns {

    private static final Pattern OUTPUT = Pattern.compile("\"([^\"]+)\" : \"([0-9a-f]{64})\"");

    private static final String BOOK = ".hkh/closed.csv";
    private static final String STORE = ".hkh/closed";

    /** What is asked of the workspace {@code DESK}, and which folder it replaces. */
    private enum Job {
        FIRST("out", "aggregate --format docx,html DESK"),
        AGAIN("out", "aggregate --format docx,html DESK"),
        /** Nothing new came, so that the results stand and what is made again is taken away. */
        SAME("out", "aggregate --format docx,html DESK"),
        SEND_BACK("back", "send-back DESK"),
        /** Replaces no folder: it writes the book and what belongs to it. */
        CLOSE(STORE, "close --by Lan --draft DESK/signed.docx DESK");

        private final String folder;
        private final String words;

        Job(String folder, String words) {
            this.folder = folder;
            this.words = words;
        }

        /** The workspace before the command: but for one, its results are older than what came in, and somebody changed them. */
        void prepare(Desk desk) {
            Desk.in(desk.folder())
                    .with("hkh.yaml", "period: 2021\ncompare_with: 2020\ndeadline: 2021-11-12\n")
                    .with("history/2020.csv", """
                            unit,period,indicator,breakdown,value,state,file,sheet,cell,raw
                            25750,2020,member_total,,900,value,,,,
                            25762,2020,member_total,,800,value,,,,
                            """)
                    .with("decisions.csv", """
                            date,by,kind,unit,period,indicator,breakdown,value,rule,file,reason
                            2021-11-14,Lan,correct,25750,2021,member_new,,60,,,a slip
                            """)
                    .with("received.csv", "file,received\nphu-hoa.xlsx,2021-11-10\n")
                    .with("aliases.csv", "label,indicator,breakdown\nGà qué,,\n")
                    .with("rules.yaml", "severity:\n  unusual-ratio: info\n")
                    .with("narrative/tong-quan.md", "Năm nay được mùa.\n");
            desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA));
            if (this == FIRST || this == SAME || this == CLOSE) {
                desk.receive("đợt 2/Phú Mỹ.xlsx", Return.complete(Desk.PHU_MY));
                if (this != FIRST) {
                    FIRST.run(desk);
                }
                if (this == SAME) {
                    desk.withoutLastRun();
                }
                if (this == CLOSE) {
                    desk.put("signed.docx", desk.bytes("out/report.docx"));
                }
                return;
            }
            run(desk);
            if (this == AGAIN) {
                desk.with("out/report.html", "changed by a person");
            }
            desk.receive(
                    "đợt 2/Phú Mỹ.xlsx",
                    this == AGAIN
                            ? Return.complete(Desk.PHU_MY)
                            : Return.of(Desk.PHU_MY, "2021")
                                    .with("member_total", 5)
                                    .with("member_new", 7));
        }

        Run run(Desk desk) {
            return Run.hkh(Stream.of(words.split(" "))
                    .map(word -> word.replace("DESK", desk.folder().toString()))
                    .toArray());
        }

        /** What the command has made, by name. */
        Map<String, String> results(Desk desk) {
            Map<String, String> made = files(desk.path(folder));
            if (this == CLOSE) {
                made.clear();
                for (String name : List.of(BOOK, "closed.csv", "history/2021.csv")) {
                    if (Files.exists(desk.path(name))) {
                        made.put(name, Hash.of(desk.bytes(name)));
                    }
                }
            }
            return made;
        }
    }

    private final Desk before;
    private final Desk desk;
    private final Job job;
    private final Map<String, String> inbox;
    private final Map<String, String> old;
    private final Map<String, String> fresh;
    private int failures;
    private int faults;

    private FaultRuns(Path folder, Job job) throws IOException {
        this.job = job;
        this.before = new Desk(folder.resolve(job.name()));
        job.prepare(before);
        this.desk = new Desk(folder.resolve("at-work"));
        this.inbox = files(before.path("inbox"));
        this.old = job.results(before);
        copy();
        Run sound = job.run(desk);
        this.fresh = job.results(desk);
        expect(sound.code() <= 1 && fresh.equals(old) == (job == Job.SAME), "no fault", sound.err());
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int step = Integer.parseInt(arguments[1]);
        int start = Integer.parseInt(arguments[2]);
        List<Job> jobs = arguments.length == 3
                ? List.of(Job.values())
                : Stream.of(arguments).skip(3).map(Job::valueOf).toList();
        int failures = 0;
        for (Job job : jobs) {
            for (Fault.Kind kind : Fault.Kind.values()) {
                FaultRuns runs = new FaultRuns(folder.resolve(job + "-" + kind), job);
                runs.all(kind, start, step);
                System.out.println(job + " " + kind + ": " + runs.faults + " faults, " + runs.failures + " failures");
                failures += runs.failures;
            }
        }
        System.exit(failures == 0 ? 0 : 1);
    }

    private void all(Fault.Kind kind, int start, int step) throws IOException {
        for (long nth = start; ; nth += step) {
            copy();
            Fault.arm(kind, desk.folder(), nth);
            Run run = null;
            try {
                run = job.run(desk);
                if (kind == Fault.Kind.DEATH && run.code() == ExitCode.BUG) {
                    run = null; // a thread brought word of the death, which a dead process would not have had
                }
            } catch (Fault.Death e) {
                // nobody is left to say anything
            }
            String hit = Fault.disarm();
            if (hit.isEmpty()) {
                return;
            }
            faults++;
            check(kind + " " + hit, run);
        }
    }

    private void check(String fault, @Nullable Run run) throws IOException {
        expect(files(desk.path("inbox")).equals(inbox), fault, "the inbox is not as it was");
        Map<String, String> now = job.results(desk);
        if (run == null) {
            Map<String, String> aside = files(desk.path("." + job.folder + ".old"));
            boolean old = now.equals(this.old) || (now.isEmpty() && aside.equals(this.old));
            expect(old || now.equals(fresh) || isClosed(now), fault, "results are mixed: " + now.keySet());
        } else {
            expect(run.code() <= 3, fault, "code " + run.code() + ": " + run.err());
            boolean said = now.equals(fresh) || !run.err().isBlank();
            expect(said, fault, "nothing is said");
            boolean right = run.code() >= 2
                    ? now.equals(old) || isClosed(now)
                    : now.equals(fresh) || (run.code() == 1 && isWhole(now));
            expect(right, fault, "code " + run.code() + ", results " + now.keySet() + ": " + run.err());
            boolean cleared = job == Job.SAME && fault.matches("ERROR \\d+: delete \\S+/\\.out\\.new.*");
            expect(!cleared || run.code() <= 1, fault, "code " + run.code() + " though the results stand");
            for (Path left : leftBeside()) {
                expect(run.code() > 1 || run.err().contains(left.toString()), fault, left + " is left, and not named");
            }
        }
        Run next = job.run(desk);
        expect(next.code() <= 1, fault, "the next run ends with " + next.code() + ": " + next.err());
        expect(job.results(desk).equals(fresh), fault, "the next run has other results: " + next.err());
        expect(files(desk.path("inbox")).equals(inbox), fault, "the next run changed the inbox");
        Map<String, String> originals = files(desk.path(".hkh/originals"));
        expect(originals.values().containsAll(inbox.values()), fault, "an original is lost");
        if (job == Job.CLOSE) {
            expect(files(desk.path("out")).equals(files(before.path("out"))), fault, "results are not as they were");
            originals.putAll(files(desk.path(STORE)));
        }
        originals.forEach((name, hash) ->
                expect(name.startsWith(hash) || name.endsWith(".part"), fault, "an original is damaged: " + name));
        expect(leftBeside().isEmpty(), fault, "something is left beside the results");
    }

    private List<Path> leftBeside() {
        return Stream.of(".new", ".old")
                .map(end -> desk.path("." + job.folder + end))
                .filter(Files::exists)
                .toList();
    }

    /** Whether the row is in the book, which closes the period; the next run adds what is missing beside it. */
    private boolean isClosed(Map<String, String> now) {
        return job == Job.CLOSE && now.containsKey(BOOK) && fresh.entrySet().containsAll(now.entrySet());
    }

    /** Whether results are those that their manifest lists. */
    private boolean isWhole(Map<String, String> results) {
        if (!results.containsKey("manifest.json")) {
            return false;
        }
        String manifest = desk.text(job.folder + "/manifest.json");
        Matcher output = OUTPUT.matcher(manifest.substring(manifest.indexOf("\"outputs\"")));
        Map<String, String> listed = new TreeMap<>(Map.of("manifest.json", results.getOrDefault("manifest.json", "")));
        while (output.find()) {
            listed.put(output.group(1), output.group(2));
        }
        return results.equals(listed);
    }

    private void expect(boolean holds, String fault, String otherwise) {
        if (!holds) {
            failures++;
            System.out.println(job + " " + fault + ": " + otherwise);
        }
    }

    private void copy() throws IOException {
        delete(desk.folder());
        try (Stream<Path> paths = Files.walk(before.folder())) {
            for (Path path : paths.toList()) {
                Path target = desk.folder().resolve(before.folder().relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                    Files.setLastModifiedTime(target, Files.getLastModifiedTime(path));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files below a folder by name, with their hashes; none when it is not there. */
    private static Map<String, String> files(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            new Desk(folder).files("").forEach((name, bytes) -> hashes.put(name, Hash.of(bytes)));
        }
        return hashes;
    }
}
