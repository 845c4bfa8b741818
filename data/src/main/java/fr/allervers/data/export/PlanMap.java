package fr.allervers.data.export;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946): communes and rooms that host workshops as points, and a line from the commune of residents to the
 * commune they go to. Each feature has a {@code kind}: {@code commune}, {@code room}, {@code flow}.
 */
final class PlanMap {

    private final ProblemIndex index;
    private final List<Line> firsts;

    PlanMap(ProblemIndex index, List<Line> lines) {
        this.index = index;
        this.firsts = lines.stream().filter(l -> l.number() == 1).toList();
    }

    /** Does not close the stream. */
    void write(OutputStream out) throws IOException {
        try (var json = JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            index.problem().communes().forEach(c -> commune(json, c));
            rooms(json);
            flows(json);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void commune(JsonGenerator json, Commune commune) {
        long asked = index.problem().demand().stream()
                .filter(d -> d.commune().equals(commune.code()))
                .mapToLong(d -> d.residents())
                .sum();
        long hosted = firsts.stream().filter(l -> l.commune().equals(commune)).count();
        point(json, commune.latitude(), commune.longitude());
        json.writeStringProperty("kind", "commune");
        json.writeStringProperty("code", commune.code());
        json.writeStringProperty("name", commune.name());
        json.writeNumberProperty("asked", asked);
        json.writeNumberProperty("workshops", hosted);
        end(json);
    }

    private void rooms(JsonGenerator json) {
        for (var room : index.problem().rooms()) {
            var here = firsts.stream().filter(l -> l.room().equals(room)).toList();
            if (!here.isEmpty()) {
                var line = here.get(0);
                point(json, line.latitude(), line.longitude());
                json.writeStringProperty("kind", "room");
                json.writeStringProperty("id", room.id());
                json.writeStringProperty("name", line.place());
                json.writeStringProperty("commune", room.commune());
                json.writeNumberProperty("workshops", here.size());
                json.writeBooleanProperty("estimated", line.isMadeUp());
                end(json);
            }
        }
    }

    private void flows(JsonGenerator json) {
        Map<String, Long> flows = new TreeMap<>();
        for (var line : firsts) {
            for (var attendance : line.workshop().attendance()) {
                var home = index.demand(attendance.demand()).commune();
                flows.merge(home + " " + line.commune().code(), (long) attendance.residents(), Long::sum);
            }
        }
        flows.forEach((pair, residents) -> {
            var codes = pair.split(" ", -1);
            if (!codes[0].equals(codes[1])) {
                flow(json, index.communeOf(codes[0]), index.communeOf(codes[1]), residents);
            }
        });
    }

    private static void flow(JsonGenerator json, Commune from, Commune to, long residents) {
        begin(json, "LineString");
        json.writeStartArray();
        position(json, from.latitude(), from.longitude());
        position(json, to.latitude(), to.longitude());
        json.writeEndArray();
        properties(json);
        json.writeStringProperty("kind", "flow");
        json.writeStringProperty("from", from.code());
        json.writeStringProperty("to", to.code());
        json.writeNumberProperty("residents", residents);
        end(json);
    }

    private static void point(JsonGenerator json, double latitude, double longitude) {
        begin(json, "Point");
        position(json, latitude, longitude);
        properties(json);
    }

    private static void begin(JsonGenerator json, String type) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeName("coordinates");
    }

    private static void properties(JsonGenerator json) {
        json.writeEndObject();
        json.writeName("properties");
        json.writeStartObject();
    }

    private static void end(JsonGenerator json) {
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, double latitude, double longitude) {
        json.writeStartArray();
        json.writeNumber(longitude);
        json.writeNumber(latitude);
        json.writeEndArray();
    }
}
