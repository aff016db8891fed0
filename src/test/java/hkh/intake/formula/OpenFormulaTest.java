package hkh.intake.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "of:=SUM([.C5:.C9];[.D1]) | SUM(C5:C9,D1)",
                "of:=[$Quỹ.$C$5]*2 | Quỹ!$C$5*2",
                "of:=[$'Biểu 1; 2'.A1:'Biểu 1; 2'.B2] | 'Biểu 1; 2'!A1:B2",
                "of:=IF([.A1]=\"a;b\";1;2) | IF(A1=\"a;b\",1,2)",
                "of:=SUM([.#REF!]) | SUM(#REF!)",
                "of:=['file:///C:/quy.ods'#$Quỹ.A1]+1 | '[?]'!A1+1",
                "=1+2 | 1+2",
            })
    void a_formula_of_an_ods_file_reads_as_one_of_an_xlsx_file(String open, String expected) {
        assertThat(OpenFormula.translated(open)).isEqualTo(expected);
    }
}
