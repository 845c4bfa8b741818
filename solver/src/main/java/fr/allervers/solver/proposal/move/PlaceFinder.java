package fr.allervers.solver.proposal.move;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Timetable;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.RowTripCosts;
import fr.allervers.solver.proposal.index.Scope;

/** Finds an advisor and a start for a workshop in a given room, by looking at some of those that fit. */
final class PlaceFinder {

    private static final int ADVISORS = 3;

    int room;
    int advisor;
    int start;
    /** What the place found is thought to add to the energy. */
    long score;

    private final Draft draft;
    private final IndexedProblem indexed;
    private final Scope scope;
    private final Rng rng;
    private final long[] bits;
    private final long[] worth;
    private final int[] worthOf;
    private final long drivingWeight;
    private int call;

    PlaceFinder(Draft draft, Rng rng) {
        this.draft = draft;
        this.rng = rng;
        indexed = draft.indexed();
        scope = draft.scope();
        bits = Bits.of(indexed.calendar.size);
        worth = new long[scope.tripCosts().travelClasses()];
        worthOf = new int[worth.length];
        drivingWeight = indexed.problem.weights().of(Cost.DRIVING);
    }

    /**
     * Looks for a place in a room.
     *
     * @param id workshop lifted from the schedule, or {@link Draft#NO_WORKSHOP} for a new one
     * @param tries places that fit to look at, per advisor
     * @return false where none was found
     */
    boolean find(int kind, int inRoom, int id, int tries) {
        call++;
        score = Long.MAX_VALUE;
        room = inRoom;
        var demand = scope.kinds().get(kind);
        var advisors = scope.candidates().advisors()[demand.theme()][indexed.sites.roomCommune[inRoom]];
        int n = Math.min(ADVISORS, advisors.length);
        for (int k = 0; k < n; k++) {
            int a = advisors.length <= ADVISORS ? advisors[k] : advisors[rng.lowBelow(advisors.length)];
            look(demand, a, id, tries);
        }
        return score != Long.MAX_VALUE;
    }

    private void look(WorkshopKind demand, int a, int id, int tries) {
        indexed.starts(demand, room, a, bits);
        draft.timetable().removeBusy(a, bits);
        int from = rng.below(indexed.calendar.size);
        int left = tries;
        for (int s = Bits.next(bits, from); s >= 0 && left > 0; s = Bits.next(bits, s + 1)) {
            left -= consider(demand, a, s, id) ? 1 : 0;
        }
        for (int s = Bits.next(bits, 0); s >= 0 && s < from && left > 0; s = Bits.next(bits, s + 1)) {
            left -= consider(demand, a, s, id) ? 1 : 0;
        }
    }

    private boolean consider(WorkshopKind demand, int a, int s, int id) {
        long driving = draft.timetable().drivingWith(demand.theme(), room, a, s);
        if (driving == Timetable.UNFIT) {
            return false;
        }
        long cost = driving * drivingWeight
                + draft.atStart(room, s)
                - worth(demand, scope.tripCosts().travelClass(demand, s), id);
        if (id != Draft.NO_WORKSHOP && draft.identity(id) != Identity.NONE) {
            cost += draft.published().changed(draft.identity(id), room, a, s);
        }
        if (cost < score) {
            score = cost;
            advisor = a;
            start = s;
        }
        return true;
    }

    private long worth(WorkshopKind demand, int travelClass, int id) {
        if (worthOf[travelClass] != call) {
            worthOf[travelClass] = call;
            worth[travelClass] = worth(demand, travelClass, indexed.sites.roomSite[room], id);
        }
        return worth[travelClass];
    }

    /** What serving those unserved, and those who go already, at a site is thought to save. */
    long worth(WorkshopKind demand, int travelClass, int site, int id) {
        var service = draft.serving(demand.index());
        var costs = scope.tripCosts().of(demand, travelClass, site);
        long people = 0;
        long saved = 0;
        for (int i = 0; i < costs.length; i++) {
            if (service.left(i) > 0 && costs[i] < RowTripCosts.UNREACHABLE) {
                people += service.left(i);
                saved += service.left(i) * (service.penalty(i) - costs[i]);
            }
        }
        int place = id == Draft.NO_WORKSHOP ? 0 : service.place(id);
        for (int k = id == Draft.NO_WORKSHOP ? 0 : service.groups(place); k > 0; k--) {
            int row = service.row(place, k - 1);
            if (costs[row] < RowTripCosts.UNREACHABLE) {
                people += service.residents(place, k - 1);
                saved += service.residents(place, k - 1) * (service.penalty(row) - costs[row]);
            }
        }
        int seats = draft.capacity(demand.index(), room);
        return people <= seats ? saved : (long) ((double) saved / people * seats);
    }
}
