package hkh.report;

import hkh.figure.Period;
import hkh.unit.Register;
import hkh.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a letter to one unit, frozen: what to correct in its return, or that a return is awaited.
 *
 * @param ours the association that writes, as it is said in a sentence
 * @param addressee the association written to: "Hội Khuyến học phường Phú Hòa"
 * @param periodName "năm 2021", "6 tháng đầu năm 2024"
 * @param due "ngày 05 tháng 12 năm 2021", with room to write it in when no day is set
 * @param file the file that was sent, as it was called; empty when it does not matter
 * @param copy the name of the marked copy that goes with the letter; empty when there is none
 * @param plain whether that copy holds the figures only, since the file could not be copied as it is
 * @param lines what to correct, the gravest first, as far as it fits on the page; of a reminder, files that could not be read
 * @param more how many further ones stand in the copy
 * @param unitCount how many units are named next
 * @param units the units below of which returns are awaited, where the letter is about them
 */
public record Letter(
        AnnualReport.Issuer issuer,
        String ours,
        String addressee,
        String periodName,
        String due,
        String file,
        String copy,
        boolean plain,
        List<Line> lines,
        int more,
        int unitCount,
        List<String> units) {

    private static final String ASSOCIATION = "Hội Khuyến học ";

    public Letter {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
    }

    /** One thing to correct: the place, what is wrong, and what to do. */
    public record Line(String place, String told, String toDo) {}

    /** What a letter about corrections says, beside whom it goes to. */
    public record Corrections(String file, String copy, boolean plain, List<Line> lines, int more) {}

    /** A letter that asks for corrections. */
    public static Letter toCorrect(
            Letterhead head, Unit from, Unit unit, Period period, Optional<LocalDate> due, Corrections asked) {
        return new Letter(
                head.ofLetter(name(from)),
                name(from),
                name(unit),
                period.inWords(),
                Letterhead.inWords(due.orElse(Letterhead.UNDATED)),
                asked.file(),
                asked.copy(),
                asked.plain(),
                asked.lines(),
                asked.more(),
                0,
                List.of());
    }

    /**
     * A letter that reminds a unit of its return.
     *
     * @param came files that came and could not be read, and why
     */
    public static Letter toRemind(
            Letterhead head, Unit from, Unit unit, Period period, Optional<LocalDate> due, List<Line> came) {
        return toRemind(head, from, unit, period, due, came, Set.of());
    }

    /**
     * A letter that reminds a unit of the returns of units below it.
     *
     * @param below these units, each with its files that came and could not be read, and why
     */
    public static Letter toRemindBelow(
            Letterhead head,
            Unit from,
            Unit unit,
            Period period,
            Optional<LocalDate> due,
            Map<Unit, List<Line>> below) {
        List<Line> came = new ArrayList<>();
        below.forEach((of, lines) -> lines.forEach(line ->
                came.add(new Line(UnitWords.inSentence(of) + " (" + line.place() + ")", line.told(), line.toDo()))));
        return toRemind(head, from, unit, period, due, came, below.keySet());
    }

    private static Letter toRemind(
            Letterhead head,
            Unit from,
            Unit unit,
            Period period,
            Optional<LocalDate> due,
            List<Line> came,
            Set<Unit> below) {
        return new Letter(
                head.ofLetter(name(from)),
                name(from),
                name(unit),
                period.inWords(),
                Letterhead.inWords(due.orElse(Letterhead.UNDATED)),
                "",
                "",
                false,
                came,
                0,
                below.size(),
                below.stream().map(UnitWords::inSentence).toList());
    }

    /** What the association of a unit is called; above units without a common one, nobody knows. */
    public static String name(Unit unit) {
        if (unit.id().equals(Register.IMPLICIT_ROOT)) {
            return "Hội cấp trên";
        }
        String name = UnitWords.inSentence(unit);
        return name.startsWith("Hội ") || name.startsWith("Ban ") ? name : ASSOCIATION + name;
    }
}
