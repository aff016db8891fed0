package hkh.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file, as a person or a program changed it. */
public final class EditedDraft {

    private EditedDraft() {}

    /** With a part edited. */
    public static byte[] with(byte[] docx, String part, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = parts(docx);
        parts.put(part, edit.apply(text(docx, part)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** With the text edited. */
    public static byte[] with(byte[] docx, UnaryOperator<String> edit) {
        return with(docx, "word/document.xml", edit);
    }

    public static byte[] without(byte[] docx, String part) {
        Map<String, byte[]> parts = parts(docx);
        parts.remove(part);
        return zip(parts);
    }

    /** The markup of a part; nothing of one that is not there. */
    public static String text(byte[] docx, String part) {
        return new String(parts(docx).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    /** All parts by name. */
    public static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As LibreOffice saves it; empty when it is not installed. */
    public static Optional<byte[]> savedByLibreOffice(byte[] docx, Path folder) throws Exception {
        Path in = Files.write(Files.createDirectories(folder.resolve("draft")).resolve("draft.docx"), docx);
        Path out = Files.createDirectories(folder.resolve("saved"));
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "docx",
                            "--outdir",
                            out.toString(),
                            in.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!office.waitFor(180, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError("LibreOffice did not finish");
        }
        return Optional.of(Files.readAllBytes(out.resolve("draft.docx")));
    }
}
