package fr.allervers.data.compiled;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The cost of one resident's trips to all sessions of a series and back, before the weight of travel. It depends on the
 * series by its travel class alone. Costs to a commune are worked out where first asked for; shared by threads.
 */
public final class TripCosts {

    /** Stands where a resident cannot come: a leg is impossible or too long, or the room is not step-free. */
    public static final long UNREACHABLE = Long.MAX_VALUE / 4;

    /** Classes of the starts. */
    public final TravelClasses classes;

    private final Problem problem;
    private final Sites sites;
    private final List<MobilityProfile> profiles;
    private final List<LegTimes> legs;
    /** [profile][trip] index in {@link #known}, the same for trips between which the profile makes no difference */
    private final int[][] tripOf;
    /** [trip of a profile * communes + commune] cost of one session by home commune */
    private final AtomicReferenceArray<long[]> known;

    TripCosts(Problem problem, StartCalendar calendar, Sites sites) {
        this.problem = problem;
        this.sites = sites;
        profiles = problem.mobility();
        legs = profiles.stream().map(p -> new LegTimes(problem, p.modes())).toList();
        classes = new TravelClasses(problem, calendar, legs);
        tripOf = new int[profiles.size()][classes.trips().size()];
        known = new AtomicReferenceArray<>(numberTrips() * sites.communes);
    }

    private int numberTrips() {
        var indices = new HashMap<List<Integer>, Integer>();
        for (int p = 0; p < tripOf.length; p++) {
            for (int t = 0; t < tripOf[p].length; t++) {
                var trip = classes.trips().get(t);
                tripOf[p][t] = indices.computeIfAbsent(
                        List.of(p, trip.out().get(p), trip.back().get(p)), key -> indices.size());
            }
        }
        return indices.size();
    }

    /**
     * Cost of one resident's whole series, or {@link #UNREACHABLE}.
     *
     * @param home index of their commune
     */
    public long cost(int travelClass, int profile, int site, int home) {
        if (profiles.get(profile).stepFree() && !sites.siteStepFree[site]) {
            return UNREACHABLE;
        }
        var series = classes.series(travelClass);
        long cost = 0;
        for (int k = 0; k < series.trips().length; k++) {
            long session = session(profile, series.trips()[k], sites.siteCommune[site])[home];
            if (session == UNREACHABLE) {
                return UNREACHABLE;
            }
            cost += session * series.sessions()[k];
        }
        return cost;
    }

    /** [row] weighted cost of one resident's whole series at a site, or {@link #UNREACHABLE}. */
    public long[] ofRows(WorkshopKind kind, int travelClass, int site) {
        var result = new long[kind.rows()];
        long weight = problem.weights().of(Cost.TRAVEL);
        for (int row = 0; row < result.length; row++) {
            long cost = cost(travelClass, kind.mobility()[row], site, kind.home()[row]);
            result[row] = cost == UNREACHABLE ? UNREACHABLE : cost * weight;
        }
        return result;
    }

    /** [home commune] */
    private long[] session(int profile, int trip, int commune) {
        int at = tripOf[profile][trip] * sites.communes + commune;
        var result = known.get(at);
        if (result == null) {
            result = compute(profile, classes.trips().get(trip), commune);
            known.set(at, result);
        }
        return result;
    }

    private long[] compute(int profile, TravelClasses.Trip trip, int there) {
        var result = new long[sites.communes];
        for (int home = 0; home < result.length; home++) {
            long out = leg(profile, trip.out().get(profile), home, there);
            long back = out < 0 ? -1 : leg(profile, trip.back().get(profile), there, home);
            result[home] = back < 0 ? UNREACHABLE : out + back;
        }
        return result;
    }

    private long leg(int profile, int set, int from, int to) {
        int minutes = legs.get(profile).minutes(set, from, to);
        var who = profiles.get(profile);
        if (minutes == TravelMatrix.IMPOSSIBLE || minutes > who.maxMinutes()) {
            return -1;
        }
        return who.legCost(minutes, problem.rules().excessFactor());
    }

    /**
     * Minutes of the longer leg of the trip to a single session of a theme and back at the best of all starts, or
     * {@link TravelMatrix#IMPOSSIBLE}; it may be longer than the profile bears.
     */
    public int longerLeg(int theme, int profile, int home, int there) {
        return Arrays.stream(classes.tripsOfTheme[theme])
                .map(trip -> longerLeg(profile, classes.trips().get(trip), home, there))
                .filter(minutes -> minutes != TravelMatrix.IMPOSSIBLE)
                .min()
                .orElse(TravelMatrix.IMPOSSIBLE);
    }

    private int longerLeg(int profile, TravelClasses.Trip trip, int home, int there) {
        int out = legs.get(profile).minutes(trip.out().get(profile), home, there);
        int back = legs.get(profile).minutes(trip.back().get(profile), there, home);
        return Math.min(out, back) == TravelMatrix.IMPOSSIBLE ? TravelMatrix.IMPOSSIBLE : Math.max(out, back);
    }

    /** What no resident's trips cost more than. */
    public long most() {
        long most = 0;
        for (int p = 0; p < profiles.size(); p++) {
            var who = profiles.get(p);
            int minutes = legs.get(p).longest(who.maxMinutes());
            most = Math.max(most, 2L * who.legCost(minutes, problem.rules().excessFactor()));
        }
        return most * problem.themes().stream().mapToInt(Theme::sessions).max().orElse(0);
    }
}
