package fr.allervers.data.figures;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workshop that nobody of its own commune comes to, while residents of that commune go to a workshop of the same theme and
 * audience in another one.
 *
 * @param seats most participants that it could have
 * @param guests those who come to it, by INSEE code of their commune
 * @param away those of its commune who go elsewhere, one for each of their groups and workshops, the longest way first
 */
public record PassedBy(Workshop workshop, int seats, Map<String, Integer> guests, List<Away> away) {

    /** Why residents do not come to a workshop of their own commune, or that nothing keeps them from it. */
    public enum Why {
        /** They need a step-free room, and it is in none that is known to be. */
        STEPS,
        /** Their means of transport do not bring them there and back at its hours. */
        HOURS,
        /** All its seats are taken. */
        FULL,
        /** Without them the workshop that they go to would have fewer than it is held for. */
        MINIMUM,
        /** Nothing but a lock keeps some of them from it: what that would change is for the effect of the change to say. */
        FREE
    }

    /**
     * Residents who go elsewhere.
     *
     * @param movable how many of them could change to the workshop of their commune, none where something keeps all of them from it
     */
    public record Away(Trip trip, Why why, int movable) {}

    public PassedBy {
        guests = Map.copyOf(guests);
        away = List.copyOf(away);
    }

    /** How many go elsewhere. */
    public int residents() {
        return away.stream().mapToInt(a -> a.trip().residents()).sum();
    }

    /** Minutes of the longest leg of one of them. */
    public int longestMinutes() {
        return away.stream().mapToInt(a -> a.trip().longestMinutes()).max().orElse(0);
    }

    /** Seats that nobody has. */
    public int free() {
        return seats - (int) workshop.participants();
    }

    /**
     * The workshops of a plan that are passed by, in its order.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static List<PassedBy> of(ProblemIndex index, Plan plan) {
        return of(index, plan, plan.workshops());
    }

    /**
     * A workshop of a plan, where it is passed by.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Optional<PassedBy> of(ProblemIndex index, Plan plan, Workshop workshop) {
        return of(index, plan, List.of(workshop)).stream().findFirst();
    }

    private static List<PassedBy> of(ProblemIndex index, Plan plan, List<Workshop> some) {
        var trips = new Trips(index);
        var rules = new Attendability(index, trips.travelTimes());
        var found = new ArrayList<PassedBy>();
        for (var workshop : some) {
            var guests = guests(index, workshop);
            var home = home(index, workshop);
            if (workshop.participants() > 0 && !guests.containsKey(home)) {
                var away = plan.workshops().stream()
                        .filter(w -> w.isOfKindOf(workshop) && !home(index, w).equals(home))
                        .flatMap(w -> trips
                                .of(
                                        plan,
                                        w,
                                        a -> index.demand(a.demand()).commune().equals(home))
                                .stream())
                        .map(t -> away(index, rules, t, workshop))
                        .sorted(comparingInt(a -> -a.trip().longestMinutes()))
                        .toList();
                if (!away.isEmpty()) {
                    found.add(new PassedBy(workshop, PlanFigures.seats(index, workshop), guests, away));
                }
            }
        }
        return found;
    }

    static String home(ProblemIndex index, Workshop workshop) {
        return index.room(workshop.room()).commune();
    }

    static Map<String, Integer> guests(ProblemIndex index, Workshop workshop) {
        return workshop.attendance().stream()
                .collect(groupingBy(
                        a -> index.demand(a.demand()).commune(), TreeMap::new, summingInt(a -> a.residents())));
    }

    private static Away away(ProblemIndex index, Attendability rules, Trip trip, Workshop near) {
        int free = (int) PlanFigures.free(index, near);
        var far = trip.workshop();
        int spare = (int) far.participants() - index.theme(far.theme()).minParticipants();
        if (!rules.hasAccess(trip.demand(), near)) {
            return new Away(trip, Why.STEPS, 0);
        } else if (!rules.isInReach(trip.demand(), near)) {
            return new Away(trip, Why.HOURS, 0);
        } else if (free <= 0) {
            return new Away(trip, Why.FULL, 0);
        } else if (spare <= 0) {
            return new Away(trip, Why.MINIMUM, 0);
        }
        return new Away(trip, Why.FREE, Math.min(trip.residents(), Math.min(free, spare)));
    }
}
