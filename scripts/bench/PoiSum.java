import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Adds up the numeric cells of the .xlsx files of a folder with POI's user model. */
final class PoiSum {

    private PoiSum() {}

    public static void main(String[] arguments) throws IOException {
        long cells = 0;
        double sum = 0;
        List<Path> paths;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            paths = files.sorted().toList();
        }
        for (Path path : paths) {
            try (InputStream in = Files.newInputStream(path);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            boolean formula = cell.getCellType() == CellType.FORMULA;
                            CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
                            if (type == CellType.NUMERIC) {
                                cells++;
                                sum += cell.getNumericCellValue();
                            }
                        }
                    }
                }
            }
        }
        System.out.println(paths.size() + " files, " + cells + " cells, " + new BigDecimal(sum).toPlainString());
    }
}
