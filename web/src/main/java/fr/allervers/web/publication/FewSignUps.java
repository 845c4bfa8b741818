package fr.allervers.web.publication;

import fr.allervers.data.change.WorkshopMerge;
import fr.allervers.data.change.WorkshopMerge.Seated;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.turnout.ExpectedTurnout;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workshop that somebody has to decide on, with what each choice does to whom.
 *
 * @param expected how many of those planned to expect where it is kept, null where no attendance was noted
 * @param planned residents by commune, who lose their place where it is cancelled
 * @param moved where those of a commune find a seat where it is merged
 * @param left residents by commune who find none
 * @param isPinned true where it cannot but be kept
 */
record FewSignUps(
        SignUpRow row,
        @Nullable ExpectedTurnout expected,
        List<Group> planned,
        List<Move> moved,
        List<Group> left,
        boolean isPinned) {

    /** Residents of a commune, by its name. */
    record Group(String commune, long residents) {}

    /** Residents of a commune in another workshop of the theme, by its room and start. */
    record Move(String commune, long residents, String where, LocalDateTime start) {}

    static FewSignUps of(
            SignUpRow row,
            ProblemIndex index,
            Workshop workshop,
            WorkshopMerge merge,
            @Nullable ExpectedTurnout expected) {
        return new FewSignUps(
                row,
                expected,
                groups(index, workshop.attendance()),
                merge.seated().stream().map(s -> move(index, s)).toList(),
                groups(index, merge.left()),
                index.problem().pinned().contains(workshop.id()));
    }

    /** Seats that those of this workshop find where it is merged. */
    public long seats() {
        return moved.stream().mapToLong(Move::residents).sum();
    }

    /** True where somebody counted, and all who signed up find a seat where it is merged: those left did not sign up. */
    public boolean seatsAll() {
        var people = row.signedUp();
        return people != null && people <= seats();
    }

    private static List<Group> groups(ProblemIndex index, List<Attendance> attendance) {
        Map<String, Long> residents = new LinkedHashMap<>();
        attendance.forEach(a -> residents.merge(commune(index, a.demand()), (long) a.residents(), Long::sum));
        return residents.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    private static Move move(ProblemIndex index, Seated seated) {
        var room = index.room(seated.workshop().room());
        return new Move(
                commune(index, seated.demand()),
                seated.residents(),
                index.communeOf(room.commune()).name() + ", " + room.name(),
                seated.workshop().sessions().get(0));
    }

    private static String commune(ProblemIndex index, String demand) {
        return index.communeOf(index.demand(demand).commune()).name();
    }
}
