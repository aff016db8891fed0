package hkh.draft;

import hkh.document.Draft;
import hkh.document.Draft.BoundFigure;
import hkh.report.BoundText;
import hkh.report.BoundTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft with each of its figures beside what the total says now. */
public record BoundDraft(Draft draft, List<Bound> figures) {

    /**
     * A figure of a draft.
     *
     * @param key the total that it is bound to; empty when its tag names none
     * @param now what the total says; empty when there is no such total any more
     */
    public record Bound(BoundFigure figure, Optional<BoundTags.Key> key, Optional<BoundText> now) {

        boolean isGone() {
            return now.isEmpty();
        }

        public boolean isEqual() {
            return now.isPresent() && says().equals(saysNow());
        }

        /** What stands in the draft, as it is compared. */
        public String says() {
            return Draft.comparable(figure.text());
        }

        /** What the total says, as it is compared; nothing when it is gone. */
        public String saysNow() {
            return Draft.comparable(now.map(BoundText::text).orElse(""));
        }

        /** What it is bound to, as people and {@code hkh explain} write it. */
        public String reference() {
            return key.map(one -> one.reference().toString()).orElse(figure.tag());
        }
    }

    public BoundDraft {
        figures = List.copyOf(figures);
    }

    static BoundDraft of(Draft draft, BoundTexts texts) {
        BoundTags tags = new BoundTags(texts);
        List<Bound> figures = new ArrayList<>();
        for (BoundFigure figure : draft.figures()) {
            Optional<BoundTags.Key> key = tags.of(figure.tag());
            figures.add(new Bound(figure, key, key.flatMap(one -> texts.of(one.reference(), one.form()))));
        }
        return new BoundDraft(draft, figures);
    }

    public List<Bound> different() {
        return figures.stream()
                .filter(figure -> !figure.isGone() && !figure.isEqual())
                .toList();
    }

    public List<Bound> gone() {
        return figures.stream().filter(Bound::isGone).toList();
    }
}
