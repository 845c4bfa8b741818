package fr.allervers.solver.search;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.util.List;

/** What advisors drive, by index; the table is chosen by the moment, as {@link TableSets} says. */
final class Drives {

    private static final int[] ADVISOR_MODE = {0};

    /** [table][from * communes + to] minutes, or {@link TravelMatrix#IMPOSSIBLE} */
    final int[][] minutes;
    /** [start] table at that start */
    final int[] atStart;
    /** [theme][start] table at the end of a session that begins then */
    final int[][] atEnd;

    private final int communes;

    Drives(Problem problem, StartGrid grid, Territory territory) {
        var sets = new TableSets(problem, List.of(problem.rules().advisorMode()));
        atStart = new int[grid.size];
        atEnd = new int[problem.themes().size()][grid.size];
        int most = -1;
        for (int s = 0; s < grid.size; s++) {
            atStart[s] = sets.at(grid.moment[s]);
            most = Math.max(most, atStart[s]);
            for (int t = 0; t < atEnd.length; t++) {
                atEnd[t][s] = sets.at(
                        grid.moment[s].plusMinutes(problem.themes().get(t).minutes()));
                most = Math.max(most, atEnd[t][s]);
            }
        }
        int n = territory.communes;
        communes = n;
        minutes = new int[most + 1][n * n];
        for (int table = 0; table <= most; table++) {
            for (int i = 0; i < n * n; i++) {
                minutes[table][i] = sets.minutes(table, ADVISOR_MODE, i / n, i % n);
            }
        }
    }

    /** Minutes from commune to commune at the first start, {@link Integer#MAX_VALUE} where they are not known. */
    int usually(int from, int to) {
        int known = minutes.length == 0 ? 0 : minutes[0][from * communes + to];
        return known < 0 ? Integer.MAX_VALUE : known;
    }

    /** The longest leg, in minutes. */
    int longest() {
        return java.util.Arrays.stream(minutes)
                .flatMapToInt(java.util.Arrays::stream)
                .max()
                .orElse(0);
    }
}
