package fr.allervers.web.plan;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
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
 * @param means with travel, in the problem's order: the first columns
 * @param others the kinds of cost beside travel that cost something, in the contract's order: the columns after
 * @param communes those that cost something, the dearest first
 * @param drives by advisor and day, in order
 */
public record CostTable(
        long cost,
        List<Costs.Weighted> figures,
        List<MobilityProfile> means,
        List<Cost> others,
        List<Row> communes,
        List<Drive> drives) {

    /**
     * What a commune costs, weighted.
     *
     * @param travel of its residents by each of the means, in the table's order
     * @param others of the table's other costs, in their order
     */
    public record Row(Commune commune, List<Long> travel, List<Long> others) {

        public long cost() {
            return Stream.of(travel, others)
                    .flatMap(List::stream)
                    .mapToLong(c -> c)
                    .sum();
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
        var figures = costs.figures().weighted(index.problem().weights()).stream()
                .filter(f -> f.figure() != 0)
                .toList();
        var others = figures.stream()
                .filter(f -> f.cost() != 0)
                .map(Costs.Weighted::kind)
                .filter(k -> k != Cost.TRAVEL)
                .toList();
        return new CostTable(
                costs.cost(), figures, means, others, rows(index, means, others, costs), drives(index, costs));
    }

    private static List<Row> rows(ProblemIndex index, List<MobilityProfile> means, List<Cost> others, PlanCosts costs) {
        return index.problem().communes().stream()
                .map(c -> row(c, means, others, costs))
                .filter(r -> r.cost() > 0)
                .sorted(comparingLong(r -> -r.cost()))
                .toList();
    }

    private static Row row(Commune commune, List<MobilityProfile> means, List<Cost> others, PlanCosts costs) {
        var own = costs.shares().stream()
                .filter(s -> s.commune().equals(commune.code()))
                .toList();
        var byKind = own.stream().collect(groupingBy(CostShare::kind, summingLong(CostShare::cost)));
        return new Row(
                commune,
                means.stream().map(m -> travel(own, m)).toList(),
                others.stream().map(k -> byKind.getOrDefault(k, 0L)).toList());
    }

    private static long travel(List<CostShare> own, MobilityProfile means) {
        return own.stream()
                .filter(s -> means.id().equals(s.mobility()))
                .mapToLong(CostShare::cost)
                .sum();
    }

    private static List<Drive> drives(ProblemIndex index, PlanCosts costs) {
        return index.problem().advisors().stream()
                .flatMap(a -> drives(index, a, costs))
                .toList();
    }

    private static Stream<Drive> drives(ProblemIndex index, Advisor advisor, PlanCosts costs) {
        var days = costs.of(Cost.DRIVING).stream()
                .filter(s -> advisor.id().equals(s.advisor()))
                .collect(groupingBy(s -> Objects.requireNonNull(s.day()), TreeMap::new, toList()));
        return days.entrySet().stream()
                .map(d -> new Drive(
                        advisor,
                        d.getKey(),
                        d.getValue().stream().mapToLong(CostShare::figure).sum(),
                        d.getValue().stream()
                                .map(s -> index.communeOf(s.commune()).name())
                                .distinct()
                                .toList()));
    }
}
