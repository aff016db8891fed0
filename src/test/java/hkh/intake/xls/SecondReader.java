package hkh.intake.xls;

import hkh.intake.Cell;
import hkh.intake.Sheet;
import hkh.intake.UnreadableFileException;
import hkh.intake.Workbook;
import hkh.intake.xlsx.Digits;
import hkh.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What LibreOffice read of the .xls files of a folder, from the .xlsx files it saved them as; prints a line a file with a
 * hash of all values, and to the error stream each cell that we read otherwise.
 */
final class SecondReader {

    private SecondReader() {}

    public static void main(String[] folders) throws IOException, UnreadableFileException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        out.println("file\tcells\tsha256");
        for (String line : Files.readAllLines(Path.of(folders[1], "files.tsv"))) {
            String[] columns = line.split("\t");
            SortedMap<String, String> theirs =
                    values(XlsxReader.read(Files.readAllBytes(Path.of(folders[1], columns[0] + ".xlsx"))));
            SortedMap<String, String> ours =
                    values(XlsReader.read(Files.readAllBytes(Path.of(folders[0], columns[1]))));
            out.println(columns[1] + "\t" + theirs.size() + "\t" + hash(theirs));
            TreeSet<String> places = new TreeSet<>(theirs.keySet());
            places.addAll(ours.keySet());
            for (String place : places) {
                if (!Objects.equals(theirs.get(place), ours.get(place))) {
                    err.println(columns[1] + "\t" + place + "\t" + theirs.getOrDefault(place, "") + "\t"
                            + ours.getOrDefault(place, ""));
                }
            }
        }
    }

    /** All values by sheet and cell; a number at the 15 digits that both formats keep, white space as one space. */
    static SortedMap<String, String> values(Workbook workbook) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < workbook.sheets().size(); i++) {
            Sheet sheet = workbook.sheets().get(i);
            for (Cell cell : sheet.cells()) {
                String value = value(cell);
                if (!value.isEmpty()) {
                    values.put(sheet.name() + "!" + cell.address(), value);
                }
            }
        }
        return values;
    }

    private static String value(Cell cell) {
        // a number too long for its file is an error and keeps its digits
        return switch (Digits.areNumber(cell.raw()) && cell.kind() == Cell.Kind.ERROR
                ? Cell.Kind.NUMBER
                : cell.kind()) {
            case NUMBER -> {
                BigDecimal number = new BigDecimal(cell.raw()).round(new MathContext(15));
                yield number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            case BLANK -> "";
            default -> cell.raw().replaceAll("\\s+", " ").strip();
        };
    }

    static String hash(SortedMap<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (place, value) -> lines.append(place).append('\t').append(value).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
