package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The search for mends of a published plan: given the problem that an event has made, two or three plans of it. */
public final class Mending {

    /** With so many mends to choose from, nothing is planned anew where nobody lacks a place. */
    private static final int ENOUGH = 2;

    private final MendProblem mend;
    private final IndexedProblem indexed;
    private final PlanJudge judge;
    private final Held before;
    private final Deadline end;

    /**
     * @param mend the problem of what is left to be held
     * @param end when no more is tried; what is found by then stays
     */
    public Mending(MendProblem mend, Deadline end) {
        this.mend = mend;
        this.end = end;
        judge = new PlanJudge(mend.problem());
        indexed = IndexedProblem.of(mend.problem(), null);
        before = held(mend.problem().published());
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
                workshops(goal, all)
                        .map(w -> mend(goal, w))
                        .filter(m -> isNew(m, all))
                        .ifPresent(m -> {
                            all.add(m);
                            found.accept(m);
                        });
            }
        }
        return all.stream().sorted(Mend.BEST_FIRST).toList();
    }

    /** Empty where there is no need to search by a goal. */
    private Optional<List<Workshop>> workshops(Goal goal, List<Mend> before) {
        var search = new MendSearch(mend, indexed, goal, end);
        return switch (goal) {
            case REPLANNED ->
                best(before)
                        .filter(best -> before.size() < ENOUGH || best.placeless() > 0)
                        .map(best -> search.reseated(replanned(Replanning.disturbingFew(mend, best.plan()), best)));
            case REPLANNED_FOR_TRAVEL ->
                best(before).filter(best -> before.size() < ENOUGH).flatMap(this::travellingLess);
            default -> Optional.of(search.workshops());
        };
    }

    private static Optional<Mend> best(List<Mend> before) {
        return before.stream().min(Mend.BEST_FIRST);
    }

    /** By the dearest price of a resident disturbed at which anything is found. */
    private Optional<List<Workshop>> travellingLess(Mend than) {
        return Replanning.SHARES_OF_USUAL.stream()
                .map(share -> replanned(Replanning.travellingLeast(mend, than.plan(), share), than)
                        .workshops())
                .filter(w -> !Set.copyOf(w).equals(Set.copyOf(than.plan().workshops())))
                .findFirst();
    }

    private Plan replanned(Replanning replanning, Mend from) {
        return replanning.run(from.plan(), end);
    }

    private Mend mend(Goal goal, List<Workshop> workshops) {
        var plan = judge.scored(new Plan(mend.problem().id(), workshops, null));
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
