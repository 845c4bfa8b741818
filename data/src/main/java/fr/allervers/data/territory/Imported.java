package fr.allervers.data.territory;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.words.CellText;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;

/**
 * School holidays out of an imported file.
 *
 * @param name folded, such as {@code vacances d hiver}, without the zone behind it
 * @param isSummerStart true where the file tells only when the summer begins: it is taken to last until 31 August
 */
record Imported(String name, Period period, boolean isSummerStart) {

    /** First days of school, meetings of teachers, and public holidays, which are known otherwise. */
    private static final Pattern NO_HOLIDAY = Pattern.compile("rentree|reprise|ferie|enseignant");

    private static final Pattern ZONES = Pattern.compile("\\bzones?( et)?( ([a-z]|[a-c]{2,3}|et)\\b)++");

    /** True for holidays and days off between them, not for the first day of school or meetings of teachers. */
    static boolean isHoliday(String name) {
        var folded = kind(name);
        return folded.startsWith("vacances") || folded.startsWith("pont") || isSummerStart(folded);
    }

    /** Says that an entry is left out, once a name, but for those that close no school. */
    static void sayWhereUnknown(String name, String place, List<Fault> notTaken) {
        var sentence = FolderTables.words("school.unknown", Excerpt.of(name));
        if (!NO_HOLIDAY.matcher(CellText.foldedName(name)).find()
                && notTaken.size() < Limits.FAULTS
                && notTaken.stream().noneMatch(f -> f.sentence().equals(sentence))) {
            notTaken.add(new Fault(place, sentence));
        }
    }

    /** What a name says beside its zones, wherever they stand. */
    private static String kind(String name) {
        return ZONES.matcher(CellText.foldedName(name)).replaceAll(" ").strip();
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
        var kind = kind(name);
        var source = name + " : " + file;
        if (isSummerStart(kind)) {
            var last = LocalDate.of(from.getYear(), Month.AUGUST, 31);
            var to = last.isBefore(from) ? from : last;
            return new Imported(kind, new Period(from, to, Provenance.estimate(source + " ; fin supposée")), true);
        }
        var to = end.isAfter(from) ? end.minusDays(1) : from;
        return new Imported(kind, new Period(from, to, Provenance.sourced(source)), false);
    }

    /** As the file calls them. */
    String title() {
        var source = period.provenance().source();
        return source == null ? name : source.substring(0, source.lastIndexOf(" : "));
    }

    /** True where another entry says the same holidays with other days that meet these. */
    boolean isOtherwise(Imported other) {
        return name.equals(other.name)
                && !isSummerStart
                && !other.isSummerStart
                && !period.equals(other.period)
                && !period.from().isAfter(other.period.to())
                && !other.period.from().isAfter(period.to());
    }

    /** True where that other one holds the first day of this summer, or begins in the month after it. */
    boolean isHeldBy(Imported other) {
        return !other.isSummerStart
                && !other.period.to().isBefore(period.from())
                && !other.period.from().isAfter(period.from().plusMonths(1));
    }
}
