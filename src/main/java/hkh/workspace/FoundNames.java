package hkh.workspace;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What files that were found are called, everywhere and on every machine alike. */
final class FoundNames {

    /** What would end a line, command a terminal, or show letters in another order. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private FoundNames() {}

    /** A name in NFC, with a sign for each one that cannot be shown. */
    static String shown(String name) {
        return UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("\uFFFD");
    }

    /** Each file once; those of one name from two folders go by their whole path. */
    static List<Inbox.Found> byPath(List<Inbox.Found> found) {
        Map<Path, Inbox.Found> once = new LinkedHashMap<>();
        found.forEach(file -> once.putIfAbsent(file.path().toAbsolutePath().normalize(), file));
        Map<String, Long> times =
                once.values().stream().collect(Collectors.groupingBy(Inbox.Found::name, Collectors.counting()));
        return once.values().stream()
                .map(file -> times.getOrDefault(file.name(), 1L) == 1
                        ? file
                        : new Inbox.Found(shown(file.path().toString().replace('\\', '/')), file.path()))
                .toList();
    }

    /** In the order of the names; files that still share one, in two normal forms or with signs not shown, get a number. */
    static List<Inbox.Found> distinct(List<Inbox.Found> found) {
        Set<String> taken = found.stream().map(Inbox.Found::name).collect(Collectors.toSet());
        Set<String> given = new HashSet<>();
        List<Inbox.Found> distinct = new ArrayList<>();
        for (Inbox.Found file :
                found.stream().sorted(Comparator.comparing(Inbox.Found::path)).toList()) {
            String name = file.name();
            for (int number = 2; !given.add(name); number++) {
                String next = file.name() + " (" + number + ")";
                name = taken.contains(next) ? name : next;
            }
            distinct.add(new Inbox.Found(name, file.path()));
        }
        distinct.sort(Comparator.comparing(Inbox.Found::name));
        return distinct;
    }
}
