package fr.allervers.solver.mend;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The problem of what is left to be held once something has happened: it begins at the event's date, and what is left of the
 * published plan is in it as published workshops.
 *
 * @param problem legal; pinned in it is what was pinned before and can still be held for all of its residents
 * @param standing published workshops that can be held as they are, with those of their residents who can still come
 * @param late rows of demand that came with the event
 * @param fewer rows of demand of before, with as many residents as ask no more
 * @param locks what stays of workshops wherever the event allows it, all of those that were pinned and are no longer; those that stand
 *     do not make room for others either
 */
public record MendProblem(
        Problem problem, List<Workshop> standing, List<Demand> late, List<Demand> fewer, Locks locks) {

    public MendProblem {
        standing = List.copyOf(standing);
        late = List.copyOf(late);
        fewer = List.copyOf(fewer);
    }

    /**
     * The problem of an event.
     *
     * @param planned the problem of the published plan
     * @param published that plan, valid
     * @throws fr.allervers.data.fault.FaultsException where the event makes no legal problem of it
     */
    public static MendProblem of(Problem planned, Plan published, MendEvent event) {
        var left = new Remainder(planned, published.workshops(), event.begins()).problem();
        var problem = event.in(left);
        ProblemCheck.require(problem);
        var standing = standing(problem);
        var asTheyWere = Set.copyOf(problem.published());
        var held =
                standing.stream().filter(asTheyWere::contains).map(Workshop::id).collect(toSet());
        var pinned = problem.pinned().stream().filter(held::contains).toList();
        var unpinned = problem.pinned().stream()
                .filter(id -> !held.contains(id))
                .collect(toMap(id -> id, id -> Set.of(Choice.values())));
        return new MendProblem(
                problem.withPinned(pinned),
                standing,
                event instanceof LateDemand demand ? demand.rows() : List.of(),
                event instanceof LateDemand demand ? demand.fewer() : List.of(),
                new Locks(unpinned));
    }

    /** The same under another id of the problem. */
    public MendProblem withId(String id) {
        return new MendProblem(problem.withId(id), standing, late, fewer, locks);
    }

    /** The same with more locks. */
    public MendProblem keeping(Locks more) {
        return new MendProblem(problem, standing, late, fewer, locks.and(more));
    }

    /** The same where some workshops keep their hour, room and advisor, as far as they can be held as they are. */
    MendProblem keepingPlaced(Set<String> placed) {
        return keeping(new Locks(standing.stream()
                .map(Workshop::id)
                .filter(placed::contains)
                .collect(toMap(id -> id, id -> EnumSet.of(Choice.START, Choice.ROOM, Choice.ADVISOR)))));
    }

    /** Workshops that could be held where somebody has put them by hand, and that a plan holds elsewhere, by somebody else, or not at all. */
    public List<Workshop> displaced(Set<String> placed, Plan plan) {
        var alone = new MendProblem(problem, standing, late, fewer, Locks.NONE).keepingPlaced(placed);
        return List.copyOf(alone.broken(plan).keySet());
    }

    /** How many of some workshops can be held where they are, by those of their residents who can still come. */
    public long countStanding(Set<String> placed) {
        return standing.stream().filter(w -> placed.contains(w.id())).count();
    }

    /**
     * The same where series that have begun have as many sessions as in a plan, and stand as they do in it where these are fewer than
     * were published.
     *
     * @param plan workshops, those of other plans of this event too
     */
    public MendProblem shortened(List<Workshop> plan) {
        var published = problem.published().stream().collect(toMap(Workshop::id, w -> w));
        var shorter = plan.stream()
                .filter(SeriesLeft::isLeft)
                .filter(w -> published.containsKey(w.id())
                        && w.sessions().size()
                                < requireNonNull(published.get(w.id()))
                                        .sessions()
                                        .size())
                .toList();
        var sessions = shorter.stream()
                .collect(toMap(Workshop::theme, w -> w.sessions().size()));
        var themes = problem.themes().stream()
                .map(t -> t.withSessions(sessions.getOrDefault(t.id(), t.sessions())))
                .toList();
        return new MendProblem(
                problem.withThemes(themes),
                Stream.concat(standing.stream(), shorter.stream()).toList(),
                late,
                fewer,
                locks);
    }

    /** Series that have begun and lose their next session to the event alone, without that session; but some. */
    List<Workshop> losingOne(Set<String> without) {
        var shorter = fallen().stream()
                .filter(w -> SeriesLeft.isLeft(w) && w.sessions().size() > 1 && !without.contains(w.id()))
                .map(w -> w.withSessions(w.sessions().subList(1, w.sessions().size())))
                .toList();
        var other = shortened(shorter);
        var breaches = breaches(other.problem.withPinned(List.of()), other.standing);
        return shorter.stream()
                .filter(w -> !breaches.containsKey(w.id())
                        && w.attendance().stream().noneMatch(a -> breaches.containsKey(where(w, a))))
                .toList();
    }

    /** The same where other workshops stand. */
    MendProblem withStanding(List<Workshop> others) {
        return new MendProblem(problem, others, late, fewer, locks);
    }

    /** True for workshops of which something is locked. */
    boolean isLocked(Workshop w) {
        return !locks.of(w.id()).isEmpty();
    }

    /** Published workshops of which a plan does not keep all that is locked: what it does not keep of each. */
    public Map<Workshop, Set<Choice>> broken(Plan plan) {
        var held = plan.workshops().stream().collect(toMap(Workshop::id, w -> w));
        var broken = new LinkedHashMap<Workshop, Set<Choice>>();
        for (var w : problem.published()) {
            var choices = locks.broken(w, held.get(w.id()));
            if (!choices.isEmpty()) {
                broken.put(w, choices);
            }
        }
        return broken;
    }

    /** Workshops that cannot be held as they are: series that have begun first, then those with most participants. */
    public List<Workshop> fallen() {
        var ids = standing.stream().map(Workshop::id).collect(toSet());
        return problem.published().stream()
                .filter(w -> !ids.contains(w.id()))
                .sorted(comparing((Workshop w) -> !SeriesLeft.isLeft(w))
                        .thenComparing(comparing(Workshop::participants).reversed()))
                .toList();
    }

    /**
     * True where a plan holds every series that has begun at its weekday and hour in its room, for all who had a place in it, and some
     * have lost sessions: these are made up for at the end.
     */
    public boolean keepsSeries(Plan plan) {
        var held = plan.workshops().stream().collect(toMap(Workshop::id, w -> w));
        var fallen = fallen();
        return problem.published().stream().filter(SeriesLeft::isLeft).allMatch(w -> goesOn(w, held.get(w.id())))
                && fallen.stream()
                        .filter(SeriesLeft::isLeft)
                        .anyMatch(w -> !w.sessions()
                                .equals(requireNonNull(held.get(w.id())).sessions()));
    }

    private static boolean goesOn(Workshop published, @Nullable Workshop now) {
        return isAtItsHour(published, now)
                && requireNonNull(now).sessions().size() == published.sessions().size()
                && !requireNonNull(now)
                        .sessions()
                        .get(0)
                        .isBefore(published.sessions().get(0))
                && now.participants() >= published.participants();
    }

    /** Workshops of a plan that stand, and series that it holds at their weekday and hour in their room. */
    List<Workshop> staying(Plan plan) {
        var standing = standing().stream().map(Workshop::id).collect(toSet());
        var published = problem.published().stream().collect(toMap(Workshop::id, w -> w));
        return plan.workshops().stream()
                .filter(w -> standing.contains(w.id())
                        || (SeriesLeft.isLeft(w) && isAtItsHour(requireNonNull(published.get(w.id())), w)))
                .toList();
    }

    static boolean isAtItsHour(Workshop published, @Nullable Workshop now) {
        if (now == null) {
            return false;
        }
        var was = published.sessions().get(0);
        var is = now.sessions().get(0);
        return now.room().equals(published.room())
                && is.getDayOfWeek() == was.getDayOfWeek()
                && is.toLocalTime().equals(was.toLocalTime());
    }

    /** True where somebody published cannot come as published, or somebody asks for a place; else there is nothing to mend. */
    public boolean touchesSomebody() {
        return !late.isEmpty() || !Set.copyOf(standing).equals(Set.copyOf(problem.published()));
    }

    private static List<Workshop> standing(Problem problem) {
        var free = problem.withPinned(List.of());
        var coming = withoutAbsent(problem.published(), breaches(free, problem.published()));
        var fallen = breaches(free, coming).keySet();
        return coming.stream().filter(w -> !fallen.contains(w.id())).toList();
    }

    private static List<Workshop> withoutAbsent(List<Workshop> workshops, Map<String, Breach> breaches) {
        return workshops.stream()
                .map(w -> w.withAttendance(w.attendance().stream()
                        .filter(a -> !breaches.containsKey(where(w, a)))
                        .toList()))
                .toList();
    }

    private static String where(Workshop w, Attendance a) {
        return w.id() + "/" + a.demand();
    }

    /** What is breached, by where: published workshops of a valid plan breach nothing together that they do not alone. */
    private static Map<String, Breach> breaches(Problem problem, List<Workshop> workshops) {
        return new PlanJudge(problem)
                .assess(new Plan(problem.id(), workshops, null)).breaches().stream()
                        .collect(toMap(Breach::where, b -> b, (a, b) -> a));
    }
}
