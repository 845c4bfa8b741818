package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;
import java.util.List;

/** The minutes of advisors' legs from commune to commune, by the {@linkplain LegTimes table set} of the leg's moment. */
public final class DriveTimes {

    /** [table set][from * communes + to] minutes, or {@link TravelMatrix#IMPOSSIBLE} */
    public final int[][] minutes;
    /** [start] table set at that start */
    public final int[] atStart;
    /** [theme][start] table set at the end of a session that begins then */
    public final int[][] atEnd;

    private final int communes;

    DriveTimes(Problem problem, StartCalendar calendar, Sites sites) {
        var legs = new LegTimes(problem, List.of(problem.rules().advisorMode()));
        atStart = Arrays.stream(calendar.moment).mapToInt(legs::setAt).toArray();
        atEnd = problem.themes().stream()
                .map(theme -> Arrays.stream(calendar.moment)
                        .mapToInt(start -> legs.setAt(start.plusMinutes(theme.minutes())))
                        .toArray())
                .toArray(int[][]::new);
        communes = sites.communes;
        minutes = new int[legs.sets()][communes * communes];
        for (int set = 0; set < minutes.length; set++) {
            for (int i = 0; i < minutes[set].length; i++) {
                minutes[set][i] = legs.minutes(set, i / communes, i % communes);
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
