package hkh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on templates tells whoever writes a template what there is, and what is refused. */
class TemplatesPageTest {

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("src/site/markdown/templates.md"));
    }

    private static List<String> members(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(classes = {AnnualReport.class, Letter.class})
    void everything_under_r_stands_on_it(Class<?> content) {
        assertThat(members(content)).allSatisfy(name -> assertThat(page).containsPattern("`r\\." + name + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AnnualReport.Issuer.class,
                AnnualReport.Topic.class,
                AnnualReport.Entry.class,
                AnnualReport.UnitFigure.class,
                AnnualReport.UnitRow.class,
                AnnualReport.Target.class,
                AnnualReport.NextTarget.class,
                AnnualReport.Compared.class,
                AnnualReport.Decided.class,
                Appendix.class,
                Appendix.Table.class,
                Appendix.Heading.class,
                Appendix.Row.class,
                Appendix.Cell.class,
                BoundText.class,
                Chart.class,
                Chart.Row.class,
                Earlier.class,
                Earlier.Row.class,
                Letter.Line.class,
                PrintedFigure.class,
                Returns.class,
                Returns.Row.class,
                Returns.Names.class,
                Section.class,
                Section.Block.class,
                Section.Item.class
            })
    void every_member_stands_on_it(Class<?> type) {
        assertThat(members(type)).allSatisfy(name -> assertThat(page).containsPattern("[`.]" + name + "`"));
    }

    @Test
    void what_may_be_used_stands_on_it() {
        assertThat(page)
                .contains("`?" + String.join(" ?", TemplateLint.BUILT_INS) + "`")
                .contains("`<#" + String.join("> <#", TemplateLint.DIRECTIVES) + ">`");
    }

    @Test
    void every_shared_macro_that_a_template_calls_stands_on_it() throws IOException {
        String all = "";
        for (Path template : TemplatesTest.templates()) {
            all += Files.readString(template);
        }
        assertThat(Pattern.compile("<@([hp]\\.\\w+)").matcher(all).results().map(found -> found.group(1)))
                .allSatisfy(macro -> assertThat(page)
                        .containsPattern("<@" + Pattern.quote(macro) + "\\b|macro [^.|]*`" + macro.substring(2) + "`"));
    }
}
