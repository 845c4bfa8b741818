package fr.allervers.web.plan;

import static java.util.Comparator.comparingInt;

import fr.allervers.data.figures.Trip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Why residents of a commune come from afar to a workshop, though their own commune hosts workshops too.
 *
 * @param commune INSEE code
 * @param minutes of their longest leg to the workshop or back
 * @param locals workshops of the same theme in their own commune, by date
 * @param others how many workshops of other themes their own commune hosts
 */
record FarFromHome(String commune, int minutes, List<Local> locals, long others) {

    /** Minutes of a leg from which on somebody asks why. */
    private static final int FAR = 30;

    /** Why they do not go to a workshop of their own commune. */
    enum Why {
        /** It is for another audience. */
        AUDIENCE,
        /** All its seats are taken. */
        FULL,
        /** They need a step-free room, and it is in none that is known to be. */
        STEPS,
        /** It has free seats: what a change would do is for the plan's reasons to say. */
        FREE
    }

    /** A workshop of their own commune. */
    record Local(WorkshopRow row, Why why) {

        static Local of(WorkshopRow local, WorkshopRow far, Trip trip) {
            boolean isOther = !local.audience().id().equals(far.audience().id());
            boolean isFull = local.participants() >= local.seats();
            boolean hasSteps = trip.profile().stepFree()
                    && !Boolean.TRUE.equals(local.room().stepFree());
            return new Local(local, isOther ? Why.AUDIENCE : isFull ? Why.FULL : hasSteps ? Why.STEPS : Why.FREE);
        }

        /** Seats that nobody has. */
        public long free() {
            return row.seats() - row.participants();
        }
    }

    /** Those who come from afar to a workshop, the farthest first; none where their commune hosts nothing. */
    static List<FarFromHome> of(WorkshopRow row, List<WorkshopRow> all) {
        var found = new ArrayList<FarFromHome>();
        var seen = new HashSet<String>();
        row.trips().stream()
                .sorted(comparingInt(Trip::longestMinutes).reversed())
                .filter(t -> t.longestMinutes() >= FAR)
                .filter(t -> !t.demand().commune().equals(row.commune().code()))
                .filter(t -> seen.add(t.demand().commune()))
                .forEach(t -> add(t, row, all, found));
        return found;
    }

    private static void add(Trip trip, WorkshopRow row, List<WorkshopRow> all, List<FarFromHome> found) {
        var home = trip.demand().commune();
        var hosted = all.stream().filter(r -> r.commune().code().equals(home)).toList();
        var locals = hosted.stream()
                .filter(r -> r.theme().id().equals(row.theme().id()))
                .sorted(Comparator.comparing(WorkshopRow::first))
                .map(r -> Local.of(r, row, trip))
                .toList();
        if (!hosted.isEmpty()) {
            found.add(new FarFromHome(home, trip.longestMinutes(), locals, hosted.size() - locals.size()));
        }
    }
}
