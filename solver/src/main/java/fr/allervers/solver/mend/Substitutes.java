package fr.allervers.solver.mend;

import fr.allervers.data.plan.Locks;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Other advisors for workshops that stay at their start in their room. Where nobody is free, somebody who holds another
 * workshop then may hand that on, and so on a few times; nobody who attends is disturbed by it.
 */
final class Substitutes {

    /** How many workshops may be handed on for one. */
    private static final int HANDED_ON = 2;

    private final Timeline timeline;
    private final Locks locks;
    private final int advisors;

    /** @param locks workshops of which anything is locked are not handed on */
    Substitutes(Timeline timeline, Locks locks) {
        this.locks = locks;
        this.timeline = timeline;
        advisors = timeline.indexed.problem.advisors().size();
    }

    /** Holds a workshop in its room at its start by who was to hold it, or whomever; false where nobody can, and nothing is changed. */
    boolean hold(String id, int kind, Spot published) {
        return IntStream.rangeClosed(0, HANDED_ON).anyMatch(depth -> hold(id, kind, published, depth));
    }

    private boolean hold(String id, int kind, Spot published, int handedOn) {
        for (int advisor : byDriving(kind, published)) {
            var spot = new Spot(published.room(), advisor, published.start());
            if (timeline.fits(kind, spot)) {
                timeline.put(id, kind, spot);
                return true;
            } else if (handedOn > 0 && timeline.allows(kind, spot) && holdInPlaceOfAnother(id, kind, spot, handedOn)) {
                return true;
            }
        }
        return false;
    }

    /** Who was to hold it first, then those who would drive least; those for whom it does not fit last. */
    private List<Integer> byDriving(int kind, Spot spot) {
        return IntStream.range(0, advisors)
                .boxed()
                .sorted(Comparator.comparing((Integer a) -> a != spot.advisor())
                        .thenComparingLong(a -> driving(kind, new Spot(spot.room(), a, spot.start()))))
                .toList();
    }

    private long driving(int kind, Spot spot) {
        return timeline.fits(kind, spot) ? timeline.drivingWith(kind, spot) : Long.MAX_VALUE;
    }

    private boolean holdInPlaceOfAnother(String id, int kind, Spot spot, int handedOn) {
        for (var other : timeline.ofAdvisor(spot.advisor())) {
            if (!locks.of(other).isEmpty()) {
                continue;
            }
            int itsKind = timeline.kind(other);
            var itsSpot = timeline.at(other);
            timeline.take(other);
            if (timeline.fits(kind, spot)) {
                timeline.put(id, kind, spot);
                if (hold(other, itsKind, itsSpot, handedOn - 1)) {
                    return true;
                }
                timeline.take(id);
            }
            timeline.put(other, itsKind, itsSpot);
        }
        return false;
    }
}
