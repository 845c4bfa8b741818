package fr.allervers.data.export;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946): communes and rooms that host workshops as points, and a line from the commune of residents to the
 * commune they go to. Each feature has a {@code kind}: {@code commune}, {@code room}, {@code flow}.
 *
 * @param firsts of the lines given, the first one of each workshop
 */
record PlanMap(ProblemIndex index, List<Line> firsts) {

    PlanMap {
        firsts = Line.firsts(firsts);
    }

    private record Features(String type, List<Feature> features) {}

    /** @param properties a record of the feature's kind */
    private record Feature(String type, Geometry geometry, Record properties) {}

    private record Geometry(String type, List<?> coordinates) {}

    private record CommuneProperties(String kind, String code, String name, long asked, long workshops) {}

    private record RoomProperties(
            String kind, String id, String name, String commune, int workshops, boolean estimated) {}

    private record FlowProperties(String kind, String from, String to, long residents) {}

    /** Does not close the stream. */
    void write(OutputStream out) {
        var features = Stream.of(communes(), rooms(), flows()).flatMap(f -> f).toList();
        JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, new Features("FeatureCollection", features));
    }

    private Stream<Feature> communes() {
        var asked =
                index.problem().demand().stream().collect(groupingBy(Demand::commune, summingLong(Demand::residents)));
        var hosted = firsts.stream().collect(groupingBy(Line::commune, counting()));
        return index.problem().communes().stream()
                .map(c -> point(
                        position(c.latitude(), c.longitude()),
                        new CommuneProperties(
                                "commune",
                                c.code(),
                                c.name(),
                                asked.getOrDefault(c.code(), 0L),
                                hosted.getOrDefault(c, 0L))));
    }

    private Stream<Feature> rooms() {
        var byRoom = firsts.stream().collect(groupingBy(Line::room));
        return index.problem().rooms().stream()
                .filter(byRoom::containsKey)
                .map(r -> room(r, byRoom.getOrDefault(r, List.of())));
    }

    private static Feature room(Room room, List<Line> here) {
        var line = here.get(0);
        return point(
                position(line.latitude(), line.longitude()),
                new RoomProperties("room", room.id(), line.place(), room.commune(), here.size(), line.isMadeUp()));
    }

    private record Pair(String from, String to) {}

    private Stream<Feature> flows() {
        var flows = new TreeMap<Pair, Long>(comparing(Pair::from).thenComparing(Pair::to));
        for (var line : firsts) {
            for (var attendance : line.workshop().attendance()) {
                var home = index.demand(attendance.demand()).commune();
                flows.merge(new Pair(home, line.commune().code()), (long) attendance.residents(), Long::sum);
            }
        }
        return flows.entrySet().stream()
                .filter(f -> !f.getKey().from.equals(f.getKey().to))
                .map(f -> flow(index.communeOf(f.getKey().from), index.communeOf(f.getKey().to), f.getValue()));
    }

    private static Feature flow(Commune from, Commune to, long residents) {
        var ends = List.of(position(from.latitude(), from.longitude()), position(to.latitude(), to.longitude()));
        return new Feature(
                "Feature",
                new Geometry("LineString", ends),
                new FlowProperties("flow", from.code(), to.code(), residents));
    }

    private static Feature point(List<Double> position, Record properties) {
        return new Feature("Feature", new Geometry("Point", position), properties);
    }

    private static List<Double> position(double latitude, double longitude) {
        return List.of(longitude, latitude);
    }
}
