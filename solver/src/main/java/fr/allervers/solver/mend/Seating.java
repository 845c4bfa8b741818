package fr.allervers.solver.mend;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.RowTripCosts;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.serving.ServingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who of one theme and audience goes to which workshop, wherever these are held: first as few of those who had a place as
 * can be lose it, then as few as can be go elsewhere, then as many as can be who wait get a free seat, then travel is least.
 * A transportation problem, solved exactly by min-cost flow, in which residents of one row of demand are told apart by the
 * workshop that they had.
 */
final class Seating {

    /**
     * A workshop to go to.
     *
     * @param id of the published workshop that it is, or of a new one
     * @param stays true where it is held in the room and at the start that were published
     */
    record Place(String id, int room, int start, boolean stays) {}

    /** Weighted minutes that must be spared at least before somebody goes elsewhere than the workshop that they had, moved or not. */
    private static final long APART = 15;

    private final IndexedProblem indexed;
    private final RowTripCosts tripCosts;
    private final WorkshopKind kind;
    private final List<Group> groups;
    private final SeatPrices prices;
    private final WorkshopKind split;
    private final long[] barred;

    /**
     * @param published workshops of the kind that are not pinned
     * @param keeps whether those who have a place had better keep it; else they go where travel is least
     */
    Seating(Scope whole, WorkshopKind kind, List<Workshop> published, boolean keeps) {
        indexed = whole.indexed();
        tripCosts = whole.tripCosts();
        this.kind = kind;
        groups = Group.of(indexed.problem, kind, published);
        var all = SeatPrices.of(groups, tripCosts.most() + APART);
        prices = keeps ? all : all.withFreeLeave();
        split = prices.split(kind, groups);
        barred = new long[kind.rows()];
        Arrays.fill(barred, TripCosts.UNREACHABLE);
    }

    /** The best seats in some workshops; null where one of them cannot have its fewest participants. */
    @Nullable
    Seated seat(List<Place> places) {
        var serving = new ServingProblem(split, indexed.minParticipants[kind.theme()], prices.waiting());
        for (int p = 0; p < places.size(); p++) {
            var place = places.get(p);
            serving.open(p, indexed.capacity(kind.theme(), place.room), costs(place));
        }
        return serving.serve() ? seated(serving, places) : null;
    }

    private long[] costs(Place place) {
        var trips = trips(place);
        return groups.stream().mapToLong(g -> cost(g, place, trips[g.row()])).toArray();
    }

    private long cost(Group group, Place place, long trips) {
        if (group.isWaiting() || keeps(place, group) || trips >= TripCosts.UNREACHABLE) {
            return trips;
        }
        boolean isApart = prices.leaving() > 0 && !place.id.equals(group.workshop());
        return trips + prices.leaving() + (isApart ? APART : 0);
    }

    /** [row of the kind] cost of one resident, {@link TripCosts#UNREACHABLE} where they cannot come. */
    private long[] trips(Place place) {
        if (!Bits.has(kind.starts(), place.start)) { // held for nobody
            return barred;
        }
        return tripCosts.of(kind, tripCosts.travelClass(kind, place.start), indexed.sites.roomSite[place.room]);
    }

    private static boolean keeps(Place place, Group group) {
        return place.stays && place.id.equals(group.workshop());
    }

    private Seated seated(ServingProblem serving, List<Place> places) {
        var attendance = new ArrayList<List<Attendance>>();
        long travel = 0;
        long stay = 0;
        for (int p = 0; p < places.size(); p++) {
            var place = places.get(p);
            var going = going(serving, serving.place(p));
            var trips = trips(place);
            attendance.add(attendance(going));
            travel += sum(g -> going[g] * trips[groups.get(g).row()]);
            stay += sum(g -> keeps(place, groups.get(g)) ? going[g] : 0);
        }
        long had = sum(g -> groups.get(g).isWaiting() ? 0 : groups.get(g).residents());
        long lost = sum(g -> groups.get(g).isWaiting() ? 0 : left(serving, g));
        long waiting = sum(g -> groups.get(g).isWaiting() ? left(serving, g) : 0);
        return new Seated(attendance, lost, had - stay, waiting, travel);
    }

    private long left(ServingProblem serving, int g) {
        return (long) serving.left(g) * groups.get(g).priority();
    }

    private long sum(IntToLongFunction ofGroup) {
        return IntStream.range(0, groups.size()).mapToLong(ofGroup).sum();
    }

    /** [group] residents */
    private int[] going(ServingProblem serving, int place) {
        var going = new int[groups.size()];
        for (int k = 0; k < serving.groups(place); k++) {
            going[serving.row(place, k)] = serving.residents(place, k);
        }
        return going;
    }

    private List<Attendance> attendance(int[] going) {
        var rows = new TreeMap<Integer, Integer>();
        for (int g = 0; g < going.length; g++) {
            if (going[g] > 0) {
                rows.merge(kind.row()[groups.get(g).row()], going[g], Integer::sum);
            }
        }
        return rows.entrySet().stream()
                .map(e ->
                        new Attendance(indexed.problem.demand().get(e.getKey()).id(), e.getValue()))
                .toList();
    }
}
