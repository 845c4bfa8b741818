package fr.allervers.data.compiled;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The starts at which a room, an advisor or an audience allows every session of a theme's series, each for itself: what
 * else is held there or by them is not looked at.
 */
public final class FeasibleStarts {

    private final StartCalendar calendar;
    private final int[] firstOfCadence;
    private final Map<List<Object>, long[]> known = new HashMap<>();

    /** [theme][room] set of starts, empty where the room does not suit the theme */
    public final long[][][] room;

    /** [theme][advisor] set of starts, empty where the advisor does not teach the theme */
    public final long[][][] advisor;

    public FeasibleStarts(Problem problem, StartCalendar calendar) {
        this.calendar = calendar;
        firstOfCadence = new int[calendar.cadences];
        for (int s = calendar.size - 1; s >= 0; s--) {
            firstOfCadence[calendar.cadence[s]] = s;
        }
        var never = Bits.of(calendar.size);
        room = byTheme(
                problem,
                theme -> problem.rooms().stream().map(r -> theme.fits(r) ? starts(theme, r.availability()) : never));
        advisor = byTheme(
                problem,
                theme -> problem.advisors().stream()
                        .map(a -> a.teaches(theme.id()) ? starts(theme, a.availability()) : never));
    }

    private static long[][][] byTheme(Problem problem, Function<Theme, Stream<long[]>> starts) {
        return problem.themes().stream()
                .map(theme -> starts.apply(theme).toArray(long[][]::new))
                .toArray(long[][][]::new);
    }

    /** The set of starts at which an audience can come to the whole series of a theme. */
    public long[] audience(Theme theme, Audience audience) {
        return starts(theme, audience.availability());
    }

    private long[] starts(Theme theme, Availability availability) {
        return known.computeIfAbsent(
                List.of(theme.minutes(), theme.sessions(), availability), key -> find(theme, availability));
    }

    private long[] find(Theme theme, Availability availability) {
        var single = new boolean[calendar.size];
        var inWindow = new boolean[calendar.cadences];
        for (int c = 0; c < inWindow.length; c++) {
            var start = calendar.moment[firstOfCadence[c]];
            inWindow[c] = TimeWindow.allow(availability.windows(), start, start.plusMinutes(theme.minutes()));
        }
        for (int s = 0; s < single.length; s++) {
            single[s] = inWindow[calendar.cadence[s]]
                    && !Period.anyHolds(availability.except(), calendar.moment[s].toLocalDate());
        }
        return wholeSeries(single, theme.sessions());
    }

    private long[] wholeSeries(boolean[] single, int sessions) {
        var result = Bits.of(calendar.size);
        var run = new int[calendar.size];
        for (int s = calendar.size - 1; s >= 0; s--) {
            int following = calendar.next[s] == StartCalendar.NONE ? 0 : run[calendar.next[s]];
            run[s] = single[s] ? following + 1 : 0;
            if (run[s] >= sessions) {
                Bits.set(result, s);
            }
        }
        return result;
    }
}
