package fr.allervers.solver.proposal.move;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.util.Set;

/**
 * The tries of the search. Each changes a few workshops of a draft and leaves the serving of the residents to
 * {@link Draft#settle}.
 */
public final class Moves {

    private static final int TRIES = 12;

    private static final int PARTNERS = 3;
    /** Ways in which workshops taken out together may have to do with each other. */
    private static final int RELATIONS = 4;
    /** Those of them by which two change places. */
    private static final int RELATIONS_OF_PARTNERS = 3;

    private final Draft draft;
    private final IndexedProblem indexed;
    private final Scope scope;
    private final Rng rng;
    private final PlaceFinder finder;
    private final Set<MoveKind> kinds;
    private int[] ruined = new int[16];

    /** @param kinds that are made; a move of another kind comes to nothing */
    public Moves(Draft draft, Rng rng, Set<MoveKind> kinds) {
        this.kinds = kinds;
        this.draft = draft;
        this.rng = rng;
        indexed = draft.indexed();
        scope = draft.scope();
        finder = new PlaceFinder(draft, rng);
    }

    /**
     * Makes one try by chance.
     *
     * @return false where it came to nothing, so that it must be undone
     */
    public boolean propose() {
        if (draft.openCount() == 0) {
            return open();
        }
        var kind = MoveKind.at(rng.below(100));
        return kinds.contains(kind) && make(kind);
    }

    private boolean make(MoveKind kind) {
        return switch (kind) {
            case SHIFT -> shift();
            case RELOCATE -> relocate();
            case SWAP -> swap();
            case OPEN -> (draft.unserved() > 0 || rng.percent(20)) ? open() : relocate();
            case CLOSE -> close();
            case EXCHANGE -> exchange();
            case RUIN -> ruin(2 + rng.lowBelow(4));
        };
    }

    private int any() {
        return draft.open(rng.below(draft.openCount()));
    }

    /** Another advisor or start, in the same room. */
    private boolean shift() {
        int id = any();
        draft.lift(id);
        return finder.find(draft.kind(id), draft.room(id), id, 2 * TRIES) && replace(id);
    }

    private boolean replace(int id) {
        draft.replace(id, finder.room, finder.advisor, finder.start);
        return true;
    }

    /** Another room; the same advisor and start where they fit there and chance says so. */
    private boolean relocate() {
        int id = any();
        int kind = draft.kind(id);
        int room = rng.percent(40) ? roomNearOwn(id) : room(kind);
        if (room < 0 || room == draft.room(id)) {
            return false;
        }
        draft.lift(id);
        if (rng.percent(50) && draft.fits(kind, room, draft.advisor(id), draft.start(id))) {
            draft.replace(id, room, draft.advisor(id), draft.start(id));
            return true;
        }
        return finder.find(kind, room, id, TRIES) && replace(id);
    }

    /** Two workshops change places, or advisors and starts only. */
    private boolean swap() {
        int a = any();
        int b = partner(a);
        if (a == b) {
            return false;
        }
        draft.lift(a);
        draft.lift(b);
        boolean rooms = rng.percent(40);
        int roomA = rooms ? draft.room(b) : draft.room(a);
        int roomB = rooms ? draft.room(a) : draft.room(b);
        int advisorA = draft.advisor(b);
        int startA = draft.start(b);
        int advisorB = draft.advisor(a);
        int startB = draft.start(a);
        if (!draft.fits(draft.kind(a), roomA, advisorA, startA)) {
            return false;
        }
        draft.replace(a, roomA, advisorA, startA);
        if (draft.fits(draft.kind(b), roomB, advisorB, startB)) {
            draft.replace(b, roomB, advisorB, startB);
            return true;
        }
        return finder.find(draft.kind(b), roomB, b, TRIES) && replace(b);
    }

    /** A workshop by chance, rather one that has to do with another. */
    private int partner(int a) {
        int b = any();
        for (int k = 0; k < PARTNERS && !related(rng.below(RELATIONS_OF_PARTNERS), a, b); k++) {
            b = any();
        }
        return b;
    }

    private boolean open() {
        int kind = wanting();
        return kind >= 0 && insert(kind, 1 + rng.below(3));
    }

    private boolean close() {
        draft.remove(any());
        return true;
    }

    /** Closes one workshop and opens one of any kind: of one that wants, it would be the same each time where only one does. */
    private boolean exchange() {
        int id = any();
        int kind = rng.below(draft.kinds());
        int room = draft.room(id);
        int advisor = draft.advisor(id);
        int start = draft.start(id);
        draft.remove(id);
        int other = rng.percent(50) ? room(kind) : room;
        if (other >= 0 && draft.fits(kind, other, advisor, start)) {
            draft.add(kind, other, advisor, start);
            return true;
        }
        return insert(kind, 2);
    }

    /** Takes some workshops out that have to do with each other, and puts them and others back one by one. */
    private boolean ruin(int most) {
        if (ruined.length < most) {
            ruined = new int[most];
        }
        int first = any();
        int by = rng.below(RELATIONS);
        int count = 0;
        int from = rng.below(draft.openCount());
        for (int k = 0; k < draft.openCount() && count < most; k++) {
            int id = draft.open((from + k) % draft.openCount());
            if (id == first || related(by, first, id)) {
                ruined[count++] = id;
            }
        }
        for (int k = 0; k < count; k++) {
            int id = ruined[k];
            ruined[k] = draft.kind(id);
            draft.remove(id);
        }
        for (int k = count - 1; k >= 0; k--) {
            int pick = next(k + 1);
            int kind = ruined[pick];
            ruined[pick] = ruined[k];
            insert(rng.percent(15) ? wantingOr(kind) : kind, 1 + rng.below(3));
        }
        return true;
    }

    /** Which of the first kinds taken out is put back next: one of most sessions, as a long series finds no place among others. */
    private int next(int count) {
        int next = rng.below(count);
        for (int k = 0; k < count; k++) {
            next = sessions(ruined[k]) > sessions(ruined[next]) ? k : next;
        }
        return next;
    }

    private int sessions(int kind) {
        return indexed.sessions[scope.kinds().get(kind).theme()];
    }

    /** True where two workshops are of one kind, of one advisor in one week, in one commune, or of one advisor at one weekday and time. */
    private boolean related(int by, int a, int b) {
        return switch (by) {
            case 0 -> draft.kind(a) == draft.kind(b);
            case 1 -> isOfOneAdvisorIn(indexed.calendar.week, a, b);
            case 2 -> indexed.sites.roomCommune[draft.room(a)] == indexed.sites.roomCommune[draft.room(b)];
            default -> isOfOneAdvisorIn(indexed.calendar.cadence, a, b);
        };
    }

    private boolean isOfOneAdvisorIn(int[] ofStart, int a, int b) {
        return draft.advisor(a) == draft.advisor(b) && ofStart[draft.start(a)] == ofStart[draft.start(b)];
    }

    /** Opens a workshop of a kind at the best of some places. */
    public boolean insert(int kind, int rooms) {
        long best = Long.MAX_VALUE;
        int bestRoom = -1;
        int bestAdvisor = -1;
        int bestStart = -1;
        for (int k = 0; k < rooms; k++) {
            int room = room(kind);
            if (room >= 0 && finder.find(kind, room, Draft.NO_WORKSHOP, TRIES) && finder.score < best) {
                best = finder.score;
                bestRoom = room;
                bestAdvisor = finder.advisor;
                bestStart = finder.start;
            }
        }
        if (bestRoom < 0) {
            return false;
        }
        draft.add(kind, bestRoom, bestAdvisor, bestStart);
        return true;
    }

    /** A kind by chance, if possible one with residents unserved whom some workshop could serve; -1 where there is none. */
    int wanting() {
        return wantingOr(draft.kinds() == 0 ? -1 : rng.below(draft.kinds()));
    }

    private int wantingOr(int kind) {
        int n = draft.kinds();
        int from = n == 0 ? 0 : rng.below(n);
        for (int k = 0; k < n; k++) {
            int wanting = (from + k) % n;
            if (isWanting(wanting)) {
                return wanting;
            }
        }
        return kind;
    }

    private boolean isWanting(int kind) {
        var service = draft.serving(kind);
        for (int row = 0;
                indexed.canHold[kind]
                        && service.unserved() > 0
                        && row < service.demand().rows();
                row++) {
            if (service.left(row) > 0 && scope.tripCosts().near(service.demand(), row).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** A room near where one of those who go to a workshop lives. */
    private int roomNearOwn(int id) {
        var service = draft.serving(draft.kind(id));
        int place = service.place(id);
        if (service.groups(place) == 0) {
            return room(draft.kind(id));
        }
        var demand = service.demand();
        var near = scope.tripCosts().near(demand, service.row(place, rng.below(service.groups(place))));
        if (near.length == 0) {
            return room(demand.index());
        }
        int site = near[rng.lowBelow(near.length)];
        var rooms = scope.candidates().rooms()[demand.theme()][site];
        return rooms[rng.below(rooms.length)];
    }

    /** A room for a kind, most often near to a demand row that is not all served; -1 where none was found. */
    private int room(int kind) {
        var demand = scope.kinds().get(kind);
        int site = rng.percent(90) ? siteNear(demand) : -1;
        var sites = scope.candidates().sites()[demand.theme()];
        if (site < 0) {
            if (sites.length == 0) {
                return -1;
            }
            site = sites[rng.below(sites.length)];
        }
        var rooms = scope.candidates().rooms()[demand.theme()][site];
        return rooms[rng.below(rooms.length)];
    }

    private int siteNear(WorkshopKind demand) {
        if (demand.rows() == 0) {
            return -1;
        }
        int row = rng.below(demand.rows());
        if (rng.percent(70)) {
            row = unserved(demand, row);
        }
        var near = scope.tripCosts().near(demand, row);
        return near.length == 0 ? -1 : near[rng.lowBelow(near.length)];
    }

    private int unserved(WorkshopKind demand, int from) {
        var serving = draft.serving(demand.index());
        for (int k = 0; k < demand.rows(); k++) {
            int row = (from + k) % demand.rows();
            if (serving.left(row) > 0) {
                return row;
            }
        }
        return from;
    }
}
