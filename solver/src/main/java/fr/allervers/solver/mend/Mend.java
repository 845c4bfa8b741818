package fr.allervers.solver.mend;

import fr.allervers.data.change.DateShift;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import java.util.Comparator;
import java.util.Objects;

/**
 * A plan that can be held although something has happened.
 *
 * @param goal by which it was searched for
 * @param plan valid and scored, of the mend's problem
 * @param changes from what is left of the published plan to it
 * @param placeless residents who had a place or asked late and have none, each times their priority
 */
public record Mend(Goal goal, Plan plan, PlanChanges changes, long placeless) {

    /** What a mend makes small, or how it goes about it; in the order in which they are searched for, the quickest first. */
    public enum Goal {
        /** New dates to note: what nobody else can hold keeps its weekday, hour and room, and skips the weeks touched. */
        WEEKS_SKIPPED,
        /** Residents whose date, hour or room changes or who lose their place. */
        FEWEST_DISTURBED,
        /** As few disturbed, then the dates of before: what nobody else can hold is held as few days from them as can be. */
        NEAREST_DATES,
        /** What cannot be held is cancelled, and free seats of other workshops are offered. */
        CANCELLED,
        /** Few disturbed, and series that have begun and lose one session keep all others, and do not make up for that one. */
        SHORTENED,
        /** As few, with workshops more for those who have no place. */
        OPENED,
        /** Travel of residents and advisors, for those whose workshops cannot be held as they were. */
        LEAST_TRAVEL,
        /** Residents without a place who had one or asked late, though others move for it. */
        MOST_SEATED,
        /** Few disturbed in the quarter; those who would have no place in it are seated in the weeks after it. */
        PUT_OFF,
        /** Residents without a place, by a solve of all that is left in which a resident disturbed is dearer than any travel. */
        REPLANNED,
        /** Travel, by a solve of all that is left, in which residents disturbed count as usual, or less if that finds nothing. */
        REPLANNED_FOR_TRAVEL,
        /** Residents without a place, though what somebody has put where it is by hand moves for it; all others keep that. */
        PLACED_MOVED
    }

    /**
     * Fewest without a place who had one or asked late, then fewest sessions not made up for, then fewest disturbed, then fewest new dates to note, then nearest to the dates
     * of before, then fewest with another advisor, then as the contract compares plans; one that takes of the next quarter's weeks last.
     */
    public static final Comparator<Mend> BEST_FIRST = Comparator.comparing(Mend::isPutOff)
            .thenComparingLong(Mend::placeless)
            .thenComparingLong(Mend::sessionsFewer)
            .thenComparingLong(Mend::disturbed)
            .thenComparingLong(m -> m.dateShift().newDates())
            .thenComparingLong(m -> m.dateShift().residentDays())
            .thenComparingLong(Mend::withAnotherAdvisor)
            .thenComparingLong(m -> m.score().unserved())
            .thenComparingLong(m -> m.score().cost());

    /** True where it holds workshops after the quarter, so that its problem reaches beyond it. */
    public boolean isPutOff() {
        return goal == Goal.PUT_OFF;
    }

    public Score score() {
        return Objects.requireNonNull(plan.score(), "the plan of a mend is scored");
    }

    /** Residents whose date, hour or room changes or who lose their place, each once. */
    public long disturbed() {
        return changes.disturbed();
    }

    /** Sessions of all residents that their series has no more, as they are not made up for. */
    public long sessionsFewer() {
        return changes.changed().stream()
                .mapToLong(WorkshopChange::droppedInAll)
                .sum();
    }

    /** How far the dates of residents move. */
    public DateShift dateShift() {
        return DateShift.of(changes);
    }

    /** Residents to whom nothing changes but that somebody else holds their workshop. */
    public long withAnotherAdvisor() {
        return changes.withAnotherAdvisor();
    }
}
