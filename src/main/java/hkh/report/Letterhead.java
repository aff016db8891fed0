package hkh.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What stands around the text of a report: issuer, number, place and date, signature and recipients, by Decree
 * 30/2020/NĐ-CP.
 *
 * @param parent the association above the issuer, empty when it is not named
 * @param number number and symbol, such as {@code 39/BC-HKH}; empty leaves room to write it in
 * @param date day of issue; {@link #UNDATED} leaves room to write it in
 * @param recipients without dashes and closing signs
 */
public record Letterhead(
        String parent,
        String issuer,
        String number,
        String place,
        LocalDate date,
        String authority,
        String position,
        String signatory,
        List<String> recipients) {

    public static final LocalDate UNDATED = LocalDate.MAX;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Spaces that no page draws together. */
    private static final String ROOM = "\u00a0".repeat(6);

    public Letterhead {
        recipients = List.copyOf(recipients);
    }

    /** The same, in words ready to print. */
    AnnualReport.Issuer printed() {
        return new AnnualReport.Issuer(
                parent,
                issuer,
                "Số: " + (number.isEmpty() ? ROOM + "/BC-HKH" : number),
                placeAndDate(),
                authority,
                position,
                signatory,
                recipients);
    }

    /**
     * The same above a letter, which has a number and a day of its own.
     *
     * @param from the association that writes, where the letterhead does not name it
     */
    AnnualReport.Issuer ofLetter(String from) {
        Letterhead letter = new Letterhead(
                parent,
                issuer.isEmpty() ? from.toUpperCase(VIETNAMESE) : issuer,
                ROOM + "/HKH",
                place,
                UNDATED,
                authority,
                position,
                signatory,
                List.of("Như trên", "Lưu: VT"));
        return letter.printed();
    }

    /** What refers to the report says: "số 39/BC-HKH ngày 30 tháng 11 năm 2021". */
    String issued() {
        return "số " + (number.isEmpty() ? ROOM + "/BC-HKH" : number) + " " + dateInWords();
    }

    private String placeAndDate() {
        return (place.isEmpty() ? "…………" : place) + ", " + dateInWords();
    }

    private String dateInWords() {
        return inWords(date);
    }

    /** Day below ten and months 1 and 2 have a zero in front, months 3 to 9 never (Decree 30/2020/NĐ-CP). */
    static String inWords(LocalDate date) {
        if (date.equals(UNDATED)) {
            return "ngày" + ROOM + "tháng" + ROOM + "năm" + ROOM;
        }
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        String day = date.getDayOfMonth() < 10 ? "0" + date.getDayOfMonth() : "" + date.getDayOfMonth();
        return "ngày " + day + " tháng " + month + " năm " + date.getYear();
    }
}
