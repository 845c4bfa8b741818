package fr.allervers.data.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.transport.BetterTravel;
import fr.allervers.data.transport.OnDemandRule;
import fr.allervers.data.travel.Assumptions;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TransitLines;
import fr.allervers.data.travel.TravelService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the travel tables are made from.
 *
 * @param services one travel table each, in order: the first of a mode that is valid at a moment counts
 * @param lines one travel table each, behind those of the services
 * @param assumptions all figures that estimates need, the folder's own before those that come with the program
 * @param better what is known beyond the estimates, whatever the quarter
 * @param buses tables made from the timetables of one quarter, for that quarter only
 */
public record Transport(
        List<TravelService> services,
        List<TransitLines> lines,
        Assumptions assumptions,
        BetterTravel better,
        Map<Quarter, TableSet> buses) {

    /** What on-demand transport is called where the territory has none. */
    public static final String USUAL_ON_DEMAND = "tad";

    public Transport {
        services = List.copyOf(services);
        lines = List.copyOf(lines);
        buses = Map.copyOf(buses);
    }

    /** The same without the line of a mode of that name, whatever its days and hours. */
    public Transport withoutLine(String mode, String name) {
        var left = lines.stream()
                .map(t -> t.mode().equals(mode)
                        ? new TransitLines(
                                t.mode(),
                                t.days(),
                                t.from(),
                                t.to(),
                                t.lines().stream()
                                        .filter(l -> !l.name().equals(name))
                                        .toList(),
                                t.source())
                        : t)
                .toList();
        return new Transport(services, left, assumptions, better, buses);
    }

    /** The same with other tables made from the timetables of a quarter. */
    public Transport withBuses(Quarter quarter, TableSet tables) {
        var others = new HashMap<>(buses);
        others.put(quarter, tables);
        return new Transport(services, lines, assumptions, better, others);
    }

    /** True where tables made from roads or timetables take the place of all others of a mode in a quarter. */
    public boolean isReplaced(String mode, Quarter quarter) {
        return better(quarter).tables().stream().anyMatch(t -> t.modes().contains(mode));
    }

    /** What is known beyond the estimates in a quarter. */
    public BetterTravel better(Quarter quarter) {
        var timetable = buses.get(quarter);
        return timetable == null ? better : better.and(timetable);
    }

    /** Mode of the on-demand transport, as its services name it; {@code tad} where there is none. */
    public String onDemandMode() {
        return services.stream()
                .filter(s -> s.kind() == TravelService.Kind.ON_DEMAND)
                .map(TravelService::mode)
                .findFirst()
                .orElse(USUAL_ON_DEMAND);
    }

    /** Names of all modes that have a table in every quarter. */
    public List<String> modes() {
        var made = Stream.concat(
                services.stream().map(TravelService::mode), lines.stream().map(TransitLines::mode));
        var known = Stream.concat(
                better.tables().stream().flatMap(t -> t.modes().stream().sorted()),
                better.rules().stream().map(OnDemandRule::mode));
        return Stream.concat(made, known).distinct().toList();
    }

    /** True where a regular line stops in the commune. */
    boolean serves(CommuneRow commune) {
        return commune.busHeadwayMinutes() != null
                || lines.stream()
                        .flatMap(l -> l.lines().stream())
                        .flatMap(l -> l.stops().stream())
                        .anyMatch(s -> s.commune().equals(commune.code()));
    }
}
