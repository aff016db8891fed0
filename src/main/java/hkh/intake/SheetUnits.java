package hkh.intake;

import hkh.text.Memo;
import hkh.text.TextKey;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.UnitNames;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which units a piece of text names: a heading, the name of a sheet or of a file, a cell of a table. */
final class SheetUnits {

    private static final Pattern DATED =
            Pattern.compile(TextKey.of("ngày") + ".{0,12}" + TextKey.of("tháng") + "|\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\W*(?:" + TextKey.of("địa chỉ") + "|" + TextKey.of("trụ sở") + "|" + TextKey.of("điện thoại") + ")");
    private static final Pattern DATE_IN_FILE = Pattern.compile("\\d{1,2}[-._]\\d{1,2}[-._]\\d{2,4}");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])\\d{2,5}(?![\\d.])");
    /** Where a unit lies may be told though nobody there reports; what has no letters tells nothing. */
    private static final Pattern PLACE = Pattern.compile("(?:" + TextKey.of("tỉnh") + "|" + TextKey.of("thành phố")
            + "|tp|" + TextKey.of("huyện") + "|h|" + TextKey.of("thị xã") + "|tx|" + TextKey.of("quận")
            + "|q)[. ].*|\\P{L}*");

    /** "Mã đơn vị: 25750", "Mã xã 25750". */
    private static final Pattern CODED = Pattern.compile("^" + TextKey.of("mã") + " (?:" + TextKey.of("số") + " )?(?:"
            + TextKey.of("đơn vị") + "|" + TextKey.of("xã") + "|" + TextKey.of("phường") + "|" + TextKey.of("đvhc")
            + ") ?:? ?([0-9]{2,5})$");
    /** Of other lengths the numbers in the names of files tell too many things. */
    private static final int COMMUNE_CODE = 5;

    private static final Pattern NAME_BREAK = Pattern.compile("\\s*[-–,:;|\\n]\\s*");
    /** What must be the name of a commune: its association's, in any case, or with a capital behind the type word. */
    private static final Pattern COMMUNE =
            Pattern.compile("(?:(?iu:hội khuyến học|hội kh|hkh)\\s+(?iu:phường|xã|thị trấn|đặc khu)\\s+\\p{Lu}"
                    + "|(?:Phường|Xã|Thị trấn|Đặc khu)\\s+\\p{Lu}\\p{Ll}).{0,40}");

    private final UnitTree tree;
    private final UnitNames names;
    private final TitleNames titles;
    private final int longestCode;
    private final Memo<String, Set<Unit>> whole = new Memo<>(this::find);
    private final Memo<String, Named> byLine = new Memo<>(this::inLine);
    private final Map<String, Set<Unit>> byCode = new HashMap<>();
    private final Map<String, Set<Unit>> byCodeWithoutZeros = new HashMap<>();

    SheetUnits(UnitTree tree, UnitNames names) {
        this.tree = tree;
        this.names = names;
        this.titles = new TitleNames(names);
        int longest = 0;
        for (Unit unit : tree.all()) {
            put(byCode, unit.code().text(), unit);
            put(byCode, unit.id(), unit);
            longest = Math.max(
                    longest, Math.max(unit.code().text().length(), unit.id().length()));
            put(byCodeWithoutZeros, withoutZeros(unit.code().text()), unit);
        }
        this.longestCode = longest;
    }

    private static String withoutZeros(String code) {
        int start = 0;
        while (start < code.length() && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }

    private static void put(Map<String, Set<Unit>> index, String code, Unit unit) {
        Set<Unit> before = index.put(code, Set.of(unit)); // nearly always the only one
        if (before != null) {
            Set<Unit> all = new LinkedHashSet<>(before);
            all.add(unit);
            index.put(code, all);
        }
    }

    /**
     * Units that lines name: the lowest, for those above are named to tell where they belong.
     *
     * @param stranger whether a commune is named that nobody knows
     */
    record Named(Set<Unit> units, boolean stranger) {

        /** Whether a school, a lineage or the like is named, which reports for itself. */
        boolean isBelowCommunes() {
            return units.stream().anyMatch(unit -> unit.level().compareTo(Level.COMMUNE) > 0);
        }
    }

    /** The units that the lines of a heading name. */
    Named in(List<String> lines) {
        Set<Unit> named = new LinkedHashSet<>();
        boolean stranger = false;
        for (String line : lines) {
            Named inLine = byLine.of(line);
            named.addAll(inLine.units());
            stranger |= inLine.stranger();
        }
        Set<Unit> lowest = lowest(named);
        boolean ownCommune = lowest.stream().anyMatch(unit -> unit.level().compareTo(Level.COMMUNE) >= 0);
        return new Named(lowest, stranger && !ownCommune);
    }

    private Named inLine(String line) {
        // "Sơn La, ngày 5 tháng 12" tells where a letter was written, an address where the office is
        if (DATED.matcher(TextKey.of(line)).find()) {
            return new Named(titles.writerOf(line), false);
        }
        if (ADDRESS.matcher(TextKey.of(line)).lookingAt()) {
            return new Named(Set.of(), false);
        }
        Matcher coded = CODED.matcher(TextKey.of(line));
        if (coded.find()) {
            return new Named(Set.copyOf(tree.ofCode(new UnitCode(coded.group(1)))), false);
        }
        List<String> parts = List.of(NAME_BREAK.split(line));
        boolean title = TitleNames.isTitle(line);
        Set<Unit> named = new LinkedHashSet<>();
        boolean stranger = false;
        for (String part : parts) {
            List<Unit> units = names.named(part);
            List<Unit> inTitle = units.isEmpty() && title ? titles.in(part) : units;
            named.addAll(inTitle);
            stranger |= units.isEmpty() && COMMUNE.matcher(part.strip()).matches();
            stranger |= title && inTitle.isEmpty() && TitleNames.namesCommune(part);
        }
        if (NotOurs.isBranch(line)) {
            // where a branch lies is not who reports
            boolean somewhere = named.removeIf(unit -> unit.level().compareTo(Level.COMMUNE) <= 0);
            return new Named(Collections.unmodifiableSet(named), named.isEmpty() && somewhere);
        }
        return new Named(Collections.unmodifiableSet(named), stranger);
    }

    /** The units whose code stands in the name of a file, without folder and ending. */
    Set<Unit> inFileName(String fileName) {
        Set<Unit> coded = new LinkedHashSet<>();
        Matcher code = CODE.matcher(DATE_IN_FILE.matcher(fileName).replaceAll(" "));
        while (code.find()) {
            String digits = code.group();
            coded.addAll(tree.ofCode(new UnitCode(digits)));
        }
        return coded;
    }

    /** Those of them that are meant for certain, whatever else the file says. */
    Set<Unit> surelyInFileName(String fileName) {
        Set<Unit> sure = new LinkedHashSet<>(inFileName(fileName));
        sure.removeIf(unit -> unit.code().text().length() < COMMUNE_CODE);
        return sure;
    }

    /** The units of a code; a cell that holds a number has lost the zeros before it. */
    Set<Unit> coded(Cell cell) {
        String code = cell.word();
        if (code.length() > longestCode) {
            return Set.of(); // most texts, sooner
        }
        Set<Unit> exact = byCode.getOrDefault(code, Set.of());
        return exact.isEmpty() ? byCodeWithoutZeros.getOrDefault(code, Set.of()) : exact;
    }

    /** Units without those that stand above others of them. */
    Set<Unit> lowest(Set<Unit> units) {
        Set<Unit> lowest = new LinkedHashSet<>(units);
        units.forEach(unit -> above(unit).forEach(lowest::remove));
        return lowest;
    }

    /** The units that stand side by side in the first row where several do, as in a table with units as columns. */
    Set<Unit> headingColumns(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            for (List<Cell> row : sheet.rows().values()) {
                Set<Unit> columns = new LinkedHashSet<>();
                row.stream()
                        .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                        .map(cell -> named(cell.raw(), Optional.empty()))
                        .filter(named -> named.size() == 1)
                        .forEach(columns::addAll);
                if (lowest(columns).size() > 1) {
                    return lowest(columns);
                }
            }
        }
        return Set.of();
    }

    boolean isWithin(Unit unit, Unit upper) {
        return unit.equals(upper) || above(unit).contains(upper);
    }

    /** The units that go by a name, in a table of the units below another. */
    Set<Unit> named(String name, Optional<Unit> upper) {
        Set<Unit> found = whole.of(name);
        if (found.size() > 1 && upper.isPresent()) {
            Set<Unit> within = new LinkedHashSet<>(found);
            within.removeIf(unit -> !isWithin(unit, upper.get()));
            return within.isEmpty() ? found : within;
        }
        return found;
    }

    private Set<Unit> find(String name) {
        Set<Unit> found = new LinkedHashSet<>(names.named(name));
        return Collections.unmodifiableSet(found.isEmpty() ? lowest(parts(name)) : found);
    }

    /** "Phường Phú Hòa - TP. Thủ Dầu Một" is the ward; "Trường THCS - Phường Phú Hòa" is a school in it. */
    private Set<Unit> parts(String name) {
        Set<Unit> found = new LinkedHashSet<>();
        for (String part : NAME_BREAK.split(name.strip())) {
            List<Unit> named = names.named(part);
            boolean place = !found.isEmpty() && PLACE.matcher(TextKey.of(part)).matches();
            if (named.isEmpty() && !place) {
                return Set.of();
            }
            found.addAll(named);
        }
        return found;
    }

    /** Units of a like name, to be suggested only. */
    List<Unit> similarTo(String name) {
        return names.similarTo(name);
    }

    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        tree.find(unit.parent()).ifPresent(parent -> {
            above.add(parent);
            above.addAll(above(parent));
        });
        return above;
    }
}
