package hkh.workbook;

import hkh.unit.Level;
import hkh.unit.Unit;
import java.util.List;
import java.util.Locale;

/** The name of an association after its unit: {@code Phường Phú Hòa} has the {@code Hội Khuyến học phường Phú Hòa}. */
final class AssociationName {

    private static final String ASSOCIATION = "Hội Khuyến học ";
    private static final List<String> OWN_NAMES = List.of("hội ", "ban ", "chi hội ", "tổ ", "trung ương ");
    private static final List<String> TYPE_WORDS =
            List.of("Phường ", "Xã ", "Thị trấn ", "Thị xã ", "Thành phố ", "Quận ", "Huyện ", "Tỉnh ", "Đặc khu ");
    private static final String SPELT_WITH_CAPITAL = "Thành phố Hồ Chí Minh";

    private AssociationName() {}

    static String of(Unit unit) {
        boolean goesByItsName = unit.level() == Level.AFFILIATE || unit.level() == Level.BRANCH;
        if (goesByItsName) {
            return unit.name();
        }
        boolean typed = unit.type().isEmpty() || unit.name().startsWith(unit.type());
        return of(typed ? unit.name() : unit.type() + " " + unit.name());
    }

    static String of(String unitName) {
        String lower = unitName.toLowerCase(Locale.ROOT);
        return OWN_NAMES.stream().anyMatch(lower::startsWith) ? unitName : ASSOCIATION + inSentence(unitName);
    }

    /** A type word is small inside a name, but not before a number: phường Phú Hòa, Phường 4. */
    static String inSentence(String unitName) {
        for (String word : TYPE_WORDS) {
            boolean small = unitName.startsWith(word)
                    && unitName.length() > word.length()
                    && !Character.isDigit(unitName.charAt(word.length()))
                    && !unitName.equals(SPELT_WITH_CAPITAL);
            if (small) {
                return word.toLowerCase(Locale.ROOT) + unitName.substring(word.length());
            }
        }
        return unitName;
    }
}
