package hkh.draft;

import hkh.document.DocumentException;
import hkh.document.Draft;
import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.WrongRequest;
import hkh.job.Aggregation;
import hkh.job.Frozen;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.report.BoundTexts;
import hkh.results.Documents;
import hkh.workspace.ClosedPeriods;
import hkh.workspace.DraftFile;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A draft and the workspace that it is held against: the aggregation runs in memory, nothing is written.
 *
 * @param objection why the figures of now are not those that the period was closed with
 */
public record DraftJob(
        String name,
        Workspace workspace,
        Job job,
        Aggregation run,
        BoundDraft bound,
        BoundTexts texts,
        Optional<Message> objection) {

    /**
     * Reads a draft and runs the workspace: the one named, else the one around the draft, else the current folder.
     *
     * @param headway who is told how far reading is, in the language of the workspace
     * @throws WrongRequest when the draft is none, or one of another period or place
     */
    public static DraftJob open(Path file, Optional<Path> folder, Function<String, Headway> headway)
            throws HkhException {
        Draft draft = read(file);
        String name = String.valueOf(file.getFileName());
        if (draft.figures().isEmpty()) {
            throw new WrongRequest(Message.of("draft.no-figures", name));
        }
        Workspace workspace =
                Workspace.open(folder.or(() -> Workspace.around(file)).orElse(Path.of("")));
        Job job = Job.of(workspace, Optional.empty());
        Aggregation run =
                Aggregation.look(job, headway.apply(job.configuration().language()));
        if (run.received().submissions().isEmpty()) {
            throw new HkhException(Message.of("draft.no-totals", workspace.folder()));
        }
        DraftJob opened = of(name, draft, workspace, job, run);
        refuseForeign(name, job, opened.bound());
        return opened;
    }

    /** A draft beside a run that was made already. */
    public static DraftJob of(String name, Draft draft, Workspace workspace, Job job, Aggregation run)
            throws HkhException {
        BoundTexts texts = new Documents(job, run, Messages.in("vi")).content().boundTexts(job.root());
        Optional<Message> objection = new Frozen(ClosedPeriods.of(workspace)).objection(job, run);
        return new DraftJob(name, workspace, job, run, BoundDraft.of(draft, texts), texts, objection);
    }

    public static Draft read(Path file) throws HkhException {
        byte[] bytes = DraftFile.read(file);
        try {
            return Draft.read(String.valueOf(file.getFileName()), bytes);
        } catch (DocumentException e) {
            throw new HkhException(Message.of("draft.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** Of a draft of another period or place no figure would be found; that is said in one line. */
    private static void refuseForeign(String name, Job job, BoundDraft bound) throws HkhException {
        boolean known = bound.figures().stream().anyMatch(figure -> !figure.isGone());
        if (known) {
            return;
        }
        List<Period> periods = bound.figures().stream()
                .flatMap(figure -> figure.key().stream())
                .map(key -> key.reference().period())
                .distinct()
                .toList();
        throw new WrongRequest(
                periods.size() == 1
                                && !periods.get(0).equals(job.configuration().period())
                        ? Message.of(
                                "draft.other-period",
                                name,
                                periods.get(0),
                                job.configuration().period())
                        : Message.of(
                                "draft.other-place",
                                name,
                                bound.figures().get(0).figure().tag()));
    }
}
