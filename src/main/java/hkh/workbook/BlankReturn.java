package hkh.workbook;

import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Period;
import hkh.plan.Catalogue;
import hkh.plan.FormLayout;
import hkh.plan.Theme;
import hkh.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The blank return of one unit as an Excel file: a sheet a theme with every figure at the address that
 * {@link FormLayout} gives it, and a very hidden sheet that says whose form it is.
 *
 * <p>Only the cells to fill in are unlocked. The same issue gives the same bytes.
 */
public final class BlankReturn {

    private BlankReturn() {}

    /**
     * What makes one unit's form its own.
     *
     * @param parentName the association that issues the form; empty when the unit stands at the top
     * @param revision counts the issues of one form, from 1; a higher one replaces a lower one
     * @param lastYear the figures of the same period one year earlier, as far as they are known
     */
    public record Issue(Unit unit, String parentName, Period period, int revision, Map<Item, Measure> lastYear) {

        public Issue {
            if (revision < 1) {
                throw new IllegalArgumentException("revisions count from 1, found " + revision);
            }
            lastYear = Map.copyOf(lastYear);
        }

        String association() {
            return AssociationName.of(unit);
        }

        /** The association at the head of the form: the one above, or the unit's own at the top. */
        String issuer() {
            return parentName.isEmpty() ? association() : AssociationName.of(parentName);
        }
    }

    /** The form as the bytes of an .xlsx file. */
    public static byte[] write(Catalogue catalogue, FormLayout layout, Issue issue) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormStyles styles = new FormStyles(workbook);
            for (Theme theme : Theme.values()) {
                FormPage page = new FormPage(workbook.createSheet(theme.sheet()), styles, Heading.of(issue, theme));
                if (theme == Theme.ASSESSMENT) {
                    AnswerSheet.write(page);
                } else {
                    new FigureSheet(catalogue, layout, issue.lastYear(), page).write(theme);
                }
            }
            IdentitySheet.write(workbook, catalogue, layout, issue);
            workbook.setActiveSheet(0);
            workbook.lockStructure();
            describe(workbook.getProperties(), issue);
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StableZip.of(bytes.toByteArray());
    }

    /** The period stands for the clock, so that a form can be made again to the byte. */
    private static void describe(POIXMLProperties properties, Issue issue) {
        Date day = Date.from(LocalDate.of(issue.period().year(), 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle("Báo cáo " + issue.period().inWords() + " – " + issue.association());
        core.setCreator(issue.issuer());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("hkh");
    }
}
