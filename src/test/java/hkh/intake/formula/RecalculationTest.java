package hkh.intake.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hkh.intake.Cell;
import hkh.intake.Range;
import hkh.intake.Workbook;
import hkh.intake.formula.Outcome.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What formulas give, calculated by hand or read from Excel's documentation. */
class RecalculationTest {

    /** A1:A5 are 10, 20, 30, the text "12", nothing; B1:B3 are "Không", #DIV/0! and 0.5; T!A1 is 7. */
    private static SheetOf sheet() {
        return new SheetOf()
                .put("S", "A1", "10")
                .put("S", "A2", "20")
                .put("S", "A3", "30")
                .put("S", "A4", "'12")
                .put("S", "B1", "Không")
                .put("S", "B2", "#DIV/0!")
                .put("S", "B3", "0.5")
                .put("Trang 2", "A1", "7");
    }

    @ParameterizedTest(name = "={0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1+2*3 | 7",
                "(1+2)*3 | 9",
                "-2^2 | 4",
                "2^3^2 | 64",
                "10-4-3 | 3",
                "100/8/5 | 2.5",
                "50% | 0.5",
                "200*10%% | 0.2",
                "1.5E3 | 1500",
                "A1+A2 | 30",
                "$A$1+A$2-$A3 | 0",
                "A5+1 | 1",
                "A4+1 | 13",
                "SUM(A1:A5) | 60",
                "SUM(A1:A3,5,A1) | 75",
                "SUM(A:A) | 60",
                "SUM(1:1) | 10",
                "SUM(A3:A1) | 60",
                "sum( a1 : a3 ) | UNCHECKED",
                "SUM(A1:A3) / 3 | 20",
                "'Trang 2'!A1*2 | 14",
                "SUM('Trang 2'!A1:A9,A1) | 17",
                "AVERAGE(A1:A5) | 20",
                "AVERAGE(A5:A5) | #DIV/0!",
                "COUNT(A1:B5) | 4",
                "COUNTA(A1:A5) | 4",
                "COUNTBLANK(A1:A5) | 1",
                "MIN(A1:A5) | 10",
                "MAX(A1:A5,99) | 99",
                "PRODUCT(A1:A3) | 6000",
                "SUBTOTAL(9,A1:A5) | 60",
                "SUBTOTAL(109,A1:A5) | 60",
                "COUNTIF(A1:A3,\">=20\") | 2",
                "COUNTIF(B1:B3,\"không\") | 1",
                "COUNTIF(A1:A3,20) | 1",
                "SUMIF(A1:A3,\">10\") | 50",
                "SUMIF(B1:B1,\"Không\",A2:A2) | 20",
                "SUMIFS(A1:A3,A1:A3,\">10\",A1:A3,\"<30\") | 20",
                "ROUND(2.345,2) | 2.35",
                "ROUND(-2.5,0) | -3",
                "ROUND(1234,-2) | 1200",
                "ROUND(1/3*3,10) | 1",
                "ROUNDUP(2.1,0) | 3",
                "ROUNDDOWN(-2.9,0) | -2",
                "INT(-2.1) | -3",
                "INT((0.1+0.7)*10) | 8",
                "ABS(-4) | 4",
                "IF(A1>5,\"có\",\"không\") | có",
                "IF(A1>50,1) | 0",
                "IF(B1=\"KHÔNG\",1,2) | 1",
                "IF(TRUE,1,B2) | 1",
                "IF(AND(A1=10,NOT(A2=10)),OR(FALSE,A3>1),0) | 1",
                "IF(ISNUMBER(B1),1,\"\") | ``",
                "IFERROR(A1/0,0) | 0",
                "IFERROR(A1/A2,0) | 0.5",
                "A1/A5 | #DIV/0!",
                "SUM(B1:B3) | #DIV/0!",
                "B1+1 | #VALUE!",
                "SUM(#REF!) | #REF!",
                "IF(ISERROR(B2),5,6) | 5",
                "A1&\" người\" | 10 người",
                "1=1 | 1",
                "\"a\"\"b\" | a\"b",
                "IF(A1,,3) | 0",
                "AND(FALSE,B2>0) | #DIV/0!",
                "IFERROR(OR(TRUE,B2>0),7) | 7",
                "A9 | 0",
                "0.1+0.2 | 0.3",
                "10^400 | #NUM!",
                "VLOOKUP(A2,A1:B3,1,FALSE) | 20",
                "INDEX(A1:A3,MATCH(30,A1:A3,0)) | 30",
                "SUMPRODUCT(A1:A3,A1:A3) | 1400",
                "MOD(A3,7)+LARGE(A1:A3,2) | 22",
                "LEFT(B1,2) | Kh",
                "SUM(A1,SQRT('Trang 2'!A1+2)) | 13",
            })
    void a_formula_gives(String formula, String expected) {
        Outcome outcome = sheet().put("S", "Z9", "=" + formula).outcome("Z9");
        assertThat(outcome.kind() == Kind.UNCHECKED ? outcome.kind().name() : outcome.text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODAY()",
                "INDIRECT(\"A1\")",
                "SUMPRODUCT((A1:A3>10)*A1:A3)",
                "VLOOKUP(99,A1:B3,2,FALSE)",
                "LEN(A4)",
                "INDEX(A:XFD,1,1)",
                "A1:A3*2",
                "{1,2}",
                "Tong_so",
                "Bang[Số]",
                "SUM(S:T!A1)",
                "Nowhere!A1",
                "\"1.200\"+1",
                "SUM(",
                "1+",
                "A1 A2",
                "\"open",
                "?",
                "SUM(1,2))",
                "INT()",
                "COUNTIF()",
                "COUNTIF(A1:A3)",
                "SUMIF()",
                "SUMIF(A1:A3)",
                "SUMIFS(A1:A3,A1:A3)",
                "SUBTOTAL()",
            })
    void what_is_not_known_is_not_guessed(String formula) {
        Outcome outcome = sheet().put("S", "Z9", "=" + formula).outcome("Z9");
        assertThat(outcome.kind()).isEqualTo(Kind.UNCHECKED);
        assertThat(outcome.outside()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1]Sheet1!A1", "'[Quỹ 2021.xlsx]Biểu 1'!$C$5+1", "SUM(A1,[2]Quỹ!A1:A3)", "'D:\\b.xls'!Tong"})
    void another_workbook_is_told_also_where_it_is_behind_other_cells(String formula) {
        SheetOf sheet =
                sheet().put("S", "Z9", Cell.Kind.NUMBER, "5", formula).put("S", "Z10", Cell.Kind.NUMBER, "6", "Z9+1");
        assertThat(sheet.outcome("Z9").kind()).isEqualTo(Kind.UNCHECKED);
        assertThat(sheet.outcome("Z9").outside()).isTrue();
        assertThat(sheet.outcome("Z10").kind()).isEqualTo(Kind.AGREES);
        assertThat(sheet.outcome("Z10").outside()).isTrue();
    }

    @Test
    void a_cell_that_says_something_else_differs_and_so_does_what_is_made_of_it() {
        SheetOf sheet = sheet().put("S", "C1", Cell.Kind.NUMBER, "55", "SUM(A1:A3)")
                .put("S", "C2", Cell.Kind.NUMBER, "56", "C1+1");
        assertThat(sheet.outcome("C1").kind()).isEqualTo(Kind.DIFFERS);
        assertThat(sheet.outcome("C1").number()).contains(new BigDecimal("60"));
        assertThat(sheet.outcome("C2").number()).contains(new BigDecimal("61"));
    }

    @Test
    void a_binary_number_agrees_with_the_exact_one() {
        SheetOf sheet = sheet().put("S", "C1", Cell.Kind.NUMBER, "0.30000000000000004", "0.1+0.2")
                .put("S", "C2", Cell.Kind.NUMBER, "0.33333333333333331", "1/3")
                .put("S", "C3", Cell.Kind.NUMBER, "2797978804.0000005", "2797978804")
                .put("S", "C4", Cell.Kind.NUMBER, "0.3333", "1/3")
                .put("S", "C5", Cell.Kind.NUMBER, "1", "TRUE()");
        assertThat(sheet.outcome("C1").kind()).isEqualTo(Kind.AGREES);
        assertThat(sheet.outcome("C2").kind()).isEqualTo(Kind.AGREES);
        assertThat(sheet.outcome("C3").kind()).isEqualTo(Kind.AGREES);
        assertThat(sheet.outcome("C4").kind()).isEqualTo(Kind.DIFFERS);
        assertThat(sheet.outcome("C5").kind()).isEqualTo(Kind.AGREES);
    }

    @Test
    void a_single_dong_of_many_billions_differs() {
        SheetOf sheet = sheet().put("S", "C1", Cell.Kind.NUMBER, "31862960857", "31862960800+58")
                .put("S", "C2", Cell.Kind.NUMBER, "31862960858.000004", "31862960800+58");
        assertThat(sheet.outcome("C1").kind()).isEqualTo(Kind.DIFFERS);
        assertThat(sheet.outcome("C2").kind()).isEqualTo(Kind.AGREES);
    }

    @Test
    void a_cell_that_is_not_calculated_here_counts_with_what_the_file_has() {
        SheetOf sheet = sheet().put("S", "C1", Cell.Kind.NUMBER, "4", "TEXT(A1,\"0\")")
                .put("S", "C2", Cell.Kind.NUMBER, "5", "C1+1")
                .put("S", "C3", "=TEXT(A1,\"0\")")
                .put("S", "C4", Cell.Kind.NUMBER, "5", "C3+1");
        assertThat(sheet.outcome("C2").kind()).isEqualTo(Kind.AGREES);
        assertThat(sheet.outcome("C4").kind()).isEqualTo(Kind.UNCHECKED);
    }

    @Test
    void a_circle_gives_nothing_certain_nor_does_what_hangs_on_it() {
        SheetOf sheet = new SheetOf()
                .put("S", "A1", Cell.Kind.NUMBER, "5", "SUM(A1:A3)")
                .put("S", "B1", Cell.Kind.NUMBER, "1", "B2+1")
                .put("S", "B2", Cell.Kind.NUMBER, "2", "B1+1")
                .put("S", "C1", Cell.Kind.NUMBER, "3", "B1+1")
                .put("S", "D1", Cell.Kind.NUMBER, "1", "IF(TRUE,1,D1)");
        for (String cell : new String[] {"A1", "B1", "B2", "C1"}) {
            assertThat(sheet.outcome(cell).kind()).as(cell).isEqualTo(Kind.CIRCLE);
        }
        assertThat(sheet.outcome("D1").kind()).isEqualTo(Kind.AGREES);
    }

    @Test
    void a_chain_of_a_hundred_thousand_cells_is_walked_from_its_end() {
        SheetOf sheet = new SheetOf();
        int last = 100_000;
        for (int row = 1; row < last; row++) {
            sheet.put("S", "A" + row, "=A" + (row + 1) + "+1");
        }
        sheet.put("S", "A" + last, "1");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(sheet.outcome("A1").text()).isEqualTo("100000"));
    }

    @Test
    void whole_columns_a_thousand_times_over_end_soon() {
        SheetOf sheet = new SheetOf();
        for (int row = 1; row <= 20_000; row++) {
            sheet.put("S", "A" + row, "1");
        }
        for (int row = 1; row <= 1000; row++) {
            sheet.put("S", "C" + row, "=SUM($A:$B)");
        }
        Workbook workbook = sheet.workbook();
        Recalculation recalculation = new Recalculation(workbook);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(recalculation
                            .of(workbook.sheets().get(0), SheetOf.cell(workbook, "C1"))
                            .text())
                    .isEqualTo("20000");
            for (int row = 2; row <= 1000; row++) {
                recalculation.of(workbook.sheets().get(0), SheetOf.cell(workbook, "C" + row));
            }
            assertThat(recalculation
                            .of(workbook.sheets().get(0), SheetOf.cell(workbook, "C1000"))
                            .kind())
                    .isEqualTo(Kind.UNCHECKED);
        });
    }

    @Test
    void a_formula_may_be_long_but_not_deep() {
        String sum = "1" + "+1".repeat(4000);
        assertThat(sheet().put("S", "Z9", "=" + sum).outcome("Z9").text()).isEqualTo("4001");
        for (String deep : new String[] {
            "(".repeat(4000) + "1" + ")".repeat(4000),
            "-".repeat(8000) + "1",
            "1" + "%".repeat(8000),
            "ABS(".repeat(1500) + "1" + ")".repeat(1500),
            "1" + "+1".repeat(5000),
            "9^9^9^9",
            "((9^999)^999)^999"
        }) {
            Outcome outcome = sheet().put("S", "Z9", "=" + deep).outcome("Z9");
            assertThat(outcome.kind() == Kind.UNCHECKED || outcome.text().equals("#NUM!"))
                    .as(deep.substring(0, 7))
                    .isTrue();
        }
    }

    @Test
    void a_plain_sum_says_its_range() {
        assertThat(Recalculation.summed("SUM(C$5:C9)")).contains(Range.parse("C5:C9"));
        for (String other : new String[] {"SUM(A1:A2)/2", "SUM(A1:A2,A4)", "A1+A2", "SUM(T!A1:A2)", "SUM(", "?"}) {
            assertThat(Recalculation.summed(other)).isEmpty();
        }
    }
}
