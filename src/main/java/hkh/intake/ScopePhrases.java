package hkh.intake;

import hkh.plan.Scope;
import hkh.text.TextKey;
import hkh.unit.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phrases behind a label that say whose figure it is, as they are written on the return of a unit of some level. */
final class ScopePhrases {

    private static final Map<Level, List<String>> NAMES = Map.of(
            Level.PROVINCE, List.of("tỉnh", "thành phố"),
            Level.DISTRICT, List.of("huyện", "thị xã", "thành phố", "quận"),
            Level.COMMUNE, List.of("xã", "phường", "thị trấn", "đặc khu"));
    private static final List<String> COMMUNES =
            List.of("xã", "phường", "xã, phường", "phường, xã", "xã, thị trấn", "xã, phường, thị trấn");
    private static final List<String> DISTRICTS = List.of("huyện", "huyện, thành phố", "huyện, thị xã, thành phố");
    private static final List<String> AFFILIATES = List.of("đơn vị trực thuộc", "cơ quan trực thuộc");
    private static final List<String> OWN = List.of(
            "cấp ",
            "riêng ",
            "riêng cấp ",
            "của riêng cấp ",
            "của cấp ",
            "của hội ",
            "của hội khuyến học ",
            "riêng hội ",
            "riêng hội khuyến học ",
            "của riêng hội ");
    private static final List<String> INCLUDING =
            List.of("kể cả ", "bao gồm ", "bao gồm cả ", "gồm ", "gồm cả ", "cả ");

    private static final String BEFORE = " ,;(-–";

    private final Level level;
    private final Map<String, Scope> meanings = new HashMap<>();

    /**
     * What is left of a label, and how far it reaches; the scope is empty when no phrase stands there, or two disagree.
     */
    record Told(String rest, Optional<Scope> scope) {}

    /** The phrases on a return of a level. */
    ScopePhrases(Level level) {
        this.level = level;
        for (String name : NAMES.getOrDefault(level, List.of())) {
            List.of("toàn ", "trong toàn ", "của toàn ").forEach(w -> put(w + name, Scope.subtree(level)));
            OWN.forEach(words -> put(words + name, Scope.own(level)));
        }
        if (level != Level.PROVINCE && level != Level.DISTRICT) {
            return;
        }
        COMMUNES.forEach(communes -> {
            below(communes, Level.COMMUNE);
            including(communes);
        });
        including("cấp dưới");
        including("đơn vị cấp dưới");
        if (level == Level.PROVINCE) {
            DISTRICTS.forEach(districts -> below(districts, Level.DISTRICT));
            AFFILIATES.forEach(affiliates -> below(affiliates, Level.AFFILIATE));
            COMMUNES.forEach(communes -> including("huyện, " + communes));
        }
    }

    /** Takes the phrases off the end of a {@link TextKey}, the last first. */
    Told told(String key) {
        String rest = tidy(key);
        Optional<Scope> scope = Optional.empty();
        for (Optional<String> phrase = last(rest); phrase.isPresent(); phrase = last(rest)) {
            rest = tidy(rest.substring(0, rest.length() - phrase.get().length()));
            Scope found = meanings.get(phrase.get());
            if (found == null || scope.filter(other -> !other.equals(found)).isPresent()) {
                return new Told(rest, Optional.empty());
            }
            scope = Optional.of(found);
        }
        return new Told(rest, scope);
    }

    /** The longest phrase at the end: "kể cả cấp xã" is not "cấp xã". */
    private Optional<String> last(String text) {
        String longest = "";
        for (String phrase : meanings.keySet()) {
            int at = text.length() - phrase.length();
            boolean ends = text.endsWith(phrase) && (at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0);
            longest = ends && phrase.length() > longest.length() ? phrase : longest;
        }
        return Optional.of(longest).filter(phrase -> !phrase.isEmpty());
    }

    /** Without the bracket, comma or dash that parted a phrase from the label. */
    private static String tidy(String text) {
        int end = text.length();
        if (text.endsWith(")")) {
            return text.substring(0, end - 1);
        }
        while (end > 0 && (BEFORE + ":.").indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private void below(String names, Level below) {
        List.of("cấp ", "các ", "của các ", "ở các ").forEach(words -> put(words + names, Scope.own(below)));
    }

    private void including(String names) {
        for (String words : INCLUDING) {
            List.of("", "các ", "cấp ", "các cấp ").forEach(w -> put(words + w + names, Scope.subtree(level)));
        }
    }

    private void put(String phrase, Scope scope) {
        meanings.put(TextKey.of(phrase), scope);
    }
}
