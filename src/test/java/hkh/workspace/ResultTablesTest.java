package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Change;
import hkh.figure.Comparison;
import hkh.figure.Figure;
import hkh.figure.Goal;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Messages;
import hkh.finding.Place;
import hkh.finding.RankedFinding;
import hkh.finding.Rule;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.UnitStatus;
import hkh.submission.Verdict;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.Units;
import hkh.unit.Validity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultTablesTest {

    private static final ResultTables TABLES = new ResultTables(Messages.in("en"));
    private static final Period YEAR = Period.ofYear(2021);
    private static final Unit WARD = new Unit(
            "25750", "25750", "Phường Phú Hòa", "Phường", Level.COMMUNE, "718", Validity.ALWAYS, true, List.of());

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Reference reference(String text) {
        return Reference.parse(text).orElseThrow();
    }

    private static Total total(String reference, long amount, int in, int expected) {
        return new Total(reference(reference), Measure.of(amount), in, expected);
    }

    @Test
    void intake_has_a_row_for_every_file() {
        assertThat(text(TABLES.intake(List.of(
                        new FileVerdict(
                                new SourceFile("a, \"b\".xlsx", "00"),
                                Verdict.ACCEPTED,
                                List.of("1", "2"),
                                "2021",
                                Message.NONE),
                        new FileVerdict(
                                new SourceFile("=x.xlsx", ""),
                                Verdict.IGNORED,
                                List.of(),
                                "",
                                Message.of("file.hidden-file"))))))
                .isEqualTo("""
                        file,sha256,verdict,unit,period,reason
                        "a, ""b"".xlsx",00,accepted,1;2,2021,
                        '=x.xlsx,,ignored,,,a hidden file
                        """);
    }

    @Test
    void figures_stand_in_the_order_of_their_references() throws IOException {
        Figure law = new Figure(
                reference("25750/2021/clc_class/topic:law"),
                Measure.of(new BigDecimal("1234567890123456789.50")),
                new Origin("a.xlsx", "Biểu 1", "C12", "-x"));
        Figure blank = new Figure(
                reference("25741/2021/pop_total"), Measure.NOT_REPORTED, new Origin("b.xlsx", "S", "D7", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLES.figures(Stream.of(law, blank), out);
        assertThat(text(out.toByteArray())).isEqualTo("""
                        unit,period,indicator,breakdown,value,state,file,sheet,cell,raw,decision
                        25741,2021,pop_total,,,not_reported,b.xlsx,S,D7,,
                        25750,2021,clc_class,topic:law,1234567890123456789.5,value,a.xlsx,Biểu 1,C12,'-x,
                        """);
    }

    @Test
    void totals_carry_their_coverage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLES.totals(new Totals(YEAR, List.of(total("718/2021/member_total", 36615, 41, 44))), out);
        assertThat(text(out.toByteArray())).isEqualTo("""
                        unit,period,indicator,breakdown,value,state,units_in,units_expected,stood_in
                        718,2021,member_total,,36615,value,41,44,
                        """);
    }

    @Test
    void findings_say_where_what_and_how_much() {
        Finding finding = Finding.of(Rule.UNREADABLE_NUMBER, Message.of("finding.unreadable-number", "1.033."))
                .about("25750", Item.parse("clc_class/topic:law"))
                .at(new Place("a.xlsx", "Biểu 1", "C12"))
                .comparing("1033", "1.033.");
        assertThat(text(TABLES.findings(List.of(
                        new RankedFinding(finding, Optional.of(new BigDecimal("12.50"))),
                        new RankedFinding(finding, Optional.empty())))))
                .startsWith(
                        "rule,severity,unit,indicator,file,sheet,cell,message,expected,found,influence,proposed,accepted\n"
                                + "unreadable-number,error,25750,clc_class/topic:law,a.xlsx,Biểu 1,C12,")
                .contains(",1033,1.033.,12.50,,\n")
                .endsWith(",1033,1.033.,,,\n");
    }

    @Test
    void completeness_has_blank_dates_when_they_are_not_known() {
        assertThat(text(TABLES.completeness(List.of(
                        new UnitStatus(
                                WARD,
                                UnitStatus.State.ACCEPTED,
                                Optional.of(LocalDate.of(2021, 11, 19)),
                                Optional.of(true),
                                10,
                                10),
                        new UnitStatus(WARD, UnitStatus.State.MISSING, Optional.empty(), Optional.empty(), 0, 10)))))
                .isEqualTo("""
                        unit,name,parent,status,received,on_time,required_filled
                        25750,Phường Phú Hòa,718,accepted,2021-11-19,yes,10/10
                        25750,Phường Phú Hòa,718,missing,,,0/10
                        """);
    }

    @Test
    void a_comparison_that_cannot_be_made_says_why() {
        Comparison comparison = new Comparison(List.of(
                new Change(
                                total("718/2021/member_total", 110, 1, 1),
                                Measure.of(90),
                                Measure.of(100),
                                Change.Comparability.COMPARABLE)
                        .with(Goal.of(Measure.of(300))),
                new Change(
                        total("718/2021/member_new", 5, 1, 2),
                        Measure.of(7),
                        Measure.of(7),
                        Change.Comparability.CURRENT_PARTIAL)));
        assertThat(text(TABLES.comparison(comparison, new RestatedWords(Messages.in("en"), Units.tree()))))
                .isEqualTo("""
                        unit,indicator,breakdown,current,previous,previous_restated,change,change_percent,target,achieved_percent,note
                        718,member_total,,110,90,100,10,10.00,300,36.67,
                        718,member_new,,5,7,7,,,,,not comparable: not all units of this period are in
                        """);
    }
}
