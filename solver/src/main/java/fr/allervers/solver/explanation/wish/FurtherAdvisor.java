package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Another advisor on one day of the week: same base, themes, communes and hours as one there is, and as many sessions a
 * week as that one has a day.
 *
 * @param like id of that one
 */
public record FurtherAdvisor(String like, DayOfWeek day) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).advisor(like);
        var further = known.withId(WishLookup.unused(
                        like + "-" + day.name().toLowerCase(Locale.ROOT), problem.advisors(), Advisor::id))
                .withName(known.name() + " +")
                .withAvailable(hours(known.available()))
                .withAbsent(List.of())
                .withMaxSessionsPerWeek(known.maxSessionsPerDay());
        return problem.withAdvisors(Rows.add(problem.advisors(), further));
    }

    /** The hours of that day; where there are none, those of the other days. */
    private List<TimeWindow> hours(List<TimeWindow> known) {
        var sameDay = known.stream().filter(w -> w.days().contains(day)).toList();
        return known.isEmpty()
                ? List.of(TimeWindow.wholeDay(day))
                : (sameDay.isEmpty() ? known : sameDay)
                        .stream()
                                .map(w -> new TimeWindow(Set.of(day), w.from(), w.to()))
                                .distinct()
                                .toList();
    }
}
