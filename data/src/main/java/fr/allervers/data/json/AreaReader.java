package fr.allervers.data.json;

import fr.allervers.data.travel.Point;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the areas of a GeoJSON file: polygons and groups of polygons, by the id of their feature. */
public final class AreaReader {

    private AreaReader() {}

    /**
     * The rings of each area, those of holes among them; nothing where the text is no GeoJSON.
     *
     * @param in is not closed
     */
    public static Optional<Map<String, List<List<Point>>>> read(Reader in) {
        try {
            var areas = new HashMap<String, List<List<Point>>>();
            for (var feature : JsonMapper.shared().readTree(in).path("features")) {
                var rings = new ArrayList<List<Point>>();
                collect(feature.path("geometry").path("coordinates"), rings);
                areas.put(feature.path("id").asString(""), rings);
            }
            return Optional.of(areas);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Rings are lists of points, polygons lists of rings, groups lists of polygons. */
    private static void collect(JsonNode coordinates, List<List<Point>> rings) {
        boolean isRing = coordinates.path(0).path(0).isNumber();
        if (isRing) {
            var ring = new ArrayList<Point>();
            coordinates.forEach(
                    p -> ring.add(new Point(p.path(1).asDouble(0), p.path(0).asDouble(0))));
            rings.add(ring);
        } else {
            coordinates.forEach(part -> collect(part, rings));
        }
    }
}
