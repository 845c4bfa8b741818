package fr.allervers.solver.bound.relax;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Least minutes of each leg of an advisor's day at any hour, from commune to commune. Follows the contract to the letter: a leg to a session is looked up at its start, the last leg of a day at the end of its last
 * session; between two rooms the drive must be possible at the end of the earlier session, and costs nothing where no
 * table holds it at the start of the later.
 */
public final class DrivingLegs {

    /** Stands where no hour allows the leg. */
    public static final int IMPOSSIBLE = TravelMatrix.IMPOSSIBLE;

    private final List<Optional<TravelMatrix>> atStarts;
    private final List<Optional<TravelMatrix>> atEnds;

    DrivingLegs(Problem problem) {
        var lengths = problem.themes().stream().map(Theme::minutes).collect(Collectors.toSet());
        this.atStarts = tablesAt(problem, problem.starts().stream());
        this.atEnds = tablesAt(
                problem, problem.starts().stream().flatMap(s -> lengths.stream().map(s::plusMinutes)));
    }

    private static List<Optional<TravelMatrix>> tablesAt(Problem problem, Stream<LocalDateTime> moments) {
        var tables = problem.travel().stream()
                .filter(t -> t.mode().equals(problem.rules().advisorMode()))
                .toList();
        return moments.map(m -> firstValid(tables, m))
                .distinct()
                .map(t -> t < 0
                        ? Optional.<TravelMatrix>empty()
                        : Optional.of(tables.get(t).minutes()))
                .toList();
    }

    private static int firstValid(List<TravelTable> tables, LocalDateTime moment) {
        return IntStream.range(0, tables.size())
                .filter(t -> tables.get(t).validAt(moment))
                .findFirst()
                .orElse(-1);
    }

    /** Least minutes from the base to the first room. */
    int out(int base, int room) {
        return least(base, room, atStarts);
    }

    /** Least minutes from the last room to the base. */
    int home(int room, int base) {
        return least(room, base, atEnds);
    }

    /** Least minutes from one room to the next; 0 inside a commune, as it may be the same room. */
    int between(int room, int next) {
        if (room == next) {
            return 0;
        }
        if (least(room, next, atEnds) == IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        return atStarts.stream()
                .mapToInt(table -> Math.max(0, minutes(table, room, next)))
                .min()
                .orElse(IMPOSSIBLE);
    }

    private static int least(int from, int to, Collection<Optional<TravelMatrix>> tables) {
        return tables.stream()
                .mapToInt(table -> minutes(table, from, to))
                .filter(m -> m != IMPOSSIBLE)
                .min()
                .orElse(IMPOSSIBLE);
    }

    private static int minutes(Optional<TravelMatrix> table, int from, int to) {
        return table.map(t -> t.minutes(from, to)).orElse(IMPOSSIBLE);
    }
}
