package hkh.intake.ods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "of:=SUM([.B1:.B3];2)~SUM(B1:B3,2)",
                "of:=[$Quỹ.$C$5]*2~Quỹ!$C$5*2",
                "of:=[$'Biểu 1.a'.$A$1]*[$Tong.B2]~'Biểu 1.a'!$A$1*Tong!B2",
                "of:=SUM([$'Biểu 1; 2'.A1:.B2])~SUM('Biểu 1; 2'!A1:B2)",
                "of:=['file:///a/b.ods'#$'Biểu 1'.A1]~'[file:///a/b.ods]Biểu 1'!A1",
                "of:=['file:///C:/quy.ods'#$Quỹ.A1]+1~'[file:///C:/quy.ods]Quỹ'!A1+1",
                "of:=IF([.A1]=\"a;[b]\";1;0)~IF(A1=\"a;[b]\",1,0)",
                "of:={1;2|3;4}~{1,2;3,4}",
                "of:=[.#REF!]+1~#REF!+1",
                "msoxl:=SUM(A1,B1)~SUM(A1,B1)",
                "=[.A1]~A1",
                "=1+2~1+2"
            })
    void a_formula_is_written_as_excel_writes_it(String open, String excel) {
        assertThat(OpenFormula.toExcel(open)).isEqualTo(excel);
    }
}
