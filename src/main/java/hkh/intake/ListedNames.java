package hkh.intake;

import hkh.text.TextKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are listed behind their number: "12 đơn vị (gồm: Sở Y tế; Sở Nội vụ; …)", "02 phường (Phú Hòa, Phú Tân)".
 *
 * @param counted what is counted, as written
 */
record ListedNames(int stated, String counted, List<String> names) {

    private static final Pattern LIST =
            Pattern.compile("(?<![\\d.,/])(?<number>\\d{1,3})\\s+(?<counted>\\p{L}[^()\\d:;]{0,200}?)"
                    + "\\s*\\(\\s*(?<says>(?iu:gồm có|bao gồm|gồm|đó là|là)\\s*:?)?(?<names>[^()\\d]{3,2000})\\)");
    /** Words of a list that does not name everything. */
    private static final Pattern OPEN = Pattern.compile("…|\\.\\.|(?<![\\p{L}])(?:v\\.v|vv|" + TextKey.of("như") + "|"
            + TextKey.of("trong đó") + "|" + TextKey.of("ví dụ") + ")");

    ListedNames {
        names = List.copyOf(names);
    }

    /** The lists that a text holds, as far as they name everything. */
    static List<ListedNames> in(String text) {
        List<ListedNames> lists = new ArrayList<>();
        Matcher list = LIST.matcher(text.indexOf('(') < 0 ? "" : text);
        while (list.find()) {
            String inside = list.group("names");
            List<String> names = names(inside);
            boolean says = list.group("says") != null;
            boolean named = names.size() > 1
                    && (says || names.stream().allMatch(name -> Character.isUpperCase(name.codePointAt(0))));
            if (named && !OPEN.matcher(TextKey.of(inside)).find()) {
                lists.add(new ListedNames(
                        Integer.parseInt(list.group("number")),
                        list.group("counted").strip(),
                        names));
            }
        }
        return lists;
    }

    /** Apart by semicolons, where names may have commas in them; else by commas and "và". */
    private static List<String> names(String list) {
        String mark = list.indexOf(';') >= 0 ? ";" : ",|\\s(?iu:và)\\s";
        return Arrays.stream(list.split(mark))
                .map(name -> name.strip().replaceFirst("\\.$", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
