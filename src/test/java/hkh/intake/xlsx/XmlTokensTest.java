package hkh.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of XML sees what the parser of the JDK sees, and never takes what that refuses. */
class XmlTokensTest {

    private static final List<Path> FILES = List.of(Path.of("samples"), Path.of("../shared/corpus"));
    private static final int LARGEST = 1 << 20;
    private static final int MUTATED = 12_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version='1.0'?><a/>",
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes' ?>\n<!-- - --><?p?><a></a >",
                "\ufeff<a>\ufeff</a>",
                "<a b='1' c = \"2\"\n\td='&lt;&#10;&#x41;\t\r\n>]]>'/>",
                "<a>x\r\ny\rz&#13;&amp;&gt;&quot;&apos;<![CDATA[<&amp;]]]>]]&gt;</a>",
                "<x:a xmlns:x='u' xmlns='v' x:b='1' b='2'><b xmlns=''/><x:c/></x:a>",
                "<a xml:space='preserve' xml:lang='vi'> hội <!--c-->\ud83d\ude00<?x y?> </a>",
                "<a><b/>text<b></b>more</a>",
                "<a xmlns:p='&#x75;'><p:b/></a>",
                "<a><b x='1' y='2'/><b y='1'/><b y='1' x='2'/><b x='1' y='2' z='3'/></a>",
                "<a><b x='thirty characters, or still more'/><b x='thirty characters, or still more'/></a>",
                "<a><b x='thirty characters, or still more'/><b x='thirty characters, or still more&lt;'/></a>",
                "<a><b x='thirty \"characters\", or still more'/><b x=\"thirty \"/></a>",
            })
    void what_is_xml_is_read_alike(String xml) {
        assertThat(XmlOracle.jdk(bytes(xml))).isPresent();
        assertAgreement(bytes(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "<a",
                "<a>",
                "<a></b>",
                "<a></a",
                "<a b/>",
                "<a b=c/>",
                "<a b='1'c='2'/>",
                "<a b='1' b='2'/>",
                "<a><b x='1' y='2'/><b y='1'/><b y='1' y='2'/></a>",
                "<a><b x='1' y='2'/><b x='1' x='2'/></a>",
                "<a><b x='1' y='2' z='3'/><b z='1' y='2' z='3'/></a>",
                "<a><b x='thirty characters, or still more'/><b x='thirty characters, or still more</a>",
                "<a b='<'/>",
                "<a b='&x;'/>",
                "<a>&x;</a>",
                "<a>&amp</a>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>&#x110000;</a>",
                "<a>&#XA;</a>",
                "<a>&#;</a>",
                "<a>&;</a>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "<a>\uffff</a>",
                "<a b='\u0008'/>",
                "<a><!-- -- --></a>",
                "<a><!-></a>",
                "<a><![CDATA[x</a>",
                "<a><![cdata[x]]></a>",
                "<a><?xml version='1.0'?></a>",
                "<a><?XML x?></a>",
                "<a><? x?></a>",
                "<a><?x</a>",
                " <?xml version='1.0'?><a/>",
                "<?xml encoding='UTF-8'?><a/>",
                "<?xml version='1.0' encoding='none'?><a/>",
                "<?xml version='1.0' standalone='maybe'?><a/>",
                "<?xml version='2.0'?><a/>",
                "<?xml version='1.0'><a/>",
                "x<a/>",
                "&#32;<a/>",
                "<![CDATA[ ]]><a/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a xmlns:p=''/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:xmlns='u'/>",
                "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a xmlns:p='u' xmlns:p='v'/>",
                "<a:b:c xmlns:a='u'/>",
                "<a:/>",
                "<1/>",
                "<a 1='x'/>",
                "<a / >",
                "< a/>",
                "</a>",
                "<!DOCTYPE a><a/>",
                "<a><!DOCTYPE a></a>",
                "<a><!ELEMENT b></a>",
            })
    void what_is_no_xml_is_refused(String xml) {
        assertThat(XmlOracle.jdk(bytes(xml))).isEmpty();
        assertThat(XmlOracle.ours(bytes(xml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "e08080", "eda080", "f0808080", "f4908080", "f8888080", "ff", "c3", "e1ba", "80"})
    void bytes_that_are_no_utf_8_are_refused_wherever_they_stand(String hex) {
        byte[] wrong = new byte[hex.length() / 2];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        for (String xml : new String[] {"<a>|</a>", "<a b='|'/>", "<a><!--|--></a>", "<a><?b |?></a>", "<a|/>"}) {
            int at = xml.indexOf('|');
            assertThat(XmlOracle.ours(joined(bytes(xml.substring(0, at)), wrong, bytes(xml.substring(at + 1)))))
                    .as(xml)
                    .isEmpty();
        }
    }

    @Test
    void other_encodings_are_read_as_the_jdk_reads_them() {
        String xml = "<?xml version='1.0' encoding='UTF-16'?><a b='Hội'>Khuyến học</a>";
        assertAgreement(xml.getBytes(StandardCharsets.UTF_16));
        assertAgreement(joined(new byte[] {-1, -2}, xml.getBytes(StandardCharsets.UTF_16LE)));
        assertAgreement(
                "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(XmlOracle.ours(bytes("<?xml version='1.0' encoding='US-ASCII'?><a>\u00e9</a>")))
                .isEmpty();
    }

    @Test
    void a_part_that_comes_in_portions_reads_as_one_that_comes_whole() {
        Random random = new Random(5);
        StringBuilder xml = new StringBuilder("<a xmlns:p='u'>");
        while (xml.length() < 400_000) {
            xml.append("<p:b c='" + "đ".repeat(random.nextInt(90)) + "&amp;'>" + "ế".repeat(random.nextInt(900)))
                    .append("&#x1EBF;<!--" + "x".repeat(random.nextInt(90)) + "--><d/>")
                    .append("<![CDATA[" + "]".repeat(random.nextInt(9)) + "]]></p:b  >");
            if (random.nextInt(99) == 0) {
                xml.append("<long>" + "dài ".repeat(random.nextInt(60_000)) + "</long>");
            }
        }
        byte[] part = bytes(xml + "</a>");
        assertThat(XmlOracle.oursStreamed(part)).isPresent().isEqualTo(XmlOracle.ours(part));
        assertAgreement(part);
        assertThat(XmlOracle.oursStreamed(Arrays.copyOf(part, part.length - 1))).isEmpty();
    }

    @Test
    void every_part_of_every_workbook_is_read_as_the_jdk_reads_it() throws IOException {
        List<byte[]> parts = parts();
        assertThat(parts).hasSizeGreaterThan(500);
        for (byte[] part : parts) {
            assertAgreement(part);
        }
    }

    @Test
    void a_part_with_faults_is_read_alike_or_refused() throws IOException {
        List<byte[]> parts = parts();
        parts.removeIf(part -> part.length > 20_000 || part.length == 0);
        Random random = new Random(11);
        int read = 0;
        int stricter = 0;
        for (int i = 0; i < MUTATED; i++) {
            byte[] part = mutated(parts.get(random.nextInt(parts.size())), random);
            Optional<List<String>> expected = XmlOracle.jdk(part);
            Optional<List<String>> found = XmlOracle.ours(part);
            if (found.isPresent()) {
                assertThat(found).as(new String(part, StandardCharsets.UTF_8)).isEqualTo(expected);
                read++;
            } else {
                stricter += expected.isPresent() ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThan(MUTATED / 5);
        assertThat(stricter).isLessThan(MUTATED / 100);
    }

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/",
            "&",
            ";",
            "&#9;",
            "&amp;",
            "&x;",
            "\"",
            "'",
            "=",
            " ",
            "\r\n",
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?x ",
            "?>",
            "<c>",
            "</c>",
            "<c/>",
            "xmlns",
            ":",
            "x:",
            " r='1'",
            "\u0000",
            "\u0085",
            "đ",
            "<!DOCTYPE a>");

    private static byte[] mutated(byte[] part, Random random) {
        byte[] changed = part;
        for (int change = random.nextInt(2); change >= 0; change--) {
            int at = random.nextInt(changed.length);
            int to = Math.min(changed.length, at + random.nextInt(6));
            byte[] piece = bytes(PIECES.get(random.nextInt(PIECES.size())));
            byte[] before = Arrays.copyOf(changed, at);
            switch (random.nextInt(4)) {
                case 0 -> {
                    changed = changed.clone();
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                }
                case 1 -> changed = joined(before, Arrays.copyOfRange(changed, to, changed.length));
                case 2 -> changed = joined(before, piece, Arrays.copyOfRange(changed, at, changed.length));
                default -> changed = joined(before, piece, Arrays.copyOfRange(changed, to, changed.length));
            }
            changed = changed.length == 0 ? part : changed;
        }
        return changed;
    }

    private static void assertAgreement(byte[] part) {
        assertThat(XmlOracle.ours(part))
                .as(new String(part, 0, Math.min(part.length, 500), StandardCharsets.UTF_8))
                .isEqualTo(XmlOracle.jdk(part));
    }

    /** All XML of all workbooks at hand, each once. */
    private static List<byte[]> parts() throws IOException {
        Map<Integer, byte[]> parts = new HashMap<>();
        for (Path folder : FILES) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".xlsx"))
                            .sorted()
                            .toList()) {
                        addParts(Files.readAllBytes(file), parts);
                    }
                }
            }
        }
        List<byte[]> sorted = new ArrayList<>(parts.values());
        sorted.sort(Arrays::compare);
        return sorted;
    }

    private static void addParts(byte[] workbook, Map<Integer, byte[]> parts) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(LARGEST);
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                if (xml && part.length < LARGEST) {
                    parts.put(Arrays.hashCode(part), part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return; // a damaged archive; its parts up to there are known
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... pieces) {
        int length = Stream.of(pieces).mapToInt(piece -> piece.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
