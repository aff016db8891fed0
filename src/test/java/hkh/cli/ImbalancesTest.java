package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever evidence there is of one quantity is held against the others in one table, and added once. */
class ImbalancesTest {

    @TempDir
    private Path dir;

    @Test
    void a_stated_total_a_sum_of_parts_and_a_stock_carried_over_stand_in_one_table() throws IOException {
        Desk desk = Desk.complete(dir)
                .receive(
                        "phu-hoa.xlsx",
                        Return.complete(Desk.PHU_HOA)
                                .with("board_agency", 2)
                                .with("board_enterprise", 1)
                                .with("board_religious", 0)
                                .with("board_total", 4)
                                .with("fund_opening", 5_000_000)
                                .with("fund_spent", 1_000_000)
                                .with("fund_balance", 104_000_003))
                .receive("tp.xlsx", Return.of("Thành phố Thủ Dầu Một", "2021").with("member_total", 1_999));

        Run run = Run.hkh("aggregate", dir);

        assertThat(run.code()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(desk.lines("out/imbalances.csv"))
                .containsExactlyInAnyOrder(
                        "unit,indicator,breakdown,rule,stated,computed,difference,units_in,units_expected,file,sheet,cell,accepted",
                        "718,member_total,,children-do-not-add-up,1999,2000,-1,2,2,tp.xlsx,Báo cáo,B4,",
                        "25750,board_total,,parts-do-not-add-up,4,3,1,1,1,phu-hoa.xlsx,Báo cáo,B17,",
                        "25750,fund_balance,,balance-does-not-close,104000003,104000000,3,1,1,phu-hoa.xlsx,Báo cáo,B20,");
        assertThat(desk.lines("out/totals.csv")).contains("718,2021,member_total,,2000,value,2,2,");
        try (XSSFWorkbook tables = new XSSFWorkbook(new ByteArrayInputStream(desk.bytes("out/tables.xlsx")))) {
            Sheet sheet = tables.getSheet("Chênh lệch");
            Row row = sheet.getRow(3);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Phường Phú Hòa");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("tổng các phần");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void where_everything_agrees_the_table_is_empty() {
        Desk desk = Desk.complete(dir);
        Run.hkh("aggregate", dir);
        assertThat(desk.lines("out/imbalances.csv")).hasSize(1);
    }
}
