import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.job.AtOnce;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.figure.Period;
import hkh.submission.Submission;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** Reads the inbox of a workspace into submissions, as `hkh aggregate` does, and counts what they say. */
final class ReadReturns {

    private int returns;
    private long figures;
    private long cells;

    private ReadReturns() {}

    private void count(Reading reading) {
        for (Submission submission : reading.submissions()) {
            returns++;
            figures += submission.figures().size();
            cells += submission.account().size();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[0]));
        Catalogue catalogue = workspace.catalogue();
        Period period = workspace.configuration().period();
        Intake intake = new Intake(
                catalogue,
                ReturnLines.builtIn(catalogue, period),
                period,
                workspace.register().treeAt(period.lastDay()));
        ReadReturns count = new ReadReturns();
        try (AtOnce<Reading> files = new AtOnce<>()) {
            for (Inbox.Found found : Inbox.find(List.of(workspace.inbox()))) {
                files.add(() -> {
                    Inbox.Content content = Inbox.read(found);
                    return intake.read(content.file(), content.bytes());
                });
            }
            while (!files.isDone()) {
                count.count(files.next());
            }
        }
        System.out.println(
                count.returns + " returns, " + count.figures + " figures, " + count.cells + " cells with numbers");
    }
}
