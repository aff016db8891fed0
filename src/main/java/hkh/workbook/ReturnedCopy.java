package hkh.workbook;

import hkh.figure.Period;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The copy of a unit's workbook that goes back to it: as it was, but with colours and comments on the cells to correct,
 * a first sheet that lists them, and a very hidden one by which the answer takes the place of what was sent before.
 */
public final class ReturnedCopy {

    /**
     * What the answer will be.
     *
     * @param units ids of the units whose returns are corrected in it
     * @param revision of their returns, from 2
     * @param replaces the SHA-256 of the file that the copy is made of, and of others that say the same of these units
     * @param file the name of that file
     */
    public record Answer(Set<String> units, Period period, int revision, Set<String> replaces, String file) {

        public Answer {
            units = Collections.unmodifiableSet(new TreeSet<>(units));
            replaces = Collections.unmodifiableSet(new TreeSet<>(replaces));
        }
    }

    /** POI tells of its own doings, which says nothing to a secretary; kept here, for else its level would be forgotten. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    static {
        POI.setLevel(Level.SEVERE);
    }

    private ReturnedCopy() {}

    /**
     * The copy of an .xlsx or .xls file, in the same format. The same file gives the same bytes.
     *
     * @return empty when the file cannot be opened for writing, as protected by a password or in an uncommon dialect
     */
    public static Optional<byte[]> of(byte[] original, Answer answer, CorrectionList list) {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            mark(workbook, answer, list);
            return Optional.of(bytes(workbook, answer.period()));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty(); // whatever it is, the cells can still be copied as they were read
        }
    }

    /** A new workbook with the cells of a file as they were read, for a file that cannot be copied as it is. */
    public static byte[] plain(List<PlainSheet> sheets, Answer answer, CorrectionList list) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Map<String, String> names = PlainSheet.write(workbook, sheets, list.unnamed());
            mark(workbook, answer, list.on(names));
            return bytes(workbook, answer.period());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mark(Workbook workbook, Answer answer, CorrectionList list) {
        CopyMark mark = CopyMark.on(workbook);
        int earlier = workbook.getSheetIndex(mark.earlierList());
        if (!mark.earlierList().isEmpty() && earlier >= 0) {
            workbook.removeSheetAt(earlier);
        }
        CellMarks marks = new CellMarks(workbook, list);
        marks.clear(mark.earlierLooks());
        put(workbook, list, marks);
        CorrectionList named = named(list, workbook);
        mark.write(answer, named.sheet());
        mark.writeLooks(marks.looks());
        CorrectionSheet.write(workbook, named);
        workbook.setSheetOrder(named.sheet(), 0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** Every cell is marked once, with all that there is to say of it. */
    private static void put(Workbook workbook, CorrectionList list, CellMarks marks) {
        Map<Correction.Spot, List<String>> told = new LinkedHashMap<>();
        Map<Correction.Spot, Boolean> grave = new LinkedHashMap<>();
        for (int i = 0; i < list.corrections().size(); i++) {
            Correction correction = list.corrections().get(i);
            String about = (i + 1) + ". " + correction.told()
                    + (correction.toDo().isEmpty() ? "" : "\n→ " + correction.toDo());
            told.computeIfAbsent(correction.place(), place -> new ArrayList<>()).add(about);
            grave.merge(correction.place(), correction.grave(), Boolean::logicalOr);
            for (Correction.Suspected suspect : correction.suspects()) {
                told.computeIfAbsent(suspect.place(), place -> new ArrayList<>())
                        .add((i + 1) + ". " + suspect.why());
                grave.merge(suspect.place(), correction.grave(), Boolean::logicalOr);
            }
        }
        told.forEach((place, texts) -> {
            Sheet sheet = workbook.getSheet(place.sheet());
            if (sheet != null && !place.cell().isEmpty()) {
                marks.put(sheet, place.cell(), grave.getOrDefault(place, false), String.join("\n", texts));
            }
        });
    }

    /** The list with a name that no sheet has. */
    private static CorrectionList named(CorrectionList list, Workbook workbook) {
        String name = list.sheet();
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = list.sheet() + " " + i;
        }
        return list.called(name);
    }

    private static byte[] bytes(Workbook workbook, Period period) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (workbook instanceof XSSFWorkbook modern) {
            date(modern.getProperties(), period);
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray());
        }
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** A file that does not say when it was made is not dated by the clock. */
    private static void date(POIXMLProperties properties, Period period) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> day = Optional.of(Date.from(
                LocalDate.of(period.year(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        if (core.getUnderlyingProperties().getCreatedProperty().isEmpty()) {
            core.setCreated(day);
        }
        if (core.getUnderlyingProperties().getModifiedProperty().isEmpty()) {
            core.setModified(day);
        }
    }
}
