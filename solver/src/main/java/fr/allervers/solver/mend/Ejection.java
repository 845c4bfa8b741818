package fr.allervers.solver.mend;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Workshops that move, or pass to another advisor, to make room for residents without a place: each is taken out in turn, a
 * workshop for those residents is held, and then the one that was taken out again, wherever each is worth most. The turn
 * after which fewest are without a place, and of those the one that disturbs fewest, is kept, and all is begun again.
 */
final class Ejection {

    private static final int MOST_TURNS = 6;

    private final Timeline timeline;
    private final Relocation relocation;
    private final Set<Integer> kinds;
    private final Deadline end;

    /**
     * @param kinds whose residents are seated anew; those of workshops that move are added
     * @param end when no more is tried
     */
    Ejection(Timeline timeline, Relocation relocation, Set<Integer> kinds, Deadline end) {
        this.end = end;
        this.timeline = timeline;
        this.relocation = relocation;
        this.kinds = kinds;
    }

    /** One turn: a workshop that is taken out for one that is wanted. */
    private record Turn(String out, int kind, Spot was, String wanted, int wantedKind) {}

    /**
     * Makes room as long as that gives somebody a place.
     *
     * @param wanted workshops that could be held for those without a place: the kind of each by its id
     * @param movable ids of those that may be taken out
     * @return whether it gave anybody one
     */
    boolean run(Map<String, Integer> wanted, List<Workshop> movable) {
        var left = new LinkedHashMap<>(wanted);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var best = best(left, movable);
            if (best == null) {
                return turn > 0;
            }
            make(best);
            kinds.add(best.kind);
            left.remove(best.wanted);
        }
        return true;
    }

    private @Nullable Turn best(Map<String, Integer> wanted, List<Workshop> movable) {
        Turn best = null;
        var least = new Worth(placeless(), 0, 0, 0);
        for (var turn : turns(wanted, movable)) {
            if (end.isOver()) {
                return best;
            }
            make(turn);
            var worth = worth(turn.kind);
            if (worth.compareTo(least) < 0) {
                least = worth;
                best = turn;
            }
            unmake(turn);
        }
        return best;
    }

    private List<Turn> turns(Map<String, Integer> wanted, List<Workshop> movable) {
        return wanted.entrySet().stream()
                .filter(want -> !timeline.holds(want.getKey()) && relocation.placeless(want.getValue()) > 0)
                .flatMap(want -> movable.stream()
                        .filter(w -> timeline.holds(w.id()))
                        .map(w -> turn(w.id(), want.getKey(), want.getValue())))
                .toList();
    }

    private Turn turn(String out, String wanted, int wantedKind) {
        return new Turn(out, timeline.kind(out), timeline.at(out), wanted, wantedKind);
    }

    private void make(Turn turn) {
        timeline.take(turn.out);
        relocation.hold(turn.wanted, turn.wantedKind);
        relocation.hold(turn.out, turn.kind);
    }

    private void unmake(Turn turn) {
        timeline.takeIfHeld(turn.out);
        timeline.takeIfHeld(turn.wanted);
        timeline.put(turn.out, turn.kind, turn.was);
    }

    private long placeless() {
        return kinds.stream().mapToLong(relocation::placeless).sum();
    }

    /** Of all kinds that are seated anew, with one more. */
    private Worth worth(int kind) {
        var all = new TreeSet<>(kinds);
        all.add(kind);
        return all.stream().map(relocation::placelessWorth).reduce(new Worth(0, 0, 0, 0), Worth::plus);
    }
}
