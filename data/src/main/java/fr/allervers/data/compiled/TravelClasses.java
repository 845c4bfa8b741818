package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The starts of series in classes of equal travel: two series are of one class where as many of their sessions are
 * reached and left by the same travel tables, whatever the mobility profile. Where no table is dated, all sessions of a
 * series are, as they share weekday and time.
 */
public final class TravelClasses {

    /** Stands where too few starts follow for a whole series. */
    public static final int NONE = -1;

    /** [theme][start] travel class, or {@link #NONE} */
    public final int[][] of;
    /** [theme] each travel class that some start has */
    public final int[][] ofTheme;

    /** [theme] trips to its single sessions */
    final int[][] tripsOfTheme;

    private final StartCalendar calendar;
    private final List<LegTimes> profiles;
    /** [trip] */
    private final List<Trip> trips = new ArrayList<>();

    private final Map<Trip, Integer> tripIndex = new HashMap<>();
    /** [travel class] */
    private final List<Series> classes = new ArrayList<>();

    private final Map<List<Integer>, Integer> classIndex = new HashMap<>();

    /**
     * How a session is reached and left.
     *
     * @param out [profile] table set at its start
     * @param back [profile] table set at its end
     */
    record Trip(List<Integer> out, List<Integer> back) {}

    /**
     * How the sessions of a series are reached and left.
     *
     * @param trips the different ones
     * @param sessions how many of the sessions each is for
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Series(int[] trips, int[] sessions) {

        static Series of(List<Integer> sorted) {
            var trips = sorted.stream().mapToInt(t -> t).distinct().toArray();
            var sessions = Arrays.stream(trips)
                    .map(t -> (int) sorted.stream().filter(s -> s == t).count())
                    .toArray();
            return new Series(trips, sessions);
        }
    }

    /** @param profiles legs of each mobility profile */
    TravelClasses(Problem problem, StartCalendar calendar, List<LegTimes> profiles) {
        this.calendar = calendar;
        this.profiles = profiles;
        of = new int[problem.themes().size()][];
        ofTheme = new int[of.length][];
        tripsOfTheme = new int[of.length][];
        var tripsByMinutes = new HashMap<Integer, int[]>();
        var known = new HashMap<List<Integer>, int[]>();
        for (int t = 0; t < of.length; t++) {
            var theme = problem.themes().get(t);
            var ofSession = tripsByMinutes.computeIfAbsent(theme.minutes(), this::trips);
            tripsOfTheme[t] = Arrays.stream(ofSession).distinct().toArray();
            of[t] = known.computeIfAbsent(
                    List.of(theme.minutes(), theme.sessions()), k -> classes(ofSession, theme.sessions()));
            ofTheme[t] = Arrays.stream(of[t]).filter(c -> c != NONE).distinct().toArray();
        }
    }

    /** [start] trip to a session of that many minutes */
    private int[] trips(int minutes) {
        return Arrays.stream(calendar.moment)
                .map(start -> new Trip(sets(start), sets(start.plusMinutes(minutes))))
                .mapToInt(trip -> tripIndex.computeIfAbsent(trip, t -> index(t, trips)))
                .toArray();
    }

    private List<Integer> sets(LocalDateTime moment) {
        return profiles.stream().map(p -> p.setAt(moment)).toList();
    }

    private static <T> int index(T added, List<T> list) {
        list.add(added);
        return list.size() - 1;
    }

    /** [start] travel class of the series that begins there */
    private int[] classes(int[] ofSession, int sessions) {
        return Arrays.stream(calendar.series(sessions))
                .mapToInt(series -> series == null ? NONE : classOf(ofSession, series))
                .toArray();
    }

    private int classOf(int[] ofSession, int[] series) {
        var sorted =
                Arrays.stream(series).map(s -> ofSession[s]).sorted().boxed().toList();
        return classIndex.computeIfAbsent(sorted, key -> index(Series.of(key), classes));
    }

    /** Number of travel classes. */
    public int count() {
        return classes.size();
    }

    Series series(int travelClass) {
        return classes.get(travelClass);
    }

    List<Trip> trips() {
        return trips;
    }
}
