package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.trial.PlanTrial;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trials of giving up workshops for one of a row's theme and audience by the same advisor: one workshop for a theme of one
 * session, one a week for a series. What has fewest participants is tried first.
 */
record Swaps(ProblemIndex index, Plan plan, Deadline deadline) {

    private static final int MOST = 10;

    private record Tried(Swap swap, long unserved) {}

    /**
     * The swap that leaves fewest residents unserved, by their priority.
     *
     * @param held workshops that hold the sessions of advisors who could come
     * @return null where none that was tried serves any of the row's residents
     */
    @Nullable
    Swap best(Demand row, List<Workshop> held, Neighbourhood around) {
        Tried best = null;
        for (var closed : candidates(row, held)) {
            var tried = deadline.isOver() ? null : tried(row, closed, around);
            if (tried != null && (best == null || tried.unserved < best.unserved)) {
                best = tried;
            }
        }
        return best == null ? null : best.swap;
    }

    private List<List<Workshop>> candidates(Demand row, List<Workshop> held) {
        int sessions = index.theme(row.theme()).sessions();
        var others = held.stream()
                .filter(w -> !index.problem().pinned().contains(w.id()) && !Attendability.isFor(row, w))
                .sorted(comparingLong(Workshop::participants))
                .toList();
        return others.stream()
                .flatMap(w -> w.sessions().stream().map(first -> weekly(w.advisor(), first, sessions, others)))
                .distinct()
                .sorted(comparingLong(Swaps::participants))
                .limit(MOST)
                .toList();
    }

    /** For each week of a series, the smallest workshop that holds a session of the advisor then, on that weekday if any. */
    private static List<Workshop> weekly(
            String advisor, LocalDateTime first, int sessions, List<Workshop> smallestFirst) {
        var closed = new LinkedHashSet<Workshop>();
        for (int week = 0; week < sessions; week++) {
            var day = first.toLocalDate().plusWeeks(week);
            var monday = Week.monday(day);
            smallestFirst.stream()
                    .filter(w -> w.advisor().equals(advisor) && isHeld(w, monday, monday.plusDays(6)))
                    .min(comparing(w -> !isHeld(w, day, day)))
                    .ifPresent(closed::add);
        }
        return List.copyOf(closed);
    }

    private static boolean isHeld(Workshop workshop, LocalDate from, LocalDate to) {
        return workshop.sessions().stream()
                .map(LocalDateTime::toLocalDate)
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    private static long participants(List<Workshop> workshops) {
        return workshops.stream().mapToLong(Workshop::participants).sum();
    }

    private @Nullable Tried tried(Demand row, List<Workshop> closed, Neighbourhood around) {
        var without = plan;
        for (var workshop : closed) {
            without = new PlanTrial(index.problem(), without)
                    .without(workshop.id())
                    .orElse(null);
            if (without == null) {
                return null;
            }
        }
        var advisor = List.of(closed.get(0).advisor());
        var remedy = new WishTrials(index.problem(), without, deadline).remedy(null, row, around.rooms(), advisor);
        if (remedy == null) {
            return null;
        }
        long served = plan.left().applyAsLong(row) - remedy.plan().left().applyAsLong(row);
        long inAll = remedy.plan().participants() - plan.participants();
        var waiting = Displaced.between(index.problem().demand(), plan, remedy.plan());
        return served > 0
                ? new Tried(
                        new Swap(closed, served, inAll, waiting),
                        requireNonNull(remedy.plan().score()).unserved())
                : null;
    }
}
