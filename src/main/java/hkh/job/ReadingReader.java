package hkh.job;

import hkh.figure.Alike;
import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Measure;
import hkh.figure.Origin;
import hkh.figure.Period;
import hkh.figure.Reference;
import hkh.figure.State;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Severity;
import hkh.finding.Suspect;
import hkh.intake.Reading;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.SourceFile;
import hkh.submission.Submission;
import hkh.submission.Verdict;
import hkh.text.Memo;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link ReadingWriter} wrote. */
final class ReadingReader {

    private static final Memo<String, Item> ITEMS = new Memo<>(Item::parse);

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Period> periods = new HashMap<>();

    private ReadingReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * The reading that was written.
     *
     * @throws IOException these are other bytes
     */
    static Reading read(byte[] bytes) throws IOException {
        return new ReadingReader(bytes).reading();
    }

    /** Reads one thing of a list. */
    private interface Each<T> {

        T read() throws IOException;
    }

    private <T> List<T> all(Each<T> each) throws IOException {
        int size = in.readInt();
        List<T> many = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            many.add(each.read());
        }
        return many;
    }

    private Reading reading() throws IOException {
        FileVerdict verdict =
                new FileVerdict(file(), Verdict.valueOf(text()), all(this::text), text(), message(), all(this::use));
        return new Reading(verdict, all(this::submission), all(this::finding), Set.copyOf(all(this::text)));
    }

    private SourceFile file() throws IOException {
        return new SourceFile(text(), text());
    }

    private Submission submission() throws IOException {
        return new Submission(
                text(), period(), file(), in.readInt(), text(), all(this::figure), answers(), all(this::use));
    }

    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new HashMap<>();
        for (Map.Entry<String, String> answer : all(() -> Map.entry(text(), text()))) {
            answers.put(answer.getKey(), answer.getValue());
        }
        return answers;
    }

    private Figure figure() throws IOException {
        return new Figure(
                new Reference(text(), period(), item()),
                Alike.measure(Measure.of(State.valueOf(text()), decimal())),
                new Origin(text(), text(), text(), text()));
    }

    private CellUse use() throws IOException {
        return new CellUse(text(), text(), text(), CellUse.Use.valueOf(text()), text(), item(), message());
    }

    private Finding finding() throws IOException {
        return new Finding(
                text(),
                Severity.valueOf(text()),
                text(),
                item(),
                place(),
                message(),
                text(),
                text(),
                decimal(),
                all(this::suspect),
                Optional.empty());
    }

    private Suspect suspect() throws IOException {
        return new Suspect(text(), item(), place(), Suspect.Slip.valueOf(text()), decimal());
    }

    private Message message() throws IOException {
        return new Message(text(), all(this::argument));
    }

    private Object argument() throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ReadingWriter.TEXT -> text();
            case ReadingWriter.INTEGER -> in.readInt();
            case ReadingWriter.LONG -> in.readLong();
            case ReadingWriter.DECIMAL -> decimal();
            case ReadingWriter.MESSAGE -> message();
            case ReadingWriter.PERIOD -> period();
            case ReadingWriter.PLACE -> place();
            case ReadingWriter.ITEM -> item();
            default -> throw new IOException("no kind of argument: " + kind);
        };
    }

    private Place place() throws IOException {
        return new Place(text(), text(), text());
    }

    private Item item() throws IOException {
        String text = text();
        return text.isEmpty() ? Item.NONE : ITEMS.of(text);
    }

    private Period period() throws IOException {
        String text = text();
        Period known = periods.get(text);
        if (known == null) {
            known = Period.parse(text).orElseThrow(() -> new IOException("no period: " + text));
            periods.put(text, known);
        }
        return known;
    }

    private BigDecimal decimal() throws IOException {
        return new BigDecimal(text());
    }

    private String text() throws IOException {
        int number = in.readInt();
        if (number < texts.size()) {
            return texts.get(number);
        }
        byte[] encoded = new byte[in.readInt()];
        in.readFully(encoded);
        String text = Alike.text(new String(encoded, StandardCharsets.UTF_8));
        texts.add(text);
        return text;
    }
}
