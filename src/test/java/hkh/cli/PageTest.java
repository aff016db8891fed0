package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkh.document.Behind;
import hkh.document.FigureOrigin;
import hkh.document.HtmlWriter;
import hkh.finding.Messages;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the report as a reader uses it, in a real browser: nothing is fetched, nothing goes wrong. */
class PageTest {

    private static final Path SAMPLE = Path.of("samples", "son-la-2023");
    private static final String MEMBERS = "main p data[data-ref='14/2023/member_total']";
    private static final String DIALOG = "document.querySelector('dialog')";

    /** The rows of the first table of the appendix, their cells apart by bars. */
    private static final String ROWS =
            "[...document.querySelectorAll('.appendix tbody')[0].rows].filter(row => row.offsetParent)"
                    + ".map(row => row.cells[1].innerText).join('|')";

    @TempDir
    static Path desk;

    @TempDir
    static Path profile;

    private static Optional<Browser> started = Optional.empty();

    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "there is no Chromium on this machine: the page is not tested");
        Run.hkh("aggregate", SAMPLE, "--out", desk.resolve("out"), "--format", "html", "--quiet");
        started = Optional.of(new Browser(program.get(), profile));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Browser::close);
    }

    @BeforeEach
    void open() throws Exception {
        browser = started.orElseThrow();
        browser.open(desk.resolve("out/report.html"), 1280, 900);
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_fetched() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith("file:"));
    }

    @Test
    void a_click_leads_from_a_figure_down_to_the_cell_and_back() throws Exception {
        browser.click(MEMBERS);
        assertThat(browser.ask(DIALOG + ".open")).isEqualTo("true");
        assertThat(browser.ask(DIALOG + ".innerText"))
                .contains("Tổng số hội viên", "Tỉnh Sơn La", "351.214 người", "222/222 đơn vị", "Huyện Bắc Yên");

        down("Huyện Bắc Yên");
        assertThat(browser.ask(DIALOG + ".innerText"))
                .contains("17.378 người", "Xã Tạ Khoa")
                .containsPattern("xlsx › .+ › [A-Z]+[0-9]+");

        browser.click("dialog .back");
        assertThat(browser.ask(DIALOG + ".innerText")).contains("351.214 người");
        browser.click("dialog .close");
        assertThat(browser.ask(DIALOG + ".open")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", " "})
    void the_keyboard_opens_and_closes_and_comes_back_to_the_figure(String key) throws Exception {
        browser.ask("document.querySelector(\"" + MEMBERS + "\").focus()");
        browser.press(key);
        assertThat(browser.ask(DIALOG + ".open")).isEqualTo("true");
        assertThat(browser.ask("document.activeElement.innerText")).isEqualTo("Tổng số hội viên");

        browser.press("Tab");
        assertThat(browser.ask(DIALOG + ".contains(document.activeElement)")).isEqualTo("true");
        browser.press("Escape");
        assertThat(browser.ask(DIALOG + ".open")).isEqualTo("false");
        assertThat(browser.ask("document.activeElement.dataset.ref")).isEqualTo("14/2023/member_total");
    }

    @Test
    void a_ratio_shows_its_terms() throws Exception {
        browser.click("main p data[data-ref='14/2023/member_ratio_pop']");
        assertThat(browser.ask(DIALOG + ".innerText")).contains("Tổng số hội viên", "351.214 người", "Dân số");
    }

    @Test
    void a_table_is_sorted_by_name_in_vietnamese_order_with_its_totals_in_place() throws Exception {
        String before = browser.ask(ROWS);
        String heading = ".appendix thead tr th:nth-child(2) button";
        browser.ask("document.querySelector('" + heading + "').focus()");
        browser.press("Enter");
        assertThat(browser.ask("document.querySelector('" + heading + "').parentElement.ariaSort"))
                .isEqualTo("ascending");
        assertThat(browser.ask(ROWS).split("\\|"))
                .startsWith(before.split("\\|")[0])
                .containsSubsequence(
                        "Huyện Bắc Yên",
                        "Huyện Mai Sơn",
                        "Huyện Mộc Châu",
                        "Huyện Mường La",
                        "Huyện Phù Yên",
                        "Huyện Yên Châu",
                        "Thành phố Sơn La");

        browser.press("Enter");
        assertThat(browser.ask(ROWS).split("\\|"))
                .containsSubsequence("Thành phố Sơn La", "Huyện Yên Châu", "Huyện Bắc Yên");
        browser.press("Enter");
        assertThat(browser.ask(ROWS)).isEqualTo(before);
    }

    @Test
    void a_table_is_sorted_by_value() throws Exception {
        String column = "[...document.querySelectorAll('.appendix')[1].querySelectorAll('tbody tr')]"
                + ".filter(row => row.cells[0].innerText).map(row => row.cells[2].querySelector('data')?.value || '').join(' ')";
        browser.ask(
                "document.querySelectorAll('.appendix')[1].querySelectorAll('thead tr:first-child .sort')[2].click()");
        List<Long> values = List.of(browser.ask(column).strip().split(" +")).stream()
                .map(Long::valueOf)
                .toList();
        assertThat(values).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void a_table_is_filtered_by_name_without_accents() throws Exception {
        browser.ask("document.querySelector('.filter input').focus()");
        browser.ask("(() => { const e = document.querySelector('.appendix .filter input'); e.value = 'muong la';"
                + " e.dispatchEvent(new Event('input')); })()");
        assertThat(browser.ask(ROWS)).contains("Huyện Mường La").doesNotContain("Huyện Bắc Yên");
        assertThat(browser.ask("document.querySelector('.appendix .filter output').innerText"))
                .startsWith("1/");
    }

    @Test
    void on_paper_all_rows_stand_and_nothing_that_is_for_the_screen() throws Exception {
        browser.ask("(() => { const e = document.querySelector('.appendix .filter input'); e.value = 'muong la';"
                + " e.dispatchEvent(new Event('input')); })()");
        try (PDDocument printed = Loader.loadPDF(browser.print())) {
            String text = new PDFTextStripper().getText(printed);
            assertThat(text)
                    .contains("351.214", "Huyện Bắc Yên", "TÌNH HÌNH NỘP BÁO CÁO")
                    .satisfies(words -> assertThat(words.split("CBCC,", -1)).hasSizeGreaterThan(2))
                    .doesNotContain("Lọc theo tên", "Bản đồ");
            assertThat(printed.getPage(0).getMediaBox().getWidth()).isLessThan(600);
            assertThat(printed.getPage(printed.getNumberOfPages() - 1)
                            .getMediaBox()
                            .getWidth())
                    .isGreaterThan(800);
        }
    }

    @Test
    void the_map_shows_every_unit_with_a_word_for_its_state() throws Exception {
        assertThat(browser.ask("document.querySelectorAll('.returns .tiles:not(.key) li').length"))
                .isEqualTo("235");
        assertThat(browser.ask("document.querySelector('.returns .tiles:not(.key) li').innerText"))
                .contains("✓")
                .contains("đủ số liệu");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_page_fits_a_phone_and_a_desk_and_passes_axe(int width) throws Exception {
        browser.open(desk.resolve("out/report.html"), width, 900);
        assertThat(browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo("0");
        axe();
        browser.click(MEMBERS);
        axe();
        if (width == 1280) {
            assertThat(browser.ask("[...document.querySelectorAll('.appendix .table')]"
                            + ".filter(table => table.scrollWidth > table.clientWidth).length"))
                    .isEqualTo("0");
        }
    }

    private void axe() throws Exception {
        browser.run(Browser.script("/axe/axe.min.js"));
        assertThat(browser.ask("axe.run().then(found => JSON.stringify(found.violations.map(one => [one.id,"
                        + " one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary])))"))
                .isEqualTo("[]");
    }

    @Test
    void markup_in_any_text_shows_as_text() throws Exception {
        String evil = "</script><script>window.evil = 1</script><img src=x onerror='window.evil=1'>&amp;]]>\u202E12";
        FigureOrigin origin = new FigureOrigin(
                evil,
                evil,
                evil,
                evil,
                evil,
                List.of(new FigureOrigin.Part(
                        evil, evil, evil, "", List.of(new FigureOrigin.Cell(evil, evil, evil, evil)))),
                List.of(evil));
        Path page = desk.resolve("evil.html");
        String text = evil.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        try (OutputStream out = Files.newOutputStream(page)) {
            new HtmlWriter(Messages.in("vi"))
                    .write(
                            "<html lang='vi'><head><title>" + text + "</title></head><body><main><h1>" + text
                                    + "</h1><table><tbody><tr><td>" + "x".repeat(40_000)
                                    + "</td><td class='number'>1</td></tr></tbody></table>"
                                    + "<p><data value='1' data-ref='a/2023/b' title=\"" + text
                                    + "\">1</data></p></main></body></html>",
                            new Behind(reference -> Optional.of(origin), List.of()),
                            out);
        }
        browser.open(page, 390, 800);
        browser.click("data");
        assertThat(browser.ask(DIALOG + ".innerText")).contains("<script>window.evil = 1</script>", "]]>\u202E12");
        assertThat(browser.ask("document.querySelector('h1').innerText")).isEqualTo(evil);
        assertThat(browser.ask("String(window.evil)")).isEqualTo("undefined");
        assertThat(browser.ask("getComputedStyle(document.querySelector('data')).unicodeBidi"))
                .isEqualTo("isolate");
        assertThat(browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo("0");
    }

    private void down(String part) throws Exception {
        browser.ask("[...document.querySelectorAll('dialog .down')].find(button => button.innerText === '" + part
                + "').click()");
    }
}
