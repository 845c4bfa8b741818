package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.proposal.index.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The search for mends of a published plan: given the problem that an event has made, up to one plan of it by each {@link Goal}, ranked.
 * Whoever shows them leads with the best two or three.
 */
public final class Mending {

    /** With so many mends to choose from, nothing is planned anew where nobody lacks a place. */
    private static final int ENOUGH = 2;

    /** How many weeks after the quarter are tried one after the other. */
    private static final List<Integer> WEEKS_AFTER = List.of(2, 4, WeeksAfter.MOST);

    /** Those that may move what the event does not touch, after the one that they are compared with. */
    private static final List<Goal> MOVING = List.of(Goal.FEWEST_DISTURBED, Goal.MOST_SEATED, Goal.REPLANNED);

    private final MendProblem mend;
    private final MendProblem free;
    private final Set<String> placed;
    private final IntFunction<Optional<MendProblem>> reaching;
    private final LockedAttendance locked;
    private final Scope whole;
    private final PlanJudge judge;
    private final Held before;
    private final Deadline end;

    /**
     * @param free the problem of what is left to be held
     * @param placed ids of workshops that somebody has put where they are by hand: those that can be held there stay, but in a mend
     *     by which fewer are without a place, {@link Goal#PLACED_MOVED}
     * @param reaching the same event's problem with the starts of so many weeks after the quarter, empty where nothing is put off
     * @param end when no more is tried; what is found by then stays
     */
    public Mending(MendProblem free, Set<String> placed, IntFunction<Optional<MendProblem>> reaching, Deadline end) {
        this.free = free;
        this.placed = placed;
        this.mend = free.keepingPlaced(placed);
        this.reaching = weeks -> reaching.apply(weeks).map(later -> later.keepingPlaced(placed));
        this.end = end;
        judge = new PlanJudge(mend.problem());
        locked = new LockedAttendance(mend);
        whole = locked.scope(Set.of());
        before = held(mend.problem().published());
    }

    /** A search that stays within the quarter. */
    public Mending(MendProblem mend, Deadline end) {
        this(mend, Set.of(), weeks -> Optional.empty(), end);
    }

    private Held held(List<Workshop> workshops) {
        return new Held(workshops, mend.problem().demand().stream().collect(toMap(Demand::id, Demand::commune)));
    }

    /**
     * Searches.
     *
     * @param found is told of each mend as it is found, on the thread that searches
     * @return all of them, the best first; those that hold the same workshops once
     */
    public List<Mend> run(Consumer<Mend> found) {
        var all = new ArrayList<Mend>();
        for (var goal : Goal.values()) {
            if (all.isEmpty() || !end.isOver()) {
                mend(goal, all).filter(m -> isNew(m, all)).ifPresent(m -> {
                    all.add(m);
                    found.accept(m);
                });
            }
        }
        return all.stream().sorted(Mend.BEST_FIRST).toList();
    }

    /** Those of which no series is shorter: the others are plans of another problem. */
    private static List<Mend> whole(List<Mend> all) {
        return all.stream().filter(m -> m.goal() != Goal.SHORTENED).toList();
    }

    /** Empty where there is no need to search by a goal. */
    private Optional<Mend> mend(Goal goal, List<Mend> before) {
        return switch (goal) {
            case PUT_OFF -> putOff(whole(before));
            case PLACED_MOVED -> placedMoved(before);
            case SHORTENED -> shortened(before);
            default -> workshops(goal, whole(before)).map(w -> sooner(goal, mend, whole, judge, w));
        };
    }

    /** The best of the searches in which nothing that was put somewhere by hand has to stay, where fewer are without a place by it. */
    private Optional<Mend> placedMoved(List<Mend> before) {
        if (free.countStanding(placed) == 0 || before.stream().anyMatch(m -> !m.isPutOff() && m.placeless() == 0)) {
            return Optional.empty();
        }
        var others = new Mending(free, end);
        var found = new ArrayList<Mend>();
        for (var goal : MOVING) {
            if (!end.isOver()) {
                others.mend(goal, found).filter(m -> m.score().isValid()).ifPresent(found::add);
            }
        }
        return best(found)
                .filter(m -> !free.displaced(placed, m.plan()).isEmpty())
                .filter(m -> before.stream().allMatch(b -> b.isPutOff() || b.placeless() > m.placeless()))
                .map(m -> new Mend(Goal.PLACED_MOVED, m.plan(), m.changes(), m.placeless()));
    }

    /** Series that lose one session keep all others; but those that somebody else takes over with all their sessions. */
    private Optional<Mend> shortened(List<Mend> before) {
        var published = mend.problem().published().stream().collect(toMap(Workshop::id, Workshop::sessions));
        var takenOver = before.stream()
                .flatMap(m -> m.plan().workshops().stream())
                .filter(w -> w.sessions().equals(published.get(w.id())))
                .map(Workshop::id)
                .collect(toSet());
        var shorter = mend.losingOne(takenOver);
        if (shorter.isEmpty()) {
            return Optional.empty();
        }
        var other = mend.shortened(shorter);
        var locks = new LockedAttendance(other);
        var scope = locks.scope(Set.of());
        var found = search(other, scope);
        var broken = found.map(locks::broken).orElse(Set.of());
        return (broken.isEmpty() ? found : search(other, locks.scope(broken)))
                .map(w -> sooner(Goal.SHORTENED, other, scope, new PlanJudge(other.problem()), w))
                .filter(m -> m.sessionsFewer() > 0);
    }

    private Optional<List<Workshop>> search(MendProblem shorter, Scope scope) {
        return new MendSearch(shorter, scope, Goal.SHORTENED, end).workshops();
    }

    /** From the better of those that disturb nobody else; with as few weeks after the quarter as seat all, or most. */
    private Optional<Mend> putOff(List<Mend> before) {
        return best(before)
                .filter(best -> isWanting(best, before))
                .flatMap(best -> before.stream()
                        .filter(m -> m.goal() == Goal.FEWEST_DISTURBED || m.goal() == Goal.WEEKS_SKIPPED)
                        .min(Mend.BEST_FIRST))
                .flatMap(this::seatingMore);
    }

    private Optional<Mend> seatingMore(Mend fewest) {
        var best = fewest;
        for (int weeks : WEEKS_AFTER) {
            var later = best.placeless() == 0 || end.isOver() ? Optional.<MendProblem>empty() : reaching.apply(weeks);
            if (later.isPresent()) {
                var mend = putOff(later.get(), fewest);
                best = mend.score().isValid() && mend.placeless() < best.placeless() ? mend : best;
            }
        }
        return best.isPutOff() ? Optional.of(best) : Optional.empty();
    }

    private Mend putOff(MendProblem later, Mend fewest) {
        var from = later.withStanding(fewest.plan().workshops());
        var released = locked.broken(fewest.plan().workshops());
        var scope = new LockedAttendance(from).scope(released);
        var search = new MendSearch(from, scope, Goal.PUT_OFF, end);
        return sooner(
                Goal.PUT_OFF,
                later,
                scope,
                new PlanJudge(later.problem()),
                search.workshops().orElseThrow());
    }

    private Optional<List<Workshop>> workshops(Goal goal, List<Mend> before) {
        return switch (goal) {
            case REPLANNED ->
                best(before).filter(best -> isWanting(best, before)).flatMap(best -> replanned(best, before));
            case REPLANNED_FOR_TRAVEL ->
                best(before)
                        .filter(best -> before.size() < ENOUGH && isWanting(best, before))
                        .flatMap(this::travellingLess);
            default -> search(goal);
        };
    }

    /** Who is locked in a workshop that cannot be held for all of them is looked after like all others. */
    private Optional<List<Workshop>> search(Goal goal) {
        var found = search(goal, Set.of()).workshops();
        var broken = found.map(locked::broken).orElse(Set.of());
        return broken.isEmpty() ? found : search(goal, broken).workshops();
    }

    private MendSearch search(Goal goal, Set<String> released) {
        return new MendSearch(mend, released.isEmpty() ? whole : locked.scope(released), goal, end);
    }

    private List<Workshop> reseated(Plan plan) {
        return search(Goal.REPLANNED, locked.broken(plan.workshops())).reseated(plan);
    }

    /** True where somebody lacks a place, or something had to change and there is little to choose from. */
    private static boolean isWanting(Mend best, List<Mend> before) {
        return best.placeless() > 0
                || (before.size() < ENOUGH && !best.changes().changed().isEmpty());
    }

    private static Optional<Mend> best(List<Mend> before) {
        return before.stream().min(Mend.BEST_FIRST);
    }

    /** By the dearest price of a resident disturbed at which anything is found. */
    private Optional<List<Workshop>> travellingLess(Mend than) {
        return Replanning.SHARES_OF_USUAL.stream()
                .map(share -> Replanning.travellingLeast(mend, than.plan(), share)
                        .run(than.plan(), end)
                        .workshops())
                .filter(w -> !Set.copyOf(w).equals(Set.copyOf(than.plan().workshops())))
                .findFirst();
    }

    /** The better of a solve from what stays as it was and one from the best mend, which has moved some already. */
    private Optional<List<Workshop>> replanned(Mend best, List<Mend> before) {
        var skipping =
                before.stream().filter(m -> m.goal() == Goal.WEEKS_SKIPPED).findFirst();
        var staying = skipping.map(m -> mend.staying(m.plan())).orElse(mend.standing());
        return Stream.of(new Plan(mend.problem().id(), staying, null), best.plan())
                .map(from -> reseated(Replanning.disturbingFew(mend, from).run(from, end)))
                .map(workshops -> mend(Goal.REPLANNED, mend.problem(), judge, workshops))
                .filter(m -> m.score().isValid())
                .min(Mend.BEST_FIRST)
                .map(m -> m.plan().workshops());
    }

    private Mend sooner(Goal goal, MendProblem problem, Scope scope, PlanJudge judge, List<Workshop> found) {
        return new Sooner(problem, scope, mend.problem().starts(), end)
                .of(mend(goal, problem.problem(), judge, found), w -> mend(goal, problem.problem(), judge, w));
    }

    private Mend mend(Goal goal, Problem problem, PlanJudge judge, List<Workshop> found) {
        var workshops = KeptIds.of(before.workshops(), found);
        var plan = judge.scored(new Plan(problem.id(), workshops, null));
        return new Mend(goal, plan, PlanChanges.ofKeptIds(before, held(workshops)), placeless(plan));
    }

    private long placeless(Plan plan) {
        var had = new Plan(plan.problem(), mend.problem().published(), null).attending();
        var have = plan.attending();
        var late = mend.late().stream().collect(toMap(Demand::id, Demand::residents));
        return mend.problem().demand().stream()
                .mapToLong(d -> d.priority()
                        * Math.max(
                                0,
                                had.getOrDefault(d.id(), 0L)
                                        + late.getOrDefault(d.id(), 0)
                                        - have.getOrDefault(d.id(), 0L)))
                .sum();
    }

    private static boolean isNew(Mend mend, List<Mend> all) {
        return mend.score().isValid()
                && all.stream()
                        .noneMatch(m -> Set.copyOf(m.plan().workshops())
                                .equals(Set.copyOf(mend.plan().workshops())));
    }
}
