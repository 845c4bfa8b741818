package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;

/** Which residents may attend which workshop, whatever its seats. */
final class Access {

    private final ProblemIndex index;
    private final TravelTimes times;

    Access(ProblemIndex index) {
        this.index = index;
        this.times = new TravelTimes(index.problem());
    }

    /** True where residents of the row may attend by every rule but the number of participants. */
    boolean canAttend(Demand demand, Workshop workshop) {
        var profile = index.mobility(demand.mobility());
        var room = index.room(workshop.room());
        if (!demand.theme().equals(workshop.theme())
                || !demand.audience().equals(workshop.audience())
                || (profile.stepFree() && !room.isStepFree())) {
            return false;
        }
        int length = index.theme(workshop.theme()).minutes();
        int home = index.commune(demand.commune());
        int there = index.commune(room.commune());
        return workshop.sessions().stream()
                .allMatch(s -> isFree(demand, s, length)
                        && reaches(demand, home, there, s)
                        && reaches(demand, there, home, s.plusMinutes(length)));
    }

    private boolean isFree(Demand demand, LocalDateTime start, int length) {
        var audience = index.audience(demand.audience());
        return TimeWindow.allow(audience.available(), start, start.plusMinutes(length))
                && !Period.anyHolds(audience.unavailable(), start.toLocalDate());
    }

    private boolean reaches(Demand demand, int from, int to, LocalDateTime at) {
        var profile = index.mobility(demand.mobility());
        int minutes = times.minutes(profile, from, to, at);
        return minutes != TravelMatrix.IMPOSSIBLE && minutes <= profile.maxMinutes();
    }
}
