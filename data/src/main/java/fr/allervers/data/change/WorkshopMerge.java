package fr.allervers.data.change;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workshop given up, its residents seated in others of its theme and audience that they can reach, as far as seats are
 * free there: those first who have fewest to go to, in the earliest. All other residents stay where they are. Workshops that
 * are pinned, or whose residents are locked, take nobody.
 *
 * @param plan without the workshop; without a score
 * @param seated who goes where
 * @param left who finds no seat
 */
public record WorkshopMerge(Plan plan, List<Seated> seated, List<Attendance> left) {

    /** Residents of one demand row in another workshop. */
    public record Seated(Workshop workshop, String demand, int residents) {}

    public WorkshopMerge {
        seated = List.copyOf(seated);
        left = List.copyOf(left);
    }

    /** The plan without a workshop, nobody seated elsewhere. */
    public static WorkshopMerge cancelled(Plan plan, Workshop closed) {
        return new WorkshopMerge(without(plan, closed), List.of(), closed.attendance());
    }

    /**
     * Seats the residents of a workshop of a plan elsewhere.
     *
     * @param from workshops that began before are left as they are
     * @param signedUp how many have signed up for a workshop, by its id, where that was counted: where they are more than
     *     are planned, the seats that they take are not free; where they are fewer, those planned keep theirs
     * @param locks of the plan
     */
    public static WorkshopMerge of(
            ProblemIndex index,
            Plan plan,
            Workshop closed,
            LocalDateTime from,
            Map<String, Integer> signedUp,
            Locks locks) {
        var theme = index.theme(closed.theme());
        var others = without(plan, closed);
        var free = new LinkedHashMap<Workshop, Long>();
        others.workshops().stream()
                .filter(w -> w.isOfKindOf(closed) && !w.sessions().get(0).isBefore(from))
                .filter(w -> !index.problem().pinned().contains(w.id()) && !locks.has(w.id(), Choice.ATTENDANCE))
                .sorted(comparing(w -> w.sessions().get(0)))
                .forEach(w -> free.put(w, theme.seatsIn(index.room(w.room())) - taken(w, signedUp)));
        return new Seating(index, others, closed, free).merge();
    }

    private static long taken(Workshop workshop, Map<String, Integer> signedUp) {
        return Math.max(workshop.participants(), signedUp.getOrDefault(workshop.id(), 0));
    }

    private static Plan without(Plan plan, Workshop closed) {
        return new Plan(
                plan.problem(),
                plan.workshops().stream()
                        .filter(w -> !w.id().equals(closed.id()))
                        .toList(),
                null);
    }

    private static final class Seating {

        private final Attendability attendability;
        private final Plan others;
        private final Workshop closed;
        /** [workshop that may take them, the earliest first] seats that are free */
        private final Map<Workshop, Long> free;

        private final List<Seated> seated = new ArrayList<>();

        Seating(ProblemIndex index, Plan others, Workshop closed, Map<Workshop, Long> free) {
            attendability = new Attendability(index);
            this.others = others;
            this.closed = closed;
            this.free = free;
        }

        WorkshopMerge merge() {
            var left = new ArrayList<Attendance>();
            closed.attendance().stream()
                    .sorted(comparingInt(a -> reached(a).size()))
                    .forEach(a -> seat(a, left));
            return new WorkshopMerge(
                    new Plan(
                            others.problem(),
                            others.workshops().stream().map(this::with).toList(),
                            null),
                    seated,
                    left);
        }

        private List<Workshop> reached(Attendance attendance) {
            var row = attendability.index().demand(attendance.demand());
            return free.keySet().stream()
                    .filter(w -> attendability.mayAttend(row, w))
                    .toList();
        }

        private void seat(Attendance attendance, List<Attendance> left) {
            int waiting = attendance.residents();
            for (var workshop : reached(attendance)) {
                int taken = (int) Math.min(waiting, free.getOrDefault(workshop, 0L));
                if (taken > 0) {
                    seated.add(new Seated(workshop, attendance.demand(), taken));
                    free.merge(workshop, (long) -taken, Long::sum);
                    waiting -= taken;
                }
            }
            if (waiting > 0) {
                left.add(new Attendance(attendance.demand(), waiting));
            }
        }

        /** The workshop with those who were seated in it. */
        private Workshop with(Workshop workshop) {
            var residents = new LinkedHashMap<String, Integer>();
            workshop.attendance().forEach(a -> residents.merge(a.demand(), a.residents(), Integer::sum));
            seated.stream()
                    .filter(s -> s.workshop().id().equals(workshop.id()))
                    .forEach(s -> residents.merge(s.demand(), s.residents(), Integer::sum));
            return workshop.withAttendance(residents.entrySet().stream()
                    .map(e -> new Attendance(e.getKey(), e.getValue()))
                    .toList());
        }
    }
}
