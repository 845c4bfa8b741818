package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.change.NotSooner;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The last step of a search: a workshop that a mend puts off for weeks goes to a sooner day on which nothing bars it, as a person
 * who reads of that day would move it.
 */
public final class Sooner {

    /** Longer than that, in days, people ask why they wait. */
    public static final int LONG = 14;

    /** Days by which a free spot is sooner than the one taken, so that it is worth another date. */
    public static final int MUCH = 7;

    /** How many workshops of one mend are looked at, those that are put off longest first. */
    private static final int LOOKED_AT = 6;

    private static final Set<Goal> OF_TRAVEL = EnumSet.of(Goal.LEAST_TRAVEL, Goal.REPLANNED_FOR_TRAVEL);

    /** A published workshop and what a mend makes of it. */
    private record PutOff(Workshop was, Workshop is) {

        long days() {
            return ChronoUnit.DAYS.between(day(was), day(is));
        }

        /** Of a series that has begun the last session was a week before, as a rule. */
        boolean isLong() {
            return days() > (SeriesLeft.isLeft(was) ? LONG - MUCH : LONG);
        }
    }

    private final MendProblem problem;
    private final PlanJudge judge;
    private final Set<LocalDateTime> quarter;
    private final Deadline end;
    private final ProblemIndex index;

    /**
     * @param problem of the mends
     * @param judge of the same problem
     * @param quarter the starts of the quarter, without those after it
     * @param end when no more is tried
     */
    Sooner(MendProblem problem, PlanJudge judge, List<LocalDateTime> quarter, Deadline end) {
        this.quarter = Set.copyOf(quarter);
        this.problem = problem;
        this.judge = judge;
        this.end = end;
        index = new ProblemIndex(problem.problem());
    }

    /**
     * A mend with one workshop after the other sooner, as long as nobody has anything worse by it.
     *
     * @param of the mend that holds some workshops
     */
    Mend of(Mend mend, Function<List<Workshop>, Mend> of) {
        var best = mend;
        for (var one : putOff(mend)) {
            var sooner = end.isOver() ? Optional.<List<Workshop>>empty() : sooner(one, best);
            var last = best;
            best = sooner.map(of).filter(m -> isBetter(m, last)).orElse(best);
        }
        return best;
    }

    /** Those that may leave their spot: what skips weeks by the mend's name keeps its hour, and what is held after the quarter is so by name. */
    private List<PutOff> putOff(Mend mend) {
        var published = problem.problem().published().stream().collect(toMap(Workshop::id, w -> w));
        return mend.plan().workshops().stream()
                .flatMap(w -> Stream.ofNullable(published.get(w.id())).map(was -> new PutOff(was, w)))
                .filter(PutOff::isLong)
                .filter(w -> mend.goal() != Goal.WEEKS_SKIPPED || !MendProblem.isAtItsHour(w.was, w.is))
                .filter(w -> quarter.contains(w.is.sessions().get(0)))
                .sorted(Comparator.comparingLong(PutOff::days).reversed())
                .limit(LOOKED_AT)
                .toList();
    }

    private Optional<List<Workshop>> sooner(PutOff one, Mend mend) {
        var kept = EnumSet.of(Choice.ROOM, Choice.ADVISOR);
        kept.retainAll(problem.locks().of(one.was.id()));
        kept.removeAll(problem.locks().broken(one.was, one.is));
        var communes = Stream.of(one.was, one.is)
                .map(w -> index.room(w.room()).commune())
                .collect(toSet());
        var found = NotSooner.of(
                judge,
                index,
                mend.plan(),
                one.is,
                communes,
                kept,
                day(one.was),
                day(one.is).minusDays(MUCH - 1L));
        return Optional.ofNullable(found.free()).map(spot -> with(at(one.is, spot), mend));
    }

    private Workshop at(Workshop workshop, Spot spot) {
        return workshop.withRoom(spot.room())
                .withAdvisor(spot.advisor())
                .withSessions(index.series(spot.start(), workshop.sessions().size()));
    }

    private static List<Workshop> with(Workshop moved, Mend mend) {
        return mend.plan().workshops().stream()
                .map(w -> w.id().equals(moved.id()) ? moved : w)
                .toList();
    }

    /** No figure by which mends are ranked may be worse, nor travel where the mend is one of little travel. */
    private static boolean isBetter(Mend mend, Mend than) {
        return mend.score().isValid()
                && mend.placeless() <= than.placeless()
                && mend.score().unserved() <= than.score().unserved()
                && mend.disturbed() <= than.disturbed()
                && mend.dateShift().newDates() <= than.dateShift().newDates()
                && mend.dateShift().residentDays() < than.dateShift().residentDays()
                && mend.withAnotherAdvisor() <= than.withAnotherAdvisor()
                && (!OF_TRAVEL.contains(mend.goal())
                        || mend.score().cost() <= than.score().cost());
    }

    private static LocalDate day(Workshop workshop) {
        return workshop.sessions().get(0).toLocalDate();
    }
}
