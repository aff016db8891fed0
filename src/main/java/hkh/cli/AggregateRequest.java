package hkh.cli;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.job.Headway;
import hkh.job.Job;
import hkh.job.Templates;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code hkh aggregate} was asked for.
 *
 * @param formats of the report; those of {@link hkh.results.Documents}
 * @param template by name or by its file; empty for that of the configuration
 * @param period instead of that of the configuration
 * @param out instead of the usual folder
 * @param log to which a line is added about what was done
 */
record AggregateRequest(
        Set<String> formats,
        Optional<String> template,
        Optional<Period> period,
        Optional<Path> out,
        boolean strict,
        boolean dryRun,
        boolean json,
        boolean quiet,
        Optional<Path> log) {

    Headway headway(Console local) {
        return quiet ? Headway.UNSEEN : local.headway();
    }

    Job withTemplate(Job job) throws HkhException {
        return template.isPresent() ? job.withTemplate(template.get()) : job;
    }

    /**
     * Whether another run may say the same again when nothing was written to in between. A template that lies elsewhere may
     * import others, so that nobody knows what was read.
     */
    boolean isRepeatable() {
        return !dryRun && template.filter(Templates::isFile).isEmpty();
    }
}
