package fr.allervers.data.territory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The demand of a quarter: what communes say themselves, and the estimate for the others. */
record QuarterDemand(Territory territory, Quarter quarter) {

    /** Answers first, then the estimate of the communes that gave none for the quarter. */
    List<Demand> of(List<Audience> audiences, List<Advisor> advisors, List<LocalDateTime> starts) {
        var answers = answers();
        var answered = answers.stream().map(Demand::commune).collect(toSet());
        var estimated = estimate(audiences, advisors, starts).stream().filter(d -> !answered.contains(d.commune()));
        return Stream.concat(answers.stream(), estimated).toList();
    }

    /** A row for this very quarter counts more than one of the same id for every quarter. */
    private List<Demand> answers() {
        var rows = territory.needs().answers().stream()
                .filter(a -> a.holdsIn(quarter))
                .toList();
        var own = rows.stream()
                .filter(a -> a.quarter() != null)
                .collect(toMap(a -> a.demand().id(), Function.identity(), (a, b) -> a));
        return rows.stream()
                .filter(a -> a.quarter() != null || !own.containsKey(a.demand().id()))
                .map(Answer::demand)
                .toList();
    }

    private List<Demand> estimate(List<Audience> audiences, List<Advisor> advisors, List<LocalDateTime> starts) {
        int sessions = SessionCapacity.of(advisors, starts);
        var possible = sessions > 0 && !territory.needs().wishes().isEmpty();
        return possible ? new DemandEstimate(territory, audiences).of(sessions, starts) : List.of();
    }
}
