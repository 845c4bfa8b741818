package fr.allervers.data.plan;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.travel.TravelTimes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contract's arithmetic as plain loops: what a plan costs and breaches. It is the oracle that tests hold the score
 * to, and serves whoever recomputes a plan without a solver; no other main code calls it. Read it beside the contract: the rules
 * of one workshop are in {@link WorkshopRules}, of rooms in {@link RoomOverlaps}, of advisors' days in
 * {@link AdvisorDays}, of published workshops in {@link PublishedChanges}.
 */
public final class PlanArithmetic {

    private PlanArithmetic() {}

    /**
     * Recomputes a plan from nothing but the problem.
     *
     * @param plan its own score is not looked at; it may breach any rule
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Assessment assess(Problem problem, Plan plan) {
        return assess(new ProblemIndex(problem), plan);
    }

    /** As {@link #assess(Problem, Plan)}, for many plans of one problem. */
    public static Assessment assess(ProblemIndex index, Plan plan) {
        var problem = index.problem();
        var travelTimes = new TravelTimes(problem);
        var breaches = new ArrayList<Breach>();
        ownIds(problem, plan, breaches);
        var workshopRules = new WorkshopRules(index, travelTimes, breaches);
        long travel = plan.workshops().stream().mapToLong(workshopRules::check).sum();
        long unserved = unserved(problem, plan, breaches);
        RoomOverlaps.check(index, plan, breaches);
        Map<Cost, Long> figures = new EnumMap<>(Cost.class);
        figures.put(Cost.TRAVEL, travel);
        figures.put(Cost.DRIVING, new AdvisorDays(index, travelTimes, breaches).check(plan));
        figures.put(Cost.PRESENCE, presence(index, plan));
        figures.put(Cost.HABIT, habits(problem, plan));
        figures.putAll(PublishedChanges.of(problem, plan, breaches));
        var costs = new Costs(figures);
        var score = new Score(-breaches.size(), unserved, costs.total(problem.weights()), costs);
        return new Assessment(score, breaches);
    }

    private static void ownIds(Problem problem, Plan plan, List<Breach> breaches) {
        if (!plan.problem().equals(problem.id())) {
            breaches.add(Breach.of("problem", "plan.problem", plan.problem(), problem.id()));
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (var workshop : plan.workshops()) {
            if (!seen.add(workshop.id())) {
                twice.add(workshop.id());
            }
        }
        twice.forEach(id -> breaches.add(Breach.of(id, "plan.twice", id)));
    }

    private static long unserved(Problem problem, Plan plan, List<Breach> breaches) {
        var leftOf = plan.left();
        long unserved = 0;
        for (var demand : problem.demand()) {
            long left = leftOf.applyAsLong(demand);
            if (left < 0) {
                breaches.add(Breach.of(demand.id(), "attendance.tooMany", demand.id(), -left));
            }
            unserved += demand.priority() * Math.max(0, left);
        }
        return unserved;
    }

    private static long presence(ProblemIndex index, Plan plan) {
        Set<String> hosting = new HashSet<>();
        plan.workshops().forEach(w -> hosting.add(index.room(w.room()).commune()));
        return index.problem().presenceCommunes().stream()
                .filter(c -> !hosting.contains(c.code()))
                .mapToLong(Commune::presence)
                .sum();
    }

    private static long habits(Problem problem, Plan plan) {
        return problem.habits().stream()
                .filter(h -> plan.workshops().stream().noneMatch(h::isKeptBy))
                .mapToLong(Habit::participants)
                .sum();
    }
}
