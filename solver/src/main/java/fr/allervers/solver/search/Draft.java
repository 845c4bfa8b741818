package fr.allervers.solver.search;

import java.util.Arrays;

/**
 * A plan being changed. Changes between {@link #begin} and {@link #settle} are one try: it is kept by the next
 * {@code begin}, or taken back by {@link #undo}. Every placement must be asked for before, by {@link #fits}.
 */
final class Draft {

    static final int NOBODY = -1;

    final IndexedProblem indexed;
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
    private final int[] holder;
    private final int[] hosting;
    private int absent;
    private long changes;
    private long travel;
    private final long penalty;
    private int[] position = new int[16];
    private int[] spare = new int[16];
    private int spareCount;
    private int used;
    private final Journal journal = new Journal();

    Draft(IndexedProblem indexed, long penalty) {
        this.indexed = indexed;
        this.penalty = penalty;
        schedule = new Schedule(indexed);
        int classes = indexed.classes.size();
        services = new Service[classes];
        saved = new Service[classes];
        touched = new boolean[classes];
        touchedList = new int[classes];
        for (var c : indexed.classes) {
            services[c.index()] = new Service(c, indexed.minParticipants[c.theme()], penalty);
            saved[c.index()] = new Service(c, indexed.minParticipants[c.theme()], penalty);
            unserved += services[c.index()].unserved;
        }
        holder = new int[indexed.identities.size()];
        Arrays.fill(holder, NOBODY);
        for (int i = 0; i < holder.length; i++) {
            changes += cancelled(i);
        }
        hosting = new int[indexed.territory.communes];
        for (boolean wanted : indexed.territory.wantsPresence) {
            absent += wanted ? 1 : 0;
        }
        travel = indexed.ofPinned.score().costs().travel()
                * indexed.problem.weights().travel();
        putPinned();
    }

    private void putPinned() {
        for (var w : indexed.pinned) {
            int s = indexed.grid.at(w.sessions().get(0));
            schedule.put(indexed.theme(w), indexed.room(w), indexed.advisor(w), s);
            host(indexed.room(w), 1);
        }
    }

    /** The contract's cost, of the draft as settled. */
    long cost() {
        var weights = indexed.problem.weights();
        return travel + schedule.driving * weights.driving() + absent * weights.presence() + changes;
    }

    /** What the search makes small: the cost, and the penalty of those unserved. */
    long energy() {
        return cost() + penalty * unserved;
    }

    boolean fits(int c, int room, int advisor, int start) {
        var of = indexed.classes.get(c);
        var permits = indexed.permits;
        var byRoom = permits.room[of.theme()][room];
        var byAdvisor = permits.advisor[of.theme()][advisor];
        return indexed.territory.worksIn[advisor][indexed.territory.roomCommune[room]]
                && Bits.has(of.starts(), start)
                && Bits.has(byRoom, start)
                && Bits.has(byAdvisor, start)
                && schedule.fits(of.theme(), room, advisor, start);
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
        return add(c, room, advisor, start, bestIdentity(c, room, advisor, start));
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

    /** Takes a workshop out of the schedule for a while; {@link #replace} puts it back. */
    void lift(int id) {
        journal.lifted(id, room[id], advisor[id], start[id]);
        unplace(id);
    }

    /** Puts a lifted workshop where it fits. */
    void replace(int id, int toRoom, int toAdvisor, int toStart) {
        int c = workshopClass[id];
        var fares = fares(c, room[id], start[id]);
        var newFares = fares(c, toRoom, toStart);
        if (fares != newFares || capacity(c, room[id]) != capacity(c, toRoom)) {
            touch(c);
            services[c].change(id, capacity(c, toRoom), newFares);
        }
        place(id, toRoom, toAdvisor, toStart);
        journal.replaced(id);
    }

    private long[] fares(int c, int room, int start) {
        var of = indexed.classes.get(c);
        return indexed.fares.of(of, indexed.fares.hours[of.theme()][start], indexed.territory.roomSite[room]);
    }

    int capacity(int c, int room) {
        return indexed.capacity(indexed.classes.get(c).theme(), room);
    }

    private void place(int id, int toRoom, int toAdvisor, int toStart) {
        room[id] = toRoom;
        advisor[id] = toAdvisor;
        start[id] = toStart;
        schedule.put(theme(id), toRoom, toAdvisor, toStart);
        host(toRoom, 1);
        int i = identity[id];
        if (i != NOBODY) {
            holder[i] = id;
            changes += changed(i, toRoom, toAdvisor, toStart) - cancelled(i);
        }
    }

    private void unplace(int id) {
        schedule.take(theme(id), room[id], advisor[id], start[id]);
        host(room[id], -1);
        int i = identity[id];
        if (i != NOBODY) {
            holder[i] = NOBODY;
            changes += cancelled(i) - changed(i, room[id], advisor[id], start[id]);
        }
    }

    private int theme(int id) {
        return indexed.classes.get(workshopClass[id]).theme();
    }

    private void host(int inRoom, int more) {
        int commune = indexed.territory.roomCommune[inRoom];
        boolean before = hosting[commune] > 0;
        hosting[commune] += more;
        if (indexed.territory.wantsPresence[commune] && before != hosting[commune] > 0) {
            absent += before ? 1 : -1;
        }
    }

    boolean isHosting(int commune) {
        return hosting[commune] > 0;
    }

    private long cancelled(int i) {
        return indexed.identities.get(i).participants()
                * indexed.problem.weights().cancelled();
    }

    /** What it costs that the identity is kept at that place. */
    long changed(int i, int toRoom, int toAdvisor, int toStart) {
        var was = indexed.identities.get(i);
        var weights = indexed.problem.weights();
        return was.participants()
                * ((was.start() == toStart ? 0 : weights.changedStart())
                        + (was.room() == toRoom ? 0 : weights.changedRoom())
                        + (was.advisor() == toAdvisor ? 0 : weights.changedAdvisor()));
    }

    private int bestIdentity(int c, int room, int advisor, int start) {
        int best = NOBODY;
        long least = 0;
        for (int i : indexed.identitiesOf[c]) {
            if (holder[i] == NOBODY) {
                long cost = changed(i, room, advisor, start) - cancelled(i);
                if ((best == NOBODY && cost <= 0) || cost < least) {
                    best = i;
                    least = cost;
                }
            }
        }
        return best;
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
        for (int i = 0; i < touchedCount; i++) {
            unserved += services[touchedList[i]].unserved;
            travel += services[touchedList[i]].travel;
        }
        return schedule.broken == 0;
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
        for (int e = journal.size - 1; e >= 0; e--) {
            journal.revert(e);
        }
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

    /** What was done in this try, to be taken back in reverse. */
    private final class Journal {

        private static final int ADDED = 0;
        private static final int REMOVED = 1;
        private static final int LIFTED = 2;
        private static final int REPLACED = 3;
        private static final int WIDTH = 7;

        private int[] entries = new int[WIDTH * 64];
        private int size;

        void clear() {
            size = 0;
        }

        void added(int id) {
            write(ADDED, id, 0, 0, 0, 0, 0);
        }

        void removed(int id, int c, int room, int advisor, int start, int identity) {
            write(REMOVED, id, room, advisor, start, c, identity);
        }

        void lifted(int id, int room, int advisor, int start) {
            write(LIFTED, id, room, advisor, start, 0, 0);
        }

        void replaced(int id) {
            write(REPLACED, id, 0, 0, 0, 0, 0);
        }

        private void write(int... entry) {
            if (entries.length < (size + 1) * WIDTH) {
                entries = Arrays.copyOf(entries, 2 * entries.length);
            }
            System.arraycopy(entry, 0, entries, WIDTH * size++, WIDTH);
        }

        void revert(int e) {
            int at = WIDTH * e;
            int id = entries[at + 1];
            switch (entries[at]) {
                case ADDED -> {
                    unplace(id);
                    unlist(id);
                    spare[spareCount++] = id;
                }
                case REMOVED -> {
                    spareCount--;
                    workshopClass[id] = entries[at + 5];
                    identity[id] = entries[at + 6];
                    place(id, entries[at + 2], entries[at + 3], entries[at + 4]);
                    list(id);
                }
                case LIFTED -> place(id, entries[at + 2], entries[at + 3], entries[at + 4]);
                default -> unplace(id);
            }
        }
    }
}
