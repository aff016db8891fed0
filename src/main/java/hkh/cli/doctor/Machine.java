package hkh.cli.doctor;

import hkh.document.DocumentException;
import hkh.document.PdfWriter;
import hkh.finding.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the program needs of the machine, and of the disk on which a folder lies. */
public final class Machine {

    /** In MB; a province with its originals, results and what is kept takes a tenth of it. */
    private static final long ENOUGH_DISK = 500;

    /** In MB, what Java may take; a province takes half of it. */
    private static final long ENOUGH_MEMORY = 384;

    private static final long MB = 1024 * 1024;

    private static final String LETTERS =
            "<html xmlns='http://www.w3.org/1999/xhtml' lang='vi'><head><title>hkh</title></head>"
                    + "<body><main><p>Hội Khuyến học xã Ỷ Tý: ≥ 1.234,5</p></main></body></html>";

    private Machine() {}

    /** Looks at everything; a file is written into the folder and taken away again. */
    public static List<Condition> conditions(Path folder) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
        return List.of(
                java(System.getProperty("java.runtime.version", "?"), System.getProperty("sun.arch.data.model", "?")),
                names(FileNames.canBeVietnamese(), System.getProperty("sun.jnu.encoding", "?")),
                fonts(),
                memory(Runtime.getRuntime().maxMemory() / MB),
                writing("temporary", temporary),
                writing("folder", folder),
                disk(folder));
    }

    static Condition java(String version, String bits) {
        return bits.equals("32")
                ? Condition.bad("java", Message.of("doctor.java", version, bits), Message.of("doctor.java.32"))
                : Condition.good("java", Message.of("doctor.java", version, bits));
    }

    static Condition names(boolean vietnamese, String encoding) {
        return vietnamese
                ? Condition.good("names", Message.of("doctor.names", encoding))
                : Condition.bad("names", Message.of("doctor.names.bad", encoding));
    }

    /** A line is set in our own letters; no letters of the machine are needed. */
    private static Condition fonts() {
        try {
            new PdfWriter().write(LETTERS, OutputStream.nullOutputStream());
            return Condition.good("fonts", Message.of("doctor.fonts"));
        } catch (IOException | DocumentException | LinkageError e) {
            return Condition.bad("fonts", Message.of("doctor.fonts.bad", String.valueOf(e)));
        }
    }

    static Condition memory(long megabytes) {
        return megabytes >= ENOUGH_MEMORY
                ? Condition.good("memory", Message.of("doctor.memory", size(megabytes)))
                : Condition.bad("memory", Message.of("doctor.memory.bad", size(megabytes), size(ENOUGH_MEMORY)));
    }

    static Condition writing(String subject, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            return Condition.bad(subject, Message.of("doctor.writing.none", whole));
        }
        if (!FileNames.canBeVietnamese()) {
            return Condition.bad(subject, Message.of("doctor.writing.untried", whole));
        }
        try {
            return FileNames.keeps(whole)
                    ? Condition.good(subject, Message.of("doctor.writing", whole))
                    : Condition.bad(subject, Message.of("doctor.writing.names", whole));
        } catch (IOException | RuntimeException e) {
            return Condition.bad(subject, Message.of("doctor.writing.bad", whole));
        }
    }

    private static Condition disk(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            return disk(whole, Files.getFileStore(whole).getUsableSpace() / MB);
        } catch (IOException e) {
            return Condition.bad("disk", Message.of("doctor.writing.bad", whole));
        }
    }

    static Condition disk(Path folder, long megabytes) {
        return megabytes >= ENOUGH_DISK
                ? Condition.good("disk", Message.of("doctor.disk", size(megabytes), folder))
                : Condition.bad("disk", Message.of("doctor.disk.bad", size(megabytes), folder, size(ENOUGH_DISK)));
    }

    /** Whole GB where that is plain enough. */
    private static String size(long megabytes) {
        return megabytes < 10 * 1024 ? megabytes + " MB" : megabytes / 1024 + " GB";
    }
}
