package hkh.cli;

import hkh.unit.UnitEvent;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Events in words: {@code 01/07/2025 sáp nhập: 03979 …, 04030 … → 03979 Phường Mộc Sơn (1681/NQ-UBTVQH15)}. */
final class EventWords {

    private final UnitWriter writer;

    EventWords(UnitWriter writer) {
        this.writer = writer;
    }

    String of(UnitEvent event) {
        String from = writer.labels(event.from(), event.date().minusDays(1));
        String to = writer.labels(event.to(), event.date());
        String arrow = from.isEmpty() || to.isEmpty() || from.equals(to) ? "" : " → ";
        BigDecimal share = event.share();
        return writer.day(event.date()) + " "
                + writer.text("units.event." + event.kind().code()) + ": " + from + arrow
                + (from.equals(to) ? "" : to)
                + (share.signum() == 0 ? "" : " [" + share.toPlainString() + "]")
                + (event.decision().isEmpty() ? "" : " (" + event.decision() + ")");
    }

    String label(String id, LocalDate day) {
        return writer.at(id, day).label();
    }
}
