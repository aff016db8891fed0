package hkh.intake.xlsx;

import static hkh.intake.xlsx.RefusalTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import hkh.intake.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the zip archive around the parts; each test makes the file that shows the fault. */
class ZipFaultTest {

    private static XlsxFile sound() {
        return XlsxFile.ofRows("<row r='1'><c r='A1'><v>12345</v></c><c r='B1' t='s'><v>0</v></c></row>")
                .withTexts("<si><t>Hội khuyến học</t></si>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.xml", "xl/../../x.xml", "/xl/x.xml", "C:/x.xml", "..\\x.xml"})
    void a_name_that_leads_out_is_unsafe(String name) {
        assertRefused(XlsxFile.ofRows("").with(name, ""), Reason.UNSAFE, name.replace('\\', '/'));
    }

    @Test
    void two_entries_of_one_name_are_unsafe() {
        assertRefused(renamed("xl/worksheets/sheet2.xml", XlsxFile.SHEET), Reason.UNSAFE, XlsxFile.SHEET);
        assertRefused(XlsxFile.ofRows("").with("XL/Workbook.xml", ""), Reason.UNSAFE, "XL/Workbook.xml");
    }

    @Test
    void more_than_a_thousand_parts_are_too_many() throws UnreadableFileException {
        XlsxFile file = XlsxFile.ofRows("");
        for (int i = 0; i < 994; i++) {
            file.with("xl/media/" + i + ".png", "");
        }
        assertThat(XlsxReader.read(file.bytes()).sheets()).hasSize(1);
        assertRefused(file.with("xl/media/last.png", ""), Reason.TOO_LARGE, "parts > 1000");
    }

    @Test
    void a_zip_bomb_is_not_unpacked() {
        byte[] bomb =
                XlsxFile.ofRows("").with("xl/bomb.xml", new byte[33 << 20]).bytes();
        assertThat(bomb.length).isLessThan(100_000);
        assertRefusedNaming(bomb, Reason.TOO_LARGE, "xl/bomb.xml ");
        XlsxFile many = XlsxFile.ofRows("");
        for (int i = 0; i < 9; i++) {
            many.with("xl/" + i + ".xml", new byte[30 << 20]);
        }
        assertRefused(many, Reason.TOO_LARGE, "unpacked > 256 MB");
    }

    @Test
    void many_texts_alike_are_no_bomb() throws UnreadableFileException {
        String text = "<si><t>" + "Hội khuyến học ".repeat(1400) + "</t></si>";
        byte[] file = XlsxFile.ofCells("<c t='s'><v>0</v></c>")
                .withTexts(text.repeat(1000))
                .bytes();
        assertThat(file.length).isLessThan(500_000);
        assertThat(XlsxReader.read(file).sheets().get(0).cells()).hasSize(1);
    }

    @Test
    void a_declared_count_is_not_believed() throws UnreadableFileException {
        XlsxFile file = XlsxFile.ofCells("<c t='s'><v>0</v></c>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='" + XlsxFile.MAIN + "' count='2000000000' uniqueCount='2000000000'>"
                                + "<si><t>a</t></si></sst>");
        assertThat(XlsxReader.read(file.bytes()).sheets().get(0).cells()).hasSize(1);
    }

    @Test
    void a_large_part_is_read_as_well_as_a_small_one() throws UnreadableFileException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 150_000; row++) {
            rows.append("<row r='" + row + "'><c r='A" + row + "'><v>" + row * 7919L + "</v></c></row>");
        }
        assertThat(rows.length()).isGreaterThan(5 << 20);
        Workbook workbook = XlsxReader.read(XlsxFile.ofRows(rows.toString()).bytes());
        assertThat(workbook.sheets().get(0).cells()).hasSize(150_000);
    }

    @Test
    void a_large_part_may_not_fill_the_memory_with_one_token_or_with_names() {
        int large = 5 << 20;
        StringBuilder names = new StringBuilder();
        for (int i = 0; names.length() < large; i++) {
            names.append("<n" + i + "/>");
        }
        String[] contents = {
            "<!--" + "<c/>".repeat(large / 4) + "-->",
            "<?p " + "<c/>".repeat(large / 4) + "?>",
            "<c a='" + "a".repeat(large) + "'/>",
            "<c>" + "a".repeat(large) + "</c>",
            names.toString(),
        };
        for (String content : contents) {
            assertRefused(XlsxFile.ofSheet(content), Reason.DAMAGED, XlsxFile.SHEET);
        }
    }

    @Test
    void stored_parts_and_parts_without_sizes_up_front_are_read() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipParts parts = ZipParts.check(sound().bytes());
            for (String name : new String[] {
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                XlsxFile.SHEET,
                "xl/sharedStrings.xml",
                "xl/styles.xml"
            }) {
                byte[] content = parts.open(name).readAllBytes();
                ZipEntry entry = new ZipEntry(name);
                CRC32 sum = new CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        assertThat(XlsxReader.read(bytes.toByteArray())).isEqualTo(XlsxReader.read(sound().bytes()));
    }

    @Test
    void an_encrypted_archive_or_workbook_is_password_protected() throws IOException {
        byte[] zip = sound().bytes();
        for (int at = 0; at < zip.length - 10; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1) {
                zip[at + 8] |= 1;
            }
        }
        assertRefused(zip, Reason.PASSWORD_PROTECTED, "");
        assertRefused(ole2("EncryptedPackage"), Reason.PASSWORD_PROTECTED, "");
        assertRefused(ole2("Workbook"), Reason.NOT_A_SPREADSHEET, "xls");
        assertRefused(ole2("WordDocument"), Reason.NOT_A_SPREADSHEET, "doc");
        assertRefused(ole2("Anything"), Reason.NOT_A_SPREADSHEET, "ole2");
    }

    @Test
    void a_truncated_file_is_never_read() {
        byte[] sound = sound().bytes();
        for (int length = 4; length < sound.length; length++) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertRefused(cut, Reason.DAMAGED, "");
        }
    }

    @Test
    void a_flipped_bit_never_changes_a_value() throws UnreadableFileException {
        byte[] sound = sound().bytes();
        Workbook expected = XlsxReader.read(sound);
        int refused = 0;
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Optional<Workbook> read = read(flipped);
            refused += read.isEmpty() ? 1 : 0;
            if (read.isPresent()) {
                assertThat(read.get()).as("bit " + bit).isEqualTo(expected);
            }
        }
        assertThat(refused).isGreaterThan(sound.length * 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_the_bytes_nothing_but_a_refusal_comes_out(int seed) {
        Random random = new Random(seed);
        byte[] sound = sound().bytes();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = sound.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                int at = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(9), bytes.length - at);
                for (int j = at; j < at + length; j++) {
                    bytes[j] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
                }
            }
            read(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatever_the_xml_nothing_but_a_refusal_comes_out(int seed) throws Exception {
        Random random = new Random(seed);
        ZipParts parts = ZipParts.check(sound().bytes());
        String[] names = {
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            XlsxFile.SHEET,
            "xl/sharedStrings.xml",
            "xl/styles.xml"
        };
        String[] pieces = {
            "<",
            ">",
            "/",
            "&#0;",
            "&amp;",
            "\"",
            "'",
            "-1",
            "999999999999",
            "<c>",
            "</c>",
            "\u0000",
            "<f t='array' ref='A1:B9'>",
            "]]>",
            "<!--",
            "<![CDATA[",
            "đ"
        };
        for (int i = 0; i < 300; i++) {
            String name = names[random.nextInt(names.length)];
            StringBuilder xml = new StringBuilder(new String(parts.open(name).readAllBytes(), StandardCharsets.UTF_8));
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(xml.length());
                int to = Math.min(xml.length(), at + random.nextInt(5));
                xml.replace(at, to, pieces[random.nextInt(pieces.length)]);
            }
            XlsxFile file = XlsxFile.ofRows("");
            for (String each : names) {
                file.with(each, parts.open(each).readAllBytes());
            }
            read(file.with(name, xml.toString()).bytes());
        }
    }

    private static Optional<Workbook> read(byte[] bytes) {
        try {
            return Optional.of(XlsxReader.read(bytes));
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    private static void assertRefusedNaming(byte[] bytes, Reason reason, String start) {
        try {
            XlsxReader.read(bytes);
        } catch (UnreadableFileException refusal) {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.detail()).startsWith(start);
            return;
        }
        throw new AssertionError("not refused");
    }

    /** The sound file with one more entry, which is then given the name of another. */
    private static byte[] renamed(String from, String to) {
        String zip = new String(sound().with(from, "").bytes(), StandardCharsets.ISO_8859_1);
        return zip.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ole2(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
