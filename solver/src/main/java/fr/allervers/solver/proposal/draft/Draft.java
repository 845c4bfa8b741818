package fr.allervers.solver.proposal.draft;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Loss;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.serving.ServingProblem;
import java.util.Arrays;

/**
 * A plan being changed. Changes between {@link #begin} and {@link #settle} are one try: it is kept by the next
 * {@code begin}, or taken back by {@link #undo}. Every placement must be asked for before, by {@link #fits}.
 */
public final class Draft {

    /** Stands where there is no workshop. */
    public static final int NO_WORKSHOP = -1;

    private final IndexedProblem indexed;
    private final Scope scope;
    private final Timetable timetable;
    private final ServingProblem[] services;

    /** Open workshops, in no order that matters. */
    private int[] open = new int[16];

    private int openCount;
    private int[] kind = new int[16];
    private int[] room = new int[16];
    private int[] advisor = new int[16];
    private int[] start = new int[16];
    private int[] identity = new int[16];

    /** Residents unserved, each times their priority. */
    private long unserved;

    private final ServingProblem[] saved;
    private final boolean[] touched;
    private final int[] touchedList;
    private int touchedCount;
    private final PublishedTracker published;
    private final LockTracker locks;
    private final Presence presence;
    private final Habits habits;
    private long travel;
    private final long drivingWeight;
    private final long penalty;
    private int[] position = new int[16];
    private int[] spare = new int[16];
    private int spareCount;
    private int used;
    private final Journal journal = new Journal();
    private final Undo undoing = new Undo();

    /** @param penalty of one resident of priority 1 unserved */
    public Draft(Scope scope, long penalty) {
        this.scope = scope;
        indexed = scope.indexed();
        this.penalty = penalty;
        timetable = new Timetable(indexed);
        int kinds = scope.kinds().size();
        services = new ServingProblem[kinds];
        saved = new ServingProblem[kinds];
        touched = new boolean[kinds];
        touchedList = new int[kinds];
        for (int k = 0; k < kinds; k++) {
            services[k] = serving(scope.kinds().get(k));
            saved[k] = serving(scope.kinds().get(k));
            unserved += services[k].unserved();
        }
        published = new PublishedTracker(scope);
        locks = new LockTracker(scope);
        presence = new Presence(scope);
        habits = new Habits(scope);
        travel = indexed.travelOfPinned();
        drivingWeight = indexed.problem.weights().of(Cost.DRIVING);
        putPinned();
    }

    private ServingProblem serving(WorkshopKind demand) {
        return new ServingProblem(demand, indexed.minParticipants[demand.theme()], penalty);
    }

    private void putPinned() {
        for (var w : indexed.pinned) {
            int s = indexed.start(w);
            timetable.put(indexed.theme(w), indexed.room(w), indexed.advisor(w), s);
            presence.placed(indexed.room(w));
            habits.placed(indexed.theme(w), indexed.room(w), s);
        }
    }

    public IndexedProblem indexed() {
        return indexed;
    }

    public Scope scope() {
        return scope;
    }

    /** Who is where when. */
    public Timetable timetable() {
        return timetable;
    }

    /** Which workshops keep an identity. */
    public PublishedTracker published() {
        return published;
    }

    /** Number of themes and audiences. */
    public int kinds() {
        return services.length;
    }

    /** Who goes where, of a theme and audience. */
    public ServingProblem serving(int kind) {
        return services[kind];
    }

    /** Tells who attends a workshop, demand row of its kind by row. */
    public void attendance(int id, ServingProblem.Going to) {
        var service = services[kind[id]];
        service.going(service.place(id), to);
    }

    /** Workshops that are open. */
    public int openCount() {
        return openCount;
    }

    /** The open workshops one by one, in no order that matters. */
    public int open(int k) {
        return open[k];
    }

    /** The theme and audience of a workshop. */
    public int kind(int id) {
        return kind[id];
    }

    public int room(int id) {
        return room[id];
    }

    public int advisor(int id) {
        return advisor[id];
    }

    public int start(int id) {
        return start[id];
    }

    /** The identity that a workshop keeps, or {@link Identity#NONE}. */
    public int identity(int id) {
        return identity[id];
    }

    /** Where a workshop stands. */
    public Stand stand(int id) {
        return new Stand(kind[id], room[id], advisor[id], start[id], identity[id]);
    }

    /** Residents unserved, each times their priority. */
    public long unserved() {
        return unserved;
    }

    /** True where an advisor cannot get through a day in time, or a locked workshop is not where it was. */
    public boolean isBroken() {
        return timetable.broken() > 0 || locks.isBroken();
    }

    /** The contract's cost, of the draft as settled. */
    public long cost() {
        return travel + timetable.driving() * drivingWeight + published.cost() + presence.cost() + habits.cost();
    }

    /** The residents unserved and the cost, of the draft as settled. */
    public Loss loss() {
        return new Loss(unserved(), cost());
    }

    /** How much a workshop put there would change the cost beside one at another start in the same room. */
    public long atStart(int room, int start) {
        return habits.atStart(room, start);
    }

    /** What the search makes small: the cost, and the penalty of those unserved. */
    public long energy() {
        return cost() + penalty * unserved;
    }

    /** True where a workshop of a kind can be held there beside the others. */
    public boolean fits(int kind, int room, int advisor, int start) {
        var demand = scope.kinds().get(kind);
        return indexed.allows(demand, room, advisor, start) && timetable.fits(demand.theme(), room, advisor, start);
    }

    /** Keeps what was done so far and begins a new try. */
    public void begin() {
        journal.clear();
        for (int i = 0; i < touchedCount; i++) {
            touched[touchedList[i]] = false;
        }
        touchedCount = 0;
    }

    private void touch(int kind) {
        if (!touched[kind]) {
            touched[kind] = true;
            touchedList[touchedCount++] = kind;
            saved[kind].copyFrom(services[kind]);
            unserved -= services[kind].unserved();
            travel -= services[kind].travel();
        }
    }

    /** Opens a workshop where it {@link #fits}. */
    public int add(int kind, int room, int advisor, int start) {
        return add(kind, room, advisor, start, published.best(kind, room, advisor, start));
    }

    /** Opens a workshop as it stands in another draft, where it {@link #fits}. */
    public int add(Stand at) {
        return add(at.kind(), at.room(), at.advisor(), at.start(), at.identity());
    }

    /** Opens a workshop that keeps an identity, or {@link Identity#NONE}, where it {@link #fits}. */
    public int add(int kind, int room, int advisor, int start, int identity) {
        touch(kind);
        int id = spareCount > 0 ? spare[--spareCount] : used++;
        reserve(id);
        this.kind[id] = kind;
        this.identity[id] = identity;
        place(id, room, advisor, start);
        list(id);
        services[kind].open(id, capacity(kind, room), tripCosts(kind, room, start));
        journal.added(id);
        return id;
    }

    /** Closes a workshop. */
    public void remove(int id) {
        int k = kind[id];
        touch(k);
        services[k].close(id);
        journal.removed(id, k, room[id], advisor[id], start[id], identity[id]);
        unplace(id);
        unlist(id);
        spare[spareCount++] = id;
    }

    /** Closes all workshops but the pinned ones, for good, and gives their numbers from 0 again. */
    public void reset() {
        begin();
        clear();
        account();
        begin();
        used = 0;
        spareCount = 0;
    }

    /** One more than the highest number a workshop has. */
    public int used() {
        return used;
    }

    /** True where a workshop of that number is open. */
    public boolean isOpen(int id) {
        return id < used && position[id] < openCount && open[position[id]] == id;
    }

    /** Workshops whose placement or attendance the try may have changed, each once. */
    public int[] changed() {
        var ids = new int[journal.size() + openCount];
        var isListed = new boolean[used];
        int count = 0;
        for (int k = 0; k < journal.size(); k++) {
            count = list(journal.id(k), isListed, ids, count);
        }
        for (int i = 0; i < touchedCount; i++) {
            var service = services[touchedList[i]];
            for (int place = ServingProblem.FIRST; place < service.places(); place++) {
                count = list(service.workshop(place), isListed, ids, count);
            }
        }
        return Arrays.copyOf(ids, count);
    }

    private static int list(int id, boolean[] isListed, int[] ids, int count) {
        if (isListed[id]) {
            return count;
        }
        isListed[id] = true;
        ids[count] = id;
        return count + 1;
    }

    /** Closes all workshops but the pinned ones. */
    public void clear() {
        while (openCount > 0) {
            remove(open[openCount - 1]);
        }
    }

    /** Lets residents unserved of a row go to a workshop that was opened in this try; {@link #settle} may know better. */
    public void seat(int id, int row, int residents) {
        var service = services[kind[id]];
        service.seat(row, service.place(id), residents);
    }

    /** Takes a workshop out of the timetable for a while; {@link #replace} puts it back. */
    public void lift(int id) {
        journal.lifted(id, room[id], advisor[id], start[id]);
        unplace(id);
    }

    /** Puts a lifted workshop where it fits. */
    public void replace(int id, int toRoom, int toAdvisor, int toStart) {
        int k = kind[id];
        if (!isAsFar(id, toRoom, toStart) || capacity(k, room[id]) != capacity(k, toRoom)) {
            touch(k);
            services[k].change(id, capacity(k, toRoom), tripCosts(k, toRoom, toStart));
        }
        place(id, toRoom, toAdvisor, toStart);
        journal.replaced(id);
    }

    /** True where trips to a workshop would cost the same there. */
    private boolean isAsFar(int id, int toRoom, int toStart) {
        var demand = scope.kinds().get(kind[id]);
        var sites = indexed.sites.roomSite;
        return sites[room[id]] == sites[toRoom]
                && scope.tripCosts().travelClass(demand, start[id])
                        == scope.tripCosts().travelClass(demand, toStart);
    }

    private long[] tripCosts(int kind, int room, int start) {
        var demand = scope.kinds().get(kind);
        var tripCosts = scope.tripCosts();
        return tripCosts.of(demand, tripCosts.travelClass(demand, start), indexed.sites.roomSite[room]);
    }

    /** Most participants of a workshop of a kind in a room. */
    public int capacity(int kind, int room) {
        return indexed.capacity(scope.kinds().get(kind).theme(), room);
    }

    private void place(int id, int toRoom, int toAdvisor, int toStart) {
        room[id] = toRoom;
        advisor[id] = toAdvisor;
        start[id] = toStart;
        timetable.put(theme(id), toRoom, toAdvisor, toStart);
        presence.placed(toRoom);
        habits.placed(theme(id), toRoom, toStart);
        published.take(identity[id], id, toRoom, toAdvisor, toStart);
        locks.placed(identity[id], toRoom, toAdvisor, toStart);
    }

    private void unplace(int id) {
        timetable.take(theme(id), room[id], advisor[id], start[id]);
        presence.unplaced(room[id]);
        habits.unplaced(theme(id), room[id], start[id]);
        published.drop(identity[id], room[id], advisor[id], start[id]);
        locks.unplaced(identity[id], room[id], advisor[id], start[id]);
    }

    /** Index of the theme of a workshop. */
    public int theme(int id) {
        return scope.kinds().get(kind[id]).theme();
    }

    private void reserve(int id) {
        if (id >= room.length) {
            int more = 2 * id;
            kind = Arrays.copyOf(kind, more);
            room = Arrays.copyOf(room, more);
            advisor = Arrays.copyOf(advisor, more);
            start = Arrays.copyOf(start, more);
            identity = Arrays.copyOf(identity, more);
            position = Arrays.copyOf(position, more);
            spare = Arrays.copyOf(spare, more);
            open = Arrays.copyOf(open, more);
        }
    }

    private void list(int id) {
        position[id] = openCount;
        open[openCount++] = id;
    }

    private void unlist(int id) {
        int last = open[--openCount];
        open[position[id]] = last;
        position[last] = position[id];
    }

    /**
     * Serves the residents of every kind that was touched at least cost, and closes workshops that cannot have
     * their fewest participants.
     *
     * @return false where an advisor's day or a lock is broken, so that the try must be undone
     */
    public boolean settle() {
        for (int i = 0; i < touchedCount; i++) {
            var service = services[touchedList[i]];
            while (!service.serve()) {
                remove(service.workshop(emptiest(service)));
            }
        }
        account();
        return !isBroken() && keepsAttendance();
    }

    private boolean keepsAttendance() {
        for (int i = 0; i < touchedCount; i++) {
            if (locks.isBroken(touchedList[i], services[touchedList[i]])) {
                return false;
            }
        }
        return true;
    }

    /** A lower bound of the {@link #energy} after {@link #settle}; none where workshops may be closed for want of residents. */
    public long lowerBound() {
        long bound = energy();
        for (int i = 0; i < touchedCount; i++) {
            var service = services[touchedList[i]];
            if (!service.canFillAll()) {
                return Long.MIN_VALUE;
            }
            bound += service.lowerBound();
        }
        return bound;
    }

    /** Takes the residents to be served as they are {@link #seat}ed, in place of {@link #settle}. */
    public void account() {
        for (int i = 0; i < touchedCount; i++) {
            unserved += services[touchedList[i]].unserved();
            travel += services[touchedList[i]].travel();
        }
    }

    private static int emptiest(ServingProblem service) {
        int result = ServingProblem.FIRST;
        for (int p = ServingProblem.FIRST; p < service.places(); p++) {
            result = service.count(p) < service.count(result) ? p : result;
        }
        return result;
    }

    /** Takes the try back, settled or not. */
    public void undo(boolean settled) {
        journal.undo(undoing);
        for (int i = 0; i < touchedCount; i++) {
            int k = touchedList[i];
            if (settled) {
                unserved -= services[k].unserved();
                travel -= services[k].travel();
            }
            var undone = services[k];
            services[k] = saved[k];
            saved[k] = undone;
            unserved += services[k].unserved();
            travel += services[k].travel();
        }
        begin();
    }

    private final class Undo implements Journal.Undoing {

        @Override
        public void added(int id) {
            unplace(id);
            unlist(id);
            spare[spareCount++] = id;
        }

        @Override
        public void removed(int id, int was, int room, int advisor, int start, int kept) {
            spareCount--;
            kind[id] = was;
            identity[id] = kept;
            place(id, room, advisor, start);
            list(id);
        }

        @Override
        public void lifted(int id, int room, int advisor, int start) {
            place(id, room, advisor, start);
        }

        @Override
        public void replaced(int id) {
            unplace(id);
        }
    }
}
