package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toSet;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The travel tables of a problem, each of an ended transport valid until the day before, and where it ends in part another since. */
record EndedTables(Problem problem, TransportEnded ended) {

    List<TravelTable> all() {
        return problem.travel().stream().flatMap(this::of).toList();
    }

    private Stream<TravelTable> of(TravelTable table) {
        if (!table.mode().equals(ended.mode())) {
            return Stream.of(table);
        }
        return ended.communes().isEmpty()
                ? Stream.ofNullable(before(table))
                : Stream.of(before(table), since(table)).flatMap(Stream::ofNullable);
    }

    private @Nullable TravelTable before(TravelTable table) {
        var last = ended.begins().minusDays(1);
        var until = table.until();
        if (until != null && !until.isAfter(last)) {
            return table;
        }
        return isBegunBy(table, last) ? table.withUntil(last) : null;
    }

    private @Nullable TravelTable since(TravelTable table) {
        var until = table.until();
        if (until != null && until.isBefore(ended.begins())) {
            return null;
        }
        var since = isBegunBy(table, ended.begins()) ? ended.begins() : table.since();
        return table.withSince(since).withMinutes(rest(table.minutes()));
    }

    private static boolean isBegunBy(TravelTable table, LocalDate day) {
        var since = table.since();
        return since == null || !since.isAfter(day);
    }

    private TravelMatrix rest(TravelMatrix minutes) {
        var gone = gone();
        var rest = new int[minutes.size()][minutes.size()];
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                boolean isGone = gone.contains(i) || gone.contains(j);
                rest[i][j] = isGone ? TravelMatrix.IMPOSSIBLE : minutes.minutes(i, j);
            }
        }
        return TravelMatrix.of(rest);
    }

    private Set<Integer> gone() {
        var codes = Set.copyOf(ended.communes());
        return IntStream.range(0, problem.communes().size())
                .filter(i -> codes.contains(problem.communes().get(i).code()))
                .boxed()
                .collect(toSet());
    }
}
