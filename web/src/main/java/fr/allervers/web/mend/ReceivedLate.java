package fr.allervers.web.mend;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.web.demand.NewestDemand;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the demand received for a quarter has that its published plan does not know yet: of each commune, theme, audience and
 * mobility profile the residents by whom it is more than the plan was made with, and, of communes that answered, those by whom
 * it is fewer, as a commune that answered counts as it answered and with nothing else.
 */
@Component
record ReceivedLate(Quarters quarters, NewestDemand received, QuarterPlans plans) {

    private record Kind(String commune, String theme, String audience, String mobility) {

        static Kind of(Demand row) {
            return new Kind(row.commune(), row.theme(), row.audience(), row.mobility());
        }
    }

    /** The number of the newest demand received; empty where none was. */
    Optional<Integer> newest(PlanVersion version) {
        return Optional.ofNullable(
                received.of(quarters.problem(version.problem()).quarter()).version());
    }

    /**
     * What is more and fewer in a received demand than in a version, with ids for the rows of those who are more that the problem
     * of the version does not have. Who was told by a coordinator that asked late is never fewer, nor is who came before a day.
     *
     * @param number of the received demand
     * @param from first day that is mended
     * @throws ResponseStatusException 404 where there is no such version of it
     */
    LateDemand since(PlanVersion version, int number, LocalDate from) {
        if (newest(version).filter(newest -> number >= 1 && number <= newest).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such demand; look at the page again.");
        }
        var rows = received.planned().rows(quarters.problem(version.problem()).quarter(), number);
        var planned = plans.quarter(version).problem().demand();
        var known = residents(planned.stream());
        var more = rows.stream()
                .map(row -> row.withId(row.id() + "+" + number)
                        .withResidents(row.residents() - known.getOrDefault(Kind.of(row), 0)))
                .filter(row -> row.residents() > 0)
                .toList();
        var answered = rows.stream().map(Demand::commune).collect(toSet());
        var beyond = new HashMap<>(
                residents(planned.stream().filter(d -> answered.contains(d.commune()) && !EventFields.isSaidLate(d))));
        residents(rows.stream()).forEach((kind, asked) -> beyond.merge(kind, -asked, Integer::sum));
        return new LateDemand(from, more, fewer(version, beyond, from));
    }

    private static Map<Kind, Integer> residents(Stream<Demand> rows) {
        return rows.collect(groupingBy(Kind::of, summingInt(Demand::residents)));
    }

    /** Rows of a version with the residents whom nobody asks for any more, estimates first. */
    private List<Demand> fewer(PlanVersion version, Map<Kind, Integer> beyond, LocalDate from) {
        Map<String, Integer> came = version.plan().workshops().stream()
                .filter(w -> w.sessions().get(0).toLocalDate().isBefore(from))
                .flatMap(w -> w.attendance().stream())
                .collect(groupingBy(Attendance::demand, summingInt(Attendance::residents)));
        var fewer = new ArrayList<Demand>();
        quarters.problem(version.problem()).problem().demand().stream()
                .filter(row -> !EventFields.isSaidLate(row))
                .sorted(comparing(row -> !row.provenance().isEstimated()))
                .forEach(row -> {
                    int left = row.residents() - came.getOrDefault(row.id(), 0);
                    int off = Math.min(left, beyond.getOrDefault(Kind.of(row), 0));
                    if (off > 0) {
                        fewer.add(row.withResidents(off));
                        beyond.merge(Kind.of(row), -off, Integer::sum);
                    }
                });
        return fewer;
    }
}
