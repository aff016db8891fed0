package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace of the next period is made of the one of a closed period. */
class NextPeriodTest {

    @TempDir
    Path dir;

    private Path old = Path.of("");
    private Path fresh = Path.of("");
    private Desk desk = new Desk(old);
    private Desk next = new Desk(fresh);

    @BeforeEach
    void fill() {
        old = dir.resolve("2021");
        fresh = dir.resolve("2022");
        next = new Desk(fresh);
        desk = Desk.complete(old)
                .with("hkh.yaml", """
                        # của thành phố
                        period: 2021 # năm
                        deadline: 2021-11-20
                        report:
                          letterhead: {issuer: HỘI KHUYẾN HỌC THÀNH PHỐ}
                          number: 39/BC-HKH
                          date: 2021-11-30
                        """)
                .with("aliases.csv", "label,indicator,breakdown\nSố HV,member_total,\n")
                .with("history/2020.csv", "unit,period,indicator,value\n25750,2020,member_total,900\n")
                .with("narrative/thuan-loi.md", "Năm 2021 thuận lợi.");
        assertThat(Run.hkh("aggregate", old).err()).isEmpty();
    }

    private void close() {
        assertThat(Run.hkh("close", old).code()).isZero();
    }

    private Run init(Object... options) {
        Object[] words = new Object[options.length + 4];
        System.arraycopy(new Object[] {"init", fresh, "--after", old}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Run.hkh(words).without(dir);
    }

    @Test
    void what_stays_is_carried_over_and_what_is_of_the_old_year_is_not() {
        close();

        Run run = init();

        assertThat(run).isEqualTo(new Run(0, """
                        Đã tạo DIR/2022 cho kỳ 2022, tiếp theo DIR/2021 (kỳ 2021).
                        Số kỳ 2021: chốt lần 1 ngày 2021-11-15.
                        Danh mục như cũ: 2 đơn vị nộp báo cáo.
                        Mang sang: danh mục, history/, aliases, rules, indicators, reference, targets, templates; lời văn kỳ \
                        trước để đọc trong narrative/. Tiếp theo: sửa hạn nộp, số và ngày ký trong hkh.yaml, chạy hkh form, \
                        đưa báo cáo nhận được vào inbox/, rồi chạy hkh aggregate.
                        """, ""));
        assertThat(next.text("hkh.yaml")).isEqualTo("""
                # của thành phố
                period: "2022"
                compare_with: "2021" # năm
                deadline:\s
                report:
                  letterhead: {issuer: HỘI KHUYẾN HỌC THÀNH PHỐ}
                  number: ""
                  date:\s
                """);
        assertThat(next.files("").keySet())
                .containsExactlyInAnyOrder(
                        "aliases.csv",
                        "closed.csv",
                        "history/2020.csv",
                        "history/2021.csv",
                        "hkh.yaml",
                        "narrative/2021/thuan-loi.md",
                        "narrative/DOC-TRUOC.txt",
                        "units.csv");
        assertThat(fresh.resolve("inbox")).isEmptyDirectory();
        for (String same : List.of("aliases.csv", "closed.csv", "history/2020.csv", "history/2021.csv", "units.csv")) {
            assertThat(next.bytes(same)).as(same).isEqualTo(desk.bytes(same));
        }
    }

    @Test
    void returns_of_the_new_period_are_compared_with_the_closed_figures() {
        close();
        init();
        next.receive(
                "a.xlsx",
                Return.of(Desk.PHU_HOA, "2022").with("pop_total", 10_000).with("member_total", 1_100));

        Run run = Run.hkh("aggregate", fresh);

        assertThat(run.err()).doesNotContain("history");
        assertThat(next.lines("out/comparison.csv"))
                .contains("25750,member_total,,1100,1000,1000,100,10.00,,,")
                .anyMatch(line -> line.startsWith("718,member_total,,1100,2000,2000,,"));
        assertThat(next.text("out/report.html")).doesNotContain("Năm 2021 thuận lợi");
    }

    @Test
    void an_open_period_is_followed_only_when_told_so_and_its_figures_are_called_provisional() {
        Run refused = init();
        assertThat(refused)
                .isEqualTo(new Run(
                        2,
                        "",
                        "hkh: kỳ 2021 trong DIR/2021 chưa chốt; chốt trước: hkh close DIR/2021. Cần mở kỳ sau ngay thì thêm"
                                + " --provisional: số kỳ 2021 mang sang là số tạm\n"));
        assertThat(fresh).doesNotExist();

        Run told = init("--provisional");
        assertThat(told.code()).isZero();
        assertThat(told.err()).contains("số kỳ 2021 mang sang là SỐ TẠM");
        assertThat(next.lines("history/2021.csv")).anyMatch(line -> line.startsWith("25750,2021,member_total,,1000,"));
        assertThat(Run.hkh("aggregate", fresh).err()).containsOnlyOnce("history/2021.csv là số tạm");
        assertThat(old.resolve("closed.csv")).doesNotExist();

        close();
        next.put("history/2021.csv", desk.bytes("history/2021.csv")).put("closed.csv", desk.bytes("closed.csv"));
        assertThat(Run.hkh("aggregate", fresh).err())
                .as("the closed figures were brought")
                .doesNotContain("2021.csv");
    }

    @Test
    void carried_figures_that_somebody_edits_are_told() {
        close();
        init();
        next.with("history/2021.csv", next.text("history/2021.csv").replace(",1000,", ",9000,"));

        assertThat(Run.hkh("aggregate", fresh).err())
                .contains("history/2021.csv khác số đã chốt ngày 2021-11-15 ghi trong closed.csv");
    }

    @Test
    void the_closed_figures_are_carried_not_those_of_the_inbox_now() {
        close();
        desk.receive("phu-hoa.xlsx", Return.complete(Desk.PHU_HOA).with("member_total", 1_001))
                .with("history/2021.csv", "edited");

        init();

        assertThat(next.lines("history/2021.csv")).anyMatch(line -> line.startsWith("25750,2021,member_total,,1000,"));
    }

    @Test
    void a_folder_that_is_filled_or_within_the_old_one_or_a_period_that_is_not_later_is_refused() {
        close();
        assertThat(init("--period", "2021").err()).contains("kỳ 2021 không ở sau kỳ 2021");
        assertThat(Run.hkh("init", old.resolve("sau"), "--after", old).err()).contains("nằm trong thư mục cũ");
        next.with("mine.txt", "mine");
        Run filled = init();
        assertThat(filled.code()).isEqualTo(ExitCode.USAGE);
        assertThat(filled.err()).contains("đã có dữ liệu");
        assertThat(next.files("")).containsOnlyKeys("mine.txt");
    }

    @Test
    void a_workspace_has_one_origin_and_a_first_one_needs_its_period() {
        assertThat(init("--province", "14").err()).contains("ghi một trong ba");
        assertThat(Run.hkh("init", fresh, "--province", "14").err())
                .contains("thiếu")
                .contains("--period");
        assertThat(Run.hkh("init", fresh, "--after", dir.resolve("gone")).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_configuration_in_which_the_periods_cannot_be_exchanged_is_told() {
        desk.with("hkh.yaml", "{period: 2021}\n");
        Run.hkh("aggregate", old);
        close();

        Run run = init();

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("viết period: và compare_with: mỗi khóa một dòng");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void a_city_that_was_abolished_does_not_go_on() {
        close();

        Run run = init("--period", "2025");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err())
                .contains("718 Thành phố Thủ Dầu Một không còn vào ngày 2025-12-31 (79 Thành phố Hồ Chí Minh)");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void groups_of_a_ward_that_have_codes_of_districts_stay_and_it_is_told() {
        desk.with("units.csv", """
                        code,name,parent
                        PM,Phường Phú Mỹ,
                        001,Khu phố 1,PM
                        002,Khu phố 2,PM
                        """)
                .with("history/2020.csv", "unit,period,indicator,value\n")
                .receive("đợt 2/Phú Mỹ.xlsx", Return.complete("Khu phố 1"));
        Run run = init("--period", "2025", "--provisional");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Danh mục như cũ");
        assertThat(run.err()).contains("001 Khu phố 1 ≠ Quận Ba Đình, 002 Khu phố 2 ≠ Quận Hoàn Kiếm. ");
        assertThat(next.text("units.csv")).isEqualTo(desk.text("units.csv"));
    }

    @Test
    void changes_that_the_own_register_tells_are_counted() {
        desk.with("units.csv", """
                        code,name,parent,valid_to
                        X,Cụm thi đua số 1,,
                        25750,Phường Phú Hòa,X,2022-07-01
                        25762,Phường Phú Mỹ,X,
                        """)
                .with("unit-events.csv", """
                        date,kind,from,to,share,decision
                        2022-07-01,merge,25750,25762,,1/NQ
                        """)
                .with("history/2020.csv", "unit,period,indicator,value\n");

        assertThat(init("--provisional").out()).contains("  cấp xã: 2 → 1\n").doesNotContain("Danh mục như cũ");
    }

    @Test
    void a_register_that_cannot_be_carried_on_is_told_with_what_to_do_in_the_old_folder() {
        desk.with("units.csv", """
                        code,name,parent
                        X,Cụm thi đua số 1,
                        718,Thành phố Thủ Dầu Một,X
                        25750,Phường Phú Hòa,718
                        25762,Phường Phú Mỹ,718
                        """);
        Run run = init("--period", "2025", "--provisional");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(run.err()).contains("units.csv trong thư mục cũ").doesNotContain("dòng");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void figures_that_are_nowhere_any_more_are_not_made_up() throws IOException {
        close();
        for (Path file : List.of(old.resolve("history/2021.csv"), closedFigures())) {
            Files.delete(file);
        }

        assertThat(init().err()).contains("không còn đủ số liệu đã chốt");
    }

    private Path closedFigures() {
        return old.resolve(".hkh/closed/" + desk.lines("closed.csv").get(1).split(",")[6] + ".csv");
    }

    @Test
    void a_province_of_2023_goes_on_in_2025_with_its_merged_communes() throws IOException {
        Path sample = Path.of("samples/son-la-2023");
        Path before = dir.resolve("son-la");
        try (var files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".hkh") && !file.startsWith(sample.resolve("out")))
                    .toList()) {
                new Desk(before).put(sample.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        Run.hkh("aggregate", before, "--format", "html", "--quiet");
        assertThat(Run.hkh("close", before).code()).isZero();

        Run run = Run.hkh("init", fresh, "--after", before, "--period", "2025");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("  cấp huyện: 12 → 0\n")
                .contains("  cấp xã: 204 → 75\n")
                .contains("  đơn vị trực thuộc: 18 → 18\n");
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("03979 Thị trấn Mộc Châu bị chia cho"))
                .anyMatch(line -> line.contains("03982 Thị trấn NT Mộc Châu bị chia cho"));
        assertThat(next.bytes("history/2023.csv")).isEqualTo(new Desk(before).bytes("history/2023.csv"));

        next.receive(
                        "tô hiệu.xlsx",
                        Return.of("Phường Tô Hiệu", "2025")
                                .with("pop_total", 50_000)
                                .with("member_total", 20_000))
                .receive(
                        "suối tọ.xlsx",
                        Return.of("Xã Suối Tọ", "2025").with("pop_total", 5_000).with("member_total", 3_000));
        Run.hkh("aggregate", fresh, "--format", "html");

        // four communes of 2023 by the crosswalk, from the truth behind their returns
        long merged = List.of("03646", "03649", "03652", "03655").stream()
                .mapToLong(NextPeriodTest::membersIn2023)
                .sum();
        assertThat(next.lines("out/comparison.csv"))
                .anyMatch(line -> line.startsWith("03646@2025-07,member_total,,20000,," + merged + ","))
                .anyMatch(line -> line.startsWith("03901,member_total,,3000,")
                        && line.contains("," + membersIn2023("03901") + ","))
                .anyMatch(line -> line.startsWith("14,member_total,,23000,351214,351214,"));
    }

    private static long membersIn2023(String commune) {
        List<String> truth = new Desk(Path.of("samples/son-la-2023")).lines("truth/commune.csv");
        int column = List.of(truth.get(0).split(",")).indexOf("member_total");
        return truth.stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals(commune))
                .mapToLong(row -> Long.parseLong(row[column]))
                .findFirst()
                .orElseThrow();
    }
}
