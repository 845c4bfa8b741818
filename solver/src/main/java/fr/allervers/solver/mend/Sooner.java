package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.proposal.index.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** How many free spots of one are tried: its residents may not be able to come there. */
    private static final int TRIED = 12;

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
    private final Scope whole;
    private final Set<LocalDateTime> quarter;
    private final Deadline end;
    private final ProblemIndex index;

    /**
     * @param problem of the mends
     * @param whole what a search of that problem may use
     * @param quarter the starts of the quarter, without those after it
     * @param end when no more is tried
     */
    Sooner(MendProblem problem, Scope whole, List<LocalDateTime> quarter, Deadline end) {
        this.problem = problem;
        this.whole = whole;
        this.quarter = Set.copyOf(quarter);
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
            best = end.isOver() ? best : sooner(one, best, of).orElse(best);
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

    /** By the day, then where and by whom it is held already first. */
    private Optional<Mend> sooner(PutOff one, Mend mend, Function<List<Workshop>, Mend> of) {
        var timeline = others(one, mend);
        var indexed = timeline.indexed;
        int kind = indexed.kindOf(one.is);
        var rooms = rooms(one);
        var advisors = advisors(one);
        return IntStream.range(0, indexed.calendar.size)
                .filter(start -> isSooner(one, indexed.calendar.moment[start].toLocalDate()))
                .boxed()
                .sorted(Comparator.comparing(start -> indexed.calendar.moment[start]))
                .flatMap(start -> rooms.stream()
                        .flatMap(room -> advisors.stream().map(advisor -> new Spot(room, advisor, start))))
                .filter(spot -> timeline.fits(kind, spot))
                .limit(TRIED)
                .map(spot -> of.apply(with(at(one.is, spot, timeline), mend)))
                .filter(m -> isBetter(m, mend))
                .findFirst();
    }

    private static boolean isSooner(PutOff one, LocalDate day) {
        return !day.isBefore(day(one.was)) && !day.isAfter(day(one.is).minusDays(MUCH));
    }

    private Timeline others(PutOff one, Mend mend) {
        var timeline = new Timeline(whole);
        mend.plan().workshops().stream()
                .filter(w -> !w.id().equals(one.is.id()) && !timeline.indexed.isPinned(w.id()))
                .forEach(w -> timeline.put(w.id(), timeline.indexed.kindOf(w), timeline.spot(w)));
        return timeline;
    }

    private boolean isKept(Choice choice, PutOff one) {
        return problem.locks().has(one.was.id(), choice)
                && !problem.locks().broken(one.was, one.is).contains(choice);
    }

    /** In the communes where it was held and where it is, its own first. */
    private List<Integer> rooms(PutOff one) {
        var communes = Stream.of(one.was, one.is)
                .map(w -> index.room(w.room()).commune())
                .collect(toSet());
        var theme = index.theme(one.is.theme());
        var rooms = index.problem().rooms();
        return IntStream.range(0, rooms.size())
                .boxed()
                .filter(r -> !isKept(Choice.ROOM, one) || rooms.get(r).id().equals(one.is.room()))
                .filter(r -> communes.contains(rooms.get(r).commune())
                        && theme.fits(rooms.get(r))
                        && theme.seatsIn(rooms.get(r)) >= one.is.participants())
                .sorted(Comparator.comparing(r -> !rooms.get(r).id().equals(one.is.room())))
                .toList();
    }

    /** Its own first. */
    private List<Integer> advisors(PutOff one) {
        var advisors = index.problem().advisors();
        return IntStream.range(0, advisors.size())
                .boxed()
                .filter(a -> advisors.get(a).teaches(one.is.theme()))
                .filter(a ->
                        !isKept(Choice.ADVISOR, one) || advisors.get(a).id().equals(one.is.advisor()))
                .sorted(Comparator.comparing(a -> !advisors.get(a).id().equals(one.is.advisor())))
                .toList();
    }

    private Workshop at(Workshop workshop, Spot spot, Timeline timeline) {
        var start = timeline.indexed.calendar.moment[spot.start()];
        return workshop.withRoom(index.problem().rooms().get(spot.room()).id())
                .withAdvisor(index.problem().advisors().get(spot.advisor()).id())
                .withSessions(index.series(start, workshop.sessions().size()));
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
