package fr.allervers.data.figures;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The trips that a plan asks of residents, leg by leg. */
public record Trips(ProblemIndex index, TravelTimes travelTimes) {

    public Trips(ProblemIndex index) {
        this(index, new TravelTimes(index.problem()));
    }

    /**
     * One trip for each attendance, in the order of the plan.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public List<Trip> of(Plan plan) {
        return plan.workshops().stream().flatMap(w -> of(plan, w).stream()).toList();
    }

    /** One trip for each attendance of a workshop of a plan, in its order. */
    public List<Trip> of(Plan plan, Workshop workshop) {
        return of(plan, workshop, a -> true);
    }

    /** One trip for each of some attendances of a workshop of a plan, in its order. */
    List<Trip> of(Plan plan, Workshop workshop, Predicate<Attendance> some) {
        var parts = plan.parts(workshop);
        return workshop.attendance().stream()
                .filter(some)
                .map(a -> trip(workshop, parts, a))
                .toList();
    }

    private Trip trip(Workshop workshop, List<Workshop> parts, Attendance attendance) {
        var demand = index.demand(attendance.demand());
        var profile = index.mobility(demand.mobility());
        int home = index.commune(demand.commune());
        int length = index.theme(workshop.theme()).minutes();
        var legs = new ArrayList<Leg>();
        for (var part : parts) {
            int there = index.commune(index.room(part.room()).commune());
            for (var start : part.sessions()) {
                add(legs, true, profile, home, there, start);
                add(legs, false, profile, there, home, start.plusMinutes(length));
            }
        }
        return new Trip(workshop, demand, profile, attendance.residents(), legs);
    }

    private void add(List<Leg> legs, boolean out, MobilityProfile profile, int from, int to, LocalDateTime moment) {
        int least = travelTimes.minutes(profile, from, to, moment);
        profile.modes().stream()
                .filter(mode ->
                        least != TravelMatrix.IMPOSSIBLE && travelTimes.minutes(mode, from, to, moment) == least)
                .findFirst()
                .ifPresent(mode -> legs.add(new Leg(moment, out, mode, least)));
    }
}
