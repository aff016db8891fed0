package hkh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.plan.FormLayout;
import hkh.plan.Line;
import hkh.plan.ReturnLines;
import hkh.plan.Theme;
import hkh.submission.SourceFile;
import hkh.unit.Level;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.Validity;
import hkh.workbook.BlankReturn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The open list of topics on the issued form, as wards fill it in. */
class TopicListTest {

    private static final Period PERIOD = Period.ofYear(2021);
    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();
    private static final ReturnLines LINES = ReturnLines.builtIn(CATALOGUE, PERIOD);
    private static final FormLayout LAYOUT = new FormLayout(CATALOGUE, LINES, Level.COMMUNE);
    private static final Unit WARD =
            new Unit("25763", "25763", "Phường Phú Tân", "Phường", Level.COMMUNE, "", Validity.ALWAYS, true, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"B", "C", "CD", "BC", "BCD"})
    void khong_in_the_first_row_declares_an_empty_list(String columns) throws IOException {
        Reading reading = read(columns);
        assertThat(reading.findings()).isEmpty();
        assertThat(measure(reading, "clc_class").quantity())
                .hasValueSatisfying(zero -> assertThat(zero).isZero());
        assertThat(measure(reading, "clc_learner").quantity())
                .hasValueSatisfying(zero -> assertThat(zero).isZero());
        assertThat(figures(reading))
                .noneMatch(figure -> figure.item().breakdown().dimension().equals("topic"));
    }

    @Test
    void a_blank_list_states_nothing() throws IOException {
        assertThat(measure(read(""), "clc_class")).isEqualTo(Measure.NOT_REPORTED);
    }

    /** A return whose first row of topics has "Không" in these columns. */
    private static Reading read(String columns) throws IOException {
        BlankReturn.Issue issue = new BlankReturn.Issue(WARD, "", PERIOD, 1, Map.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook form =
                new XSSFWorkbook(new ByteArrayInputStream(BlankReturn.write(CATALOGUE, LAYOUT, issue)))) {
            XSSFSheet sheet = form.getSheet(Theme.LEARNING_CENTRES.sheet());
            columns.chars()
                    .forEach(column -> sheet.getRow(LAYOUT.topicRow())
                            .getCell(column - 'A')
                            .setCellValue("Không"));
            form.getSheet(Theme.ORGANISATION.sheet())
                    .getRow(FormLayout.HEADING_ROW + 1)
                    .getCell(FormLayout.VALUE)
                    .setCellValue(20_000);
            new XSSFFormulaEvaluator(form).evaluateAll();
            form.write(bytes);
        }
        return new Intake(CATALOGUE, LINES, PERIOD, new Register(List.of(WARD), List.of()).treeAt(PERIOD.lastDay()))
                .read(new SourceFile("25763_2021.xlsx", ""), bytes.toByteArray());
    }

    private static Measure measure(Reading reading, String indicator) {
        return figures(reading).stream()
                .filter(figure -> figure.item().equals(Item.of(indicator)))
                .map(Figure::measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> figures(Reading reading) {
        return reading.submissions().get(0).figures();
    }

    @Test
    void the_form_has_a_list_of_classes_and_one_of_attendances() {
        assertThat(LAYOUT.topicLines())
                .extracting(Line::item)
                .extracting(Item::indicator)
                .containsExactly("clc_class", "clc_learner");
    }
}
