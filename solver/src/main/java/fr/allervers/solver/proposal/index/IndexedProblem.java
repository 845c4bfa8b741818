package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A compiled problem with what a search knows beside: its kinds of workshop, who keeps an identity and what is locked. Shared by its threads. */
public final class IndexedProblem extends CompiledProblem {

    /** Each kind at its index: first those that everybody may attend, then those of workshops whose attendance stays. */
    public final List<WorkshopKind> kinds;

    /** Workshops that keep their ids. */
    public final List<Identity> identities;
    /** Those of which some choices stay. */
    public final List<LockedWorkshop> locked;

    /** All rooms and advisors there are to choose from. */
    public final Candidates candidates;
    /** [kind] false where no room, advisor and audience have a start in common */
    public final boolean[] canHold;

    private final SearchedKinds searched;
    private final CompletableFuture<Assessment> ofPinned;

    /**
     * @param from a plan whose workshops keep their ids, or null
     * @param locks what stays of the workshops of that plan, which is valid where there are any
     * @param ofPinned what the pinned workshops cost and breach by themselves, waited for where a draft is made
     */
    public IndexedProblem(Problem problem, @Nullable Plan from, Locks locks, CompletableFuture<Assessment> ofPinned) {
        super(problem);
        this.ofPinned = ofPinned;
        Set<String> pins = new HashSet<>(problem.pinned());
        var workshops = lockedIn(from, locks, pins);
        searched = new SearchedKinds(
                this,
                workshops.stream()
                        .filter(w -> locks.has(w.id(), Locks.Choice.ATTENDANCE))
                        .toList());
        kinds = List.copyOf(searched.all);
        identities = identities(pins, from);
        locked = workshops.stream().map(w -> locked(w, locks)).toList();
        candidates = Candidates.of(feasible, sites, drives);
        canHold = new boolean[kinds.size()];
        for (var kind : kinds) {
            canHold[kind.index()] = canHold(kind);
        }
    }

    /** [kind] identities of its workshops, those of some only. */
    int[][] identitiesOf(IntPredicate some) {
        return kinds.stream()
                .map(kind -> IntStream.range(0, identities.size())
                        .filter(i -> identities.get(i).kind() == kind.index() && some.test(i))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** As above, with the pinned workshops judged first. */
    public static IndexedProblem of(Problem problem, @Nullable Plan from, Locks locks) {
        var ofPinned = new PlanJudge(problem).assess(Plan.ofPinned(problem));
        return new IndexedProblem(problem, from, locks, CompletableFuture.completedFuture(ofPinned));
    }

    private static List<Workshop> lockedIn(@Nullable Plan from, Locks locks, Set<String> pins) {
        return from == null
                ? List.of()
                : from.workshops().stream()
                        .filter(w -> !locks.of(w.id()).isEmpty() && !pins.contains(w.id()))
                        .toList();
    }

    private LockedWorkshop locked(Workshop w, Locks locks) {
        return new LockedWorkshop(identity(w.id()), kindOf(w), room(w), advisor(w), start(w), locks.of(w.id()));
    }

    /** What the travel of residents of pinned workshops costs, weighted. */
    public long travelOfPinned() {
        return ofPinned.join().score().costs().of(Cost.TRAVEL)
                * problem.weights().of(Cost.TRAVEL);
    }

    private List<Identity> identities(Set<String> pins, @Nullable Plan from) {
        var identities = new ArrayList<Identity>();
        var known = new HashSet<String>(pins);
        for (var w : problem.published()) {
            if (known.add(w.id())) {
                identities.add(identity(w, w.participants()));
            }
        }
        for (var w : from == null ? List.<Workshop>of() : from.workshops()) {
            if (known.add(w.id()) && isKnown(w)) {
                identities.add(identity(w, 0));
            }
        }
        return List.copyOf(identities);
    }

    /** True where the problem has all that a plan names, the rows of demand too, so that it can be judged. */
    public boolean isKnown(Plan plan) {
        return plan.workshops().stream()
                .allMatch(w -> isKnown(w) && w.attendance().stream().allMatch(a -> demand.has(a.demand())));
    }

    /** True where the problem has what it names, whoever attends. */
    public boolean isKnown(Workshop w) {
        return theme.has(w.theme()) && audience.has(w.audience()) && room.has(w.room()) && advisor.has(w.advisor());
    }

    private Identity identity(Workshop w, long participants) {
        return new Identity(w.id(), kindOf(w), start(w), room(w), advisor(w), participants);
    }

    /** Index of the start of a workshop, or -1. */
    public int start(Workshop w) {
        return w.sessions().isEmpty()
                ? StartCalendar.NONE
                : calendar.at(w.sessions().get(0));
    }

    public boolean isPinned(String workshop) {
        return pinned.stream().anyMatch(w -> w.id().equals(workshop));
    }

    /** Index of the identity with that id. */
    public int identity(String workshop) {
        return IntStream.range(0, identities.size())
                .filter(i -> identities.get(i).id().equals(workshop))
                .findFirst()
                .orElse(Identity.NONE);
    }

    /** Index of the kind of a workshop, or -1 where it has no demand left. */
    public int kindOf(Workshop w) {
        return searched.of(w.id(), theme.of(w.theme()), audience.of(w.audience()));
    }

    /** Index of the kind of a theme and an audience, by their ids, or -1 where it has no demand left. */
    public int kindOf(String theme, String audience) {
        return searched.of(this.theme.of(theme), this.audience.of(audience));
    }

    public int theme(Workshop w) {
        return theme.of(w.theme());
    }

    public int room(Workshop w) {
        return room.of(w.room());
    }

    public int advisor(Workshop w) {
        return advisor.of(w.advisor());
    }

    /** True where its sessions are the series that begins at its first. */
    public boolean isSeries(Workshop w) {
        int start = start(w);
        var first = start == StartCalendar.NONE ? null : series[theme(w)][start];
        return first != null && calendar.moments(first).equals(w.sessions());
    }

    /** True where some room, advisor and audience have a start in common, so that there is something to search. */
    public boolean canHoldAny() {
        return IntStream.range(0, canHold.length).anyMatch(kind -> canHold[kind]);
    }

    private boolean canHold(WorkshopKind kind) {
        var inRoom = feasible.room[kind.theme()];
        var byAdvisor = feasible.advisor[kind.theme()];
        for (int site : candidates.sites()[kind.theme()]) {
            for (int r : candidates.rooms()[kind.theme()][site]) {
                for (int a : candidates.advisors()[kind.theme()][sites.roomCommune[r]]) {
                    if (Bits.meet(kind.starts(), inRoom[r], byAdvisor[a])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** True where the hours of all, the advisor's themes and communes and the room allow a workshop, were nothing else held. */
    public boolean allows(WorkshopKind kind, int room, int advisor, int start) {
        return sites.worksIn[advisor][sites.roomCommune[room]]
                && Bits.has(kind.starts(), start)
                && Bits.has(feasible.room[kind.theme()][room], start)
                && Bits.has(feasible.advisor[kind.theme()][advisor], start);
    }

    /** Puts the starts at which a kind may be held in a room by an advisor who works there into a set. */
    public void starts(WorkshopKind kind, int room, int advisor, long[] into) {
        Bits.intersect(kind.starts(), feasible.room[kind.theme()][room], feasible.advisor[kind.theme()][advisor], into);
    }
}
