package hkh.unit;

import hkh.text.Memo;
import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds units by their names as people write them: {@code P. Phú Hoà}, {@code HKH phường Phú Hòa}, {@code Phú Hòa}.
 *
 * <p>A name with its type word is matched first, then the bare name; more than one unit is no match but candidates.
 * Names that are written as one word or as several (Ea Bia, EaBia) are the last to match. Accent-free spellings only
 * ever suggest.
 */
public final class UnitNames {

    private static final Pattern ASSOCIATION = Pattern.compile("(" + TextKey.of("ban chấp hành") + " |bch )?("
            + TextKey.of("hội khuyến học") + "|" + TextKey.of("hội kh") + "|hkh|ubnd|" + TextKey.of("ủy ban nhân dân")
            + ") ");
    /** What an association below a commune puts before the name of the school, the lineage … that it is of. */
    private static final Pattern BRANCH = Pattern.compile("(?:" + TextKey.of("chi hội") + "|" + TextKey.of("phân hội")
            + "|" + TextKey.of("tổ hội") + "|" + TextKey.of("tổ") + "|" + TextKey.of("ban") + ") (?:(?:"
            + TextKey.of("khuyến học") + "|kh) )?");

    private static final List<TypeWord> TYPE_WORDS = List.of(
            TypeWord.of("thị trấn", "tt", "t.t"),
            TypeWord.of("thị xã", "tx", "t.x"),
            TypeWord.of("thành phố", "tp", "t.p"),
            TypeWord.of("phường", "p"),
            TypeWord.of("xã", "x"),
            TypeWord.of("huyện", "h"),
            TypeWord.of("quận", "q"),
            TypeWord.of("tỉnh"),
            TypeWord.of("đặc khu"));

    /** A numbered ward or district: P4, F.4, Q.1; the number may have a zero before it. */
    private static final Pattern NUMBERED = Pattern.compile("([pfq])[. ]*0*(\\d{1,2})");

    private static final Pattern ZERO_BEFORE = Pattern.compile("(?<= )0+(?=\\d+$)");
    private static final Pattern STATE_FARM = Pattern.compile("(" + TextKey.of("thị trấn") + " )?n\\.?t(\\. ?| )");

    private final List<Unit> units;
    private final Map<String, List<Unit>> full = new LinkedHashMap<>();
    private final Map<String, List<Unit>> bare = new LinkedHashMap<>();
    private final Map<String, List<Unit>> joined = new LinkedHashMap<>();
    /** Units below communes, by what they are of. */
    private final Map<String, List<Unit>> branches = new LinkedHashMap<>();

    private final Map<String, List<Unit>> toneless = new LinkedHashMap<>();
    private final Memo<String, List<Unit>> found = new Memo<>(this::find);

    public UnitNames(UnitTree tree) {
        this(tree.all());
    }

    /** Names of units of any time, to search for; who a return is of is asked of one day's tree. */
    public UnitNames(Collection<Unit> units) {
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            String type = typeOf(unit);
            for (String name : namesOf(unit)) {
                String key = key(name);
                String bareKey = withoutType(key);
                boolean hasItsType = type.isEmpty() || !bareKey.equals(key);
                String fullKey = hasItsType ? key : type + key;
                put(full, fullKey, unit);
                put(bare, bareKey, unit);
                put(joined, fullKey.replace(" ", ""), unit);
                if (unit.level().compareTo(Level.COMMUNE) > 0) {
                    put(branches, withoutBranch(TextKey.of(name)), unit);
                }
            }
        }
    }

    private static List<String> namesOf(Unit unit) {
        List<String> names = new ArrayList<>(unit.aliases());
        names.add(unit.name());
        if (!unit.type().isEmpty() && !TextKey.of(unit.name()).startsWith(TextKey.of(unit.type()) + " ")) {
            names.add(unit.type() + " " + unit.name());
        }
        return names;
    }

    /** The units that go by a name: one is a match, several are candidates to ask about, none is none. */
    public List<Unit> named(String name) {
        return found.of(name);
    }

    private List<Unit> find(String name) {
        String key = key(name);
        List<Unit> exact = full.getOrDefault(key, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        // "xã Phú Hòa" is not the ward of that name; but P Rao and Phường Đúc are names that begin like a type
        String asTyped = untyped(TextKey.of(name));
        List<Unit> byBareName = bare.getOrDefault(asTyped, List.of());
        if (!byBareName.isEmpty()) {
            return byBareName;
        }
        List<Unit> asOneWord = joined.getOrDefault(key.replace(" ", ""), List.of());
        return asOneWord.isEmpty() ? branches.getOrDefault(withoutBranch(TextKey.of(name)), List.of()) : asOneWord;
    }

    private static String withoutBranch(String key) {
        Matcher branch = BRANCH.matcher(key);
        return branch.lookingAt() ? key.substring(branch.end()) : key;
    }

    /** Units whose name is the same but for type words, tones and marks: suggestions to show, never to take. */
    public List<Unit> similarTo(String name) {
        Map<String, List<Unit>> toneless = toneless();
        String key = TextKey.toneless(withoutType(key(name)));
        for (TypeWord type : TYPE_WORDS) {
            String typed = TextKey.toneless(type.word()) + " ";
            if (!toneless.containsKey(key) && key.startsWith(typed)) {
                return toneless.getOrDefault(key.substring(typed.length()), List.of());
            }
        }
        return toneless.getOrDefault(key, List.of());
    }

    /** Whether a text has the name of a unit in it; one without any marks may have left them out. */
    public static boolean mayName(String text, Unit unit) {
        String typed = key(text);
        boolean unmarked = TextKey.toneless(typed).equals(typed);
        return namesOf(unit).stream()
                .map(name -> withoutType(key(name)))
                .map(name -> unmarked ? TextKey.toneless(name) : name)
                .anyMatch(name -> Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])")
                        .matcher(typed)
                        .find());
    }

    /** The units by their bare names without tones and marks, made when first asked for: when a name is not known. */
    private synchronized Map<String, List<Unit>> toneless() {
        if (toneless.isEmpty()) {
            for (Unit unit : units) {
                namesOf(unit).forEach(name -> put(toneless, TextKey.toneless(withoutType(key(name))), unit));
            }
        }
        return toneless;
    }

    private static void put(Map<String, List<Unit>> map, String key, Unit unit) {
        List<Unit> units = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!units.contains(unit)) {
            units.add(unit);
        }
    }

    /** A {@link TextKey} with the association's words taken off, nothing written out but "nông trường". */
    private static String untyped(String key) {
        String own = withoutAssociation(key);
        Matcher farm = STATE_FARM.matcher(own);
        return farm.lookingAt() ? farm.replaceFirst("$1" + TextKey.of("nông trường") + " ") : own;
    }

    private static String withoutAssociation(String key) {
        Matcher association = ASSOCIATION.matcher(key);
        return association.lookingAt() ? key.substring(association.end()) : key;
    }

    /** The name's key with the association's words taken off and abbreviated type words written out. */
    private static String key(String name) {
        String key = withoutAssociation(TextKey.of(name));
        Matcher numbered = NUMBERED.matcher(key);
        if (numbered.matches()) {
            String type = numbered.group(1).equals("q") ? "quận" : "phường";
            return TextKey.of(type) + " " + numbered.group(2);
        }
        for (TypeWord type : TYPE_WORDS) {
            for (String spelling : type.spellings()) {
                if (key.startsWith(spelling) && key.length() > spelling.length()) {
                    String written =
                            type.word() + key.substring(spelling.length()).strip();
                    return untyped(
                            written.contains(" 0")
                                    ? ZERO_BEFORE.matcher(written).replaceFirst("")
                                    : written);
                }
            }
        }
        return untyped(key);
    }

    /** The type word of a unit with a space behind it, from the register or from its name; empty when it has none. */
    private static String typeOf(Unit unit) {
        boolean stated = !unit.type().isEmpty();
        String typed = stated ? TextKey.of(unit.type()) + " " : key(unit.name());
        for (TypeWord type : TYPE_WORDS) {
            if (stated ? typed.equals(type.word()) : typed.startsWith(type.word())) {
                return type.word();
            }
        }
        return "";
    }

    private static String withoutType(String key) {
        for (TypeWord type : TYPE_WORDS) {
            if (key.startsWith(type.word())) {
                return key.substring(type.word().length());
            }
        }
        return key;
    }

    /** A word for a type of unit, with a space behind it, and how its start is abbreviated. */
    private record TypeWord(String word, List<String> spellings) {

        static TypeWord of(String word, String... abbreviations) {
            String written = TextKey.of(word) + " ";
            List<String> spellings = new ArrayList<>(List.of(written));
            for (String abbreviation : abbreviations) {
                spellings.add(abbreviation + ".");
                spellings.add(abbreviation + " ");
            }
            return new TypeWord(written, List.copyOf(spellings));
        }
    }
}
