package fr.allervers.data.territory;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.time.LocalDate;
import java.time.Month;

/**
 * School holidays out of an imported file.
 *
 * @param name folded, such as {@code vacances d hiver}, without the zone behind it
 * @param isSummerStart true where the file tells only when the summer begins: it is taken to last until 31 August
 */
record Imported(String name, Period period, boolean isSummerStart) {

    /** True for holidays and days off between them, not for the first day of school or meetings of teachers. */
    static boolean isHoliday(String name) {
        var folded = CommuneNames.folded(name);
        return folded.startsWith("vacances") || folded.startsWith("pont") || isSummerStart(folded);
    }

    private static boolean isSummerStart(String folded) {
        return folded.startsWith("debut des vacances d ete") || folded.startsWith("fin des cours");
    }

    /**
     * Holidays by what a file says of them.
     *
     * @param end the day school begins again, or the first one again where it is one day
     * @param file where it stands
     */
    static Imported of(String name, LocalDate from, LocalDate end, String file) {
        var folded = CommuneNames.folded(name);
        var kind = folded.replaceFirst(" zones? .*", "");
        var source = name + " : " + file;
        if (isSummerStart(folded)) {
            var last = LocalDate.of(from.getYear(), Month.AUGUST, 31);
            var to = last.isBefore(from) ? from : last;
            return new Imported(kind, new Period(from, to, Provenance.estimate(source + " ; fin supposée")), true);
        }
        var to = end.isAfter(from) ? end.minusDays(1) : from;
        return new Imported(kind, new Period(from, to, Provenance.sourced(source)), false);
    }

    /** True where that other one holds the first day of this summer, or begins in the month after it. */
    boolean isHeldBy(Imported other) {
        return !other.isSummerStart
                && !other.period.to().isBefore(period.from())
                && !other.period.from().isAfter(period.from().plusMonths(1));
    }
}
