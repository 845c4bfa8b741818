package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.DriveTimes;
import fr.allervers.data.compiled.FeasibleStarts;
import fr.allervers.data.compiled.Sites;
import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a search knows of its problem: the compiled problem, what is pinned, and who keeps an identity. Shared by its threads. */
public final class IndexedProblem {

    private static final int MOST_WORKSHOPS = 100_000;
    private static final double WORKSHOPS_OF_PART = 150;
    private static final int ROWS_LOOKED_AT = 4000;
    private static final int FEWEST_ADVISORS_OF_PART = 2;
    private static final int FEWEST_PARTS = 3;

    public final CompiledProblem compiled;
    public final Problem problem;
    public final StartCalendar grid;
    public final Sites territory;
    public final FeasibleStarts permits;
    public final List<WorkshopKind> classes;
    public final int[] sessions;
    public final int[] minutes;
    public final int[] minParticipants;
    /** Workshops that stay as they are. */
    public final List<Workshop> pinned;
    /** Workshops that keep their ids. */
    public final List<Identity> identities = new ArrayList<>();
    /** Those of which some choices stay. */
    public final List<LockedWorkshop> locked;

    public final DriveTimes drives;
    public final TripCosts tariff;
    /** Everything, for a draft of a whole plan. */
    public final Scope whole;

    public final Penalties penalties;
    /** [class] false where no room, advisor and audience have a start in common */
    public final boolean[] canHold;

    private final WorkshopClasses kinds;
    private final CompletableFuture<Assessment> ofPinned;

    /**
     * @param from a plan whose workshops keep their ids, or null
     * @param locks what stays of the workshops of that plan, which is valid where there are any
     * @param ofPinned what the pinned workshops cost and breach by themselves, waited for where a draft is made
     */
    public IndexedProblem(Problem problem, @Nullable Plan from, Locks locks, CompletableFuture<Assessment> ofPinned) {
        this.problem = problem;
        this.ofPinned = ofPinned;
        compiled = new CompiledProblem(problem);
        grid = compiled.calendar;
        territory = compiled.sites;
        permits = compiled.feasible;
        drives = compiled.drives;
        tariff = compiled.trips;
        sessions = compiled.sessions;
        minutes = compiled.minutes;
        minParticipants = compiled.minParticipants;
        Set<String> pins = new HashSet<>(problem.pinned());
        pinned = compiled.pinned;
        var workshops = lockedIn(from, locks, pins);
        kinds = new WorkshopClasses(
                compiled,
                workshops.stream()
                        .filter(w -> locks.has(w.id(), Locks.Choice.ATTENDANCE))
                        .toList());
        classes = kinds.all;
        addIdentities(pins, from);
        locked = workshops.stream().map(w -> locked(w, locks)).toList();
        var offers = Candidates.of(permits, territory, drives);
        whole = Scope.of(this, classes, offers, everyCommune(), identitiesOf(i -> true));
        penalties = new Penalties(this);
        canHold = new boolean[classes.size()];
        for (var c : classes) {
            canHold[c.index()] = canHold(c);
        }
    }

    private boolean[] everyCommune() {
        var every = new boolean[territory.communes];
        Arrays.fill(every, true);
        return every;
    }

    /** [class] identities of its workshops, those of some only. */
    public int[][] identitiesOf(IntPredicate some) {
        return classes.stream()
                .map(c -> IntStream.range(0, identities.size())
                        .filter(i -> identities.get(i).workshopClass() == c.index() && some.test(i))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** When a start is. */
    public LocalDateTime moment(int start) {
        return grid.moment[start];
    }

    /** Index of the start at a moment, or -1. */
    public int startAt(LocalDateTime moment) {
        return grid.at(moment);
    }

    /** As above, with the pinned workshops judged first. */
    public static IndexedProblem of(Problem problem, @Nullable Plan from, Locks locks) {
        var ofPinned = new PlanJudge(problem).assess(ofPinned(problem));
        return new IndexedProblem(problem, from, locks, CompletableFuture.completedFuture(ofPinned));
    }

    /** As above, with nothing locked. */
    public static IndexedProblem of(Problem problem, @Nullable Plan from) {
        return of(problem, from, Locks.NONE);
    }

    private static List<Workshop> lockedIn(@Nullable Plan from, Locks locks, Set<String> pins) {
        return from == null
                ? List.of()
                : from.workshops().stream()
                        .filter(w -> !locks.of(w.id()).isEmpty() && !pins.contains(w.id()))
                        .toList();
    }

    private LockedWorkshop locked(Workshop w, Locks locks) {
        int start = grid.at(w.sessions().get(0));
        return new LockedWorkshop(identity(w.id()), classOf(w), room(w), advisor(w), start, locks.of(w.id()));
    }

    /** What the travel of residents of pinned workshops costs, weighted. */
    public long travelOfPinned() {
        return ofPinned.join().score().costs().of(Cost.TRAVEL)
                * problem.weights().of(Cost.TRAVEL);
    }

    /** What the pinned workshops alone make of a plan. */
    public static Plan ofPinned(Problem problem) {
        return new Plan(problem.id(), problem.pinnedWorkshops(), null);
    }

    /** Into how many parts the territory is divided while a plan of so many workshops is searched; 1: into none. */
    public int parts(int workshops) {
        int parts = (int) Math.round(Math.max(workshopsNeeded(), workshops) / WORKSHOPS_OF_PART);
        parts = Math.min(parts, problem.advisors().size() / FEWEST_ADVISORS_OF_PART);
        return parts < FEWEST_PARTS ? 1 : parts;
    }

    /** About how many workshops it takes to serve everybody. */
    public double workshopsNeeded() {
        return classes.stream()
                .mapToDouble(c ->
                        (double) Arrays.stream(c.residents()).asLongStream().sum()
                                / problem.themes().get(c.theme()).maxParticipants())
                .sum();
    }

    /**
     * About what a workshop costs in a good plan, at least 1: twice the travel of its residents to what is near. Of very
     * many rows of demand some are looked at for all.
     */
    public double costOfWorkshop() {
        int step = 1 + problem.demand().size() / ROWS_LOOKED_AT;
        double travel = 0;
        double residents = 0;
        int next = 0;
        for (var c : classes) {
            for (int row = 0; row < c.rows(); row++) {
                if (next++ % step == 0) {
                    travel += (double) c.residents()[row] * whole.fares().least(c, row);
                    residents += c.residents()[row];
                }
            }
        }
        double all = classes.stream()
                .mapToDouble(c -> Arrays.stream(c.residents()).asDoubleStream().sum())
                .sum();
        return Math.max(1, 2 * travel * all / Math.max(1, residents) / Math.max(1, workshopsNeeded()));
    }

    /** Workshops that can be held at once at most, by what advisors can hold and residents can fill. */
    public int mostWorkshops() {
        return mostWorkshops(classes, advisor -> true);
    }

    /** The same of some advisors, and of residents by the rows of some classes. */
    public int mostWorkshops(List<WorkshopKind> ofClasses, IntPredicate ofAdvisor) {
        int shortest = Arrays.stream(sessions).min().orElse(1);
        var advisors = IntStream.range(0, problem.advisors().size())
                .filter(ofAdvisor)
                .mapToObj(problem.advisors()::get)
                .toList();
        long held = advisors.stream()
                .mapToLong(a -> (long) grid.weeks * a.maxSessionsPerWeek())
                .sum();
        long filled = 0;
        for (var c : ofClasses) {
            long residents = Arrays.stream(c.residents()).asLongStream().sum();
            int fewest = minParticipants[c.theme()];
            filled += fewest == 0 ? held : residents / fewest;
        }
        long slots = (long) advisors.size() * grid.size;
        return (int) Math.min(MOST_WORKSHOPS, Math.min(filled, Math.min(held / Math.max(1, shortest), slots)));
    }

    private void addIdentities(Set<String> pins, @Nullable Plan from) {
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
    }

    /** True where the problem has what it names. */
    public boolean isKnown(Workshop w) {
        return compiled.theme.has(w.theme())
                && compiled.audience.has(w.audience())
                && compiled.room.has(w.room())
                && compiled.advisor.has(w.advisor());
    }

    private Identity identity(Workshop w, long participants) {
        int start = w.sessions().isEmpty()
                ? StartCalendar.NONE
                : grid.at(w.sessions().get(0));
        return new Identity(w.id(), classOf(w), start, room(w), advisor(w), participants);
    }

    public boolean isPinned(String workshop) {
        return pinned.stream().anyMatch(w -> w.id().equals(workshop));
    }

    /** Index of the identity with that id. */
    public int identity(String workshop) {
        for (int i = 0; i < identities.size(); i++) {
            if (identities.get(i).id().equals(workshop)) {
                return i;
            }
        }
        return Identity.NONE;
    }

    /** Index of the class of a workshop, or -1 where it has no demand left. */
    public int classOf(Workshop w) {
        return kinds.of(w.id(), compiled.theme.of(w.theme()), compiled.audience.of(w.audience()));
    }

    /** Index of the class of a theme and an audience, by their ids, or -1 where it has no demand left. */
    public int classOf(String theme, String audience) {
        return kinds.of(compiled.theme.of(theme), compiled.audience.of(audience));
    }

    public int theme(Workshop w) {
        return compiled.theme.of(w.theme());
    }

    public int room(String id) {
        return compiled.room.of(id);
    }

    public int room(Workshop w) {
        return compiled.room.of(w.room());
    }

    public int advisor(Workshop w) {
        return compiled.advisor.of(w.advisor());
    }

    /** True where its sessions are the series that begins at its first. */
    public boolean isSeries(Workshop w) {
        int start = w.sessions().isEmpty()
                ? StartCalendar.NONE
                : grid.at(w.sessions().get(0));
        var series = start == StartCalendar.NONE ? null : grid.series(start, sessions[theme(w)]);
        return series != null
                && java.util.Arrays.stream(series)
                        .mapToObj(s -> grid.moment[s])
                        .toList()
                        .equals(w.sessions());
    }

    /** True where some room, advisor and audience have a start in common, so that there is something to search. */
    public boolean canHoldAny() {
        return IntStream.range(0, canHold.length).anyMatch(c -> canHold[c]);
    }

    private boolean canHold(WorkshopKind c) {
        var offers = whole.offers();
        for (int site : offers.sites()[c.theme()]) {
            for (int r : offers.rooms()[c.theme()][site]) {
                for (int a : offers.advisors()[c.theme()][territory.roomCommune[r]]) {
                    if (Bits.meet(c.starts(), permits.room[c.theme()][r], permits.advisor[c.theme()][a])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Most participants of a theme in a room. */
    public int capacity(int theme, int room) {
        return compiled.capacity(theme, room);
    }
}
