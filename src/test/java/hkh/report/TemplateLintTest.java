package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template must not do is refused before anything is printed, also where nothing is printed today. */
class TemplateLintTest {

    /** A branch that no report reaches. */
    private static String unreached(String template) {
        return "<p>\n<#if r.unitName == \"\">\n" + template + "\n</#if></p>";
    }

    private static void look(String template, Map<String, String> beside) throws HkhException {
        new TemplateLint(
                        name -> name.equals("own.ftlh")
                                ? Optional.of(template.getBytes(StandardCharsets.UTF_8))
                                : Optional.ofNullable(beside.get(name))
                                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                        .or(() -> Reports.shipped(name)),
                        ReadableNames.of(Reports.none().content()))
                .check("own.ftlh", AnnualReport.class);
    }

    private static List<String> told(String template) {
        try {
            look(template, Map.of());
            return List.of();
        } catch (HkhException e) {
            return e.told().stream()
                    .map(message -> Messages.in("en").text(message))
                    .toList();
        }
    }

    static List<Path> templates() {
        return TemplatesTest.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_ships_is_in_order(Path template) {
        String name = template.getFileName().toString();
        boolean letter = name.equals("phan-hoi.ftlh") || name.equals("don-doc.ftlh");
        boolean shared = name.equals("hinh-thuc.ftlh");
        ReadableNames readable = letter
                ? ReadableNames.ofLetter()
                : ReadableNames.of(Reports.none().content());
        if (!shared) {
            assertThatCode(() -> new TemplateLint(Reports::shipped, readable)
                            .check(name, letter ? Letter.class : AnnualReport.class))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${r.unitName?no_esc}",
                "${\"1\"?interpret}",
                "${r.unitName?eval}",
                "${r?api}",
                "${\"freemarker.template.utility.Execute\"?new()}",
                "<#list r.units?sort_by(\"name\") as unit>${unit.name}</#list>",
                "<#list r.units?filter(unit -> unit.name == \"a\") as unit>${unit.name}</#list>",
                "<#list r.units?map(unit -> unit.name) as name>${name}</#list>",
                "<#list r.units?reverse as unit>${unit.name}</#list>",
                "${r.units?size}",
                "${r.errors?string(\"0\")}",
                "${r.unitName?absolute_template_name}",
                "<p title='${r.unitName?no_esc}'>",
                "<@h.so f.member_total?no_esc/>",
                "<#if (r.units?size > 1)>a</#if>",
                "${\"a ${r.unitName?no_esc}\"}",
                "<#include \"hinh-thuc.ftlh\">",
                "<#noautoesc>a</#noautoesc>",
                "<#outputformat \"plainText\">a</#outputformat>",
                "<#setting locale=\"en_US\">",
                "<#attempt>${r.x}<#recover></#attempt>",
                "<#function f x><#return x></#function>",
                "#{r.errors}"
            })
    void it_is_refused_with_file_and_line(String template) {
        assertThat(told(unreached("<#import \"hinh-thuc.ftlh\" as h><#assign f = r.figures>" + template)))
                .anyMatch(line -> line.startsWith("own.ftlh line 3: a template cannot use "));
    }

    @Test
    void the_old_way_to_switch_escaping_off_is_refused() {
        assertThat(told("<#ftl output_format=\"plainText\">\n<p>"))
                .anyMatch(line -> line.contains("cannot use <#ftl>"));
        assertThat(told("<#escape x as x?no_esc>\n${r.unitName}</#escape>"))
                .anyMatch(line -> line.contains("cannot use ?no_esc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${r.unitName!\"Hội\"}",
                "${r.unitName!}",
                "${(r.figures.member_total.value)!0}",
                "${(r.figures[\"member_total\"].text)!\"0\"}",
                "<#if r.unitName??>a</#if>",
                "<#if (r.figures.member_total)??>a</#if>",
                "<#list r.units![] as unit>${unit.name}</#list>"
            })
    void a_value_that_silently_stands_in_is_refused(String template) {
        assertThat(told(unreached(template)))
                .anyMatch(line -> line.matches("own\\.ftlh line 3: (!|\\?\\?) silently stands in .*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign n = 1><#assign n = n + 1>",
                "${r.errors+1}",
                "${r.errors * 2}",
                "${r.expectedUnits - r.reportedUnits}",
                "${r.reportedUnits / r.expectedUnits}",
                "${r.reportedUnits % 2}",
                "<#assign n = 1><#assign n++>",
                "<#assign n = 1><#assign n -= 1>",
                "<#if (r.errors - 1 > 0)>a</#if>",
                "<@h.so f.member_total f.x+f.y/>"
            })
    void a_template_that_computes_is_refused(String template) {
        assertThat(told(unreached(template)))
                .anyMatch(line -> line.startsWith("own.ftlh line 3: a template does not compute"));
    }

    @ParameterizedTest(name = "66: {0}")
    @ValueSource(
            strings = {
                "<#list 1.. as row>x</#list>",
                "<#list 1..100000 as row>x</#list>",
                "<#list 1..<9 as row>x</#list>",
                "<#list 1..*9999999 as row>x</#list>",
                "<#list 1..r.expectedUnits as row>x</#list>",
                "<#assign rows = 1..><#list rows as row>x</#list>"
            })
    void a_range_of_which_nobody_sees_where_it_ends_is_refused(String template) {
        assertThat(told(unreached(template)))
                .anyMatch(
                        line -> line.matches("own\\.ftlh line 3: behind \\.\\.\\S? a range needs its last number .*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${r.unitNam} | r.unitNam",
                "${r.issuer.nam} | r.issuer.nam",
                "${r.unitName.length} | r.unitName.length",
                "${f.member_totl.text} | f.member_totl",
                "${f[\"org_new/org_type:board\"].text} | f[\"org_new/org_type:board\"]",
                "${r.figures.member_total.txt} | r.figures.member_total.txt",
                "<#if r.lists[\"inkind_item/itm\"]?has_content>a</#if> | r.lists[\"inkind_item/itm\"]",
                "<@h.phanChu r.sections[\"thuanloi\"]/> | r.sections[\"thuanloi\"]",
                "<#list r.topics as topic>${topic.nam}</#list> | topic.nam",
                "<#list r.units as unit>${unit.figures.member_totl.text}</#list> | unit.figures.member_totl",
                "<#list r.units as unit>${untt.name}</#list> | untt",
                "${r.nextTargets.quyy?counter} | r.nextTargets.quyy",
                "<#list r.nextTargets.all as t>${t.wantd}</#list> | t.wantd",
                "<@h.bieuDo r.charts[\"hoi-vine\"]/> | r.charts[\"hoi-vine\"]",
                "<#list r.sections[\"quy\"].blocks as b><#list b.items as i>${i.txt}</#list></#list> | i.txt",
                "<#if r.earlier.tld>a</#if> | r.earlier.tld",
                "${r.missing[0].name} | r.missing[…].name",
                "${member_total} | member_total",
                "${.data_model} | .data_model",
                "<@h.soo f.member_total/> | @h.soo",
                "<@soTrongBang f.member_total/> | @soTrongBang"
            })
    void a_name_that_is_not_there_is_refused_even_where_it_is_not_reached(String template, String name) {
        assertThat(told(unreached("<#import \"hinh-thuc.ftlh\" as h><#assign f = r.figures>" + template)))
                .contains("own.ftlh line 3: not there or not usable: " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#-- ${r.gone?no_esc} <#include 'x'> -->",
                "<p>Bao nhiêu? Rất nhiều! 1 + 1 = 2; a/b; r.gone; 50% – http://a.b/?sort</p>",
                "${f[\"lm_\" + \"family\" + \"_ok\"].label}",
                "<#if !r.restated && r.errors gt 0 || (r.errors > 0)>a</#if>",
                "<#if r.unitName != \"a\">a<#elseif r.earlier.told>b<#else>c</#if>",
                "<#list 1..15 as row><td>${row?counter}</td></#list>",
                "<#macro o ten co=false><b>${ten?cap_first}</b><#nested></#macro><@o ten=\"a\">b</@o><@o \"a\" true/>",
                "<#local n = r.figures><#assign g = n.member_total>",
                "<#list r.units as u>${u?counter}${u.name}<#sep>, </#list>",
                "${r.period?upper_case} ${\"$ {x}\"} ${r\"${x}\"}",
                "<#list r.earlier.whole as row>${row.current.text}${row.note}</#list>"
            })
    void what_only_places_words_and_figures_passes(String template) {
        assertThat(told("<#assign f = r.figures>" + template)).isEmpty();
    }

    @Test
    void what_is_imported_is_looked_at_too() {
        assertThatCode(() ->
                        look("<#import \"rieng.ftlh\" as g>", Map.of("rieng.ftlh", "<#macro a>\n${r.gone}</#macro>")))
                .isInstanceOfSatisfying(
                        HkhException.class,
                        e -> assertThat(e.told().stream().map(Message::key)).containsExactly("template.failed"))
                .hasMessageContaining("rieng.ftlh");
    }

    @Test
    void everything_is_told_at_once() {
        assertThat(told("${r.a}\n${r.b?no_esc}\n${r.unitName!}")).hasSize(4);
    }

    @Test
    void the_report_stops_before_anything_is_printed() throws IOException {
        assertThat(Reports.stopped(unreached("${r.unitName?no_esc}")))
                .startsWith("own.ftlh line 3: a template cannot use ?no_esc");
    }
}
