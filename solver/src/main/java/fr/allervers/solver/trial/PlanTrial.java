package fr.allervers.solver.trial;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.engine.Transcription;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.solver.trial.Trial.Verdict;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A valid plan to try single changes on: one workshop moved, opened or closed. All other workshops stay where they are,
 * and the residents of its theme and audience are served anew at least cost, exactly. Nothing tried stays. For one
 * thread.
 *
 * <p>What is tried is estimated in arrays, since very much is tried: by the rules and costs known there. The plan that a
 * change makes is judged by the constraint streams, and there is none where they know of a rule that it breaches.
 */
public final class PlanTrial {

    private final IndexedProblem indexed;
    private final Draft draft;
    private final Transcription transcription;
    /** [name of a workshop] its number in the draft */
    private final Map<String, Integer> open = new LinkedHashMap<>();

    private final Plan base;

    /**
     * Takes up a plan and serves its residents at least cost, which changes nothing of a plan that is served so already.
     * Where that would breach a rule of the constraint streams, they are served as they were.
     *
     * @throws IllegalArgumentException where the plan breaches a rule of the problem
     */
    public PlanTrial(Problem problem, Plan plan) {
        this(problem, plan, Locks.NONE);
    }

    /** As above; what is locked of a workshop stays in all that is tried. */
    public PlanTrial(Problem problem, Plan plan, Locks locks) {
        this(problem, plan, locks, new PlanJudge(problem));
    }

    /** As above, with a judge of the problem. */
    public PlanTrial(Problem problem, Plan plan, Locks locks, PlanJudge judge) {
        if (!judge.assess(plan).score().isValid()) {
            throw new IllegalArgumentException("only a valid plan can be tried on");
        }
        indexed = IndexedProblem.of(problem, plan, locks);
        var whole = Scope.whole(indexed);
        draft = new Draft(whole, whole.penalties().strict);
        transcription = Transcription.of(whole, judge);
        plan.workshops().stream().filter(w -> !indexed.isPinned(w.id())).forEach(w -> open.put(w.id(), open.size()));
        var asGiven = transcription.placements(plan);
        asGiven.restore(draft);
        base = plan().orElseGet(() -> {
            asGiven.copyTo(draft);
            return judge.scored(plan);
        });
    }

    /** The plan with nothing tried, its residents served at least cost where that breaches no rule. */
    public Plan base() {
        return base;
    }

    /**
     * Tries a workshop elsewhere, by the rules and costs that the arrays know.
     *
     * @param workshop id of one that is not pinned
     */
    public Trial move(String workshop, Spot spot) {
        return tried(() -> moveTo(workshop, spot), this::outcome);
    }

    /** The plan with a workshop moved; none where {@link #move} says that it cannot be, or that breaches a rule. */
    public Optional<Plan> moved(String workshop, Spot spot) {
        return tried(() -> moveTo(workshop, spot), this::plan);
    }

    /** The plan without a workshop; none where that breaches a rule. */
    public Optional<Plan> without(String workshop) {
        return tried(() -> close(number(workshop)), verdict -> plan());
    }

    /**
     * Tries to do without a workshop, by the rules and costs that the arrays know.
     *
     * @param workshop id of one that is not pinned
     */
    public Trial close(String workshop) {
        return tried(() -> close(number(workshop)), this::outcome);
    }

    private Verdict close(int id) {
        int before = draft.openCount();
        draft.remove(id);
        return settled(before - 1);
    }

    /** True where the plan holds a workshop of that id that is not pinned. */
    public boolean isFree(String workshop) {
        return open.containsKey(workshop);
    }

    /** The plan with a workshop more; none where {@link #open} says that it cannot be, or that breaches a rule. */
    public Optional<Plan> opened(String theme, String audience, Spot spot) {
        return tried(() -> openAt(indexed.kindOf(theme, audience), spot), this::plan);
    }

    /**
     * Tries a workshop more at every start in some rooms by some advisors, by the rules and costs that the arrays know.
     *
     * @return by id of each demand row of the theme and audience, the opening that leaves fewest of it unserved, then
     *     could seat most of it, then leaves fewest unserved in all, then costs least; rows that none could seat more of
     *     are left out
     */
    public Map<String, Opening> openings(
            String theme, String audience, Collection<String> inRooms, Collection<String> by) {
        Map<String, Opening> best = new LinkedHashMap<>();
        int kind = indexed.kindOf(theme, audience);
        if (kind >= 0) {
            var demand = indexed.kinds.get(kind);
            for (String room : inRooms) {
                for (String advisor : by) {
                    open(demand, room, advisor, best);
                }
            }
        }
        return best;
    }

    private void open(WorkshopKind demand, String room, String advisor, Map<String, Opening> best) {
        var serving = draft.serving(demand.index());
        var before = IntStream.range(0, demand.rows()).map(serving::left).toArray();
        long unserved = draft.unserved();
        for (var start : startsOf(demand, room, advisor)) {
            var spot = new Spot(room, advisor, start);
            tried(() -> openAt(demand.index(), spot), verdict -> {
                if (verdict == Verdict.POSSIBLE && draft.unserved() < unserved) {
                    note(demand, spot, before, best);
                }
                return verdict;
            });
        }
    }

    /**
     * Moments at which a workshop of a theme for an audience could begin in a room by an advisor, were nothing else held.
     */
    public List<LocalDateTime> starts(String theme, String audience, String room, String advisor) {
        int kind = indexed.kindOf(theme, audience);
        return kind < 0 ? List.of() : startsOf(indexed.kinds.get(kind), room, advisor);
    }

    private List<LocalDateTime> startsOf(WorkshopKind demand, String room, String advisor) {
        var bits = Bits.of(indexed.calendar.size);
        indexed.starts(demand, indexed.room.of(room), indexed.advisor.of(advisor), bits);
        return indexed.calendar.moments(BitSet.valueOf(bits).stream().toArray());
    }

    /** Tries one workshop more, by the rules and costs that the arrays know. */
    public Trial open(String theme, String audience, Spot spot) {
        return tried(() -> openAt(indexed.kindOf(theme, audience), spot), this::outcome);
    }

    private void note(WorkshopKind demand, Spot spot, int[] before, Map<String, Opening> best) {
        var service = draft.serving(demand.index());
        int place = service.places() - 1;
        for (int i = 0; i < before.length; i++) {
            boolean reaches = service.reaches(place, i);
            long served = before[i] - service.left(i);
            long could = reaches ? Math.min(before[i], service.count(place)) : 0;
            if (before[i] > 0 && (served > 0 || could > 0)) {
                var id = indexed.problem.demand().get(demand.row()[i]).id();
                var opening = new Opening(spot, served, could, draft.loss());
                best.merge(id, opening, Opening::better);
            }
        }
    }

    private int number(String workshop) {
        var number = open.get(workshop);
        if (number == null) {
            throw new IllegalArgumentException("'%s' cannot be moved".formatted(workshop));
        }
        return number;
    }

    private Verdict moveTo(String workshop, Spot spot) {
        int id = number(workshop);
        draft.lift(id);
        int start = indexed.calendar.at(spot.start());
        if (!fits(draft.kind(id), spot, start)) {
            return Verdict.FORBIDDEN;
        }
        int before = draft.openCount();
        draft.replace(id, indexed.room.of(spot.room()), indexed.advisor.of(spot.advisor()), start);
        return settled(before);
    }

    private Verdict openAt(int kind, Spot spot) {
        if (kind < 0) {
            return Verdict.TOO_FEW;
        }
        int start = indexed.calendar.at(spot.start());
        if (!fits(kind, spot, start)) {
            return Verdict.FORBIDDEN;
        }
        int before = draft.openCount();
        draft.add(kind, indexed.room.of(spot.room()), indexed.advisor.of(spot.advisor()), start);
        return settled(before + 1);
    }

    private boolean fits(int kind, Spot spot, int start) {
        return start != StartCalendar.NONE
                && draft.fits(kind, indexed.room.of(spot.room()), indexed.advisor.of(spot.advisor()), start);
    }

    private Verdict settled(int workshops) {
        boolean sound = draft.settle();
        if (draft.openCount() != workshops) {
            return Verdict.TOO_FEW;
        }
        return sound ? Verdict.POSSIBLE : Verdict.FORBIDDEN;
    }

    private Trial outcome(Verdict verdict) {
        return new Trial(verdict, draft.loss());
    }

    private <T> T tried(Supplier<Verdict> change, Function<Verdict, T> look) {
        draft.begin();
        try {
            return look.apply(change.get());
        } finally {
            draft.undo(true);
        }
    }

    private Optional<Plan> plan(Verdict verdict) {
        return verdict == Verdict.POSSIBLE ? plan() : Optional.empty();
    }

    private Optional<Plan> plan() {
        return transcription.plan(Placements.of(draft));
    }
}
