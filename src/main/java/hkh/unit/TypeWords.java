package hkh.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that begin a unit's name, and the level that they tell. */
final class TypeWords {

    private static final Map<String, Level> LEVELS = Map.of(
            "Tỉnh", Level.PROVINCE,
            "Huyện", Level.DISTRICT,
            "Quận", Level.DISTRICT,
            "Thị xã", Level.DISTRICT,
            "Xã", Level.COMMUNE,
            "Phường", Level.COMMUNE,
            "Thị trấn", Level.COMMUNE,
            "Đặc khu", Level.COMMUNE);

    private static final String CITY = "Thành phố";
    private static final List<String> WORDS =
            List.of("Xã", "Phường", "Thị trấn", "Huyện", "Quận", "Thị xã", "Tỉnh", "Đặc khu", CITY);

    private TypeWords() {}

    /** The type word that a name begins with; empty when there is none. */
    static String of(String name) {
        for (String word : WORDS) {
            if (name.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
                return word;
            }
        }
        return "";
    }

    /** The level of a type; a city is a province when nothing stands above it. Empty for any other word. */
    static Optional<Level> level(String type, boolean top) {
        if (type.equalsIgnoreCase(CITY)) {
            return Optional.of(top ? Level.PROVINCE : Level.DISTRICT);
        }
        for (Map.Entry<String, Level> word : LEVELS.entrySet()) {
            if (word.getKey().equalsIgnoreCase(type)) {
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }
}
