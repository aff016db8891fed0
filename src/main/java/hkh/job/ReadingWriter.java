package hkh.job;

import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.figure.Period;
import hkh.finding.Finding;
import hkh.finding.Message;
import hkh.finding.Place;
import hkh.finding.Suspect;
import hkh.intake.Reading;
import hkh.submission.CellUse;
import hkh.submission.FileVerdict;
import hkh.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes a reading as bytes, in which every text stands once. {@link ReadingReader} is its other half. */
final class ReadingWriter {

    /** The kinds of arguments that messages have. */
    static final int TEXT = 0;

    static final int INTEGER = 1;
    static final int LONG = 2;
    static final int DECIMAL = 3;
    static final int MESSAGE = 4;
    static final int PERIOD = 5;
    static final int PLACE = 6;
    static final int ITEM = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();

    private ReadingWriter() {}

    /**
     * A reading as bytes.
     *
     * @throws IOException something in it cannot be written so that the same is read
     */
    static byte[] write(Reading reading) throws IOException {
        ReadingWriter writer = new ReadingWriter();
        writer.reading(reading);
        return writer.bytes.toByteArray();
    }

    /** Writes one thing of a list. */
    private interface Each<T> {

        void write(T one) throws IOException;
    }

    private <T> void all(Collection<T> many, Each<T> each) throws IOException {
        out.writeInt(many.size());
        for (T one : many) {
            each.write(one);
        }
    }

    private void reading(Reading reading) throws IOException {
        FileVerdict verdict = reading.verdict();
        if (verdict.decision().isPresent()) {
            throw new IOException("a person had a part in it");
        }
        text(verdict.file().name());
        text(verdict.file().sha256());
        text(verdict.verdict().name());
        all(verdict.units(), this::text);
        text(verdict.period());
        message(verdict.reason());
        all(verdict.account(), this::use);
        all(reading.submissions(), this::submission);
        all(reading.findings(), this::finding);
        all(reading.replaces(), this::text);
    }

    private void submission(Submission submission) throws IOException {
        text(submission.unit());
        text(submission.period().toString());
        text(submission.file().name());
        text(submission.file().sha256());
        out.writeInt(submission.revision());
        text(submission.layout());
        all(submission.figures(), this::figure);
        all(submission.texts().entrySet(), entry -> {
            text(entry.getKey());
            text(entry.getValue());
        });
        all(submission.account(), this::use);
    }

    private void figure(Figure figure) throws IOException {
        if (figure.decision().isPresent()) {
            throw new IOException("a person had a part in it");
        }
        text(figure.unit());
        text(figure.reference().period().toString());
        item(figure.item());
        text(figure.measure().state().name());
        decimal(figure.measure().amount());
        text(figure.origin().file());
        text(figure.origin().sheet());
        text(figure.origin().cell());
        text(figure.origin().raw());
    }

    private void use(CellUse use) throws IOException {
        text(use.sheet());
        text(use.cell());
        text(use.raw());
        text(use.use().name());
        text(use.label());
        item(use.item());
        message(use.reason());
    }

    private void finding(Finding finding) throws IOException {
        if (finding.accepted().isPresent()) {
            throw new IOException("a person had a part in it");
        }
        text(finding.rule());
        text(finding.severity().name());
        text(finding.unit());
        item(finding.item());
        place(finding.place());
        message(finding.message());
        text(finding.expected());
        text(finding.found());
        decimal(finding.difference());
        all(finding.suspects(), this::suspect);
    }

    private void suspect(Suspect suspect) throws IOException {
        text(suspect.unit());
        item(suspect.item());
        place(suspect.place());
        text(suspect.slip().name());
        decimal(suspect.value());
    }

    private void message(Message message) throws IOException {
        text(message.key());
        all(message.arguments(), this::argument);
    }

    private void argument(Object argument) throws IOException {
        if (argument instanceof String text) {
            out.writeByte(TEXT);
            text(text);
        } else if (argument instanceof Integer number) {
            out.writeByte(INTEGER);
            out.writeInt(number);
        } else if (argument instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (argument instanceof BigDecimal number) {
            out.writeByte(DECIMAL);
            decimal(number);
        } else if (argument instanceof Message message) {
            out.writeByte(MESSAGE);
            message(message);
        } else if (argument instanceof Period period) {
            out.writeByte(PERIOD);
            text(period.toString());
        } else if (argument instanceof Place place) {
            out.writeByte(PLACE);
            place(place);
        } else if (argument instanceof Item item) {
            out.writeByte(ITEM);
            item(item);
        } else {
            throw new IOException("no known kind of argument: " + argument.getClass());
        }
    }

    private void place(Place place) throws IOException {
        text(place.file());
        text(place.sheet());
        text(place.cell());
    }

    private void item(Item item) throws IOException {
        text(item.toString());
    }

    private void decimal(BigDecimal number) throws IOException {
        text(number.toString());
    }

    /** Its number if it stands before; else its bytes behind the next number. */
    private void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            out.writeInt(known);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new IOException("half a sign");
        }
        out.writeInt(texts.size() - 1);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
