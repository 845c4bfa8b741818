package fr.allervers.data.plan;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.List;

/** The rules on attendance as questions: may residents of a demand row go to a workshop, whatever its seats. */
public record Attendability(ProblemIndex index, TravelTimes travelTimes) {

    public Attendability(ProblemIndex index) {
        this(index, new TravelTimes(index.problem()));
    }

    /** True where residents of the row may attend by every rule but the number of participants. */
    public boolean mayAttend(Demand demand, Workshop workshop) {
        return isFor(demand, workshop) && mayAttend(demand, workshop.room(), workshop.sessions());
    }

    /** True where they may attend a workshop of their theme and audience in a room, by id, with sessions at these starts. */
    public boolean mayAttend(Demand demand, String room, List<LocalDateTime> sessions) {
        return hasAccess(demand, room) && isInReach(demand, demand.theme(), room, sessions);
    }

    /** True where the workshop is of the row's theme and audience. */
    public static boolean isFor(Demand demand, Workshop workshop) {
        return demand.theme().equals(workshop.theme()) && demand.audience().equals(workshop.audience());
    }

    /** True where the room is step-free or need not be. */
    public boolean hasAccess(Demand demand, Workshop workshop) {
        return hasAccess(demand, workshop.room());
    }

    private boolean hasAccess(Demand demand, String room) {
        return !index.mobility(demand.mobility()).stepFree() || index.room(room).isStepFree();
    }

    /** True where the audience is free for every session and no leg is too long. */
    public boolean isInReach(Demand demand, Workshop workshop) {
        return isInReach(demand, workshop.theme(), workshop.room(), workshop.sessions());
    }

    private boolean isInReach(Demand demand, String theme, String room, List<LocalDateTime> sessions) {
        int home = index.commune(demand.commune());
        int there = index.commune(index.room(room).commune());
        int length = index.theme(theme).minutes();
        var audience = index.audience(demand.audience()).availability();
        return sessions.stream().allMatch(start -> {
            var end = start.plusMinutes(length);
            return audience.allows(start, end)
                    && canTravel(demand, home, there, start)
                    && canTravel(demand, there, home, end);
        });
    }

    private boolean canTravel(Demand demand, int from, int to, LocalDateTime moment) {
        var profile = index.mobility(demand.mobility());
        int minutes = travelTimes.minutes(profile, from, to, moment);
        return minutes != TravelMatrix.IMPOSSIBLE && minutes <= profile.maxMinutes();
    }
}
