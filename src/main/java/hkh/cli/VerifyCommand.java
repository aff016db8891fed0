package hkh.cli;

import hkh.draft.DraftJob;
import hkh.draft.Verification;
import hkh.finding.HkhException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hkh verify}: proves that each bound figure of a draft says what the total says now, and that its tables agree with
 * themselves. Nothing is written.
 */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console given;

    @Parameters(paramLabel = "DRAFT", descriptionKey = "DRAFT", index = "0")
    private Path draft = Path.of("");

    @Parameters(paramLabel = "WORKSPACE", descriptionKey = "WORKSPACE", index = "1", arity = "0..1")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(Console console) {
        this.given = console;
    }

    @Override
    public Integer call() throws HkhException {
        DraftJob job = DraftJob.open(
                draft, folder, language -> given.inLanguage(language).headway());
        Console console = given.inLanguage(job.job().configuration().language());
        job.objection().ifPresent(console::problem);
        Verification result = Verification.of(job, console.messages());
        if (json) {
            console.result(VerificationJson.of(console.messages(), result));
        } else {
            new VerificationPage(console, result).print();
        }
        return result.isProven() ? ExitCode.CLEAN : ExitCode.WITH_ERRORS;
    }
}
