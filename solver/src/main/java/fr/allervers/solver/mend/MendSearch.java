package fr.allervers.solver.mend;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.Relocation.Wish;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search for a mend by one goal. Workshops that stand stay where they are; those that have fallen are held by somebody
 * else, elsewhere, or not at all; then the residents of the themes and audiences that are touched are seated anew.
 */
final class MendSearch {

    private static final String NEW = "new-";
    /** How many workshops more are held at most of one theme and audience. */
    private static final int MOST_OPENED = 3;
    /** How often each workshop that was moved is moved again, the others where they are. */
    private static final int ROUNDS = 2;

    /** Whatever they do for those without a place: series that have begun keep their weekday, hour, room and advisor where they can. */
    private static final Set<Goal> SEATING = EnumSet.of(Goal.OPENED, Goal.MOST_SEATED, Goal.PUT_OFF);

    private final MendProblem mend;
    private final Scope whole;
    private final IndexedProblem indexed;
    private final Goal goal;
    private final Deadline end;
    private final List<Workshop> movable;
    private final Map<String, Workshop> known = new HashMap<>();

    MendSearch(MendProblem mend, Scope whole, Goal goal, Deadline end) {
        this.end = end;
        this.mend = mend;
        this.whole = whole;
        indexed = whole.indexed();
        this.goal = goal;
        movable = mend.problem().published().stream()
                .filter(w -> !indexed.isPinned(w.id()))
                .toList();
        movable.forEach(w -> known.put(w.id(), w));
    }

    /** All workshops of the mend, the pinned ones too; empty where nothing is as its goal says, so that another finds the same. */
    Optional<List<Workshop>> workshops() {
        var timeline = goal == Goal.LEAST_TRAVEL ? standing() : substituted();
        var relocation = relocation(timeline, wish());
        var kinds = touched();
        var waiting = unheld(timeline).stream()
                .filter(w -> goal == Goal.WEEKS_SKIPPED || (SEATING.contains(goal) && SeriesLeft.isLeft(w)))
                .filter(w -> !mend.locks().has(w.id(), Choice.START))
                .toList();
        waiting.forEach(relocation::holdWeeksLater);
        boolean isPutOff = waiting.stream().anyMatch(w -> timeline.holds(w.id()));
        if (goal != Goal.CANCELLED) {
            relocate(timeline, relocation, kinds);
        }
        if (SEATING.contains(goal)) {
            kinds.forEach(kind -> open(kind, relocation));
        }
        boolean isAsNamed = switch (goal) {
            case WEEKS_SKIPPED -> isPutOff;
            case OPENED -> timeline.ids().stream().anyMatch(id -> !known.containsKey(id));
            case MOST_SEATED -> new Ejection(timeline, relocation, kinds, end).run(wanted(kinds), giving());
            default -> true;
        };
        return isAsNamed ? Optional.of(result(timeline, relocation, kinds)) : Optional.empty();
    }

    /** The workshops of another plan of the mend's problem, all residents seated anew so that few are disturbed. */
    List<Workshop> reseated(Plan plan) {
        var timeline = new Timeline(whole);
        var kinds = new TreeSet<Integer>();
        for (var w : plan.workshops()) {
            if (!indexed.isPinned(w.id())) {
                timeline.put(w.id(), kind(w), timeline.spot(w));
                kinds.add(kind(w));
            }
        }
        return result(timeline, relocation(timeline, Wish.FEW_DISTURBED), kinds);
    }

    private Relocation relocation(Timeline timeline, Wish wish) {
        return new Relocation(timeline, movable, mend.locks(), late(), wish);
    }

    private Wish wish() {
        return switch (goal) {
            case LEAST_TRAVEL -> Wish.LEAST_TRAVEL;
            case NEAREST_DATES -> Wish.NEAREST_DATES;
            default -> Wish.FEW_DISTURBED;
        };
    }

    /** Workshops that cannot be held as they are, but those for which nobody asks any more. */
    private List<Workshop> fallen() {
        return mend.fallen().stream().filter(w -> kind(w) >= 0).toList();
    }

    /** Those that may make room. */
    private List<Workshop> giving() {
        return movable.stream().filter(w -> !mend.isLocked(w)).toList();
    }

    /** Workshops that could be held for residents without a place: the kind of each by its id. */
    private Map<String, Integer> wanted(Set<Integer> kinds) {
        var wanted = new LinkedHashMap<String, Integer>();
        fallen().forEach(w -> wanted.put(w.id(), kind(w)));
        kinds.forEach(kind -> IntStream.rangeClosed(1, MOST_OPENED).forEach(n -> wanted.put(opened(kind, n), kind)));
        return wanted;
    }

    private static String opened(int kind, int number) {
        return NEW + kind + "-" + number;
    }

    private int kind(Workshop w) {
        return indexed.kindOf(w);
    }

    private Timeline standing() {
        var timeline = new Timeline(whole);
        mend.standing().stream()
                .filter(w -> known.containsKey(w.id()))
                .forEach(w -> timeline.put(w.id(), kind(w), timeline.spot(w)));
        return timeline;
    }

    /** With other advisors for as many as can be; where that is all and fallen ones are to be cancelled, without. */
    private Timeline substituted() {
        var best = substituted(fallen());
        for (var w : unheld(best)) {
            var order =
                    Stream.concat(Stream.of(w), fallen().stream()).distinct().toList();
            var other = substituted(order);
            best = without(other) < without(best) ? other : best;
        }
        return goal == Goal.CANCELLED && unheld(best).isEmpty() ? standing() : best;
    }

    private Timeline substituted(List<Workshop> inOrder) {
        var timeline = standing();
        var substitutes = new Substitutes(timeline, mend.locks());
        var seats = relocation(timeline, Wish.FEW_DISTURBED);
        for (var w : inOrder) {
            if (mayPass(w) && substitutes.hold(w.id(), kind(w), timeline.spot(w)) && !seats.isFilled(kind(w))) {
                timeline.take(w.id());
            }
        }
        return timeline;
    }

    /** False for those whose advisor is locked and whose date is not, as long as they can be held on another. */
    private boolean mayPass(Workshop w) {
        return goal == Goal.CANCELLED
                || !mend.locks().has(w.id(), Choice.ADVISOR)
                || mend.locks().has(w.id(), Choice.START);
    }

    private List<Workshop> unheld(Timeline timeline) {
        return fallen().stream().filter(w -> !timeline.holds(w.id())).toList();
    }

    /** Participants of workshops that are not held. */
    private long without(Timeline timeline) {
        return unheld(timeline).stream().mapToLong(Workshop::participants).sum();
    }

    /** Series that have begun first; as they all were by their participants, where that gives more residents a place. */
    private void relocate(Timeline timeline, Relocation relocation, Set<Integer> kinds) {
        var moved = new ArrayList<>(unheld(timeline));
        if (goal == Goal.LEAST_TRAVEL) {
            deserted().stream().filter(w -> !mend.isLocked(w)).forEach(moved::add);
        }
        var before = spots(moved, timeline);
        relocate(moved, timeline, relocation);
        long lost = placeless(kinds, relocation);
        if (lost > 0 && moved.stream().anyMatch(SeriesLeft::isLeft)) {
            var found = spots(moved, timeline);
            restore(before, moved, timeline);
            relocate(
                    moved.stream()
                            .sorted(comparing(Workshop::participants).reversed())
                            .toList(),
                    timeline,
                    relocation);
            if (placeless(kinds, relocation) >= lost) {
                restore(found, moved, timeline);
            }
        }
    }

    private void relocate(List<Workshop> moved, Timeline timeline, Relocation relocation) {
        for (int round = 0; round < ROUNDS; round++) {
            for (var w : moved) {
                timeline.takeIfHeld(w.id());
                relocation.hold(w.id(), kind(w));
            }
        }
    }

    private static Map<String, Spot> spots(List<Workshop> some, Timeline timeline) {
        return some.stream()
                .map(Workshop::id)
                .filter(timeline::holds)
                .collect(Collectors.toMap(id -> id, timeline::at));
    }

    private void restore(Map<String, Spot> spots, List<Workshop> some, Timeline timeline) {
        some.forEach(w -> timeline.takeIfHeld(w.id()));
        some.stream()
                .filter(w -> spots.containsKey(w.id()))
                .forEach(w -> timeline.put(w.id(), kind(w), requireNonNull(spots.get(w.id()))));
    }

    private static long placeless(Set<Integer> kinds, Relocation relocation) {
        return kinds.stream().mapToLong(relocation::placeless).sum();
    }

    private void open(int kind, Relocation relocation) {
        for (int n = 1; n <= MOST_OPENED && relocation.placeless(kind) > 0; n++) {
            relocation.hold(opened(kind, n), kind);
        }
    }

    private Set<Integer> late() {
        return kinds(mend.late());
    }

    private Set<Integer> kinds(List<Demand> rows) {
        return rows.stream()
                .map(d -> indexed.kindOf(d.theme(), d.audience()))
                .filter(kind -> kind >= 0)
                .collect(Collectors.toSet());
    }

    /** Themes and audiences with residents who have no place any more, or late, or who gave theirs back. */
    private Set<Integer> touched() {
        var touched = deserted().stream().flatMap(this::kinds).collect(Collectors.toCollection(TreeSet::new));
        fallen().forEach(w -> touched.add(kind(w)));
        touched.addAll(late());
        touched.addAll(kinds(mend.fewer()));
        return touched;
    }

    /** The kind of a workshop, and that of those who cannot come to it any more though they are locked in it. */
    private Stream<Integer> kinds(Workshop w) {
        return Stream.of(kind(w), indexed.kindOf(w.theme(), w.audience())).filter(kind -> kind >= 0);
    }

    private List<Workshop> result(Timeline timeline, Relocation relocation, Set<Integer> kinds) {
        var attendance = new HashMap<String, List<Attendance>>();
        mend.standing().forEach(w -> attendance.put(w.id(), w.attendance()));
        kinds.forEach(kind -> attendance.putAll(relocation.attendance(kind)));
        var all = new ArrayList<>(indexed.pinned);
        timeline.ids().forEach(id -> all.add(workshop(id, timeline, attendance.getOrDefault(id, List.of()))));
        return all;
    }

    private Workshop workshop(String id, Timeline timeline, List<Attendance> attendance) {
        var problem = indexed.problem;
        var spot = timeline.at(id);
        var kind = indexed.kinds.get(timeline.kind(id));
        return new Workshop(
                id,
                problem.themes().get(kind.theme()).id(),
                problem.audiences().get(kind.audience()).id(),
                problem.rooms().get(spot.room()).id(),
                problem.advisors().get(spot.advisor()).id(),
                timeline.sessions(id),
                attendance);
    }

    /** Workshops that stand, but not all of their residents can come any more. */
    private List<Workshop> deserted() {
        var asPublished = Set.copyOf(mend.problem().published());
        return mend.standing().stream().filter(w -> !asPublished.contains(w)).toList();
    }
}
