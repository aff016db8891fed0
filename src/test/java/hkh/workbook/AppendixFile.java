package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.figure.Total;
import hkh.figure.Totals;
import hkh.plan.AppendixTable;
import hkh.unit.Unit;
import hkh.unit.UnitTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file of appendix tables, read back and held against the totals that it shows. */
public final class AppendixFile {

    private static final int FIRST_ROW = 6;
    private static final int FIRST_FIGURE = 2;
    private static final Map<State, String> SIGNS =
            Map.of(State.NIL, "0", State.NOT_APPLICABLE, "x", State.UNREADABLE, "?", State.NOT_REPORTED, "…");

    private final Totals totals;
    private final UnitTree tree;

    public AppendixFile(Totals totals, UnitTree tree) {
        this.totals = totals;
        this.tree = tree;
    }

    /** What of the totals a file shows otherwise; and how many cells were compared, in the last line. */
    public List<String> differences(XSSFWorkbook workbook) {
        Map<String, Unit> byName = new HashMap<>();
        tree.all().forEach(unit -> byName.put(unit.name(), unit));
        byName.put("TỔNG CỘNG", tree.root());
        Set<Item> asked = new HashSet<>();
        Set<Item> numbers = new HashSet<>();
        for (Total total : totals.all()) {
            asked.add(total.reference().item());
            total.measure()
                    .quantity()
                    .ifPresent(number -> numbers.add(total.reference().item()));
        }
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (AppendixTable built : AppendixTable.builtIn()) {
            AppendixTable table = built.with(asked, numbers).orElse(null);
            Sheet sheet = workbook.getSheet(built.sheet());
            if ((table == null) != (sheet == null)) {
                differences.add(built.sheet() + " is there or missing");
            }
            if (table == null || sheet == null) {
                continue;
            }
            for (int r = FIRST_ROW; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                // below the table stand notes, across all columns
                Unit unit = row.getCell(1) == null
                        ? null
                        : byName.get(row.getCell(1).getStringCellValue());
                for (int c = 0; unit != null && c < table.columns().size(); c++) {
                    Item item = table.columns().get(c).item();
                    Cell cell = row.getCell(FIRST_FIGURE + c);
                    String expected = expected(unit, item);
                    String found = found(cell);
                    compared++;
                    if (!expected.equals(found)) {
                        differences.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + unit.name() + " " + item
                                + ": expected " + expected + ", found " + found);
                    }
                }
            }
        }
        differences.add("compared " + compared);
        return differences;
    }

    private String expected(Unit unit, Item item) {
        Optional<Total> total = totals.of(unit.id(), item);
        if (total.isEmpty()) {
            return "";
        }
        Measure measure = total.get().measure();
        return measure.state() == State.VALUE ? measure.digits() : SIGNS.getOrDefault(measure.state(), "");
    }

    /** What a cell shows, numbers in plain digits. */
    static String found(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                Measure.of(new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())))
                        .digits();
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            default -> type.toString();
        };
    }

    /** The file without any result of a formula: who opens it has to calculate. */
    public static byte[] withoutResults(byte[] xlsx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String sheet = new String(part, StandardCharsets.UTF_8);
                    part = sheet.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8);
                }
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calculated by POI. */
    public static XSSFWorkbook calculated(byte[] xlsx) {
        XSSFWorkbook workbook = open(withoutResults(xlsx));
        new XSSFFormulaEvaluator(workbook).evaluateAll();
        return workbook;
    }

    /** Calculated by LibreOffice and saved; empty where it is not installed. */
    public static Optional<XSSFWorkbook> savedByLibreOffice(byte[] xlsx, Path folder) throws Exception {
        return savedBytes(xlsx, folder).map(AppendixFile::open);
    }

    /** The same as bytes. */
    public static Optional<byte[]> savedBytes(byte[] xlsx, Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        if (!Files.isExecutable(office)) {
            return Optional.empty();
        }
        Path file = Files.write(folder.resolve("tables.xlsx"), withoutResults(xlsx));
        Process process = new ProcessBuilder(
                        office.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not come back");
        }
        return Optional.of(Files.readAllBytes(folder.resolve("saved/tables.xlsx")));
    }

    /** Totals as they stand in {@code totals.csv}. */
    public static Total total(Reference reference, String state, String value, int in, int expected) {
        BigDecimal amount = value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
        return new Total(reference, Measure.of(State.ofCode(state), amount), in, expected);
    }
}
