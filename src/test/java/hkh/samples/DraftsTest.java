package hkh.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.cli.Drafts;
import hkh.cli.Hkh;
import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.document.EditedDraft;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drafts of the samples, edited as a secretary does. */
class DraftsTest {

    private static final String TYPED_OVER = "14/2023/member_new";

    @TempDir
    Path folder;

    private record Said(int code, String out) {}

    private static Said hkh(Object... words) {
        StringWriter out = new StringWriter();
        int code = Hkh.run(
                Arrays.stream(words).map(Object::toString).toList(),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                Clock.systemUTC());
        return new Said(code, out.toString().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "thu-dau-mot-2021, 718/2021/member_total",
        "son-la-2023, 14/2023/member_total",
        "son-la-2025, 14/2025/member_total"
    })
    void a_fresh_draft_is_proven_and_one_digit_changed_by_hand_is_named(String name, String tag) throws Exception {
        Sample sample = Sample.copied(name, folder.resolve("w"));
        sample.aggregate();
        Path draft = sample.folder().resolve("out/report.docx");
        Said fresh = hkh("verify", draft);
        assertThat(fresh.code()).as(fresh.out()).isZero();

        byte[] docx = Files.readAllBytes(draft);
        String printed = Drafts.texts(Drafts.read(docx), tag).get(0);
        String last = printed.endsWith("1") ? "2" : "1";
        String changed = printed.substring(0, printed.length() - 1) + last;
        Path edited = Files.write(
                folder.resolve("edited.docx"),
                EditedDraft.with(docx, document -> Drafts.typedOver(document, tag, changed)));
        Said told = hkh("verify", edited, sample.folder());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).contains("ghi “" + changed + "”, số tổng hợp là “" + printed + "” [" + tag + "]");
    }

    @Test
    void figures_with_marks_and_coverage_come_through_libre_office() throws Exception {
        Sample sample = Sample.copied("thu-dau-mot-2021", folder.resolve("w"));
        for (String unit : List.of("25741", "25744", "25747")) {
            Files.delete(sample.inbox(unit + "_2021.xlsx"));
        }
        sample.aggregate();
        Optional<byte[]> saved = EditedDraft.savedByLibreOffice(sample.result("report.docx"), folder);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        Path draft = Files.write(folder.resolve("saved.docx"), saved.get());
        assertThat(Drafts.texts(Drafts.read(draft), "718/2021/member_total").get(0))
                .startsWith("≥");
        Said told = hkh("verify", draft, sample.folder());
        assertThat(told.code()).as(told.out()).isZero();
    }

    @Test
    void a_draft_edited_and_saved_by_libre_office_gets_exactly_the_figures_that_changed() throws Exception {
        Sample sample = Sample.copied("son-la-2023", folder.resolve("w"));
        sample.aggregate();
        byte[] written = sample.result("report.docx");
        byte[] edited = EditedDraft.with(written, DraftsTest::edited);
        Optional<byte[]> saved = EditedDraft.savedByLibreOffice(edited, folder);
        assumeTrue(saved.isPresent(), "LibreOffice is not installed");
        Path draft = Files.write(folder.resolve("saved.docx"), saved.get());
        Draft before = Drafts.read(saved.get());
        assertThat(before.figures().size())
                .as("nothing but the row was lost")
                .isEqualTo(Drafts.read(edited).figures().size())
                .isLessThan(Drafts.read(written).figures().size());

        late(sample);
        Path out = folder.resolve("refreshed.docx");
        Said told = hkh("refresh", draft, sample.folder(), "--out", out);
        assertThat(told.code()).as("what was typed over is told").isEqualTo(1);
        Draft after = Drafts.read(out);

        assertThat(Drafts.wordsAround(after)).as("no word changed").isEqualTo(Drafts.wordsAround(before));
        sample.aggregate();
        Map<String, String> now = byTag(Drafts.read(sample.result("report.docx")));
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.figures().size(); i++) {
            BoundFigure old = before.figures().get(i);
            String text = after.figures().get(i).text();
            if (old.tag().equals(TYPED_OVER)) {
                assertThat(text).isEqualTo(old.text()).isEqualTo("1");
            } else {
                assertThat(text).as(old.tag()).isEqualTo(now.get(old.tag()));
                if (!text.equals(old.text())) {
                    changed.add(old.tag());
                }
            }
        }
        assertThat(changed)
                .contains("14/2023/member_total", "116/2023/member_total#narrow")
                .hasSizeLessThan(20);
        assertThat(told.out())
                .contains(changed.size() + " số đã đổi")
                .contains("Có người đã gõ số khác, giữ nguyên (1)")
                .contains("Những số đã bị bỏ khỏi bản thảo, không đưa lại");
        Map<String, String> parts = parts(out);
        Set<String> drawn = new TreeSet<>(parts.keySet());
        Map<String, String> partsBefore = parts(draft);
        drawn.removeIf(name -> Objects.equals(parts.get(name), partsBefore.get(name)));
        assertThat(parts.keySet()).isEqualTo(partsBefore.keySet());
        assertThat(drawn)
                .as("nothing else changed but the charts that draw the figure")
                .allMatch(DraftsTest::isOfChart);
        assertThat(told.out()).contains("Biểu đồ đã vẽ theo số mới (1):");
        Said verified = hkh("verify", out, sample.folder());
        assertThat(verified.out()).contains("Khác số tổng hợp (1):").contains("[" + TYPED_OVER + "]");
    }

    /** Words added, two paragraphs with figures exchanged, a row taken out, a figure typed over. */
    private static String edited(String document) {
        String text = Drafts.typedOver(document, TYPED_OVER, "1");
        List<String> paragraphs = new ArrayList<>();
        Matcher found = Pattern.compile("<w:p>(?:(?!</w:p>).)*</w:p>").matcher(text);
        while (found.find() && paragraphs.size() < 2) {
            if (found.group().contains("/member_") && found.group().contains("HKHList")) {
                paragraphs.add(found.group());
            }
        }
        assertThat(paragraphs).hasSize(2);
        text = text.replace(paragraphs.get(0), "§1").replace(paragraphs.get(1), "§2");
        text = text.replace("§1", paragraphs.get(1)).replace("§2", paragraphs.get(0));
        text = text.replace(
                "</w:pPr><w:r><w:t xml:space=\"preserve\">", "</w:pPr><w:r><w:t xml:space=\"preserve\">(đã xem) ");
        String row = "<w:tr>(?:(?!</w:tr>).)*?118/2023/member_total#narrow(?:(?!</w:tr>).)*</w:tr>";
        return text.replaceFirst(row, "");
    }

    private static boolean isOfChart(String part) {
        return part.startsWith("word/charts/") || part.startsWith("word/embeddings/");
    }

    /** A correction by telephone. */
    private static void late(Sample sample) throws Exception {
        Files.writeString(sample.folder().resolve("decisions.csv"), """
                date,by,kind,unit,period,indicator,breakdown,value,rule,file,reason
                2023-12-20,Nguyễn Văn A,correct,%s,2023,member_total,,2000,,,đính chính bằng điện thoại
                """.formatted("03646"));
    }

    private static Map<String, String> byTag(Draft draft) {
        Map<String, String> texts = new HashMap<>();
        draft.figures().forEach(figure -> texts.put(figure.tag(), figure.text()));
        return texts;
    }

    /** What is in a file beside its text and what was printed, by name. */
    private static Map<String, String> parts(Path docx) throws Exception {
        Map<String, String> parts = new HashMap<>();
        EditedDraft.parts(Files.readAllBytes(docx)).forEach((name, bytes) -> {
            if (!name.equals("word/document.xml") && !name.startsWith("customXml/item1")) {
                parts.put(name, Arrays.toString(bytes));
            }
        });
        return parts;
    }
}
