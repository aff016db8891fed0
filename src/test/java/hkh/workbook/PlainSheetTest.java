package hkh.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlainSheetTest {

    @Test
    @DisplayName("70: sheets whose names Excel does not take get others, each its own, and it is known which")
    void names_that_excel_does_not_take_are_shortened_uniquely() throws IOException {
        List<String> names = List.of(
                "Trang 4", "", "a/b", "a:b", "A*B", "x".repeat(40) + "1", "x".repeat(40) + "2", "'quoted'", "[1]");
        List<PlainSheet> sheets = names.stream()
                .map(name -> new PlainSheet(
                        name, List.of(new PlainSheet.PlainCell(0, 0, name + "!", false, "General")), List.of()))
                .toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Map<String, String> there = PlainSheet.write(workbook, sheets, "Trang");
            assertThat(there.keySet()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(there.values())
                    .allMatch(name -> name.length() <= 31)
                    .noneMatch(name -> name.matches(".*[/:*\\[\\]].*"));
            assertThat(names)
                    .allSatisfy(name -> assertThat(workbook.getSheet(there.get(name))
                                    .getRow(0)
                                    .getCell(0)
                                    .getStringCellValue())
                            .isEqualTo(name + "!"));
        }
    }
}
