package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;
import java.util.List;

/** The minutes of advisors' legs from commune to commune, by the travel table that is valid at the moment of the leg. */
public final class DriveTimes {

    private static final int[] ADVISOR_MODE = {0};

    /** [table][from * communes + to] minutes, or {@link TravelMatrix#IMPOSSIBLE} */
    public final int[][] minutes;
    /** [start] table at that start */
    public final int[] atStart;
    /** [theme][start] table at the end of a session that begins then */
    public final int[][] atEnd;

    private final int communes;

    public DriveTimes(Problem problem, StartCalendar calendar, Sites sites) {
        var tables = new ValidTables(problem, List.of(problem.rules().advisorMode()));
        atStart = new int[calendar.size];
        atEnd = new int[problem.themes().size()][calendar.size];
        int most = -1;
        for (int s = 0; s < calendar.size; s++) {
            atStart[s] = tables.at(calendar.moment[s]);
            most = Math.max(most, atStart[s]);
            for (int t = 0; t < atEnd.length; t++) {
                atEnd[t][s] = tables.at(
                        calendar.moment[s].plusMinutes(problem.themes().get(t).minutes()));
                most = Math.max(most, atEnd[t][s]);
            }
        }
        int n = sites.communes;
        communes = n;
        minutes = new int[most + 1][n * n];
        for (int table = 0; table <= most; table++) {
            for (int i = 0; i < n * n; i++) {
                minutes[table][i] = tables.minutes(table, ADVISOR_MODE, i / n, i % n);
            }
        }
    }

    /** Minutes from commune to commune at the first start, {@link Integer#MAX_VALUE} where they are not known. */
    public int usually(int from, int to) {
        int known = minutes.length == 0 ? 0 : minutes[0][from * communes + to];
        return known < 0 ? Integer.MAX_VALUE : known;
    }

    /** The longest leg, in minutes. */
    public int longest() {
        return Arrays.stream(minutes).flatMapToInt(Arrays::stream).max().orElse(0);
    }
}
