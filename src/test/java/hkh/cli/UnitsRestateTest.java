package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.Shared;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hkh units restate}, against sums made here from the published tables, not by the program. */
class UnitsRestateTest {

    /** The four communes around the towns of Mộc Châu, which were divided in February 2025. */
    private static final Set<String> AROUND_MOC_CHAU = Set.of("03979", "03980", "03982", "04033");

    @TempDir
    Path dir;

    private Run restate(String figures, String from, String to, String... more) {
        new Desk(dir).with("figures.csv", figures);
        List<Object> words = new ArrayList<>(List.of(
                "units",
                "restate",
                dir.resolve("figures.csv"),
                "--from",
                from,
                "--to",
                to,
                "--out",
                dir.resolve("r.csv")));
        words.addAll(List.of((Object[]) more));
        return Run.hkh(words.toArray()).without(dir);
    }

    private Table restated() {
        return read(dir.resolve("r.csv"));
    }

    private static Table read(Path file) {
        try {
            return Csv.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException | HkhException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Table.Row> byUnit() {
        Map<String, Table.Row> rows = new TreeMap<>();
        restated().rows().forEach(row -> rows.put(row.get("unit"), row));
        return rows;
    }

    private static String member(Map<String, Long> amounts) {
        StringBuilder csv = new StringBuilder("unit,period,indicator,breakdown,value,state\n");
        amounts.forEach((unit, amount) -> csv.append(unit + ",2024,member_total,," + amount + ",value\n"));
        return csv.toString();
    }

    private static long amount(String code) {
        return Math.floorMod(code.hashCode() * 2_654_435_761L, 9_973L) + 1;
    }

    @Test
    void communes_of_all_provinces_are_restated_and_none_is_lost() {
        Map<String, Long> had = new LinkedHashMap<>();
        Shared.table("data/units/units_pre2025_commune.csv")
                .rows()
                .forEach(row -> had.put(row.get("code"), amount(row.get("code"))));
        Map<String, Set<String>> to = new HashMap<>();
        for (Table.Row row :
                Shared.table("data/units/crosswalk_2025_compact.csv").rows()) {
            if (had.containsKey(row.get("old_code")) && !row.get("part").equals("area_only")) {
                to.computeIfAbsent(row.get("old_code"), code -> new TreeSet<>()).add(row.get("new_code"));
            }
        }
        Set<String> divided = to.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Long> sums = new HashMap<>();
        Map<String, Set<String>> from = new HashMap<>();
        to.forEach((old, heirs) -> heirs.forEach(heir -> {
            sums.merge(heir, had.getOrDefault(old, 0L), Long::sum);
            from.computeIfAbsent(heir, code -> new TreeSet<>()).add(old);
        }));

        Run run = restate(member(had), "2025-06-30", "2025-07-01");

        assertThat(run.code()).isZero();
        Map<String, Table.Row> rows = byUnit();
        Set<String> without = Shared.table("data/units/units_post2025_commune.csv").rows().stream()
                .map(row -> row.get("code"))
                .filter(code -> !from.containsKey(code))
                .collect(Collectors.toSet());
        assertThat(without)
                .as("five islands that were districts without communes")
                .hasSize(5);
        assertThat(rows).hasSize(3_321 - without.size());
        Set<String> seen = new TreeSet<>();
        rows.forEach((code, row) -> {
            Set<String> parts =
                    new TreeSet<>(Arrays.asList(row.get("from_units").split("\\+")));
            seen.addAll(parts);
            assertThat(parts).as(code).isEqualTo(from.get(code));
            boolean whole = parts.stream().noneMatch(divided::contains);
            assertThat(row.get("state")).as(code).isEqualTo(whole ? "value" : "not_comparable");
            assertThat(row.get("value")).as(code).isEqualTo(whole ? String.valueOf(sums.get(code)) : "");
            parts.stream()
                    .filter(divided::contains)
                    .forEach(part -> assertThat(row.get("note")).contains(part));
        });
        assertThat(seen).as("no old commune is lost").isEqualTo(had.keySet());
        assertThat(divided).hasSize(381);
        assertThat(divided).allSatisfy(code -> assertThat(run.err()).contains("cần tỷ lệ chia " + code + " "));
        assertThat(run.err().lines().filter(line -> line.contains("cần tỷ lệ chia")))
                .hasSize(381);
    }

    @Test
    void the_communes_of_son_la_of_2023_make_71_of_75_and_all_once_shares_are_stated() {
        Map<String, Long> had = new LinkedHashMap<>();
        Map<String, Long> sums = new TreeMap<>();
        for (Table.Row row : Shared.table("data/units/crosswalk_sonla_2023-12_to_2025-02.csv")
                .rows()) {
            long amount = amount(row.get("code_2023"));
            had.put(row.get("code_2023"), amount);
            sums.merge(row.get("code_2025_07"), amount, Long::sum);
        }
        assertThat(had).hasSize(204);

        Run run = restate(member(had), "2023-12-31", "2025-12-31");

        Map<String, Table.Row> rows = byUnit();
        assertThat(rows).hasSize(75);
        rows.forEach((code, row) -> {
            boolean asked = AROUND_MOC_CHAU.contains(code);
            assertThat(row.get("state")).as(code).isEqualTo(asked ? "not_comparable" : "value");
            assertThat(row.get("value")).as(code).isEqualTo(asked ? "" : String.valueOf(sums.get(code)));
        });
        assertThat(run.err()).contains("cần tỷ lệ chia 03979 Thị trấn Mộc Châu cho: 03979 Phường Mộc Sơn, 03980");

        new Desk(dir).with("shares.csv", """
                from,to,share
                03979,03979,0.4
                03979,03980,0.6
                03982,03982,3000
                03982,04033,1000
                """);
        Run shared = restate(
                member(had),
                "2023-12-31",
                "2025-12-31",
                "--shares",
                dir.resolve("shares.csv").toString());

        assertThat(shared.code()).isZero();
        Map<String, Table.Row> all = byUnit();
        assertThat(all)
                .hasSize(75)
                .allSatisfy((code, row) ->
                        assertThat(row.get("state")).isEqualTo(AROUND_MOC_CHAU.contains(code) ? "estimated" : "value"));
        BigDecimal sum = all.values().stream()
                .map(row -> new BigDecimal(row.get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(BigDecimal.valueOf(
                        had.values().stream().mapToLong(Long::longValue).sum()));
        // 03979 of July 2025: two fifths of the town, and Đông Sang (04030)
        BigDecimal mocSon = new BigDecimal("0.4")
                .multiply(BigDecimal.valueOf(amount("03979")))
                .add(BigDecimal.valueOf(amount("04030")));
        assertThat(value(all, "03979")).isEqualByComparingTo(mocSon);
    }

    @Test
    void figures_that_districts_had_themselves_pass_to_the_province_and_it_is_said() {
        Run run = restate("""
                unit,period,indicator,breakdown,value,state
                14,2024,fund_raised,,1000,value
                116,2024,fund_raised,,20,value
                118,2024,fund_raised,,,nil
                119,2024,fund_raised,,3,value
                120,2024,fund_raised,,0,value
                121,2024,fund_raised,,0,value
                122,2024,fund_raised,,0,value
                123,2024,fund_raised,,0,value
                124,2024,fund_raised,,0,value
                125,2024,fund_raised,,0,value
                126,2024,fund_raised,,0,value
                127,2024,fund_raised,,0,value
                128,2024,fund_raised,,0,value
                """, "2025-06-30", "2025-07-01");

        assertThat(run.code()).isZero();
        Table.Row row = restated().rows().get(0);
        assertThat(restated().rows()).hasSize(1);
        assertThat(row.get("value")).isEqualTo("1023");
        assertThat(row.get("state")).isEqualTo("value");
        assertThat(row.get("note"))
                .contains("gồm số liệu riêng của cấp đã bỏ chuyển lên")
                .contains("116 Thành phố Sơn La");
    }

    @Test
    void columns_of_its_own_are_kept_and_origins_may_be_absent() {
        restate("""
                unit,period,indicator,value,remark,sheet
                03646,2024,member_total,1,seen,S1
                03649,2024,member_total,2,seen,S2
                03652,2024,member_total,3,seen,
                03667,2024,member_total,4,seen,
                """, "2025-06-30", "2025-07-01");

        assertThat(restated().columns())
                .containsExactly(
                        "unit",
                        "period",
                        "indicator",
                        "value",
                        "remark",
                        "sheet",
                        "breakdown",
                        "state",
                        "from_units",
                        "note");
        assertThat(restated().rows()).anySatisfy(row -> {
            assertThat(row.get("unit")).isEqualTo("03646");
            assertThat(row.get("remark")).isEqualTo("seen");
        });
    }

    @Test
    void codes_of_another_day_are_refused_in_one_sentence_that_names_them() {
        Run run = restate(member(Map.of("11948", 1L)), "2025-06-30", "2025-07-01");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("hkh: figures.csv: ngày 30/06/2025 không có các đơn vị sau: dòng 2: 11948 – 11948 Đặc khu"
                        + " Bạch Long Vĩ (từ 01/07/2025)\n");
        assertThat(Files.exists(dir.resolve("r.csv"))).isFalse();
        assertThat(restate(member(Map.of("3646", 1L)), "2025-06-30", "2025-07-01")
                        .err())
                .contains("dòng 2: 3646 (mất số 0 ở đầu? 03646 Phường Chiềng Lề)");
    }

    @Test
    void a_body_that_the_state_does_not_list_stays_as_it_is() {
        restate(
                "unit,period,indicator,breakdown,value,state\n14-TT01,2024,member_total,,5,value\n",
                "2025-06-30",
                "2025-07-01");

        Table.Row row = restated().rows().get(0);
        assertThat(row.get("unit")).isEqualTo("14-TT01");
        assertThat(row.get("value")).isEqualTo("5");
        assertThat(row.get("note")).contains("không thuộc danh mục hành chính");
    }

    @Test
    void what_is_wrong_with_shares_is_told_with_its_line() {
        new Desk(dir).with("shares.csv", "from,to,share\n03646,03646,1\n03646,99999,0.5\n");
        Run run = restate(
                member(Map.of("03646", 1L)),
                "2025-06-30",
                "2025-07-01",
                "--shares",
                dir.resolve("shares.csv").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("shares.csv dòng 3: cột \"to\" ghi 99999");
    }

    @Test
    void days_that_are_reversed_are_wrong_usage() {
        assertThat(restate(member(Map.of("03646", 1L)), "2025-07-01", "2025-06-30")
                        .code())
                .isEqualTo(2);
        assertThat(restate(member(Map.of("03646", 1L)), "1/7/2025", "2025-07-01")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_workspace_has_its_own_register_and_shares() {
        new Desk(dir.resolve("w"))
                .with("hkh.yaml", "period: 2025\n")
                .with("units.csv", """
                        id,code,name,parent,valid_from,valid_to
                        h,10,Huyện H,,,
                        a1,1,Xã A,h,,2025-07-01
                        b,2,Xã B,h,2025-07-01,
                        a2,1,Xã A mới,h,2025-07-01,
                        """)
                .with("unit-events.csv", """
                        date,kind,from,to,share,decision
                        2025-07-01,split,a1,b,0.25,1/NQ
                        2025-07-01,split,a1,a2,0.75,1/NQ
                        """);
        Run run = restate(
                "unit,period,indicator,breakdown,value,state\n1,2024,member_total,,8,value\n",
                "2024-12-31",
                "2025-12-31",
                "--workspace",
                dir.resolve("w").toString());

        assertThat(run.err()).isEmpty();
        assertThat(new String(bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                unit,period,indicator,breakdown,value,state,from_units,note
                1,2024,member_total,,6,estimated,1,ước tính theo tỷ lệ chia 1 Xã A
                2,2024,member_total,,2,estimated,1,ước tính theo tỷ lệ chia 1 Xã A
                """);
    }

    private static BigDecimal value(Map<String, Table.Row> rows, String unit) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().equals(unit))
                .map(row -> new BigDecimal(row.getValue().get("value")))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(dir.resolve("r.csv"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
