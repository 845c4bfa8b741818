package fr.allervers.web.plan;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import java.util.List;
import java.util.Objects;

/**
 * Where the residents of one workshop come from, for the map on its sheet; the table beside it says the same.
 *
 * @param room where it is held; without coordinates of its own it stands at its commune's
 * @param homes communes of those who attend
 */
public record LegMap(Point room, List<Home> homes) {

    /** A named place on the map. */
    public record Point(String name, double latitude, double longitude) {}

    /**
     * A commune and those of it who attend.
     *
     * @param minutes mean leg of each of them
     */
    public record Home(Point place, long residents, double minutes) {}

    static LegMap of(ProblemIndex index, WorkshopRow row) {
        var commune = row.commune();
        var room = row.room();
        return new LegMap(
                new Point(
                        room.name(),
                        Objects.requireNonNullElse(room.latitude(), commune.latitude()),
                        Objects.requireNonNullElse(room.longitude(), commune.longitude())),
                row.trips().stream().collect(groupingBy(t -> t.demand().commune())).entrySet().stream()
                        .map(e -> home(index.communeOf(e.getKey()), e.getValue()))
                        .toList());
    }

    private static Home home(Commune commune, List<Trip> trips) {
        long residents = trips.stream().mapToLong(Trip::residents).sum();
        double minutes =
                trips.stream().mapToDouble(t -> t.residents() * t.meanMinutes()).sum();
        return new Home(
                new Point(commune.name(), commune.latitude(), commune.longitude()), residents, minutes / residents);
    }
}
