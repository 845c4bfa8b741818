package fr.allervers.solver.search;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.problem.Cost;
import java.util.Arrays;

/**
 * A plan being changed. Changes between {@link #begin} and {@link #settle} are one try: it is kept by the next
 * {@code begin}, or taken back by {@link #undo}. Every placement must be asked for before, by {@link #fits}.
 */
final class Draft {

    static final int NOBODY = -1;

    final IndexedProblem indexed;
    final Scope scope;
    final Schedule schedule;
    final Service[] services;

    /** Open workshops, in no order that matters. */
    int[] open = new int[16];

    int openCount;
    int[] workshopClass = new int[16];
    int[] room = new int[16];
    int[] advisor = new int[16];
    int[] start = new int[16];
    int[] identity = new int[16];

    /** Residents unserved, each times their priority. */
    long unserved;

    private final Service[] saved;
    private final boolean[] touched;
    private final int[] touchedList;
    private int touchedCount;
    final Kept kept;
    private final CostTerm[] terms;
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
    Draft(Scope scope, long penalty) {
        this.scope = scope;
        indexed = scope.indexed();
        this.penalty = penalty;
        schedule = new Schedule(indexed);
        int classes = scope.classes().size();
        services = new Service[classes];
        saved = new Service[classes];
        touched = new boolean[classes];
        touchedList = new int[classes];
        for (var c : scope.classes()) {
            services[c.index()] = new Service(c, indexed.minParticipants[c.theme()], penalty);
            saved[c.index()] = new Service(c, indexed.minParticipants[c.theme()], penalty);
            unserved += services[c.index()].unserved;
        }
        kept = new Kept(scope);
        terms = CostTerm.all(scope);
        travel = indexed.ofPinned.score().costs().of(Cost.TRAVEL)
                * indexed.problem.weights().of(Cost.TRAVEL);
        drivingWeight = indexed.problem.weights().of(Cost.DRIVING);
        putPinned();
    }

    private void putPinned() {
        for (var w : indexed.pinned) {
            int s = indexed.grid.at(w.sessions().get(0));
            schedule.put(indexed.theme(w), indexed.room(w), indexed.advisor(w), s);
            for (var term : terms) {
                term.placed(indexed.theme(w), indexed.room(w), s);
            }
        }
    }

    /** The contract's cost, of the draft as settled. */
    long cost() {
        long cost = travel + schedule.driving * drivingWeight + kept.cost;
        for (var term : terms) {
            cost += term.cost();
        }
        return cost;
    }

    /** How much a workshop put there would change the cost beside one at another start in the same room. */
    long atStart(int room, int start) {
        long change = 0;
        for (var term : terms) {
            change += term.atStart(room, start);
        }
        return change;
    }

    /** What the search makes small: the cost, and the penalty of those unserved. */
    long energy() {
        return cost() + penalty * unserved;
    }

    boolean fits(int c, int room, int advisor, int start) {
        var of = scope.classes().get(c);
        var permits = indexed.permits;
        var byRoom = permits.room[of.theme()][room];
        var byAdvisor = permits.advisor[of.theme()][advisor];
        return indexed.territory.worksIn[advisor][indexed.territory.roomCommune[room]]
                && Bits.has(of.starts(), start)
                && Bits.has(byRoom, start)
                && Bits.has(byAdvisor, start)
                && schedule.fits(of.theme(), room, advisor, start);
    }

    /** What the plan costs for each workshop: about what moving one can be worth; at least 1. */
    double costOfOne() {
        return Math.max(1, (double) cost() / Math.max(1, openCount));
    }

    /** Keeps what was done so far and begins a new try. */
    void begin() {
        journal.clear();
        for (int i = 0; i < touchedCount; i++) {
            touched[touchedList[i]] = false;
        }
        touchedCount = 0;
    }

    private void touch(int c) {
        if (!touched[c]) {
            touched[c] = true;
            touchedList[touchedCount++] = c;
            saved[c].copyFrom(services[c]);
            unserved -= services[c].unserved;
            travel -= services[c].travel;
        }
    }

    /** Opens a workshop where it {@link #fits}. */
    int add(int c, int room, int advisor, int start) {
        return add(c, room, advisor, start, kept.best(c, room, advisor, start));
    }

    int add(int c, int room, int advisor, int start, int identity) {
        touch(c);
        int id = spareCount > 0 ? spare[--spareCount] : used++;
        reserve(id);
        workshopClass[id] = c;
        this.identity[id] = identity;
        place(id, room, advisor, start);
        list(id);
        services[c].open(id, capacity(c, room), fares(c, room, start));
        journal.added(id);
        return id;
    }

    /** Closes a workshop. */
    void remove(int id) {
        int c = workshopClass[id];
        touch(c);
        services[c].close(id);
        journal.removed(id, c, room[id], advisor[id], start[id], identity[id]);
        unplace(id);
        unlist(id);
        spare[spareCount++] = id;
    }

    /** Closes all workshops but the pinned ones, for good, and gives their numbers from 0 again. */
    void reset() {
        begin();
        clear();
        begin();
        used = 0;
        spareCount = 0;
    }

    /** One more than the highest number a workshop has. */
    int used() {
        return used;
    }

    /** True where a workshop of that number is open. */
    boolean isOpen(int id) {
        return id < used && position[id] < openCount && open[position[id]] == id;
    }

    /** Workshops whose placement or attendance the try may have changed, each once. */
    int[] changed() {
        var ids = new int[journal.size() + openCount];
        var isListed = new boolean[used];
        int count = 0;
        for (int k = 0; k < journal.size(); k++) {
            count = list(journal.id(k), isListed, ids, count);
        }
        for (int i = 0; i < touchedCount; i++) {
            var service = services[touchedList[i]];
            for (int place = Service.FIRST; place < service.places; place++) {
                count = list(service.workshop[place], isListed, ids, count);
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
    void clear() {
        while (openCount > 0) {
            remove(open[openCount - 1]);
        }
    }

    /** Lets residents unserved of a row go to a workshop that was opened in this try; {@link #settle} may know better. */
    void seat(int id, int row, int residents) {
        var service = services[workshopClass[id]];
        service.seat(row, service.place(id), residents);
    }

    /** Takes a workshop out of the schedule for a while; {@link #replace} puts it back. */
    void lift(int id) {
        journal.lifted(id, room[id], advisor[id], start[id]);
        unplace(id);
    }

    /** Puts a lifted workshop where it fits. */
    void replace(int id, int toRoom, int toAdvisor, int toStart) {
        int c = workshopClass[id];
        if (!sameFares(c, id, toRoom, toStart) || capacity(c, room[id]) != capacity(c, toRoom)) {
            touch(c);
            services[c].change(id, capacity(c, toRoom), fares(c, toRoom, toStart));
        }
        place(id, toRoom, toAdvisor, toStart);
        journal.replaced(id);
    }

    private boolean sameFares(int c, int id, int toRoom, int toStart) {
        var of = scope.classes().get(c);
        var sites = indexed.territory.roomSite;
        return sites[room[id]] == sites[toRoom]
                && scope.fares().hours(of, start[id]) == scope.fares().hours(of, toStart);
    }

    private long[] fares(int c, int room, int start) {
        var of = scope.classes().get(c);
        return scope.fares().of(of, scope.fares().hours(of, start), indexed.territory.roomSite[room]);
    }

    int capacity(int c, int room) {
        return indexed.capacity(scope.classes().get(c).theme(), room);
    }

    private void place(int id, int toRoom, int toAdvisor, int toStart) {
        room[id] = toRoom;
        advisor[id] = toAdvisor;
        start[id] = toStart;
        schedule.put(theme(id), toRoom, toAdvisor, toStart);
        for (var term : terms) {
            term.placed(theme(id), toRoom, toStart);
        }
        kept.take(identity[id], id, toRoom, toAdvisor, toStart);
    }

    private void unplace(int id) {
        schedule.take(theme(id), room[id], advisor[id], start[id]);
        for (var term : terms) {
            term.unplaced(theme(id), room[id], start[id]);
        }
        kept.drop(identity[id], room[id], advisor[id], start[id]);
    }

    /** Index of the theme of a workshop. */
    int theme(int id) {
        return scope.classes().get(workshopClass[id]).theme();
    }

    private void reserve(int id) {
        if (id >= room.length) {
            int more = 2 * id;
            workshopClass = Arrays.copyOf(workshopClass, more);
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
     * Serves the residents of every class that was touched at least cost, and closes workshops that cannot have
     * their fewest participants.
     *
     * @return false where an advisor's day is broken, so that the try must be undone
     */
    boolean settle() {
        for (int i = 0; i < touchedCount; i++) {
            var service = services[touchedList[i]];
            while (!service.serve()) {
                remove(service.workshop[emptiest(service)]);
            }
        }
        account();
        return schedule.broken == 0;
    }

    /** A lower bound of the {@link #energy} after {@link #settle}; none where workshops may be closed for want of residents. */
    long lowerBound() {
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
    void account() {
        for (int i = 0; i < touchedCount; i++) {
            unserved += services[touchedList[i]].unserved;
            travel += services[touchedList[i]].travel;
        }
    }

    private static int emptiest(Service service) {
        int result = Service.FIRST;
        for (int p = Service.FIRST; p < service.places; p++) {
            result = service.count[p] < service.count[result] ? p : result;
        }
        return result;
    }

    /** Takes the try back, settled or not. */
    void undo(boolean settled) {
        journal.undo(undoing);
        for (int i = 0; i < touchedCount; i++) {
            int c = touchedList[i];
            if (settled) {
                unserved -= services[c].unserved;
                travel -= services[c].travel;
            }
            var undone = services[c];
            services[c] = saved[c];
            saved[c] = undone;
            unserved += services[c].unserved;
            travel += services[c].travel;
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
        public void removed(int id, int c, int room, int advisor, int start, int was) {
            spareCount--;
            workshopClass[id] = c;
            identity[id] = was;
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
