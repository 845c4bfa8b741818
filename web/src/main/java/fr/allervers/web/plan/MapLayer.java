package fr.allervers.web.plan;

import static java.util.Comparator.comparing;

import fr.allervers.data.figures.CommuneFigures;
import fr.allervers.data.figures.GroupFigures;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the map of a plan shows.
 *
 * @param rooms those that host a workshop shown
 * @param flows residents from commune to commune, those who stay in their own included; most residents first
 */
public record MapLayer(List<Place> communes, List<HostRoom> rooms, List<Flow> flows) {

    /**
     * A commune as a circle.
     *
     * @param population null where unknown
     * @param workshops shown that are held in it
     */
    public record Place(
            String code,
            String name,
            double latitude,
            double longitude,
            @Nullable Integer population,
            GroupFigures residents,
            long workshops) {}

    /** A room that hosts workshops; without coordinates of its own it stands at its commune's. */
    public record HostRoom(String id, String name, String commune, double latitude, double longitude, long workshops) {}

    /**
     * Residents who go from one commune to another.
     *
     * @param minutes mean leg of each resident
     * @param longest leg, minutes
     */
    public record Flow(
            String from, String fromName, String to, String toName, long residents, double minutes, int longest) {

        Flow plus(Flow other) {
            long all = residents + other.residents;
            double mean = (residents * minutes + other.residents * other.minutes) / all;
            return new Flow(from, fromName, to, toName, all, mean, Math.max(longest, other.longest));
        }
    }

    static MapLayer of(ProblemIndex index, PlanFigures figures, List<WorkshopRow> rows) {
        return new MapLayer(
                figures.communes().stream().map(c -> place(c, rows)).toList(), rooms(index, rows), flows(index, rows));
    }

    private static Place place(CommuneFigures figures, List<WorkshopRow> rows) {
        var commune = figures.commune();
        long hosted = rows.stream()
                .filter(r -> r.commune().code().equals(commune.code()))
                .count();
        return new Place(
                commune.code(),
                commune.name(),
                commune.latitude(),
                commune.longitude(),
                commune.population(),
                figures.residents(),
                hosted);
    }

    private static List<HostRoom> rooms(ProblemIndex index, List<WorkshopRow> rows) {
        return index.problem().rooms().stream()
                .map(room -> host(
                        room,
                        index.communeOf(room.commune()),
                        rows.stream()
                                .filter(r -> r.room().id().equals(room.id()))
                                .count()))
                .filter(room -> room.workshops() > 0)
                .toList();
    }

    private static HostRoom host(Room room, Commune commune, long workshops) {
        return new HostRoom(
                room.id(),
                room.name(),
                commune.name(),
                Objects.requireNonNullElse(room.latitude(), commune.latitude()),
                Objects.requireNonNullElse(room.longitude(), commune.longitude()),
                workshops);
    }

    private static List<Flow> flows(ProblemIndex index, List<WorkshopRow> rows) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        for (var row : rows) {
            for (var trip : row.trips()) {
                var home = index.communeOf(trip.demand().commune());
                var there = row.commune();
                var flow = new Flow(
                        home.code(),
                        home.name(),
                        there.code(),
                        there.name(),
                        trip.residents(),
                        trip.meanMinutes(),
                        trip.longestMinutes());
                flows.merge(home.code() + ">" + there.code(), flow, Flow::plus);
            }
        }
        var sorted = new ArrayList<>(flows.values());
        sorted.sort(comparing(f -> -f.residents()));
        return sorted;
    }
}
