package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.submission.SourceFile;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is taken for whose return, and which is not. */
class IntakeTest {

    @Test
    void a_file_of_no_bytes_is_unreadable() {
        refused("unreadable-file", Town.read("a.xlsx", new byte[0]));
    }

    @Test
    void a_letter_is_no_spreadsheet() {
        refused("not-a-spreadsheet", Town.read("a.xlsx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void half_a_file_is_damaged() {
        byte[] whole = FilledForm.sound().bytes();
        refused("damaged-file", Town.read("a.xlsx", Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void a_locked_file_is_not_opened() throws Exception {
        refused(
                "password-protected",
                Town.read("a.xlsx", Locked.with("bí mật", FilledForm.sound().bytes())));
    }

    @Test
    void no_bytes_whatever_defeat_the_intake() {
        byte[] whole = FilledForm.sound().bytes();
        for (int seed = 0; seed < 200; seed++) {
            byte[] changed = whole.clone();
            changed[(int) (whole.length * (seed / 200.0))] ^= (byte) (1 + seed);
            assertThat(Town.read("a.xlsx", changed).verdict().verdict()).isIn(Verdict.ACCEPTED, Verdict.REFUSED);
        }
    }

    @Test
    @DisplayName("56: a file that takes more of the stack than there is costs that file only")
    void a_file_for_which_the_stack_is_too_small_is_refused() {
        byte[] bytes = PlainList.ofHoa().row("Tổng số hội viên", 305).bytes();
        SourceFile file = Town.file("a.xlsx", bytes);
        Intake intake = new Intake(Town.CATALOGUE, Town.LINES, Town.YEAR, Town.TREE);
        assertThat(intake.read(file, bytes).verdict().verdict()).isEqualTo(Verdict.ACCEPTED);
        Reading reading = atTheEndOfTheStack(() -> intake.read(file, bytes));
        refused("unreadable-file", reading);
        assertThat(reading.verdict().reason())
                .isEqualTo(Message.of("file.unreadable-file.program", StackOverflowError.class.getName()));
        assertThat(intake.read(file, bytes).verdict().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Reads where just so much of the stack is left that there is an outcome. */
    @SuppressWarnings("InfiniteRecursion") // that is what fills the stack
    private static Reading atTheEndOfTheStack(Supplier<Reading> read) {
        try {
            return atTheEndOfTheStack(read);
        } catch (StackOverflowError e) {
            return read.get();
        }
    }

    @Test
    void a_form_of_another_period_is_refused_with_both_periods() {
        Reading reading = Town.read(
                "a.xlsx",
                FilledForm.of(Town.HOA, Period.ofYear(2020), 1)
                        .put("member_total", 5)
                        .bytes());
        refused("wrong-period", reading);
        assertThat(reading.verdict().units()).containsExactly("25750");
        assertThat(reading.verdict().period()).isEqualTo("2020");
    }

    @Test
    void a_form_of_another_period_is_refused_for_that_also_when_its_unit_is_gone() {
        Unit gone = Town.unit("31001", "Phường Cũ", "Phường", Level.COMMUNE, "718", true);
        refused(
                "wrong-period",
                Town.read("a.xlsx", FilledForm.of(gone, Period.ofYear(2020), 1).bytes()));
    }

    @Test
    void a_form_of_a_unit_that_is_not_in_the_register_is_refused() {
        Unit stranger = Town.unit("99999", "Phường Lạ", "Phường", Level.COMMUNE, "718", true);
        refused(
                "unknown-unit",
                Town.read("a.xlsx", FilledForm.of(stranger, Town.YEAR, 1).bytes()));
    }

    @Test
    void a_form_of_another_version_is_refused() {
        refused(
                "wrong-form-version",
                Town.read("a.xlsx", FilledForm.sound().put("_hkh", "B2", "0").bytes()));
    }

    @Test
    void a_form_of_another_level_than_the_register_says_is_refused() {
        Unit district = Town.unit("718", "Thủ Dầu Một", "Thành phố", Level.DISTRICT, "74", true);
        refused(
                "wrong-form-version",
                Town.read("a.xlsx", FilledForm.of(district, Town.YEAR, 1).bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội Khuyến học phường Phú Hòa",
                "HKH PHƯỜNG PHÚ HOÀ",
                "Hội KH P. Phú Hoà",
                "Phú Hòa",
                "Đơn vị: Phường Phú Hòa",
                "BCH Hội Khuyến học Phường Phú Hòa – TP. Thủ Dầu Một"
            })
    void a_unit_is_known_by_the_ways_in_which_it_is_written(String heading) {
        accepted("25750", PlainList.untitled().row(heading).row("Năm 2021"), "a.xlsx");
    }

    @Test
    void the_lowest_unit_of_a_heading_reports_also_when_a_level_is_left_out() {
        accepted(
                "25750",
                PlainList.untitled()
                        .row("HỘI KHUYẾN HỌC TỈNH BÌNH DƯƠNG")
                        .row("Hội Khuyến học phường Phú Hòa")
                        .row("Năm 2021"),
                "a.xlsx");
    }

    @Test
    void the_place_where_a_letter_was_written_does_not_report() {
        accepted(
                "718",
                PlainList.untitled()
                        .row("Hội Khuyến học thành phố Thủ Dầu Một", "Phú Hòa, ngày 5 tháng 01 năm 2022")
                        .row("Báo cáo năm 2021"),
                "a.xlsx");
    }

    @Test
    void a_code_in_the_files_name_tells_the_unit_but_a_date_does_not() {
        accepted("25750", PlainList.untitled().row("Năm 2021"), "bc-25750 nam 2021.xlsx");
        refused(
                "unknown-unit",
                Town.read(
                        "bc 5-74-2021.xlsx",
                        PlainList.untitled().row("Dân số", 5).bytes()));
    }

    @Test
    void a_sheet_that_names_two_units_is_nobodys_return() {
        refused(
                "ambiguous-unit",
                Town.read(
                        "a.xlsx",
                        PlainList.ofHoa()
                                .row("Hội Khuyến học phường Phú Lợi")
                                .row("Tổng số hội viên", 1)
                                .bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo 6 tháng đầu năm 2021",
                "Báo cáo sáu tháng đầu năm 2021",
                "Báo cáo 9 tháng đầu năm 2021",
                "Báo cáo 9 tháng năm 2021",
                "Báo cáo tháng 11 năm 2021",
                "Báo cáo quý III năm 2021",
                "Báo cáo quý 3/2021",
                "Ngày 30 tháng 11 năm 2021",
                "Năm 2020",
                "Không ghi kỳ"
            })
    void what_does_not_report_the_year_is_not_taken_for_the_year(String title) {
        refused(
                "wrong-period",
                Town.read(
                        "a.xlsx",
                        PlainList.untitled()
                                .row("Hội Khuyến học phường Phú Hòa")
                                .row(title)
                                .row("Tổng số hội viên", 1)
                                .bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo 6 tháng đầu năm 2024 | x | 2024-H1",
                "SÁU THÁNG CUỐI NĂM 2024 | x | 2024-H2",
                "Báo cáo 9 tháng đầu năm 2024 | x | 2024-M9",
                "CHÍN THÁNG NĂM 2024 | x | 2024-M9",
                "Phú Hòa, ngày 9 tháng 2024 | x | none",
                "Quý IV/2024 | x | 2024-Q4",
                "Quý 2 năm 2024 | x | 2024-Q2",
                "Năm 2024 | x | 2024",
                "SỐ LIỆU 12 THÁNG NĂM 2024 | x | 2024",
                "Từ ngày 01/01/2024 đến ngày 31/12/2024 | x | 2024",
                "Kỳ báo cáo: 01/01/2024 - 30/6/2024 | x | 2024-H1",
                "(từ 1.7 đến 31.12.2024) | x | 2024-H2",
                "Từ 01/01/2023 đến 31/12/2024 | x | none",
                "Từ 01/12/2023 đến 30/11/2024 | x | none",
                "Phú Hòa, ngày 12 tháng 2024 | x | none",
                "Phú Hòa, ngày 3 tháng 1 năm 2025 | bao-cao_2024.xlsx | 2024",
                "x | bao cao 9 thang 2024.xlsx | none",
                "x | quy3_2024.xlsx | none"
            })
    void a_period_is_read_from_the_heading_or_the_files_name(String heading, String file, String expected)
            throws UnreadableFileException {
        Workbook workbook = hkh.intake.xlsx.XlsxReader.read(
                PlainList.untitled().row(heading).bytes());
        String period = new TitleBlock(workbook, file)
                .period(Optional.empty())
                .map(Period::toString)
                .orElse("none");
        assertThat(period).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SỐ LIỆU CÔNG TÁC KHUYẾN HỌC PHƯỜNG PHÚ HÒA NĂM 2021",
                "Báo cáo kết quả khuyến học, khuyến tài của phường Phú Hòa (năm 2021)",
                "Phụ lục kèm theo Báo cáo số 17/BC-HKH ngày 05/12/2021 của Hội Khuyến học phường Phú Hòa"
            })
    void a_title_may_name_the_unit_that_reports(String title) {
        byte[] bytes = PlainList.untitled()
                .row(title)
                .row("Năm 2021")
                .row("Tổng số hội viên", 300)
                .bytes();
        assertThat(Town.read("a.xlsx", bytes).verdict().units()).containsExactly("25750");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SỐ LIỆU KHUYẾN HỌC XÃ LẠ LÙNG NĂM 2021",
                "Báo cáo của Hội Cựu giáo chức phường Phú Hòa",
                "Số liệu Trạm Y tế phường Phú Hòa",
                "Hội Khuyến học phường Phú Hòa nhận ngày 05/12/2021 của Hội Khuyến học phường Phú Hòa",
                "Phụ lục kèm theo Báo cáo ngày 05/12/2021 của Hội Khuyến học thành phố Thủ Dầu Một"
            })
    void a_title_of_somebody_else_names_nobody(String title) {
        byte[] bytes = PlainList.untitled()
                .row(title)
                .row("Năm 2021")
                .row("Tổng số hội viên", 300)
                .bytes();
        refused("unknown-unit", Town.read("a.xlsx", bytes));
    }

    @Test
    void a_title_of_a_commune_that_nobody_knows_is_not_of_the_unit_above() {
        byte[] bytes = PlainList.ofTheCity()
                .row("SỐ LIỆU KHUYẾN HỌC PHƯỜNG LẠ LÙNG NĂM 2021")
                .row("Tổng số hội viên", 300)
                .bytes();
        refused("unknown-unit", Town.read("a.xlsx", bytes));
    }

    @Test
    void a_list_without_any_figure_is_refused() {
        refused(
                "unreadable-file",
                Town.read("a.xlsx", PlainList.ofHoa().row("Cộng", 5).bytes()));
    }

    @ParameterizedTest
    @EnumSource(UnreadableFileException.Reason.class)
    void every_reason_has_a_sentence_in_both_languages(UnreadableFileException.Reason reason) {
        for (String language : new String[] {"vi", "en"}) {
            String key = "file."
                    + switch (reason) {
                        case DAMAGED, UNSAFE -> "damaged-file";
                        case PASSWORD_PROTECTED -> "password-protected";
                        case NOT_A_SPREADSHEET -> "not-a-spreadsheet";
                        case OLD_FORMAT -> "not-a-spreadsheet.old";
                        case UNKNOWN_ENCODING -> "not-a-spreadsheet.encoding";
                        case QUOTE -> "damaged-file.quote";
                        case RAGGED -> "damaged-file.ragged";
                        case TOO_LARGE -> "file-too-large";
                        case EMPTY -> "unreadable-file.empty";
                    };
            assertThat(Messages.in(language).text(key, "x")).isNotBlank().doesNotContain("{");
        }
    }

    private static void accepted(String unit, PlainList list, String file) {
        Reading reading = Town.read(file, list.row("Tổng số hội viên", 300).bytes());
        assertThat(reading.verdict().reason()).isEqualTo(hkh.finding.Message.NONE);
        assertThat(reading.verdict().units()).containsExactly(unit);
    }

    private static void refused(String rule, Reading reading) {
        assertThat(reading.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0).rule()).isEqualTo(rule);
        assertThat(reading.submissions()).isEmpty();
    }
}
