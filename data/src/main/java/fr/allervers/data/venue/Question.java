package fr.allervers.data.venue;

/**
 * One answer that is missing about a venue, and what a good one would be worth to a quarter's plan.
 *
 * @param venue id
 * @param asked what is to be found out
 * @param reached residents, by priority, who have no room in reach today and would have one
 * @param savedMinutes minutes of one trip there and back that the others would save, times residents
 */
public record Question(String venue, String name, Asked asked, long reached, long savedMinutes) {

    /** What the standard does not say. */
    public enum Asked {
        /** Seats and equipment: without them no workshop can be held there. */
        ROOM,
        STEP_FREE
    }
}
