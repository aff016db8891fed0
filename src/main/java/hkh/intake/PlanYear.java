package hkh.intake;

import hkh.figure.Period;
import hkh.text.TextKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year for which a sheet plans: one that a title gives to the next year cannot set aims for this one. */
final class PlanYear {

    private static final Pattern PLAN =
            Pattern.compile(TextKey.of("phương hướng") + "|" + TextKey.of("nhiệm vụ") + "|" + TextKey.of("kế hoạch"));
    private static final Pattern AIM = Pattern.compile("(?:" + TextKey.of("phấn đấu") + "|" + TextKey.of("chỉ tiêu")
            + "|" + TextKey.of("mục tiêu") + ").*" + TextKey.of("năm") + " ((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern COMPARES = Pattern.compile(TextKey.of("so với") + "|" + TextKey.of("kết quả"));

    private final int year;
    private boolean plansNext;

    PlanYear(Sheet sheet, Period period) {
        this.year = period.year();
        this.plansNext = isTitle(sheet.title());
    }

    /** Whether a text may plan for a year, or set an aim. */
    static boolean speaks(String key) {
        return PLAN.matcher(key).find() || AIM.matcher(key).find();
    }

    /** The year of an aim that is over, below a title that plans for the next one. */
    Optional<Integer> wrongYear(String text, String key) {
        Matcher aim = AIM.matcher(key);
        boolean over =
                plansNext && aim.find() && !COMPARES.matcher(key).find() && Integer.parseInt(aim.group(1)) <= year;
        plansNext |= isTitle(text);
        return over ? Optional.of(Integer.valueOf(aim.group(1))) : Optional.empty();
    }

    private boolean isTitle(String text) {
        return PLAN.matcher(TextKey.of(text)).find()
                && TitleBlock.periodIn(text)
                        .filter(period -> period.year() == year + 1)
                        .isPresent();
    }
}
