package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.submission.FileVerdict;
import hkh.submission.Verdict;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    @TempDir
    Path dir;

    private List<String> names() throws HkhException {
        return Inbox.find(List.of(dir)).stream().map(Inbox.Found::name).toList();
    }

    private static FileVerdict verdict(Inbox.Found found) {
        return Inbox.read(found).verdict().orElseThrow();
    }

    private FileVerdict only() throws HkhException {
        List<Inbox.Found> found = Inbox.find(List.of(dir));
        assertThat(found).hasSize(1);
        return verdict(found.get(0));
    }

    private static String reason(FileVerdict verdict) {
        return Messages.in("en").text(verdict.reason());
    }

    @Test
    void files_are_found_in_sub_folders_in_the_order_of_their_names() throws HkhException {
        new Folder(dir).with("b.xlsx", "").with("đợt 2/c.xlsx", "").with("a/z/d.xlsx", "");
        assertThat(names()).containsExactly("a/z/d.xlsx", "b.xlsx", "đợt 2/c.xlsx");
    }

    @Test
    void a_file_is_read_as_it_came() throws HkhException {
        new Folder(dir).with("a.xlsx", "bytes");
        Inbox.Content content = Inbox.read(Inbox.find(List.of(dir)).get(0));
        assertThat(content.verdict()).isEmpty();
        assertThat(content.bytes()).asString().isEqualTo("bytes");
        assertThat(content.file().sha256()).isEqualTo(Hash.of("bytes".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "~$a.xlsx, a temporary lock file of Excel or LibreOffice",
        ".~lock.a.xlsx#, a temporary lock file of Excel or LibreOffice",
        ".a.xlsx, a hidden file",
        ".trash/a.xlsx, a hidden file",
        "a/.old/b/c.xlsx, a hidden file",
        "a.txt, not a spreadsheet file",
        "a.xlsx.tmp, not a spreadsheet file",
        ".a.xlsx.part, a hidden file",
        "readme, not a spreadsheet file"
    })
    void what_is_no_return_is_ignored_with_its_reason(String name, String reason) throws HkhException {
        new Folder(dir).with(name, "x");
        FileVerdict verdict = only();
        assertThat(verdict.verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(reason(verdict)).isEqualTo(reason);
        assertThat(verdict.file().name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "45: {0} waits until it is complete")
    @ValueSource(strings = {"a.xlsx.part", "a.xlsx.crdownload", "đợt 2/a.xlsx.PARTIAL", "a.download"})
    void a_download_that_is_not_complete_is_deferred(String name) throws HkhException {
        new Folder(dir).with(name, "x");
        FileVerdict verdict = only();
        assertThat(verdict.verdict()).isEqualTo(Verdict.DEFERRED);
        assertThat(reason(verdict)).startsWith("a download that is not complete; download it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.XLSX", "a.xls", "a.ods", "a.csv", "a.pdf", "a.docx"})
    void what_may_hold_a_return_is_handed_on_whatever_it_holds(String name) throws HkhException {
        new Folder(dir).with(name, "x");
        assertThat(Inbox.read(Inbox.find(List.of(dir)).get(0)).verdict()).isEmpty();
    }

    @Test
    void an_empty_file_is_handed_on_to_be_refused() throws HkhException {
        new Folder(dir).with("a.xlsx", "");
        assertThat(Inbox.read(Inbox.find(List.of(dir)).get(0)).bytes()).isEmpty();
    }

    @Test
    @DisplayName("50: a link is listed and not followed")
    void links_inside_are_listed_and_not_followed() throws HkhException, IOException {
        Path outside = Files.createDirectory(dir.resolve("outside"));
        Files.writeString(outside.resolve("a.xlsx"), "x");
        Path inbox = Files.createDirectory(dir.resolve("inbox"));
        Files.createSymbolicLink(inbox.resolve("file.xlsx"), outside.resolve("a.xlsx"));
        Files.createSymbolicLink(inbox.resolve("folder"), outside);
        Files.createSymbolicLink(inbox.resolve("gone.xlsx"), outside.resolve("gone.xlsx"));
        List<Inbox.Found> found = Inbox.find(List.of(inbox));
        assertThat(found).extracting(Inbox.Found::name).containsExactly("file.xlsx", "folder", "gone.xlsx");
        assertThat(found).allSatisfy(file -> assertThat(verdict(file).verdict()).isEqualTo(Verdict.IGNORED));
    }

    @Test
    void an_inbox_that_is_a_link_is_the_folder_it_leads_to() throws HkhException, IOException {
        Path shared = Files.createDirectory(dir.resolve("shared"));
        Files.writeString(shared.resolve("a.xlsx"), "x");
        Path inbox = Files.createSymbolicLink(dir.resolve("inbox"), shared);
        assertThat(Inbox.find(List.of(inbox))).extracting(Inbox.Found::name).containsExactly("a.xlsx");
    }

    @Test
    @DisplayName("50: a pipe does not hold the run up")
    void a_pipe_does_not_hold_the_run_up() throws Exception {
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", dir.resolve("a.xlsx").toString()).start();
        } catch (IOException e) {
            abort("no mkfifo here");
            return;
        }
        assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);
        FileVerdict verdict = only();
        assertThat(verdict.verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(reason(verdict)).startsWith("not a regular file");
    }

    @Test
    @DisplayName("50: a device is no file that anybody sent")
    void a_device_is_ignored() throws HkhException {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no devices here");
        FileVerdict verdict = verdict(new Inbox.Found("a.xlsx", device));
        assertThat(verdict.verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(reason(verdict)).startsWith("not a regular file");
    }

    @Test
    @DisplayName(
            "50: a folder may be called like a file; what lies in it is read, and a second link to a file is a file")
    void a_folder_called_like_a_file_is_a_folder() throws HkhException, IOException {
        new Folder(dir).with("a.xlsx/b.xlsx", "x");
        Files.createLink(dir.resolve("c.xlsx"), dir.resolve("a.xlsx/b.xlsx"));
        List<Inbox.Found> found = Inbox.find(List.of(dir));
        assertThat(found).extracting(Inbox.Found::name).containsExactly("a.xlsx/b.xlsx", "c.xlsx");
        assertThat(found)
                .allSatisfy(
                        file -> assertThat(Inbox.read(file).bytes()).asString().isEqualTo("x"));
    }

    @Test
    @DisplayName("50: a file that may not be read is refused")
    void a_file_that_may_not_be_read_is_refused() throws HkhException, IOException {
        Path file = Files.writeString(dir.resolve("a.xlsx"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertThat(only().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void a_file_that_vanished_is_refused_with_the_reason() throws HkhException {
        new Folder(dir).with("a.xlsx", "x");
        Inbox.Found found = new Inbox.Found("b.xlsx", dir.resolve("b.xlsx"));
        assertThat(verdict(found).verdict()).isEqualTo(Verdict.IGNORED);
    }

    @Test
    void a_file_larger_than_any_return_is_refused_unread() throws HkhException, IOException {
        try (RandomAccessFile file = new RandomAccessFile(dir.resolve("a.xlsx").toFile(), "rw")) {
            file.setLength(Inbox.LARGEST + 1);
        }
        FileVerdict verdict = only();
        assertThat(verdict.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reason(verdict)).contains("104857601 > 104857600");
    }

    @Test
    @DisplayName("45: a file that grows while it is read is deferred")
    void a_file_that_grows_while_it_is_read_is_deferred() throws Exception {
        Path file = Files.writeString(dir.resolve("a.xlsx"), "half");
        Inbox.Content content = Inbox.read(new Inbox.Found("a.xlsx", file), path -> {
            byte[] read = Files.readAllBytes(path);
            Files.writeString(path, "the rest", StandardOpenOption.APPEND);
            return read;
        });
        assertThat(content.verdict().map(FileVerdict::verdict)).contains(Verdict.DEFERRED);
        assertThat(content.bytes()).isEmpty();
    }

    @Test
    @DisplayName("45: a file that grows, gives way or vanishes after it was read is deferred")
    void a_file_that_changes_later_is_deferred() throws HkhException, IOException {
        new Folder(dir)
                .with("a.csv", "half")
                .with("b.csv", "x")
                .with("c.csv", "x")
                .with("d.csv", "x");
        List<Inbox.Seen> seen = Inbox.find(List.of(dir)).stream()
                .map(found -> Inbox.read(found).seen().orElseThrow())
                .toList();
        assertThat(seen).allSatisfy(file -> assertThat(file.changed()).isEmpty());
        Files.writeString(dir.resolve("a.csv"), "the rest", StandardOpenOption.APPEND);
        FileTime before = Files.getLastModifiedTime(dir.resolve("b.csv"));
        Files.writeString(dir.resolve("new"), "y");
        Files.setLastModifiedTime(dir.resolve("new"), before);
        Files.move(dir.resolve("new"), dir.resolve("b.csv"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(dir.resolve("c.csv"));
        assertThat(seen)
                .extracting(file -> file.changed().map(FileVerdict::verdict))
                .containsExactly(
                        Optional.of(Verdict.DEFERRED),
                        Optional.of(Verdict.DEFERRED),
                        Optional.of(Verdict.DEFERRED),
                        Optional.empty());
    }

    @Test
    void names_are_composed_whatever_the_disk_holds() throws HkhException {
        String decomposed = Normalizer.normalize("Phú Hòa.xlsx", Normalizer.Form.NFD);
        new Folder(dir).with(decomposed, "x");
        assertThat(names()).containsExactly("Phú Hòa.xlsx");
        assertThat(Inbox.find(List.of(dir)).get(0).path().getFileName()).hasToString(decomposed);
    }

    @Test
    @DisplayName("51: twins that differ in normal form only keep two names, which are the same on every machine")
    void twins_that_differ_in_normal_form_only_keep_two_names() throws HkhException {
        new Folder(dir).with("Phú Hòa.xlsx", "1").with(Normalizer.normalize("Phú Hòa.xlsx", Normalizer.Form.NFD), "2");
        assertThat(names()).containsExactly("Phú Hòa.xlsx", "Phú Hòa.xlsx (2)");
    }

    @Test
    void files_of_one_name_from_two_folders_go_by_their_paths() throws HkhException {
        new Folder(dir).with("a/x.xlsx", "1").with("b/x.xlsx", "2");
        assertThat(Inbox.find(List.of(dir.resolve("a"), dir.resolve("b"))))
                .extracting(Inbox.Found::name)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith("/x.xlsx"));
    }

    @Test
    void a_file_that_is_named_twice_is_found_once() throws HkhException {
        new Folder(dir).with("x.xlsx", "1");
        assertThat(Inbox.find(List.of(dir, dir.resolve("x.xlsx"), dir))).hasSize(1);
    }

    @Test
    @DisplayName("51: names that look like options or paths, or fill all that the disk allows, are names")
    void names_that_look_like_options_or_paths_are_names() throws HkhException {
        String longest = "ă".repeat(125) + ".xlsx";
        new Folder(dir)
                .with("-rf.xlsx", "")
                .with("..xlsx", "")
                .with("CON.xlsx", "")
                .with(longest, "");
        assertThat(names()).containsExactly("-rf.xlsx", "..xlsx", "CON.xlsx", longest);
    }

    @Test
    @DisplayName(
            "51: a name cannot end a line, command a terminal or turn letters round, and is told apart from its twins")
    void signs_that_nobody_sees_are_shown() throws HkhException {
        new Folder(dir)
                .with("a\nb.xlsx", "1")
                .with("a\tb.xlsx", "2")
                .with("a\u001b[31mb.xlsx", "3")
                .with("a\u202eb.xlsx", "4")
                .with("a\ufffdb.xlsx (2)", "5");
        assertThat(names())
                .containsExactly(
                        "a\ufffd[31mb.xlsx",
                        "a\ufffdb.xlsx",
                        "a\ufffdb.xlsx (2)",
                        "a\ufffdb.xlsx (3)",
                        "a\ufffdb.xlsx (4)");
        assertThat(Inbox.find(List.of(dir)))
                .filteredOn(found -> found.name().equals("a\ufffdb.xlsx (2)"))
                .extracting(found -> found.path().getFileName().toString())
                .containsExactly("a\ufffdb.xlsx (2)");
    }

    @Test
    @DisplayName("50: a folder that may not be opened is refused, and the other files are read")
    void a_folder_that_may_not_be_opened_costs_itself_only() throws HkhException, IOException {
        new Folder(dir).with("a.xlsx", "x").with("closed/b.xlsx", "x");
        Files.setPosixFilePermissions(dir.resolve("closed"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(dir.resolve("closed")), "this user may read everything");
            List<Inbox.Found> found = Inbox.find(List.of(dir));
            assertThat(found).extracting(Inbox.Found::name).containsExactly("a.xlsx", "closed");
            assertThat(verdict(found.get(1)).verdict()).isEqualTo(Verdict.REFUSED);
        } finally {
            Files.setPosixFilePermissions(dir.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_path_that_is_not_there_is_told() {
        Path gone = dir.resolve("gone");
        assertThat(Told.by(() -> Inbox.find(List.of(gone))))
                .containsExactly("there is no file or folder " + gone
                        + "; check the path, and put it in quotation marks if it has spaces");
    }
}
