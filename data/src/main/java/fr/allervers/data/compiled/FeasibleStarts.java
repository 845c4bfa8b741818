package fr.allervers.data.compiled;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The starts at which a room, an advisor or an audience allows every session of a theme's series, each for itself: what
 * else is held there or by them is not looked at.
 */
public final class FeasibleStarts {

    private final Problem problem;
    private final StartCalendar calendar;
    private final int[] firstOfCadence;
    private final long[] never;
    private final Map<List<Object>, long[]> known = new HashMap<>();

    /** [theme][room] set of starts, empty where the room does not suit the theme */
    public final long[][][] room;

    /** [theme][advisor] set of starts, empty where the advisor does not teach the theme */
    public final long[][][] advisor;

    public FeasibleStarts(Problem problem, StartCalendar calendar) {
        this.problem = problem;
        this.calendar = calendar;
        never = Bits.of(calendar.size);
        firstOfCadence = new int[calendar.cadences];
        for (int s = calendar.size - 1; s >= 0; s--) {
            firstOfCadence[calendar.cadence[s]] = s;
        }
        int themes = problem.themes().size();
        room = new long[themes][problem.rooms().size()][];
        advisor = new long[themes][problem.advisors().size()][];
        for (int t = 0; t < themes; t++) {
            allow(problem.themes().get(t), room[t], advisor[t]);
        }
    }

    private void allow(Theme theme, long[][] byRoom, long[][] byAdvisor) {
        for (int r = 0; r < byRoom.length; r++) {
            var here = problem.rooms().get(r);
            byRoom[r] = suits(here, theme) ? starts(theme, here.open(), here.closed()) : never;
        }
        for (int a = 0; a < byAdvisor.length; a++) {
            var who = problem.advisors().get(a);
            byAdvisor[a] = teaches(who, theme) ? starts(theme, who.available(), who.absent()) : never;
        }
    }

    private static boolean suits(Room room, Theme theme) {
        return theme.fits(room);
    }

    private static boolean teaches(Advisor advisor, Theme theme) {
        return advisor.teaches(theme.id());
    }

    /** The set of starts at which an audience can come to the whole series of a theme. */
    public long[] audience(Theme theme, Audience audience) {
        return starts(theme, audience.available(), audience.unavailable());
    }

    private long[] starts(Theme theme, List<TimeWindow> windows, List<Period> without) {
        return known.computeIfAbsent(
                List.of(theme.minutes(), theme.sessions(), windows, without), key -> find(theme, windows, without));
    }

    private long[] find(Theme theme, List<TimeWindow> windows, List<Period> without) {
        var single = new boolean[calendar.size];
        var inWindow = new boolean[calendar.cadences];
        for (int c = 0; c < inWindow.length; c++) {
            var start = calendar.moment[firstOfCadence[c]];
            inWindow[c] = TimeWindow.allow(windows, start, start.plusMinutes(theme.minutes()));
        }
        for (int s = 0; s < single.length; s++) {
            single[s] = inWindow[calendar.cadence[s]] && !Period.anyHolds(without, calendar.moment[s].toLocalDate());
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
