package fr.allervers.solver.proposal.part;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.PublishedTracker;
import fr.allervers.solver.proposal.draft.Timetable;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.move.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole draft, searched by itself and then given back: the workshops of a group of advisors, the residents who
 * go there, and some of those unserved. Reads the whole only while being taken.
 */
public final class Part {

    private final Division division;
    private final int group;
    private final Rng rng;
    /** [kind][row] index of the row in the whole */
    private final List<int[]> rows = new ArrayList<>();

    private final List<int[]> residents;
    private @Nullable Draft draft;

    /** @param residents [kind][row of the whole] who belongs to this part */
    private Part(Division division, int group, List<int[]> residents, long seed) {
        this.division = division;
        this.group = group;
        this.residents = residents;
        rng = new Rng(seed);
    }

    /** The whole divided anew into so many parts, at most as many as there are advisors. */
    public static List<Part> of(Draft whole, int count, Rng rng) {
        var division = new Division(whole, count, rng);
        var shares = new ResidentShares(division, rng);
        var residents = whole.scope().kinds().stream().map(shares::of).toList();
        return IntStream.range(0, count)
                .mapToObj(g ->
                        new Part(division, g, residents.stream().map(r -> r[g]).toList(), rng.nextLong()))
                .toList();
    }

    /** Takes it from the whole, which must not be changed meanwhile; others may take theirs at the same time. */
    public Draft take() {
        var whole = division.whole();
        var taken = new Draft(scope(), whole.scope().penalties().soft);
        var own = division.workshops(group, true);
        closeRoomsOfOthers(taken.timetable(), own);
        taken.begin();
        for (int id : own) {
            taken.add(whole.stand(id));
        }
        taken.settle();
        taken.begin();
        draft = taken;
        return taken;
    }

    /** What its moves are drawn from. */
    public Rng rng() {
        return rng;
    }

    /** Kinds of workshops of the part, with the residents that are its own to serve; once it was taken. */
    public List<WorkshopKind> kinds() {
        return requireNonNull(draft, "taken before").scope().kinds();
    }

    /** True for an advisor of the part. */
    public boolean hasAdvisor(int advisor) {
        return division.groupOf(advisor) == group;
    }

    /** True for a commune of the part. */
    public boolean hasCommune(int commune) {
        return division.owner(commune) == group;
    }

    /** True where a workshop of the part keeps an identity, or may take it up. */
    public boolean hasIdentity(int identity) {
        int holder = division.whole().published().holder(identity);
        return holder == PublishedTracker.VACANT
                ? hasAdvisor(division.whole().indexed().identities.get(identity).advisor())
                : division.group(holder) == group;
    }

    /** Numbers of workshops of other parts that stand in a room of this one, or in one that this one uses. */
    public int[] standingInTheWay() {
        var whole = division.whole();
        var used = division.rooms(group);
        for (int id : division.workshops(group, true)) {
            used[whole.room(id)] = true;
        }
        return Arrays.stream(division.workshops(group, false))
                .filter(id -> used[whole.room(id)])
                .toArray();
    }

    private Scope scope() {
        var whole = division.whole();
        var kinds = new ArrayList<WorkshopKind>();
        for (var kind : whole.scope().kinds()) {
            var here = residents.get(kind.index());
            var stay = IntStream.range(0, here.length).filter(i -> here[i] > 0).toArray();
            rows.add(stay);
            kinds.add(kind.only(stay, here));
        }
        var candidates = whole.scope().candidates().only(division.rooms(group), division.advisors(group));
        return whole.scope().part(kinds, candidates, division.communes(group), this::hasIdentity);
    }

    private void closeRoomsOfOthers(Timetable timetable, int[] own) {
        var whole = division.whole();
        var ownRooms = division.rooms(group);
        for (int id : own) {
            if (!ownRooms[whole.room(id)]) {
                timetable.closeRoom(whole.room(id));
            }
        }
        for (int id : own) {
            if (!ownRooms[whole.room(id)]) {
                timetable.reopenRoom(whole.theme(id), whole.room(id), whole.start(id));
            }
        }
        for (int id : division.workshops(group, false)) {
            if (ownRooms[whole.room(id)]) {
                timetable.blockRoom(whole.theme(id), whole.room(id), whole.start(id));
            }
        }
    }

    /** Adds its workshops to the whole, with those who go there. */
    public void give() {
        var taken = requireNonNull(draft, "taken before");
        var whole = division.whole();
        for (int k = 0; k < taken.openCount(); k++) {
            int id = taken.open(k);
            int there = whole.add(taken.stand(id));
            var rowsOfWhole = rows.get(taken.kind(id));
            taken.attendance(id, (row, going) -> whole.seat(there, rowsOfWhole[row], going));
        }
    }
}
