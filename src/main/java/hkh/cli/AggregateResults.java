package hkh.cli;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.job.Aggregation;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.results.Results;
import hkh.workspace.Said;
import hkh.workspace.Sink;
import hkh.workspace.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The end of {@code hkh aggregate}: its results are made and put in their place, and it says what came of it. */
final class AggregateResults {

    private final AggregateRequest request;
    private final Console local;

    /** @param local the console in the language of the work */
    AggregateResults(AggregateRequest request, Console local) {
        this.request = request;
        this.local = local;
    }

    /**
     * Makes the results of a run and says what came of it.
     *
     * @param folder where they go
     * @param refused where those of a workspace go that must not be published; empty when they go nowhere
     * @param objection why they must not replace those that a period was closed with
     */
    Said of(Job job, Aggregation run, Path folder, Optional<Path> refused, Optional<Message> objection)
            throws HkhException {
        new RunLog(request.log(), local).open();
        request.headway(local).at(Headway.Step.WRITING, 0, 0);
        boolean frozen = objection.isPresent() && request.out().isEmpty();
        boolean publish = !frozen && (!request.strict() || !run.hasErrors());
        Set<String> files = write(job, run, folder, refused, publish);
        Summary summary = new Summary(local, job, run);
        Optional<Path> published = request.dryRun() || !publish ? Optional.empty() : Optional.of(folder);
        List<String> problems = new ArrayList<>(summary.problems(request.quiet(), published));
        List<Message> reasons = new ArrayList<>(objection.stream().toList());
        if (!frozen && !publish) {
            reasons.add(
                    refused.isEmpty()
                            ? Message.of("strict.nothing-written")
                            : Message.of("strict.not-published", refused.get()));
        }
        List<String> logged = new ArrayList<>(summary.logged());
        for (Message reason : reasons) {
            problems.add(Console.problemLine(local.messages().text(reason)));
            logged.add(local.messages().text(reason));
        }
        int ifPublished = run.hasErrors() ? ExitCode.WITH_ERRORS : ExitCode.CLEAN;
        Said said = new Said(
                publish ? ifPublished : ExitCode.NOT_PUBLISHED,
                summary.results(request.json(), request.quiet(), published, files),
                problems,
                logged);
        say(said);
        return said;
    }

    /** Says what an earlier run said. */
    int again(Said said) throws HkhException {
        new RunLog(request.log(), local).open();
        say(said);
        return said.code();
    }

    private void say(Said said) throws HkhException {
        said.problems().forEach(local.err()::println);
        said.results().forEach(local::result);
        new RunLog(request.log(), local).add(said.logged(), said.code());
    }

    /** Makes the files, and names them; of a dry run they go nowhere. */
    private Set<String> write(Job job, Aggregation run, Path folder, Optional<Path> refused, boolean publish)
            throws HkhException {
        if (request.dryRun() || (!publish && refused.isEmpty())) {
            return Results.write(job, run, local.messages(), request.formats(), Sink.NOWHERE);
        }
        try (Staging staging = Staging.of(publish ? folder : refused.get())) {
            Set<String> names = Results.write(job, run, local.messages(), request.formats(), staging);
            if (publish) {
                Path keep = refused.map(path -> path.resolveSibling("kept"))
                        .orElseGet(() -> folder.resolveSibling(folder.getFileName() + ".kept"));
                Published.replace(local, staging, keep, job.configuration().period(), names);
            } else {
                staging.publish();
            }
            return names;
        }
    }
}
