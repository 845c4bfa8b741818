package fr.allervers.web.travel;

import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The lines of a quarter that can end, each by its name: those of the timetable that its tables were made from, where it is kept, and
 * those of the table {@code lines.csv}; and what trips lose by the end of one.
 */
@Component
public final class EndingLines {

    private final Timetables timetables;

    public EndingLines(Timetables timetables) {
        this.timetables = timetables;
    }

    /**
     * A line.
     *
     * @param mode means of transport of the travel tables
     * @param name as passengers know it, with its id in the timetable where two have that name
     */
    public record EndingLine(String mode, String name) {}

    /**
     * The lines of a quarter, as far as they are known.
     *
     * @param isBeingRead true where those of its timetable are not there yet and will be
     */
    public record Lines(List<EndingLine> known, boolean isBeingRead) {

        public Lines {
            known = List.copyOf(known);
        }
    }

    /** That a line may be one of a timetable that is still being read: whoever asks again in a moment finds it. */
    public static final class BeingReadException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Of a line. */
        public BeingReadException(EndingLine line) {
            super("the timetable that may have the line '%s' is still being read".formatted(line.name));
        }
    }

    /**
     * Those of a quarter; none where nothing names any, or the territory has other communes now than the problem.
     *
     * @param territory the present one
     */
    public Lines of(Quarter quarter, Problem problem, Territory territory) {
        if (!codes(problem).equals(codes(territory.problem(quarter)))) {
            return new Lines(List.of(), false);
        }
        var transport = territory.transport();
        var written = transport.lines().stream()
                .filter(t -> !transport.isReplaced(t.mode(), quarter))
                .flatMap(t -> t.lines().stream().map(l -> new EndingLine(t.mode(), l.name())));
        var timetable = timetables.known(quarter, problem, territory);
        var timed = timetable.trips().stream()
                .flatMap(t -> t.lines().stream().map(l -> new EndingLine(ProblemTravel.BUS, l)));
        return new Lines(Stream.concat(timed, written).distinct().toList(), timetable.isBeingRead());
    }

    private static List<String> codes(Problem problem) {
        return problem.communes().stream().map(Commune::code).toList();
    }

    /**
     * One of them as it ends.
     *
     * @return empty where it is not one of them
     * @throws BeingReadException where it may be one of a timetable that is still being read
     */
    public Optional<EndedLine> ended(
            EndingLine line, LocalDate since, Quarter quarter, Problem problem, Territory territory) {
        var lines = of(quarter, problem, territory);
        if (!lines.known.contains(line)) {
            if (lines.isBeingRead && line.mode.equals(ProblemTravel.BUS)) {
                throw new BeingReadException(line);
            }
            return Optional.empty();
        }
        var timetable = timetables.of(quarter, problem, territory);
        return Optional.of(
                timetable.isPresent() && line.mode().equals(ProblemTravel.BUS)
                        ? timed(line, since, quarter, problem, territory, timetable.get())
                        : new EndedLine(
                                line.mode(),
                                line.name(),
                                since,
                                territory.problem(quarter).travel(),
                                territory
                                        .withTransport(territory.transport().withoutLine(line.mode(), line.name()))
                                        .problem(quarter)
                                        .travel()));
    }

    /** By tables made anew twice, so that they differ in nothing but the line. */
    private static EndedLine timed(
            EndingLine line, LocalDate since, Quarter quarter, Problem problem, Territory territory, BusTrips all) {
        var left = all.without(Set.of(line.name()));
        return new EndedLine(
                line.mode(),
                line.name(),
                since,
                travel(quarter, problem, territory, all.tables()),
                travel(quarter, problem, territory, left.tables()));
    }

    /** Those of the quarter with these by bus, and with services to be booked that carry people to them. */
    private static List<TravelTable> travel(
            Quarter quarter, Problem problem, Territory territory, List<TravelTable> buses) {
        var tables = new TableSet(problem.communes(), buses, List.of());
        return territory
                .withTransport(territory.transport().withBuses(quarter, tables))
                .problem(quarter)
                .travel();
    }
}
