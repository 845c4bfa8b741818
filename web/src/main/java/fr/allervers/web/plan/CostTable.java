package fr.allervers.web.plan;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.cost.CostKind;
import fr.allervers.solver.explanation.cost.CostShare;
import fr.allervers.solver.explanation.cost.PlanCosts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A plan's cost as tables.
 *
 * @param cost of everything, weighted
 * @param figures those that are not 0
 * @param means with travel, in the problem's order: the columns
 * @param communes those that cost something, the dearest first
 * @param drives by advisor and day, in order
 */
public record CostTable(
        long cost, List<Figure> figures, List<MobilityProfile> means, List<Row> communes, List<Drive> drives) {

    /** One of the contract's figures. */
    public record Figure(CostKind kind, long figure, long weight, long cost) {}

    /**
     * What a commune costs, weighted.
     *
     * @param travel of its residents by each of the means, in the table's order
     * @param driving that leads to it
     * @param presence of its lacking a workshop
     * @param changes of workshops published in it
     */
    public record Row(Commune commune, List<Long> travel, long driving, long presence, long changes) {

        public long cost() {
            return travel.stream().mapToLong(t -> t).sum() + driving + presence + changes;
        }
    }

    /**
     * What an advisor drives on a day.
     *
     * @param minutes in all
     * @param communes that the legs lead to, in the order of the day
     */
    public record Drive(Advisor advisor, LocalDate day, long minutes, List<String> communes) {}

    static CostTable of(ProblemIndex index, PlanCosts costs) {
        var means = index.problem().mobility().stream()
                .filter(m -> costs.shares().stream().anyMatch(s -> m.id().equals(s.mobility())))
                .toList();
        return new CostTable(
                costs.cost(),
                figures(index, costs),
                means,
                index.problem().communes().stream()
                        .map(c -> row(c, means, costs))
                        .filter(r -> r.cost() > 0)
                        .sorted(comparingLong(r -> -r.cost()))
                        .toList(),
                index.problem().advisors().stream()
                        .flatMap(a -> drives(index, a, costs))
                        .toList());
    }

    private static List<Figure> figures(ProblemIndex index, PlanCosts costs) {
        var weights = index.problem().weights();
        return Stream.of(CostKind.values())
                .filter(k -> costs.figure(k) != 0)
                .map(k -> new Figure(k, costs.figure(k), k.weight(weights), costs.figure(k) * k.weight(weights)))
                .toList();
    }

    private static Row row(Commune commune, List<MobilityProfile> means, PlanCosts costs) {
        var own = costs.shares().stream()
                .filter(s -> s.commune().equals(commune.code()))
                .toList();
        var byKind = own.stream().collect(groupingBy(CostShare::kind, summingLong(CostShare::cost)));
        long driving = byKind.getOrDefault(CostKind.DRIVING, 0L);
        long presence = byKind.getOrDefault(CostKind.PRESENCE, 0L);
        long travel = byKind.getOrDefault(CostKind.TRAVEL, 0L);
        long all = own.stream().mapToLong(CostShare::cost).sum();
        return new Row(
                commune,
                means.stream().map(m -> travel(own, m)).toList(),
                driving,
                presence,
                all - travel - driving - presence);
    }

    private static long travel(List<CostShare> own, MobilityProfile means) {
        return own.stream()
                .filter(s -> means.id().equals(s.mobility()))
                .mapToLong(CostShare::cost)
                .sum();
    }

    private static Stream<Drive> drives(ProblemIndex index, Advisor advisor, PlanCosts costs) {
        var days = costs.of(CostKind.DRIVING).stream()
                .filter(s -> advisor.id().equals(s.advisor()))
                .collect(groupingBy(s -> Objects.requireNonNull(s.day()), TreeMap::new, toList()));
        return days.entrySet().stream()
                .map(d -> new Drive(
                        advisor,
                        d.getKey(),
                        d.getValue().stream().mapToLong(CostShare::figure).sum(),
                        d.getValue().stream()
                                .map(s -> index.problem()
                                        .communes()
                                        .get(index.commune(s.commune()))
                                        .name())
                                .distinct()
                                .toList()));
    }
}
