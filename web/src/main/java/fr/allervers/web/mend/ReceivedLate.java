package fr.allervers.web.mend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.demand.NewestDemand;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Residents of the demand received for a quarter whom its published plan does not know yet: of each commune, theme, audience
 * and mobility profile those who are more than it was planned with.
 */
@Component
record ReceivedLate(Quarters quarters, NewestDemand received, QuarterPlans plans) {

    private record Kind(String commune, String theme, String audience, String mobility) {

        static Kind of(Demand row) {
            return new Kind(row.commune(), row.theme(), row.audience(), row.mobility());
        }
    }

    /** The number of the newest demand received, where it has residents that a version does not know. */
    Optional<Integer> newest(PlanVersion version) {
        return Optional.ofNullable(received.of(quarter(version)).version())
                .filter(n -> !rows(version, n).isEmpty());
    }

    /**
     * Residents by whom the estimate that a version was planned with goes beyond the received demand, by the INSEE code of
     * their commune: nobody asks for their places any more.
     */
    Map<String, Integer> noMore(PlanVersion version, int number) {
        var asked = received.planned().rows(quarter(version), number).stream()
                .collect(groupingBy(Kind::of, summingInt(Demand::residents)));
        return plans.quarter(version).problem().demand().stream()
                .filter(row -> row.provenance().isEstimated())
                .collect(groupingBy(Kind::of, summingInt(Demand::residents)))
                .entrySet()
                .stream()
                .collect(groupingBy(
                        e -> e.getKey().commune(),
                        summingInt(e -> Math.max(0, e.getValue() - asked.getOrDefault(e.getKey(), 0)))));
    }

    private Quarter quarter(PlanVersion version) {
        return quarters.problem(version.problem()).quarter();
    }

    /**
     * They, as rows of demand with ids that the problem of the version does not have.
     *
     * @param number of the received demand
     * @throws ResponseStatusException 404 where there is no such version of it
     */
    List<Demand> rows(PlanVersion version, int number) {
        var newest = received.of(quarter(version)).version();
        if (newest == null || number < 1 || number > newest) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such demand; look at the page again.");
        }
        var known = plans.quarter(version).problem().demand().stream()
                .collect(groupingBy(Kind::of, summingInt(Demand::residents)));
        return received.planned().rows(quarter(version), number).stream()
                .map(row -> row.withId(row.id() + "+" + number)
                        .withResidents(row.residents() - known.getOrDefault(Kind.of(row), 0)))
                .filter(row -> row.residents() > 0)
                .toList();
    }
}
