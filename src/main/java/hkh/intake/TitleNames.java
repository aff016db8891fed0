package hkh.intake;

import hkh.text.TextKey;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the unit that a title names in the middle of its words: "Số liệu khuyến học xã Phú Hòa năm 2021". */
final class TitleNames {

    /** A title that goes on to the name of who reports: of nobody else, and of nothing below it. */
    private static final Pattern TITLE = Pattern.compile("\\W*"
            + anyOf("số liệu", "báo cáo", "bảng", "biểu", "thống kê", "tổng hợp", "kết quả", "phụ lục", "tình hình")
            + " (?!.*"
            + anyOf("chi hội", "tổ hội", "phân hội", "ban khuyến học", "trường", "trạm", "công an", "công ty", "đoàn")
            + ")(?!.*" + anyOf("dòng họ", "giáo xứ", "chùa") + ")(?!.*" + TextKey.of("hội") + " (?!"
            + anyOf("khuyến học", "kh", "học tập", "viên", "và") + ")).*");

    private static final Pattern TYPED = Pattern.compile(
            "(?<= )" + anyOf("phường", "xã", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "tỉnh") + " ");
    /** "Số liệu khuyến học xã Lạ", not "số liệu các xã" nor "xây dựng xã hội học tập". */
    private static final Pattern COMMUNE_IN_TITLE = Pattern.compile("(?<!" + TextKey.of("các") + " )(?<!"
            + TextKey.of("cấp") + " )(?<!" + TextKey.of("từng") + " )(?<= )" + anyOf("phường", "xã", "thị trấn")
            + " (?!"
            + anyOf(
                    "hội", "trên", "trong", "thuộc", "của", "có", "đạt", "và", "năm", "kỳ", "quý", "nộp", "gửi",
                    "báo cáo")
            + "(?![\\p{L}\\p{M}]))\\p{L}");
    /** Where a title goes on behind a name: "năm 2021)". */
    private static final Pattern BEHIND = Pattern.compile(
            "[ (.]+(?:\\d|" + anyOf("trong năm", "cả năm", "năm", "kỳ", "quý", "sáu tháng") + ").*$|[ ).]+$");

    private static final Pattern WRITER = Pattern.compile(".*" + TextKey.of("báo cáo") + " .*" + TextKey.of("ngày")
            + " .*" + TextKey.of("của") + " (" + anyOf("hội khuyến học", "hội kh", "hkh") + " .*)");

    private final UnitNames names;

    TitleNames(UnitNames names) {
        this.names = names;
    }

    private static String anyOf(String... words) {
        return Arrays.stream(words).map(TextKey::of).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether a line is a title that may name who reports. */
    static boolean isTitle(String line) {
        return TITLE.matcher(TextKey.of(line)).matches();
    }

    /** Whether a part of a title names a commune, known or not. */
    static boolean namesCommune(String part) {
        return COMMUNE_IN_TITLE.matcher(TextKey.of(part)).find();
    }

    /** "(Kèm theo Báo cáo số 17/BC-HKH ngày 5/12/2021 của Hội Khuyến học xã Phú Hòa)": a commune that writes. */
    Set<Unit> writerOf(String line) {
        Matcher writer = WRITER.matcher(TextKey.of(line));
        Set<Unit> named = new LinkedHashSet<>();
        if (writer.matches()) {
            named.addAll(names.named(BEHIND.matcher(writer.group(1)).replaceFirst("")));
            named.removeIf(unit -> unit.level().compareTo(Level.COMMUNE) < 0);
        }
        return Collections.unmodifiableSet(named);
    }

    /** "Số liệu khuyến học xã Phú Hòa năm 2021": a name behind its type word, up to where the title goes on. */
    List<Unit> in(String part) {
        String key = TextKey.of(part);
        Matcher typed = TYPED.matcher(key);
        while (typed.find()) {
            List<Unit> units =
                    names.named(BEHIND.matcher(key.substring(typed.start())).replaceFirst(""));
            if (!units.isEmpty()) {
                return units;
            }
        }
        return List.of();
    }
}
