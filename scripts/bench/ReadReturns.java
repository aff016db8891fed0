import hkh.intake.Intake;
import hkh.intake.Reading;
import hkh.intake.ReadingQueue;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.figure.Period;
import hkh.submission.Submission;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the inbox of a workspace into submissions, as `hkh aggregate` does, and counts what they say. */
final class ReadReturns implements Consumer<Reading> {

    private int returns;
    private long figures;
    private long cells;

    private ReadReturns() {}

    @Override
    public void accept(Reading reading) {
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
        try (ReadingQueue queue = new ReadingQueue(intake, count)) {
            for (Inbox.Found found : Inbox.find(List.of(workspace.inbox()))) {
                Inbox.Content content = Inbox.read(found);
                queue.add(content.file(), content.bytes());
            }
            queue.finish();
        }
        System.out.println(
                count.returns + " returns, " + count.figures + " figures, " + count.cells + " cells with numbers");
    }
}
