package hkh.intake.xlsx;

import static hkh.intake.xlsx.RefusalTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hkh.intake.Cell;
import hkh.intake.UnreadableFileException;
import hkh.intake.UnreadableFileException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that come again in other files are read once, and that changes nothing. */
class CommonPartsTest {

    private static final String STYLES = "xl/styles.xml";

    private static XlsxFile withFormat(String format) {
        return XlsxFile.ofCells("<c r='A1' s='0'><v>12</v></c>")
                .withStyles("<numFmts><numFmt numFmtId='170' formatCode='" + format + "'/></numFmts>"
                        + "<fonts/><cellXfs><xf numFmtId='170'/></cellXfs>");
    }

    private static Cell cell(byte[] file) throws UnreadableFileException {
        return XlsxReader.read(file).sheets().get(0).cells().get(0);
    }

    @Test
    void a_file_reads_the_same_however_often_it_comes() throws UnreadableFileException {
        byte[] file = withFormat("0.000").bytes();
        List<Cell> first = XlsxReader.read(file).sheets().get(0).cells();
        for (int i = 0; i < 4; i++) {
            assertThat(XlsxReader.read(file).sheets().get(0).cells())
                    .usingRecursiveComparison()
                    .isEqualTo(first);
        }
    }

    @Test
    void files_that_differ_in_their_styles_only_keep_their_own() throws UnreadableFileException {
        byte[] one = withFormat("0.0").bytes();
        byte[] other = withFormat("0.00").bytes();
        for (int i = 0; i < 4; i++) {
            assertThat(cell(one).format()).isEqualTo("0.0");
            assertThat(cell(other).format()).isEqualTo("0.00");
        }
    }

    @Test
    void sheets_under_other_names_are_other_sheets() throws UnreadableFileException {
        for (String name : List.of("Một", "Hai", "Một", "Hai", "Một", "Hai")) {
            byte[] file = XlsxFile.ofCells("<c r='A1'><v>1</v></c>")
                    .with("xl/workbook.xml", XlsxFile.workbook("<sheet name='" + name + "' sheetId='1' r:id='r1'/>"))
                    .bytes();
            assertThat(XlsxReader.read(file).sheets().get(0).name()).isEqualTo(name);
        }
    }

    @Test
    void a_damaged_byte_in_a_part_that_came_often_is_still_found() throws UnreadableFileException {
        byte[] file = withFormat("0.0000").bytes();
        for (int i = 0; i < 3; i++) {
            cell(file);
        }
        ZipDirectory.Entry styles = entry(file, STYLES);
        assertThat(styles.deflated()).isTrue();
        for (int at = styles.data(); at < styles.data() + styles.packed(); at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> XlsxReader.read(damaged))
                    .as("byte " + at)
                    .isInstanceOf(UnreadableFileException.class);
        }
    }

    @Test
    void a_part_that_borrows_the_checksum_of_one_that_came_often_is_damaged() throws UnreadableFileException {
        byte[] known = withFormat("#,##1").bytes();
        for (int i = 0; i < 3; i++) {
            cell(known);
        }
        byte[] borrower = withFormat("#,##2").bytes();
        ByteBuffer zip = ByteBuffer.wrap(borrower).order(ByteOrder.LITTLE_ENDIAN);
        int own = entry(borrower, STYLES).crc();
        for (int at = 0; at + 4 <= borrower.length; at++) {
            if (zip.getInt(at) == own) {
                zip.putInt(at, entry(known, STYLES).crc());
            }
        }
        assertRefused(borrower, Reason.DAMAGED, STYLES);
    }

    private static ZipDirectory.Entry entry(byte[] file, String name) throws UnreadableFileException {
        return ZipDirectory.read(file).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
