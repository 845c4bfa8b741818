package fr.allervers.data.continuity;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Habit;
import java.util.List;
import java.util.function.Predicate;

/**
 * A quarter's plan in the figures by which quarters are compared.
 *
 * @param asked residents who ask
 * @param served those who have a place
 * @param workshops how many are held
 * @param hosting communes, in the problem's order, that have demand and a room and host a workshop
 * @param passedOver those that have demand and a room and host none
 * @param habits participants of all habits of the problem
 * @param habitsKept participants of those that the plan keeps
 */
public record QuarterFigures(
        long asked,
        long served,
        int workshops,
        List<Commune> hosting,
        List<Commune> passedOver,
        long habits,
        long habitsKept) {

    public QuarterFigures {
        hosting = List.copyOf(hosting);
        passedOver = List.copyOf(passedOver);
    }

    /** Counts a quarter. */
    public static QuarterFigures of(PastQuarter quarter) {
        var problem = quarter.problem();
        var plan = quarter.plan();
        var hosts = quarter.hosting();
        var able = problem.presenceCommunes();
        Predicate<Habit> kept = h -> plan.workshops().stream().anyMatch(h::isKeptBy);
        return new QuarterFigures(
                problem.residents(),
                plan.participants(),
                plan.workshops().size(),
                able.stream().filter(c -> hosts.contains(c.code())).toList(),
                able.stream().filter(c -> !hosts.contains(c.code())).toList(),
                participants(problem.habits()),
                participants(problem.habits().stream().filter(kept).toList()));
    }

    private static long participants(List<Habit> habits) {
        return habits.stream().mapToLong(Habit::participants).sum();
    }
}
