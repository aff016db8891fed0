package hkh.job;

/** The program's version, from its jar. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version's number; {@code dev} outside a jar. */
    public static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
