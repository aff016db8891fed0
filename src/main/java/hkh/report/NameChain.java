package hkh.report;

import hkh.report.TemplatePart.Token;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** A name and what is read of it: {@code r.figures["member_total"].known}. */
final class NameChain {

    private final ReadableNames readable;
    private final Map<String, Set<Type>> declared;
    private final TemplatePart part;
    private final List<String> path = new ArrayList<>();
    private int end;
    private Set<Type> types;

    /**
     * The one that begins at a token.
     *
     * @param declared what each name of the file may stand for
     */
    NameChain(ReadableNames readable, Map<String, Set<Type>> declared, TemplatePart part, int at) {
        this.readable = readable;
        this.declared = declared;
        this.part = part;
        this.end = at;
        this.types = declared.getOrDefault(part.at(at).text(), Set.of());
        path.add(part.at(at).text());
    }

    /** What it may stand for, once it was followed; nothing where that cannot be told. */
    Set<Type> types() {
        return types;
    }

    /** Whether the expression in which it stands is nothing else. */
    boolean isWholeExpression() {
        return part.at(end).isName() || end == part.tokens().size();
    }

    /** Goes from member to member, and tells the first that is not there, with its line. */
    void follow(BiConsumer<String, Integer> unknown) {
        Token first = part.at(end++);
        if (!declared.containsKey(first.text())) {
            unknown.accept(first.text(), first.line());
            return;
        }
        while (true) {
            if (part.at(end).is(".") && part.at(end + 1).isName()) {
                step("." + part.at(end + 1).text(), part.at(end + 1).text(), unknown);
                end += 2;
            } else if (part.at(end).is("[")
                    && part.at(end + 1).isString()
                    && part.at(end + 2).is("]")) {
                step("[\"" + part.at(end + 1).text() + "\"]", part.at(end + 1).text(), unknown);
                end += 3;
            } else if (part.at(end).is("[")) {
                path.add("[…]");
                Set<Type> elements = new HashSet<>();
                types.forEach(type -> ReadableNames.element(type).ifPresent(elements::add));
                types = elements;
                end = closing(end) + 1;
            } else {
                return;
            }
        }
    }

    private void step(String written, String name, BiConsumer<String, Integer> unknown) {
        path.add(written);
        if (types.isEmpty()) {
            return;
        }
        Set<Type> next = new HashSet<>();
        for (Type type : types) {
            Optional<Type> member = readable.member(type, name);
            member.ifPresent(next::add);
        }
        if (next.isEmpty()) {
            unknown.accept(String.join("", path), part.at(end).line());
        }
        types = next;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < part.tokens().size(); i++) {
            depth += part.at(i).is("[") ? 1 : part.at(i).is("]") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return part.tokens().size();
    }
}
