package hkh.intake.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A1+B2            | B3+C4",
                "$A1+A$1+$A$1     | $A3+B$1+$A$1",
                "SUM(C:C,2:3)     | SUM(D:D,4:5)",
                "SUM($C:C,$2:3)   | SUM($C:D,$2:5)",
                "Sheet1!A1        | Sheet1!B3",
                "A1!B2            | A1!C4",
                "Jan:Dec!A1       | Jan:Dec!B3",
                "'Biểu A1'!A1&\"A1\"| 'Biểu A1'!B3&\"A1\"",
                "'It''s A1'!A1    | 'It''s A1'!B3",
                "LOG10(A1)+1E5    | LOG10(B3)+1E5",
                "Bang[[#All],[A1]]| Bang[[#All],[A1]]",
                "[1]Sheet1!A1     | [1]Sheet1!B3",
                "TAX2024A+ABCD1   | TAX2024A+ABCD1",
                "XFD1048576       | A2",
                "\"never closed A1| \"never closed A1",
                "[A1              | [A1",
                "A1:              | B3:",
            })
    void relative_references_follow_and_nothing_else(String text, String moved) {
        assertThat(FormulaText.moved(text, 2, 1)).isEqualTo(moved);
    }
}
