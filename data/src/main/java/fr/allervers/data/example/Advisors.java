package fr.allervers.data.example;

import static java.util.function.Predicate.not;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two advisors; the hours that are not theirs here are kept for helping people one by one. */
final class Advisors {

    private static final int DAYS_FROM_MONDAY_TO_SUNDAY = 6;

    private final Hours hours;
    private final List<Theme> themes;
    private final Quarter quarter;

    Advisors(Hours hours, List<Theme> themes, Quarter quarter) {
        this.hours = hours;
        this.themes = themes;
        this.quarter = quarter;
    }

    List<Advisor> all() {
        return Rows.of("advisors", Row.class).stream().map(this::advisor).toList();
    }

    private Advisor advisor(Row row) {
        var excluded = row.excludedThemes == null ? List.<String>of() : row.excludedThemes;
        var taught = themes.stream().map(Theme::id).filter(not(excluded::contains));
        return new Advisor(
                row.id,
                row.name,
                row.base,
                taught.toList(),
                List.of(),
                hours.of(row.hours),
                absences(row.id),
                row.sessionsPerDay,
                row.sessionsPerWeek,
                Provenance.estimate(row.source));
    }

    private List<Period> absences(String advisor) {
        return Rows.of("absences", Absence.class).stream()
                .filter(a -> a.advisor.equals(advisor) && a.quarter == quarter.number())
                .map(this::period)
                .toList();
    }

    private Period period(Absence absence) {
        var from = quarter.mondayOfWeek(absence.firstWeek);
        var to = from.plusWeeks(absence.weeks - 1L).plusDays(DAYS_FROM_MONDAY_TO_SUNDAY);
        return new Period(from, to, Provenance.estimate("congés fictifs, pour l'exemple"));
    }

    record Row(
            String id,
            String name,
            String base,
            String hours,
            @Nullable List<String> excludedThemes,
            int sessionsPerDay,
            int sessionsPerWeek,
            String source) {}

    record Absence(String advisor, int quarter, int firstWeek, int weeks) {}
}
