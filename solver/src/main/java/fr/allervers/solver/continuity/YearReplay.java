package fr.allervers.solver.continuity;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replays four quarters of a territory, one after the other. Each is planned from the one before and published; then,
 * before its first session, advisors fall out for a week and more residents ask, and the plan is mended; then it is held,
 * and some who have a place do not come. By tries and by seed: the same replay gives the same year.
 *
 * @param rules how much a quarter heeds the one before; the weight of habits is that one, whatever the territory says
 * @param tries of the search for a plan, and again of mending it
 * @param seed of what happens and of the search
 */
public record YearReplay(Territory territory, ContinuityRules rules, YearRates rates, long tries, long seed) {

    private static final int QUARTERS = 4;

    /** The year that begins with a quarter. */
    public List<ReplayedQuarter> from(Quarter first) {
        var year = new ArrayList<ReplayedQuarter>();
        var quarter = first;
        PastQuarter past = null;
        for (int i = 0; i < QUARTERS; i++) {
            var replayed = replay(quarter, past);
            year.add(replayed);
            past = replayed.held();
            quarter = quarter.next();
        }
        return year;
    }

    YearReplay with(ContinuityRules otherRules, long otherSeed) {
        return new YearReplay(territory, otherRules, rates, tries, otherSeed);
    }

    private ReplayedQuarter replay(Quarter quarter, @Nullable PastQuarter past) {
        var next = NextQuarter.of(territory, quarter, past, List.of(), rules).problem();
        var problem = next.withWeights(next.weights().with(Cost.HABIT, rules.habitWeight()));
        var published = solve(problem, null);
        var chance = new YearChance(rates, quarter, seed);
        var changed = changed(
                problem, published, chance.late(territory.problem(quarter).demand()), chance);
        var plan = solve(changed, published);
        var attended = chance.attended(plan);
        long came = plan.workshops().stream().mapToLong(attended::came).sum();
        return new ReplayedQuarter(
                new PastQuarter(changed, plan, attended), disturbed(published, plan), plan.participants() - came);
    }

    private Plan solve(Problem problem, @Nullable Plan from) {
        return new PlanSolver(problem, SolveLimits.ofMoves(tries, seed), from).run(progress -> {});
    }

    private static Problem changed(Problem problem, Plan published, List<Demand> late, YearChance chance) {
        return problem.withDemand(
                        Stream.concat(problem.demand().stream(), late.stream()).toList())
                .withAdvisors(problem.advisors().stream().map(chance::advisor).toList())
                .withPublished(published.workshops());
    }

    private static long disturbed(Plan published, Plan held) {
        Map<String, Workshop> now = held.workshops().stream().collect(toMap(Workshop::id, Function.identity()));
        return published.workshops().stream()
                .filter(w -> !isKept(w, now.get(w.id())))
                .mapToLong(Workshop::participants)
                .sum();
    }

    private static boolean isKept(Workshop before, @Nullable Workshop now) {
        return now != null
                && now.sessions().equals(before.sessions())
                && now.room().equals(before.room())
                && now.advisor().equals(before.advisor());
    }
}
