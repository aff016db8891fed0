package hkh.report;

import hkh.report.TemplatePart.Token;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The names that a template file uses, followed as far as it can be told what they stand for. A name may stand for one of
 * several types; for what cannot be told (the parameter of a macro) there is none, and its members are left to FreeMarker.
 */
final class TemplateNames {

    private static final Set<String> WORDS =
            Set.of("true", "false", "as", "in", "using", "gt", "gte", "lt", "lte", "and", "or");
    private static final Set<String> SETTING = Set.of("assign", "local", "global");

    private final ReadableNames readable;
    private final Map<String, Set<Type>> declared = new HashMap<>();
    private final Map<String, Set<String>> imported = new HashMap<>();

    /** @param roots what {@code r} may be */
    TemplateNames(ReadableNames readable, Set<Type> roots) {
        this.readable = readable;
        declared.put("r", roots);
    }

    /** Another file's macros under a name. */
    void importing(String name, Set<String> macros) {
        imported.put(name, macros);
        declared.put(name, Set.of());
    }

    /** Notes the names that a part declares. */
    void declare(TemplatePart part) {
        if (part.kind() == TemplatePart.Kind.CALL) {
            for (int i = 0; i < part.tokens().size(); i++) {
                if (part.at(i - 1).is(";") && part.at(i).isName()) {
                    declare(part.at(i).text(), Set.of());
                }
            }
        } else if (part.name().equals("macro")) {
            part.tokens().stream().filter(Token::isName).forEach(token -> declare(token.text(), Set.of()));
        } else if (part.name().equals("list") || part.name().equals("items")) {
            declareLoop(part);
        } else if (SETTING.contains(part.name())) {
            for (int i = 0; i < part.tokens().size(); i++) {
                if (isSet(part, i)) {
                    declare(part.at(i).text(), typeOf(part, i + 2));
                } else if (part.tokens().size() == 1) {
                    declare(part.at(i).text(), Set.of());
                }
            }
        }
    }

    private void declareLoop(TemplatePart part) {
        Set<Type> elements = new HashSet<>();
        typeOf(part, 0).forEach(type -> ReadableNames.element(type).ifPresent(elements::add));
        boolean behind = part.name().equals("items");
        for (int i = 0; i < part.tokens().size(); i++) {
            if (behind && part.at(i).isName()) {
                declare(part.at(i).text(), elements);
            }
            behind |= part.at(i).isName() && part.at(i).text().equals("as");
        }
    }

    private void declare(String name, Set<Type> types) {
        Set<Type> before = declared.get(name);
        Set<Type> all = new HashSet<>(types);
        if (before != null && (before.isEmpty() || types.isEmpty())) {
            all.clear();
        } else if (before != null) {
            all.addAll(before);
        }
        declared.put(name, all);
    }

    /** Whether a token is a name that gets a value: {@code a = …}, or the name of a macro's argument. */
    private static boolean isSet(TemplatePart part, int at) {
        boolean setting =
                part.kind() == TemplatePart.Kind.CALL || part.name().equals("macro") || SETTING.contains(part.name());
        return setting
                && part.at(at).isName()
                && part.at(at + 1).is("=")
                && !part.at(at - 1).is(".");
    }

    /** The types of an expression that is nothing but a name and its members; else none. */
    private Set<Type> typeOf(TemplatePart part, int at) {
        if (!part.at(at).isName()) {
            return Set.of();
        }
        NameChain chain = new NameChain(readable, declared, part, at);
        chain.follow((name, line) -> {});
        return chain.isWholeExpression() ? chain.types() : Set.of();
    }

    /** Tells every name of a part that is not there, with its line. */
    void check(TemplatePart part, BiConsumer<String, Integer> unknown) {
        if (part.kind() == TemplatePart.Kind.CALL) {
            checkMacro(part, unknown);
        }
        if (part.name().equals("import")) {
            return;
        }
        for (int i = 0; i < part.tokens().size(); i++) {
            boolean begins = part.at(i).isName()
                    && !part.at(i - 1).is(".")
                    && !part.at(i - 1).is("?");
            if (begins && !WORDS.contains(part.at(i).text()) && !isSet(part, i)) {
                new NameChain(readable, declared, part, i).follow(unknown);
            } else if (part.at(i).is(".") && !part.at(i - 1).endsValue()) {
                unknown.accept("." + part.at(i + 1).text(), part.at(i).line());
            }
        }
    }

    private void checkMacro(TemplatePart call, BiConsumer<String, Integer> unknown) {
        List<String> path = List.of(call.name().split("\\.", 2));
        boolean there = path.size() == 1
                ? declared.containsKey(call.name())
                : imported.getOrDefault(path.get(0), Set.of()).contains(path.get(1));
        if (!there) {
            unknown.accept("@" + call.name(), call.line());
        }
    }
}
