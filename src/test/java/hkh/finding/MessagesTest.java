package hkh.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:Message\\.of|\\btext|\\bsay|\\bproblem)\\(\\s*\"([a-z][a-z0-9.-]*[.-]?)\"\\s*([,+)])");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void both_languages_have_the_same_keys(String bundle) {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle + "_vi")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void both_languages_put_in_the_same_arguments(String bundle) {
        Properties vietnamese = bundle(bundle + "_vi");
        Properties english = bundle(bundle + "_en");

        for (String key : keys(bundle + "_vi")) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_vi", "messages_en"})
    void every_brace_holds_the_number_of_an_argument(String bundle) {
        Properties messages = bundle(bundle);

        for (String key : keys(bundle)) {
            assertThat(PLACEHOLDER.matcher(messages.getProperty(key)).replaceAll(""))
                    .as(key)
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_vi", "messages_en", "help_vi", "help_en"})
    void every_message_says_something(String bundle) {
        Properties messages = bundle(bundle);

        for (String key : keys(bundle)) {
            assertThat(messages.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_vi", "messages_en", "help_vi", "help_en"})
    void no_key_stands_twice_because_the_last_would_win_in_silence(String bundle) throws IOException {
        List<String> written;
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/hkh/" + bundle + ".properties"))) {
            written = lines.filter(line -> !line.startsWith("#") && line.matches("[a-zA-Z][\\w.-]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
        }

        assertThat(written).doesNotHaveDuplicates();
    }

    @Test
    void every_key_in_the_program_is_in_the_messages() {
        SortedSet<String> known = keys("messages_vi");
        SortedSet<String> used = new TreeSet<>();
        SortedSet<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher key = LITERAL_KEY.matcher(source);
            while (key.find()) {
                used.add(key.group(1));
                boolean start = key.group(2).equals("+");
                boolean exists = start
                        ? known.stream().anyMatch(one -> one.startsWith(key.group(1)))
                        : known.contains(key.group(1));
                if (!exists && (source.contains("Messages") || key.group().startsWith("Message.of"))) {
                    missing.add(key.group(1));
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_argument_that_a_message_puts_in_is_given_by_the_program() {
        Properties messages = bundle("messages_vi");
        SortedSet<String> lacking = new TreeSet<>();
        for (String source : sources()) {
            Matcher key = LITERAL_KEY.matcher(source);
            while (key.find()) {
                String pattern = messages.getProperty(key.group(1), "");
                if (!key.group(2).equals("+") && placeholders(pattern).size() > arguments(source, key.end(1) + 1)) {
                    lacking.add(key.group(1));
                }
            }
        }

        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_its_sentence(Rule rule) {
        SortedSet<String> known = keys("messages_vi");

        assertThat(Stream.of("finding." + rule.id(), "file." + rule.id(), "file." + shortKey(rule)))
                .anyMatch(key -> known.stream().anyMatch(one -> one.equals(key) || one.startsWith(key + ".")));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_says_what_it_checks_and_why_and_what_to_do_and_gives_an_example(Rule rule) {
        for (String bundle : List.of("messages_vi", "messages_en")) {
            assertThat(keys(bundle))
                    .contains(
                            "rule." + rule.id(),
                            "rule." + rule.id() + ".why",
                            "rule." + rule.id() + ".fix",
                            "rule." + rule.id() + ".example");
        }
    }

    @Test
    void a_number_is_written_as_the_language_writes_it() {
        Message message = Message.of("file.wrong-form-version", new BigDecimal("1234567.5"), 1234);

        assertThat(Messages.in("vi").text(message)).contains("1.234.567,5", "1.234");
        assertThat(Messages.in("en").text(message)).contains("1,234,567.5", "1,234");
    }

    @Test
    void a_message_inside_a_message_is_written_in_the_same_language() {
        Message inner = Message.of("severity.error");
        Messages english = Messages.in("en");

        assertThat(english.text("file.superseded", inner)).endsWith(english.text(inner));
        assertThat(Messages.in("vi").text("file.superseded", inner))
                .endsWith(Messages.in("vi").text(inner))
                .isNotEqualTo(english.text("file.superseded", inner));
    }

    @Test
    void braces_in_an_argument_are_no_placeholders_because_files_may_be_named_so() {
        assertThat(Messages.in("en").text("file.superseded", "{0} {1}.xlsx")).endsWith("{0} {1}.xlsx");
    }

    @Test
    void vietnamese_is_spoken_unless_english_is_asked() {
        assertThat(Messages.in("fr").text("severity.error"))
                .isEqualTo(Messages.in("vi").text("severity.error"))
                .isNotEqualTo(Messages.in("en").text("severity.error"));
    }

    @Test
    void saying_nothing_is_an_empty_text() {
        assertThat(Messages.in("vi").text(Message.NONE)).isEmpty();
    }

    @Test
    void an_unknown_key_is_a_bug() {
        Messages messages = Messages.in("vi");

        assertThatThrownBy(() -> messages.text("no.such-key")).isInstanceOf(MissingResourceException.class);
    }

    /** Two file verdicts go by a shorter key than the rule that goes with them. */
    private static String shortKey(Rule rule) {
        return switch (rule) {
            case DUPLICATE_FILE -> "duplicate";
            case CONFLICTING_SUBMISSION -> "conflict";
            case SUPERSEDED_SUBMISSION -> "superseded";
            default -> rule.id();
        };
    }

    /** How many arguments stand between here and the parenthesis that closes the call. */
    private static int arguments(String source, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth == 0) {
                    return commas;
                }
                depth--;
            } else if (c == ',' && depth == 0) {
                commas++;
            }
        }
        throw new AssertionError("a call is not closed");
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> keys(String bundle) {
        return new TreeSet<>(bundle(bundle).stringPropertyNames());
    }

    private static SortedSet<String> placeholders(String pattern) {
        SortedSet<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Properties bundle(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("/hkh/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
