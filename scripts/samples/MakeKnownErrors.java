import hkh.figure.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Writes the returns of a sample of known errors as they are stated: {@code stated/FILE/NN SHEET.csv} is a sheet of {@code
 * inbox/FILE.xlsx}. A cell of nothing but digits is typed as a number, everything else as a text.
 */
public final class MakeKnownErrors {

    private static final String HEADING = "TT";

    private MakeKnownErrors() {}

    public static void main(String[] arguments) throws IOException {
        Path sample = Path.of(arguments[0]);
        Period period = Period.parse(arguments[1]).orElseThrow();
        for (Path file : in(sample.resolve("stated"))) {
            List<Grid> sheets = new ArrayList<>();
            for (Path sheet : in(file)) {
                sheets.add(grid(sheet));
            }
            Path workbook = sample.resolve("inbox").resolve(file.getFileName() + ".xlsx");
            Files.createDirectories(workbook.getParent());
            Files.write(workbook, GridFile.xlsx(sheets, period));
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static Grid grid(Path sheet) throws IOException {
        String name = sheet.getFileName().toString().replaceFirst("^\\d+ ", "").replaceFirst("\\.csv$", "");
        Grid grid = new Grid(name, 6, 58, 16, 20);
        try (CSVParser rows = CSVParser.parse(Files.readString(sheet), CSVFormat.DEFAULT.builder()
                .setIgnoreEmptyLines(false)
                .get())) {
            rows.forEach(row -> {
                List<Object> cells = row.stream().<Object>map(MakeKnownErrors::typed).toList();
                if (row.get(0).equals(HEADING)) {
                    grid.heading(cells);
                } else {
                    grid.row(cells);
                }
            });
        }
        return grid;
    }

    private static Object typed(String cell) {
        return cell.matches("\\d{1,15}") ? (Object) Long.parseLong(cell) : cell;
    }
}
