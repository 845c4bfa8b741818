package fr.allervers.solver.mend;

import fr.allervers.data.problem.Workshop;
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

    /** @param kinds whose residents are seated anew; those of workshops that move are added */
    Ejection(Timeline timeline, Relocation relocation, Set<Integer> kinds) {
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
     */
    void run(Map<String, Integer> wanted, List<Workshop> movable) {
        var left = new LinkedHashMap<>(wanted);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var best = best(left, movable);
            if (best == null) {
                return;
            }
            make(best);
            kinds.add(best.kind);
            left.remove(best.wanted);
        }
    }

    private @Nullable Turn best(Map<String, Integer> wanted, List<Workshop> movable) {
        Turn best = null;
        long placeless = placeless(kinds);
        Worth least = null;
        for (var want : wanted.entrySet()) {
            if (timeline.holds(want.getKey()) || relocation.placeless(want.getValue()) == 0) {
                continue;
            }
            for (var w : movable) {
                if (timeline.holds(w.id())) {
                    var turn = new Turn(w.id(), timeline.kind(w.id()), timeline.at(w.id()), want.getKey(), want.getValue());
                    make(turn);
                    var worth = worth(turn.kind);
                    if (worth.lost() < placeless && (least == null || worth.compareTo(least) < 0)) {
                        least = worth;
                        best = turn;
                    }
                    unmake(turn);
                }
            }
        }
        return best;
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

    private long placeless(Set<Integer> of) {
        return of.stream().mapToLong(relocation::placeless).sum();
    }

    /** Of all kinds that are seated anew, with one more. */
    private Worth worth(int kind) {
        var all = new TreeSet<>(kinds);
        all.add(kind);
        return all.stream().map(relocation::placelessWorth).reduce(new Worth(0, 0, 0, 0), Worth::plus);
    }
}
