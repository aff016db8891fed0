package hkh.intake;

import hkh.figure.Period;
import hkh.submission.SourceFile;
import hkh.text.TextKey;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units and period as the files themselves name them, for a run that has no register to hold them against. */
public final class NamedUnits {

    private static final Pattern NAME = Pattern.compile(
            "(?:(?i:hội khuyến học|đơn vị:?)\\s+)?((?:Phường|Xã|Thị trấn|Đặc khu|phường|xã|thị trấn|đặc khu)\\s+\\p{Lu}[^,;()\\d]{1,40}?)\\s*(?:[,;()\\d].*)?");
    private static final int ROWS = 12;

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Period> periods = new ArrayList<>();

    /** Looks at one more file; one that cannot be read names nobody, and intake will say why. */
    public void add(SourceFile file, byte[] bytes) {
        try {
            Workbook whole = Decoding.of(WorkbookFile.read(file.name(), bytes)).workbook();
            Workbook workbook =
                    SentBack.of(whole).map(copy -> copy.without(whole)).orElse(whole);
            Optional<FormMark> mark = FormMark.of(workbook);
            if (mark.isPresent()) {
                Level level = Level.ofCode(mark.get().level()).orElse(Level.COMMUNE);
                String id = mark.get().unit();
                put(id, names(workbook).stream().findFirst().orElse(id), level);
                Period.parse(mark.get().period()).ifPresent(periods::add);
            } else {
                names(workbook).forEach(name -> put(name, name, Level.COMMUNE));
                new TitleBlock(workbook, file.name()).period(Optional.empty()).ifPresent(periods::add);
            }
        } catch (UnreadableFileException e) {
            // the reason becomes this file's verdict when intake reads it
            return;
        }
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** The latest period that a file names; returns of another period will be refused, each with this reason. */
    public Optional<Period> period() {
        return periods.stream().max(Period::compareTo);
    }

    private void put(String id, String name, Level level) {
        if (!id.isEmpty()) {
            units.putIfAbsent(TextKey.of(id), new Unit(id, id, name, "", level, "", Validity.ALWAYS, true, List.of()));
        }
    }

    /** All names, for a file that names two units is nobody's return. */
    private static List<String> names(Workbook workbook) {
        List<String> names = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells()) {
                if (cell.address().row() < ROWS
                        && cell.kind() == Cell.Kind.TEXT
                        && cell.raw().length() <= 120) {
                    Matcher name = NAME.matcher(cell.raw().strip());
                    if (name.matches()) {
                        names.add(name.group(1).strip());
                    }
                }
            }
        }
        return names;
    }
}
