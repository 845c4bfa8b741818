package fr.allervers.data.travel;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of one leg, as the contract looks them up: the first table of the mode that is valid at the moment; by a
 * mobility profile, the least over its modes.
 */
public final class TravelTimes {

    private final Map<String, List<TravelTable>> byMode;

    public TravelTimes(Problem problem) {
        this(problem.travel());
    }

    /** @param tables in the order of a problem's */
    public TravelTimes(List<TravelTable> tables) {
        byMode = tables.stream().collect(groupingBy(TravelTable::mode));
    }

    /**
     * Minutes of a leg by one mode.
     *
     * @param from index of a commune in the problem
     * @param to index of a commune in the problem
     * @return minutes, or {@link TravelMatrix#IMPOSSIBLE}
     */
    public int minutes(String mode, int from, int to, LocalDateTime moment) {
        var matrix = matrix(mode, moment);
        return matrix == null ? TravelMatrix.IMPOSSIBLE : matrix.minutes(from, to);
    }

    /** All minutes of a mode at a moment; null where no table is valid. */
    public @Nullable TravelMatrix matrix(String mode, LocalDateTime moment) {
        int valid = valid(mode, moment);
        return valid < 0 ? null : tables(mode).get(valid).minutes();
    }

    /** Which of a mode's tables counts at a moment, from 0 in the problem's order; negative where none does. */
    public int valid(String mode, LocalDateTime moment) {
        var tables = tables(mode);
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).validAt(moment)) {
                return i;
            }
        }
        return -1;
    }

    private List<TravelTable> tables(String mode) {
        return byMode.getOrDefault(mode, List.of());
    }

    /**
     * Minutes of a leg by the quickest mode of a profile.
     *
     * @param from index of a commune in the problem
     * @param to index of a commune in the problem
     * @return minutes, or {@link TravelMatrix#IMPOSSIBLE}
     */
    public int minutes(MobilityProfile profile, int from, int to, LocalDateTime moment) {
        int least = TravelMatrix.IMPOSSIBLE;
        for (var mode : profile.modes()) {
            least = TravelMatrix.quicker(least, minutes(mode, from, to, moment));
        }
        return least;
    }
}
