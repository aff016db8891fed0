package hkh.submission;

import hkh.figure.Figure;
import hkh.figure.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one unit handed in for one period.
 *
 * @param revision number of the form's copy, or of the copy sent back: a higher one supersedes; 0 when the file carries
 *     none
 * @param layout how the file was read: {@code form}, {@code label-value} or {@link #ENTERED}
 * @param figures everything stated, one figure an item
 * @param texts answers in words, by the id of the question
 * @param account how every cell with a number ended
 */
public record Submission(
        String unit,
        Period period,
        SourceFile file,
        int revision,
        String layout,
        List<Figure> figures,
        Map<String, String> texts,
        List<CellUse> account) {

    /** The layout of a return that came on paper or by phone, and that a person entered. */
    public static final String ENTERED = "entered";

    public Submission {
        figures = List.copyOf(figures);
        texts = Map.copyOf(texts);
        account = List.copyOf(account);
    }

    /** The same, as another version of the unit's return. */
    public Submission withRevision(int other) {
        return new Submission(unit, period, file, other, layout, figures, texts, account);
    }

    /** The same without the account of its cells, which takes more room than all else. */
    public Submission withoutAccount() {
        return new Submission(unit, period, file, revision, layout, figures, texts, List.of());
    }

    /** The same with other figures. */
    public Submission with(Collection<Figure> others) {
        return new Submission(unit, period, file, revision, layout, List.copyOf(others), texts, account);
    }
}
