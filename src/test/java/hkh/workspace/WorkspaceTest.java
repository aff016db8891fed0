package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Figure;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.figure.State;
import hkh.finding.HkhException;
import hkh.finding.Messages;
import hkh.finding.Rule;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.plan.CatalogueTables;
import hkh.validation.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    private static final Catalogue CATALOGUE = CatalogueTables.builtIn();

    @TempDir
    Path dir;

    private List<String> toldOfReference(String csv) {
        Folder folder = Folder.workspace(dir).with("reference.csv", csv);
        return Told.by(() -> folder.open().references(CATALOGUE, Period.ofYear(2021)));
    }

    @Test
    void a_folder_without_configuration_is_no_workspace() {
        assertThat(Told.by(() -> Workspace.open(dir)))
                .containsExactly(
                        dir
                                + " is no workspace (there is no hkh.yaml); give the path of a workspace, or make one with hkh init");
    }

    @Test
    void a_configuration_with_a_byte_order_mark_is_read() throws HkhException {
        Folder folder = Folder.workspace(dir).with("hkh.yaml", "\uFEFFperiod: 2021\n");
        assertThat(folder.open().configuration().period()).isEqualTo(Period.ofYear(2021));
    }

    @Test
    void a_configuration_in_another_encoding_is_told() {
        Folder folder =
                Folder.workspace(dir).with("hkh.yaml", "period: 2021 # năm\n".getBytes(StandardCharsets.UTF_16));
        assertThat(Told.by(folder::open))
                .containsExactly("cannot read " + dir.resolve("hkh.yaml") + ": not UTF-8; save it as UTF-8");
    }

    @Test
    void a_register_is_needed() throws IOException {
        Folder folder = Folder.workspace(dir);
        Files.delete(dir.resolve("units.csv"));
        assertThat(Told.by(() -> folder.open().register()))
                .containsExactly(
                        "there is no units.csv in " + dir + "; copy the list of units (code,name,parent) back there");
    }

    @Test
    void references_of_the_period_are_read_with_their_line() throws HkhException {
        Folder folder = Folder.workspace(dir).with("reference.csv", """
                unit,period,indicator,breakdown,value,source
                25750,2021,pop_total,,31245,niên giám
                25750,2020,pop_total,,30000,niên giám
                25750,2021,clc_class,topic:law,3,
                """);
        List<Figure> references = folder.open().references(CATALOGUE, Period.ofYear(2021));
        assertThat(references)
                .extracting(figure -> figure.reference().toString())
                .containsExactly("25750/2021/pop_total", "25750/2021/clc_class/topic:law");
        assertThat(references.get(0).measure()).isEqualTo(Measure.of(31245));
        assertThat(references.get(0).origin().file()).isEqualTo("reference.csv");
        assertThat(references.get(0).origin().cell()).isEqualTo("line 2");
    }

    @Test
    void another_period_has_its_own_references_and_history() throws HkhException {
        Folder folder = Folder.workspace(dir)
                .with("reference.csv", "unit,period,indicator,value\n718,2020,pop_total,7\n718,2021,pop_total,8\n")
                .with("history/2020.csv", "unit,period,indicator,value\n718,2020,member_total,1\n")
                .with("history/2019.csv", "unit,period,indicator,value\n718,2019,member_total,2\n");
        Workspace workspace = folder.open();
        assertThat(workspace.references(CATALOGUE, Period.ofYear(2020)))
                .extracting(Figure::measure)
                .containsExactly(Measure.of(7));
        assertThat(workspace.history(CATALOGUE, Period.ofYear(2019)))
                .extracting(Figure::measure)
                .containsExactly(Measure.of(2));
    }

    @Test
    void everything_wrong_with_figures_is_told_with_its_line() {
        assertThat(toldOfReference("""
                        unit,period,indicator,breakdown,value,state
                        ,2021,pop_total,,1,
                        1,21,pop_total,,1,
                        1,2021,population,,1,
                        1,2021,pop_total,,1 234,
                        1,2021,pop_total,,,
                        1,2021,clc_class,law,1,
                        1,2021,pop_total,,,gone
                        1,2021,pop_total,,5,not_reported
                        """))
                .containsExactly(
                        "reference.csv line 2: column \"unit\" is blank",
                        "reference.csv line 3: column \"period\" says \"21\", wanted is something like 2023, 2024-H1, 2024-Q3, 2024-M9",
                        "reference.csv line 4: there is no indicator \"population\"; hkh indicators lists them",
                        "reference.csv line 5: column \"value\" says \"1 234\", wanted is a number, such as 1234, 98.73",
                        "reference.csv line 6: column \"value\" says \"\", wanted is a number, such as 1234, 98.73",
                        "reference.csv line 7: column \"breakdown\" says \"law\", wanted is something like topic:law",
                        "reference.csv line 8: column \"state\" says \"gone\", wanted is one of: value, nil,"
                                + " not_applicable, not_reported, unreadable",
                        "reference.csv line 9: column \"value\" says \"5\", wanted is one of: \"\"");
    }

    @Test
    void a_grouped_number_is_never_taken_for_a_small_one() {
        assertThat(toldOfReference("unit,period,indicator,value\n718,2021,pop_total,1.234\n"))
                .containsExactly("reference.csv line 2: \"value\" says \"1.234\", this indicator is a whole number;"
                        + " write the digits only, such as 1234");
    }

    @Test
    void a_share_may_have_decimals() throws HkhException {
        Folder folder = Folder.workspace(dir)
                .with("history/2020.csv", "unit,period,indicator,value\n718,2020,lm_family_rate_of_total,98.73\n");
        assertThat(folder.open().history(CATALOGUE, Period.ofYear(2020)))
                .extracting(Figure::measure)
                .containsExactly(Measure.of(new BigDecimal("98.73")));
    }

    @Test
    void a_figure_that_stands_twice_is_told() {
        assertThat(toldOfReference("unit,period,indicator,value\n718,2021,pop_total,1\n718,2021,pop_total,1\n"))
                .containsExactly("reference.csv line 3: figure 718/2021/pop_total stands above already");
    }

    @Test
    void a_table_of_figures_without_its_columns_is_told() {
        assertThat(toldOfReference("unit,year,indicator,value\n718,2021,pop_total,1\n"))
                .singleElement()
                .asString()
                .startsWith("reference.csv: column \"period\" is missing; there are: ");
    }

    @Test
    void history_has_the_columns_of_figures_and_may_leave_origins_blank() throws HkhException {
        Folder folder = Folder.workspace(dir).with("history/2020.csv", """
                unit,period,indicator,breakdown,value,state,file,sheet,cell,raw
                25750,2020,member_total,,950,value,,,,
                25750,2020,member_new,,,nil,,,,
                25750,2020,member_left,,,not_reported,,,,
                """);
        Workspace workspace = folder.open();
        assertThat(workspace.history(CATALOGUE, Period.ofYear(2020)))
                .extracting(figure -> figure.measure().state())
                .containsExactly(State.VALUE, State.NIL, State.NOT_REPORTED);
        assertThat(workspace.notes()).isEmpty();
    }

    @Test
    void history_of_another_year_under_this_name_is_told() {
        Folder folder = Folder.workspace(dir)
                .with("history/2020.csv", "unit,period,indicator,value\n718,2021,member_total,1\n");
        assertThat(Told.by(() -> folder.open().history(CATALOGUE, Period.ofYear(2020))))
                .containsExactly("history/2020.csv line 2: states period 2021, this file is of period 2020");
    }

    @Test
    void a_year_that_was_not_kept_has_no_history() throws HkhException {
        assertThat(Folder.workspace(dir).open().history(CATALOGUE, Period.ofYear(2020)))
                .isEmpty();
    }

    @Test
    void received_dates_are_read_by_name() throws HkhException {
        Folder folder = Folder.workspace(dir).with("received.csv", "file,received\nđợt 1/a.xlsx,2021-11-19\n");
        assertThat(folder.open().received()).isEqualTo(Map.of("đợt 1/a.xlsx", LocalDate.of(2021, 11, 19)));
    }

    @Test
    void a_misspelt_column_of_received_dates_is_told_with_the_columns_there_are() {
        Folder folder = Folder.workspace(dir).with("received.csv", "file,recieved\na.xlsx,2021-11-19\n");
        assertThat(Told.by(() -> folder.open().received()))
                .containsExactly("received.csv: column \"received\" is missing; there are: file, recieved."
                        + " Mend the names in the first line");
    }

    @Test
    void a_received_date_of_another_shape_is_told() {
        Folder folder = Folder.workspace(dir).with("received.csv", "file,received\na.xlsx,19/11/2021\n");
        assertThat(Told.by(() -> folder.open().received()))
                .containsExactly(
                        "received.csv line 2: column \"received\" says \"19/11/2021\", wanted is a date as year-month-day, such as 2021-11-20");
    }

    @Test
    void columns_that_nobody_reads_are_said() throws HkhException {
        Folder folder =
                Folder.workspace(dir).with("units.csv", "code,name,parent,exepcted\n718,Thành phố Thủ Dầu Một,,no\n");
        Workspace workspace = folder.open();
        workspace.register();
        assertThat(workspace.notes())
                .extracting(Messages.in("en")::text)
                .containsExactly("units.csv: column \"exepcted\" is not used");
    }

    @Test
    void rules_have_the_severity_of_this_workspace() throws HkhException {
        Folder folder = Folder.workspace(dir).with("rules.yaml", """
                severity:
                  missing-figure: warning
                trial: [negative-figure]
                """);
        Policy policy = folder.open().policy();
        assertThat(policy.severity(Rule.MISSING_FIGURE)).isEqualTo(Severity.WARNING);
        assertThat(policy.severity(Rule.NEGATIVE_FIGURE)).isEqualTo(Severity.INFO);
        assertThat(policy.trial()).containsExactly("negative-figure");
    }

    @Test
    void what_is_wrong_with_rules_is_told() {
        Folder folder = Folder.workspace(dir).with("rules.yaml", """
                severity:
                  missing-figure: fatal
                  missing-figures: error
                trials: []
                """);
        assertThat(Told.by(() -> folder.open().policy()))
                .contains(
                        "rules.yaml:2:19: \"missing-figure\" says \"fatal\", wanted: error, warning, info",
                        "rules.yaml:4:9: there is no \"trials\"; did you mean \"trial\"?")
                .anyMatch(line -> line.contains("did you mean \"missing-figure\"?"));
    }

    @Test
    void paragraphs_are_the_markdown_files() throws HkhException {
        Folder folder = Folder.workspace(dir)
                .with("narrative/thuan-loi.md", "\uFEFF- Được quan tâm")
                .with("narrative/DOC-TRUOC.txt", "…");
        assertThat(folder.open().texts().narratives()).isEqualTo(Map.of("thuan-loi", "- Được quan tâm"));
    }

    @Test
    void a_template_of_the_workspace_goes_first() throws HkhException {
        Folder folder = Folder.workspace(dir).with("templates/tong-ket-nam.ftlh", "riêng");
        assertThat(folder.open().texts().template("tong-ket-nam.ftlh"))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("riêng"));
        assertThat(folder.open().texts().template("hinh-thuc.ftlh")).isEmpty();
    }

    @Test
    void a_template_that_is_a_link_is_not_followed() throws HkhException, IOException {
        Folder folder = Folder.workspace(dir.resolve("w")).with("templates/x", "");
        Path secret = Files.writeString(dir.resolve("secret"), "secret");
        Files.createSymbolicLink(dir.resolve("w/templates/tong-ket-nam.ftlh"), secret);
        assertThat(folder.open().texts().template("tong-ket-nam.ftlh")).isEmpty();
    }

    @Test
    void additions_to_the_catalogue_are_read() throws HkhException {
        Folder folder = Folder.workspace(dir).with("indicators.csv", "code,label_vi\n");
        assertThat(folder.open().catalogue().indicators()).hasSameSizeAs(CATALOGUE.indicators());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hkh.yaml", "units.csv", "narrative/a.md", "history/2020.csv", "templates/a.ftlh"})
    void files_that_steer_a_run_are_listed(String name) throws HkhException {
        Folder folder = Folder.workspace(dir)
                .with("narrative/a.md", "")
                .with("history/2020.csv", "")
                .with("templates/a.ftlh", "")
                .with("notes.docx", "");
        assertThat(folder.open().steering()).containsKey(name).doesNotContainKey("notes.docx");
    }
}
