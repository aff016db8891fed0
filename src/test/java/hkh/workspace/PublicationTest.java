package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.disk.Fault;
import hkh.disk.FaultyDisk;
import hkh.finding.HkhException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final Map<String, byte[]> OLD = files("manifest.json", "old", "totals.csv", "1");
    private static final Map<String, byte[]> NEW = files("manifest.json", "new", "back/718/a.xlsx", "2");

    @TempDir
    Path dir;

    private Path out = Path.of("");

    @BeforeEach
    void place() {
        out = dir.resolve("out");
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private void assertThatOutIs(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(out.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        assertThat(found).containsOnlyKeys(files.keySet());
        files.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    private void assertThatNothingElseIsLeft() throws IOException {
        try (Stream<Path> paths = Files.list(dir)) {
            assertThat(paths).containsExactly(out);
        }
    }

    @Test
    void what_a_person_changed_or_added_is_kept_before_results_give_way() throws HkhException, IOException {
        Map<String, byte[]> results = files("report.docx", "draft", "back/718/a.xlsx", "a");
        Map<String, byte[]> published = new TreeMap<>(results);
        published.put(
                Manifest.FILE,
                new Manifest("1", "", "", Map.of(), Map.of(), Map.of(), Map.of(), Manifest.hashes(results), Map.of())
                        .toJson());
        Publication.replace(out, published);
        Path keep = dir.resolve("kept");
        assertThat(Publication.keepEdited(out, keep)).isEmpty();
        assertThat(keep).doesNotExist();
        Files.writeString(out.resolve("report.docx"), "the secretary's own");
        Files.writeString(out.resolve("back/718/note.txt"), "call them");
        assertThat(Publication.keepEdited(out, keep))
                .extracting(copy -> copy.getFileName().toString().substring(9) + ": " + Files.readString(copy))
                .containsExactlyInAnyOrder("report.docx: the secretary's own", "back_718_note.txt: call them");
    }

    @Test
    void results_are_published_with_their_folders() throws HkhException, IOException {
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
        assertThatNothingElseIsLeft();
    }

    @Test
    void nothing_of_the_old_results_stays() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_file_in_the_way_of_the_new_folder_is_cleared() throws HkhException, IOException {
        Publication.replace(out, OLD);
        new Folder(dir).with(".out.new", "half");
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_name_that_cannot_be_written_leaves_the_old_results_whole() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Map<String, byte[]> impossible = files("manifest.json", "new", "x", "1", "x/y", "2");
        assertThat(Told.by(() -> {
                    Publication.replace(out, impossible);
                    return "";
                }))
                .singleElement()
                .asString()
                .startsWith("cannot write ")
                .endsWith("the old results are intact");
        assertThatOutIs(OLD);
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
    }

    @Test
    void a_parent_that_may_not_be_written_leaves_the_old_results_whole() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(dir), "this user may write everywhere");
            assertThat(Told.by(() -> {
                        Publication.replace(out, NEW);
                        return "";
                    }))
                    .isNotEmpty();
            assertThatOutIs(OLD);
        } finally {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @DisplayName("52: results that somebody made read-only are left as they are")
    void results_that_may_not_be_written_stay() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(out), "this user may write everywhere");
            assertThat(Told.by(() -> {
                        Publication.replace(out, NEW);
                        return "";
                    }))
                    .singleElement()
                    .asString()
                    .startsWith("cannot write " + out + ": not allowed;");
            assertThatOutIs(OLD);
            assertThatNothingElseIsLeft();
        } finally {
            Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_parent_that_is_a_file_is_told() {
        new Folder(dir).with("file", "");
        assertThat(Told.by(() -> {
                    Publication.replace(dir.resolve("file/out"), NEW);
                    return "";
                }))
                .singleElement()
                .asString()
                .startsWith("cannot write ");
    }

    @Test
    void a_run_that_died_between_the_two_moves_is_recovered() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Files.move(out, dir.resolve(".out.old"));
        new Folder(dir).with(".out.new/manifest.json", "new");
        Publication.recover(out);
        assertThatOutIs(OLD);
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_run_that_died_after_the_second_move_leaves_the_new_results() throws HkhException, IOException {
        Publication.replace(out, NEW);
        new Folder(dir).with(".out.old/manifest.json", "old");
        Publication.recover(out);
        assertThatOutIs(NEW);
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_run_that_died_while_writing_leaves_the_old_results() throws HkhException, IOException {
        Publication.replace(out, OLD);
        new Folder(dir).with(".out.new/manifest.json", "ne");
        Publication.recover(out);
        assertThatOutIs(OLD);
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_folder_with_other_things_in_it_is_never_replaced() throws IOException {
        new Folder(dir).with("out/letter.docx", "mine");
        assertThat(Told.by(() -> {
                    Publication.replace(out, NEW);
                    return "";
                }))
                .containsExactly(
                        out + " holds files that hkh did not write, so results cannot replace it; choose a new folder"
                                + " for --out");
        assertThatOutIs(files("letter.docx", "mine"));
        assertThatNothingElseIsLeft();
    }

    @Test
    void a_file_of_that_name_is_never_replaced() throws IOException {
        new Folder(dir).with("out", "mine");
        assertThat(Told.by(() -> {
                    Publication.replace(out, NEW);
                    return "";
                }))
                .isNotEmpty();
        assertThat(out).hasContent("mine");
    }

    @Test
    @DisplayName("52: what cannot be taken away when the results stand is named, and no failure")
    void what_is_left_over_is_named() throws HkhException, IOException {
        Publication.replace(out, OLD);
        Path faulty = new FaultyDisk(dir.getFileSystem().provider()).getPath(out.toUri());
        int named = 0;
        String hit = "first";
        for (int nth = 1; !hit.isEmpty(); nth++) {
            try (Staging staging = Staging.of(faulty)) {
                staging.add(OLD);
                assertThat(staging.stands()).isTrue();
                Fault.arm(Fault.Kind.ERROR, dir, nth);
                staging.drop();
                hit = Fault.disarm();
                assertThat(staging.left().map(Path::toString))
                        .isEqualTo(
                                hit.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(dir.resolve(".out.new").toString()));
                named += staging.left().isPresent() ? 1 : 0;
            }
            assertThatOutIs(OLD);
        }
        assertThat(named).isPositive();
        assertThatNothingElseIsLeft();
    }

    @Test
    void an_empty_folder_gives_way() throws HkhException, IOException {
        Files.createDirectory(out);
        Publication.replace(out, NEW);
        assertThatOutIs(NEW);
    }
}
