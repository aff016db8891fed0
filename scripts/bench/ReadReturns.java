import hkh.intake.Intake;
import hkh.intake.ReadingQueue;
import hkh.plan.Catalogue;
import hkh.plan.ReturnLines;
import hkh.figure.Period;
import hkh.workspace.Inbox;
import hkh.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** Reads the inbox of a workspace into submissions, as `hkh aggregate` does, and counts what they say. */
final class ReadReturns {

    private static int returns;
    private static long figures;
    private static long cells;

    private ReadReturns() {}

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[0]));
        Catalogue catalogue = workspace.catalogue();
        Period period = workspace.configuration().period();
        Intake intake = new Intake(
                catalogue,
                ReturnLines.builtIn(catalogue, period),
                period,
                workspace.register().treeAt(period.lastDay()));
        try (ReadingQueue queue = new ReadingQueue(
                intake,
                reading -> reading.submissions().forEach(submission -> {
                    returns++;
                    figures += submission.figures().size();
                    cells += submission.account().size();
                }))) {
            for (Inbox.Found found : Inbox.find(List.of(workspace.inbox()))) {
                Inbox.Content content = Inbox.read(found);
                queue.add(content.file(), content.bytes());
            }
            queue.finish();
        }
        System.out.println(returns + " returns, " + figures + " figures, " + cells + " cells with numbers");
    }
}
