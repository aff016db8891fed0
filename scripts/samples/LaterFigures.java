import hkh.unit.Passage;
import hkh.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** What a unit has some years after what its forerunners had: each figure grown by chance within bounds, the same every time. */
final class LaterFigures {

    private final Truth earlier;
    private final Passage passage;
    private final Truth later;
    private final Random random;

    LaterFigures(Truth earlier, Passage passage, Truth later, long seed) {
        this.earlier = earlier;
        this.passage = passage;
        this.later = later;
        this.random = new Random(seed);
    }

    /** What the forerunners of a unit had together, of divided ones their share, to the nearest whole. */
    long before(Unit unit, String item) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Passage.Source source : passage.sourcesOf(unit.id())) {
            long had = earlier.of(source.unit().id()).getOrDefault(item, 0L);
            sum = sum.add(BigDecimal.valueOf(had)
                    .multiply(source.share().part())
                    .divide(source.share().of(), 6, RoundingMode.HALF_UP));
        }
        return sum.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** The same grown by some in a thousand. */
    long grown(Unit unit, String item, int least, int most) {
        return times(before(unit, item), least, most);
    }

    long times(long amount, int least, int most) {
        return amount * (1000 + least + random.nextInt(most - least + 1)) / 1000;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    long put(Unit unit, String item, long value) {
        later.put(unit.id(), item, value);
        return value;
    }

    /** Grown by some in a thousand and put, at most as much as something else. */
    long grow(Unit unit, String item, int least, int most, long limit) {
        return put(unit, item, Math.min(limit, grown(unit, item, least, most)));
    }

    long grow(Unit unit, String item, int least, int most) {
        return grow(unit, item, least, most, Long.MAX_VALUE);
    }

    /** An amount of money, in whole thousands. */
    long money(long amount, int least, int most) {
        return times(amount, least, most) / 1000 * 1000;
    }

    void all(Unit unit, long value, String... items) {
        for (String item : items) {
            put(unit, item, value);
        }
    }

    long get(Unit unit, String item) {
        return later.get(unit.id(), item);
    }
}
