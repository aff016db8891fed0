package hkh.draft;

import hkh.document.Draft.Passage;
import hkh.document.Draft.Piece;
import hkh.document.PrintedTexts.Printed;
import hkh.draft.Refreshing.Fate;
import hkh.draft.Refreshing.Outcome;
import hkh.figure.Change;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import hkh.report.BoundText;
import hkh.report.PrintForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences of a draft whose words of direction may no longer fit the figures that were brought up to date. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?;](?=\\s|$)|\\n");
    /** A word says something of a figure that stands so near behind it. */
    private static final int NEAR = 30;

    private static final Pattern DIRECTION = Pattern.compile(
            "(?iuU)(?<!\\p{L})(tăng|giảm|giữ nguyên|không tăng|không giảm|chưa đạt|không đạt|vượt|thiếu)(?!\\p{L})");
    private static final Set<PrintForm> SIGNED =
            Set.of(PrintForm.CHANGE, PrintForm.CHANGE_PERCENT, PrintForm.DISTANCE, PrintForm.WORD);

    private final DraftJob job;
    private final Catalogue catalogue;
    private final List<Fate> fates;

    /** Why a sentence has to be read again. */
    public enum Why {
        /** What went up goes down, or the other way round. */
        TURNED,
        /** A word that somebody wrote says otherwise than the figure behind it. */
        AGAINST
    }

    /**
     * A sentence as it reads now.
     *
     * @param word what somebody wrote against it; empty where the figure turned
     */
    public record Unfit(Passage passage, String sentence, Why why, String word, Fate fate) {}

    private record Reason(Why why, String word) {}

    private Sentences(DraftJob job, List<Fate> fates) {
        this.job = job;
        this.catalogue = job.job().catalogue();
        this.fates = fates;
    }

    /** The sentences to read again, each once. */
    public static List<Unfit> of(Refreshing refreshing) {
        Sentences sentences = new Sentences(refreshing.job(), refreshing.fates());
        List<Unfit> found = new ArrayList<>();
        refreshing.job().bound().draft().passages().forEach(passage -> sentences.read(passage, found));
        return List.copyOf(found);
    }

    private void read(Passage passage, List<Unfit> found) {
        StringBuilder text = new StringBuilder();
        StringBuilder typed = new StringBuilder(); // the same, with blanks for the figures
        List<Integer> starts = new ArrayList<>();
        for (Piece piece : passage.pieces()) {
            String words = now(piece);
            starts.add(text.length());
            text.append(words);
            typed.append(piece.figure() < 0 ? words : " ".repeat(words.length()));
        }
        int told = -1;
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int figure = passage.pieces().get(i).figure();
            int beginning = beginning(typed, start);
            if (figure >= 0 && beginning != told && fates.get(figure).outcome() == Outcome.CHANGED) {
                Fate fate = fates.get(figure);
                String before = typed.substring(Math.max(beginning, start - NEAR), start);
                Optional<Reason> reason = reason(fate, before);
                if (reason.isPresent()) {
                    String sentence =
                            text.substring(beginning, end(typed, start)).strip();
                    found.add(new Unfit(
                            passage, sentence, reason.get().why(), reason.get().word(), fate));
                    told = beginning;
                }
            }
        }
    }

    private String now(Piece piece) {
        return piece.figure() >= 0 && fates.get(piece.figure()).outcome() == Outcome.CHANGED
                ? fates.get(piece.figure()).figure().now().map(BoundText::text).orElse("")
                : piece.text();
    }

    private static int beginning(CharSequence text, int at) {
        int beginning = 0;
        Matcher ends = END.matcher(text);
        while (ends.find() && ends.end() <= at) {
            beginning = ends.end();
        }
        return beginning;
    }

    private static int end(CharSequence text, int at) {
        Matcher ends = END.matcher(text);
        return ends.find(at) ? ends.end() : text.length();
    }

    private Optional<Reason> reason(Fate fate, String before) {
        BoundTags.Key key = fate.figure().key().orElseThrow();
        BoundText now = fate.figure().now().orElseThrow();
        boolean change = catalogue.get(key.reference().item()).kind() == Indicator.Kind.CHANGE;
        boolean signed = SIGNED.contains(key.form()) || (change && key.form().isOfTotal());
        if (signed) {
            Optional<Integer> earlier = fate.before().map(Printed::value).flatMap(Sentences::sign);
            Optional<Integer> today = sign(now.value());
            if (earlier.isPresent() && !earlier.equals(today)) {
                return Optional.of(new Reason(Why.TURNED, ""));
            }
            return today.flatMap(sign -> against(before, Optional.of(sign), Optional.of(sign)));
        }
        Change beside = job.texts().change(key.reference());
        Optional<Integer> grown = beside.difference().quantity().map(BigDecimal::signum);
        Optional<Integer> reached = beside.distance().quantity().map(BigDecimal::signum);
        return against(before, grown, reached);
    }

    private static Optional<Integer> sign(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value).signum());
    }

    /** The last word of direction, when it says otherwise. */
    private static Optional<Reason> against(String before, Optional<Integer> grown, Optional<Integer> reached) {
        String word = "";
        Matcher words = DIRECTION.matcher(before);
        while (words.find()) {
            word = words.group(1);
        }
        boolean fits = switch (word.toLowerCase(Locale.ROOT)) {
            case "tăng" -> grown.map(sign -> sign > 0).orElse(true);
            case "giảm" -> grown.map(sign -> sign < 0).orElse(true);
            case "giữ nguyên" -> grown.map(sign -> sign == 0).orElse(true);
            case "không tăng" -> grown.map(sign -> sign <= 0).orElse(true);
            case "không giảm" -> grown.map(sign -> sign >= 0).orElse(true);
            case "chưa đạt", "không đạt", "thiếu" ->
                reached.map(sign -> sign < 0).orElse(true);
            case "vượt" -> reached.map(sign -> sign > 0).orElse(true);
            default -> true;
        };
        return fits ? Optional.empty() : Optional.of(new Reason(Why.AGAINST, word));
    }
}
