import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Splits totals over units by weights, to the last one, by largest remainder; the same seed gives the same parts. */
final class Shares {

    static final long ANY = Long.MAX_VALUE / 4;

    private final Random random;

    Shares(long seed) {
        this.random = new Random(seed);
    }

    /** The weights, each up to some percent more or less: no two lines are split alike. */
    long[] shaken(long[] weights, int percent) {
        return Arrays.stream(weights)
                .map(weight -> weight * (1000 - 10 * percent + random.nextInt(20 * percent + 1)))
                .toArray();
    }

    int upTo(int largest) {
        return random.nextInt(largest + 1);
    }

    /** The total over the weights. */
    static long[] split(long total, long[] weights) {
        return split(total, weights, same(weights.length, 0), same(weights.length, ANY));
    }

    /** The total over the weights, no part below its least and none above its most. */
    static long[] split(long total, long[] weights, long[] least, long[] most) {
        long[] parts = least.clone();
        long left = total - sum(parts);
        while (left > 0) {
            long[] room = IntStream.range(0, parts.length)
                    .mapToLong(i -> weights[i] > 0 ? most[i] - parts[i] : 0)
                    .toArray();
            long[] more = proportional(
                    left,
                    IntStream.range(0, parts.length)
                            .mapToLong(i -> room[i] > 0 ? weights[i] : 0)
                            .toArray());
            for (int i = 0; i < parts.length; i++) {
                parts[i] += Math.min(more[i], room[i]);
            }
            left = total - sum(parts);
        }
        if (left < 0) {
            throw new IllegalArgumentException(total + " is too little for the least parts");
        }
        return parts;
    }

    /** Money in whole thousands; the odd đồng stay with the largest part. */
    static long[] money(long total, long[] weights, long[] most) {
        long[] thousands = Arrays.stream(most).map(amount -> amount / 1000).toArray();
        return money(total, weights, same(weights.length, 0), thousands);
    }

    /** @param least thousands that every part has, and {@code most} that it may have */
    static long[] money(long total, long[] weights, long[] least, long[] most) {
        long[] parts = split(total / 1000, weights, least, most);
        parts = Arrays.stream(parts).map(part -> part * 1000).toArray();
        int largest = 0;
        for (int i = 1; i < parts.length; i++) {
            largest = parts[i] > parts[largest] ? i : largest;
        }
        parts[largest] += total % 1000;
        return parts;
    }

    static long[] money(long total, long[] weights) {
        return money(total, weights, same(weights.length, ANY));
    }

    static long[] same(int length, long value) {
        return LongStream.generate(() -> value).limit(length).toArray();
    }

    static long[] plus(long[]... rows) {
        long[] sum = new long[rows[0].length];
        for (long[] row : rows) {
            Arrays.setAll(sum, i -> sum[i] + row[i]);
        }
        return sum;
    }

    static long[] minus(long[] from, long[] less) {
        return IntStream.range(0, from.length).mapToLong(i -> from[i] - less[i]).toArray();
    }

    static long sum(long[] parts) {
        return Arrays.stream(parts).sum();
    }

    private static long[] proportional(long total, long[] exact) {
        long scale = 1 + sum(exact) / 1_000_000_000; // amounts as weights would not fit
        long[] weights =
                Arrays.stream(exact).map(weight -> (weight + scale - 1) / scale).toArray();
        long all = sum(weights);
        if (all == 0) {
            throw new IllegalArgumentException("no room for " + total);
        }
        long[] parts = new long[weights.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            parts[i] = Math.multiplyExact(total, weights[i]) / all;
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> total * weights[i] % all).reversed());
        long left = total - sum(parts);
        for (int i = 0; i < left; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
