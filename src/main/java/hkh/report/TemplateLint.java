package hkh.report;

import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.report.TemplatePart.Token;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Refuses a template that does more than place words and figures, or names what is not there, wherever that stands in it:
 * also where nothing is printed today. What is not known to be harmless is refused.
 */
final class TemplateLint {

    /** What changes how a text is printed, asks whether there is anything, or counts the rows of a loop. */
    static final Set<String> BUILT_INS = new TreeSet<>(Set.of(
            "c",
            "cap_first",
            "counter",
            "has_content",
            "has_next",
            "is_first",
            "is_last",
            "lower_case",
            "then",
            "trim",
            "uncap_first",
            "upper_case"));

    static final Set<String> DIRECTIVES = new TreeSet<>(Set.of(
            "assign",
            "compress",
            "else",
            "elseif",
            "if",
            "import",
            "items",
            "list",
            "local",
            "macro",
            "nested",
            "sep"));

    private static final Set<String> COMPUTING =
            Set.of("+", "-", "*", "/", "%", "++", "--", "+=", "-=", "*=", "/=", "%=", "->");

    private static final Set<String> RANGES = Set.of("..", "..<", "..!", "..*");

    /** How far a list may count that is no list of the report, as for the blank rows of a form; more of them never end. */
    private static final Pattern END_OF_RANGE = Pattern.compile("\\d{1,3}");

    /** A file beside the template; FreeMarker refuses to go anywhere else. */
    private static final Pattern BESIDE = Pattern.compile("[^/\\\\:]+\\.ftlh");

    private final ReportTemplate.Source source;
    private final ReadableNames readable;
    private final Set<String> done = new HashSet<>();
    private final List<Message> wrong = new ArrayList<>();

    TemplateLint(ReportTemplate.Source source, ReadableNames readable) {
        this.source = source;
        this.readable = readable;
    }

    /**
     * Looks at a template and at all that it imports.
     *
     * @param content the type of {@code r}
     * @throws HkhException telling everything that is refused, each with file and line
     */
    void check(String file, Class<?> content) throws HkhException {
        checkFile(file, Set.of(content));
        if (!wrong.isEmpty()) {
            throw new HkhException(wrong);
        }
    }

    /** Returns the names of the macros that the file has. */
    private Set<String> checkFile(String file, Set<Type> roots) throws HkhException {
        Optional<byte[]> bytes = BESIDE.matcher(file).matches() ? source.find(file) : Optional.empty();
        if (bytes.isEmpty()) {
            return Set.of();
        }
        List<TemplatePart> parts = TemplateScanner.parts(new String(bytes.get(), StandardCharsets.UTF_8));
        Set<String> macros = new LinkedHashSet<>();
        parts.stream()
                .filter(part -> part.name().equals("macro"))
                .forEach(part -> macros.add(part.at(0).text()));
        if (!done.add(file)) {
            return macros;
        }
        TemplateNames names = new TemplateNames(readable, roots);
        for (TemplatePart part : parts) {
            if (part.name().equals("import")) {
                // shared macros serve reports and letters
                Set<String> theirs = checkFile(part.at(0).text(), Set.of(AnnualReport.class, Letter.class));
                names.importing(part.at(part.tokens().size() - 1).text(), theirs);
            }
            names.declare(part);
        }
        for (TemplatePart part : parts) {
            checkWords(file, part);
            names.check(part, (name, line) -> wrong.add(Message.of("template.failed", file, line, name)));
        }
        return macros;
    }

    private void checkWords(String file, TemplatePart part) {
        boolean directive = part.kind() == TemplatePart.Kind.DIRECTIVE;
        if (directive && !DIRECTIVES.contains(part.name())) {
            refuse(file, part.line(), "<#" + part.name() + ">");
        } else if (part.kind() == TemplatePart.Kind.PRINTED_AS_NUMBER) {
            refuse(file, part.line(), "#{…}");
        }
        for (int i = 0; i < part.tokens().size(); i++) {
            Token token = part.at(i);
            boolean builtIn = token.is("?") && part.at(i + 1).isName();
            if (builtIn && !BUILT_INS.contains(part.at(i + 1).text())) {
                refuse(file, token.line(), "?" + part.at(i + 1).text());
            } else if (token.is("??") || (token.is("!") && part.at(i - 1).endsValue())) {
                wrong.add(Message.of("template.no-default", file, token.line(), token.text()));
            } else if (token.sort() == Token.Sort.SIGN && COMPUTING.contains(token.text()) && !joins(part, i)) {
                wrong.add(Message.of("template.no-computing", file, token.line(), token.text()));
            } else if (token.sort() == Token.Sort.SIGN && RANGES.contains(token.text()) && !isShort(part, i)) {
                wrong.add(Message.of("template.no-range", file, token.line(), token.text()));
            }
        }
    }

    private static boolean isShort(TemplatePart part, int dots) {
        return part.at(dots).is("..")
                && END_OF_RANGE.matcher(part.at(dots + 1).text()).matches();
    }

    /** A plus beside a text in quotes puts texts together, which computes nothing. */
    private static boolean joins(TemplatePart part, int plus) {
        return part.at(plus).is("+")
                && (part.at(plus - 1).isString() || part.at(plus + 1).isString());
    }

    private void refuse(String file, int line, String what) {
        wrong.add(Message.of(
                "template.refused",
                file,
                line,
                what,
                "<#" + String.join("> <#", DIRECTIVES) + ">",
                "?" + String.join(" ?", BUILT_INS)));
    }
}
