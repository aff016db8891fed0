package hkh.cli;

import hkh.job.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code hkh --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hkh " + ProgramVersion.number()};
    }
}
