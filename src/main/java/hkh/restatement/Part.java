package hkh.restatement;

import hkh.figure.Measure;
import hkh.unit.Passage;

/** What one earlier unit brings to an item of the later unit {@code into}. */
record Part(Passage.Source source, String into, Measure measure) {

    String unit() {
        return source.unit().id();
    }

    /** Whether the earlier unit's figure stands for the later unit as it is. */
    boolean isWhole() {
        return source.share().isWhole() && !source.abolished();
    }
}
