package hkh.report;

import java.time.LocalDate;
import java.util.List;

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

    public Letterhead {
        recipients = List.copyOf(recipients);
    }
}
