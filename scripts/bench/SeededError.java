import hkh.figure.Figure;
import hkh.figure.Item;
import hkh.plan.Catalogue;
import hkh.plan.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The ways in which a figure comes to be wrong; each makes another amount of it, where it can be made that way. */
enum SeededError {
    DIGITS_SWAPPED("digits swapped") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            String digits = figure.measure().amount().unscaledValue().toString();
            List<String> swapped = new ArrayList<>();
            for (int i = 0; i + 1 < digits.length(); i++) {
                char one = digits.charAt(i);
                char next = digits.charAt(i + 1);
                if (one != next && !(i == 0 && next == '0')) {
                    swapped.add(digits.substring(0, i) + next + one + digits.substring(i + 2));
                }
            }
            return swapped.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(
                            new BigDecimal(swapped.get(random.nextInt(swapped.size()))).toBigInteger(),
                            figure.measure().amount().scale()));
        }
    },
    TIMES_1000("times 1000") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return Optional.of(figure.measure().amount().scaleByPowerOfTen(3));
        }
    },
    BY_1000("by 1000") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return divided(figure, 3);
        }
    },
    TIMES_10("times 10") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return Optional.of(figure.measure().amount().scaleByPowerOfTen(1));
        }
    },
    MILLIONS_FOR_DONG("millions for đồng") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            boolean isMoney = context.catalogue().get(figure.item()).isMoney();
            return isMoney ? divided(figure, 6) : Optional.empty();
        }
    },
    SIGN("sign") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return Optional.of(figure.measure().amount().negate());
        }
    },
    DOUBLED("counted twice") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return Optional.of(figure.measure().amount().multiply(BigDecimal.valueOf(2)));
        }
    },
    PART_LEFT_OUT("a part left out") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            List<BigDecimal> parts = new ArrayList<>();
            for (Indicator.Parts way : context.catalogue().get(figure.item()).parts()) {
                for (Figure other : context.ofUnit().values()) {
                    boolean isPart = figure.item().breakdown().isNone()
                            && (way.items().contains(other.item())
                                    || !way.dimension().isEmpty()
                                            && other.item().indicator().equals(figure.item().indicator())
                                            && other.item().breakdown().dimension().equals(way.dimension()));
                    if (isPart && other.measure().amount().signum() > 0) {
                        parts.add(other.measure().amount());
                    }
                }
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(figure.measure().amount().subtract(parts.get(random.nextInt(parts.size()))));
        }
    },
    ANOTHER_ITEM("another item's") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            String uom = context.catalogue().get(figure.item()).uom();
            List<BigDecimal> others = context.ofUnit().values().stream()
                    .filter(other -> context.catalogue().get(other.item()).uom().equals(uom))
                    .map(other -> other.measure().amount())
                    .filter(amount -> amount.signum() > 0)
                    .toList();
            return Optional.of(others.get(random.nextInt(others.size())));
        }
    },
    LAST_YEARS("last year's") {
        @Override
        Optional<BigDecimal> wrong(Figure figure, Context context, Random random) {
            return Optional.ofNullable(context.before().get(figure.item()));
        }
    };

    /** What an error is made from: the unit's figures, and what it had the year before. */
    record Context(Catalogue catalogue, Map<Item, Figure> ofUnit, Map<Item, BigDecimal> before) {}

    private final String words;

    SeededError(String words) {
        this.words = words;
    }

    abstract Optional<BigDecimal> wrong(Figure figure, Context context, Random random);

    String words() {
        return words;
    }

    /** As it is typed in thousands or millions; what is less than one of them would be typed as it is. */
    private static Optional<BigDecimal> divided(Figure figure, int power) {
        BigDecimal amount = figure.measure().amount();
        return amount.compareTo(BigDecimal.TEN.pow(power)) < 0
                ? Optional.empty()
                : Optional.of(amount.movePointLeft(power));
    }
}
