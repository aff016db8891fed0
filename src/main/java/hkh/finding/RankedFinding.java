package hkh.finding;

import java.math.BigDecimal;
import java.util.Optional;

/** A finding with what it may do to the total of the root, in percent; empty when that cannot be said. */
public record RankedFinding(Finding finding, Optional<BigDecimal> influence) {}
