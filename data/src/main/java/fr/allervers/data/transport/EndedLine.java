package fr.allervers.data.transport;

import static java.util.stream.Collectors.toSet;

import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.MomentTables;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that ends: what trips lose by it, told by travel tables that were made with the line and by those made without it. A
 * problem with it has, from that day on, tables of its own for the moments of its sessions, before all others: a trip that the line
 * made no quicker keeps its minutes, any other takes those without the line.
 *
 * @param mode means of transport of the travel tables
 * @param name of the line
 * @param since first day without it
 * @param with tables made with the line, communes in the problem's order
 * @param without the same made without it
 */
public record EndedLine(String mode, String name, LocalDate since, List<TravelTable> with, List<TravelTable> without) {

    private static final Pattern SAID = Pattern.compile("sans « ([^»]+) » dès le ");

    public EndedLine {
        with = List.copyOf(with);
        without = List.copyOf(without);
    }

    /**
     * A problem of these communes with it. Its tables say that the line has ended even where it made no trip quicker, as pages
     * for residents would name it else.
     */
    public Problem in(Problem problem) {
        var starts = problem.starts().stream()
                .filter(s -> !s.toLocalDate().isBefore(since))
                .toList();
        var moments = ProblemTravel.moments(problem.withStarts(starts));
        var times = moments.datesByTime().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(d -> d.atTime(e.getKey())))
                .toList();
        var now = new TravelTimes(problem);
        var had = new TravelTimes(with);
        var left = new TravelTimes(without);
        var merged = new HashMap<Minutes, TravelMatrix>();
        var tables = new ArrayList<TravelTable>();
        for (var means :
                problem.travel().stream().map(TravelTable::mode).distinct().toList()) {
            Function<LocalDateTime, Minutes> minutes =
                    at -> new Minutes(now.matrix(means, at), had.matrix(means, at), left.matrix(means, at));
            if (means.equals(mode)
                    || times.stream().anyMatch(at -> minutes.apply(at).isTouched())) {
                Function<LocalDateTime, TravelMatrix> matrix = at -> merged.computeIfAbsent(
                        minutes.apply(at), m -> m.merged(problem.communes().size()));
                MomentTables.of(means, moments, matrix, provenance(means, problem), share -> {})
                        .forEach(t -> tables.add(dated(t)));
            }
        }
        tables.addAll(problem.travel());
        return problem.withTravel(tables);
    }

    /** Names of the lines of a mode that have ended by a moment, as a problem's tables say. */
    public static Set<String> endedBy(LocalDateTime moment, String mode, Problem problem) {
        return problem.travel().stream()
                .filter(t -> t.mode().equals(mode) && t.validAt(moment))
                .findFirst()
                .map(t -> t.provenance().source())
                .map(source -> SAID.matcher(source)
                        .results()
                        .map(said -> said.group(1))
                        .collect(toSet()))
                .orElse(Set.of());
    }

    /** Trips by bus without the lines that have ended by a moment, as a problem's tables say. */
    public static BusTrips running(BusTrips trips, LocalDateTime moment, Problem problem) {
        var gone = endedBy(moment, ProblemTravel.BUS, problem);
        return gone.isEmpty() ? trips : trips.without(gone);
    }

    private TravelTable dated(TravelTable table) {
        var begins = table.since();
        return begins == null || begins.isBefore(since) ? table.withSince(since) : table;
    }

    private Provenance provenance(String mode, Problem problem) {
        var was = problem.travel().stream()
                .filter(t -> t.mode().equals(mode))
                .findFirst()
                .orElseThrow()
                .provenance();
        var source = was.source() == null ? "" : was.source() + " ; ";
        return new Provenance("%ssans « %s » dès le %s".formatted(source, name, since), was.isEstimated());
    }

    /** Minutes of a moment as they were, with the line and without it. */
    private record Minutes(
            @Nullable TravelMatrix now,
            @Nullable TravelMatrix with,
            @Nullable TravelMatrix without) {

        boolean isTouched() {
            return !Objects.equals(with, without);
        }

        TravelMatrix merged(int communes) {
            return TravelMatrix.of(communes, (from, to) -> {
                int left = minutes(without, from, to);
                int was = minutes(now, from, to);
                return minutes(with, from, to) == left ? was : TravelMatrix.later(was, left);
            });
        }

        private static int minutes(@Nullable TravelMatrix matrix, int from, int to) {
            return matrix == null ? TravelMatrix.IMPOSSIBLE : matrix.minutes(from, to);
        }
    }
}
