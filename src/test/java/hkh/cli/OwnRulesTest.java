package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace's own rules on the way from {@code rules.yaml} to what a person reads. */
class OwnRulesTest {

    private static final String RULES = """
            severity: {hidden-data: error}
            trial: [thu-tang-nhanh]
            checks:
              # mỗi lớp chuyên đề có tối đa 40 người
              - id: lop-qua-dong
                severity: warning
                left: clc_learner
                relation: at_most
                right: 40 * clc_class
                label: Số người mỗi lớp
                instruction: xem lại số lớp và số lượt người
                why: Lớp đông quá thì thường là ghi lẫn lượt người với số người.
                example: 10 lớp, 3.000 người.
                levels: commune
              - id: thu-tang-nhanh
                severity: error
                left: fund_raised
                relation: range
                max: 1000000
                label: Thu quá nhiều
                instruction: gửi kèm danh sách ủng hộ
            """;

    @TempDir
    Path dir;

    @Test
    void a_failure_is_told_with_label_and_instruction_and_trials_are_counted_apart() {
        Desk desk = Desk.complete(dir).with("rules.yaml", RULES);
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.err())
                .contains("phu-hoa.xlsx!Báo cáo!B12: Số người mỗi lớp: ghi 500 (")
                .contains("không được quá 400 (40 × ")
                .contains("hơn 100; xem lại số lớp và số lượt người (lop-qua-dong)")
                .doesNotContain("thu-tang-nhanh");
        assertThat(run.out()).contains("0 lỗi, 2 cảnh báo, 0 lưu ý\n  Quy tắc đang thử: 2 phát hiện");
        assertThat(run.code()).isZero();
        assertThat(desk.lines("out/findings.csv"))
                .anyMatch(line -> line.startsWith("lop-qua-dong,warning,25750,clc_learner,phu-hoa.xlsx,"))
                .anyMatch(
                        line -> line.startsWith("thu-tang-nhanh,info,") && line.contains("[quy tắc đang thử] Thu quá"));
        assertThat(Run.hkh("aggregate", "--json", dir).out())
                .contains("\"findings_warning\":2,\"findings_info\":0,\"findings_on_trial\":2");
    }

    @Test
    void they_are_listed_and_explained_like_the_built_in_ones() {
        Desk.in(dir).with("rules.yaml", RULES);
        assertThat(Run.hkh("rules", "--workspace", dir).out())
                .containsPattern("\nlop-qua-dong +cảnh báo +Số người mỗi lớp\n")
                .containsPattern("\nthu-tang-nhanh +đang thử +Thu quá nhiều\n");
        assertThat(Run.hkh("rules", "--workspace", dir, "lop-qua-dong").out()).isEqualTo("""
                lop-qua-dong [cảnh báo, quy tắc riêng của thư mục làm việc]
                  Kiểm tra: Số người mỗi lớp
                  Vì sao:   Lớp đông quá thì thường là ghi lẫn lượt người với số người.
                  Cách sửa: xem lại số lớp và số lượt người
                  Ví dụ:    10 lớp, 3.000 người.
                  Gồm 1 phép kiểm:
                    Lượt người tham gia ≤ 40 × Số lớp, chuyên đề

                """);
        assertThat(Run.hkh("rules", "--workspace", dir, "thu-tang-nhanh").out())
                .startsWith("thu-tang-nhanh [đang thử, quy tắc ghi là lỗi, quy tắc riêng của thư mục làm việc]\n");
        assertThat(Run.hkh("rules", "--workspace", dir, "người", "mỗi").out()).startsWith("lop-qua-dong ");
        assertThat(Run.hkh("rules", "--workspace", dir, "--json", "thu-tang-nhanh")
                        .out())
                .startsWith(
                        "[{\"id\":\"thu-tang-nhanh\",\"severity\":\"info\",\"default_severity\":\"error\",\"trial\":true,")
                .endsWith("\"data\":[\"fund_raised ≤ 1000000\"]}]\n");
    }

    @Test
    void a_wrong_rule_stops_the_run_with_3_and_its_line() {
        Desk desk = Desk.complete(dir)
                .with("rules.yaml", RULES.replace("relation: range\n    max: 1000000", "relation: range"));
        Run run = Run.hkh("aggregate", dir);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("hkh: rules.yaml:15: quan hệ \"range\" cần \"min\", \"max\" hoặc cả hai\n");
        assertThat(desk.path("out")).doesNotExist();
    }
}
