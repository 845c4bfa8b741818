package fr.allervers.data.road;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import com.graphhopper.util.TurnCostsConfig;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The roads of an area, by car and on foot, in memory. Routes are the quickest, turns that are forbidden are not made. */
record RoadGraph(AreaHopper hopper, Path folder) implements AutoCloseable {

    static final String CAR = "car";
    static final String FOOT = "foot";

    private static final String ENCODED_VALUES =
            "car_access, car_average_speed, road_access, foot_access, foot_average_speed, hike_rating";

    private static final LocalDate FIRST_MAP = LocalDate.of(2004, 1, 1);

    private static final long LARGEST_FILE = 1L << 30;

    /** Kept, so that its level is. */
    private static final Logger FORMAT_LIBRARY = Logger.getLogger("com.google.protobuf.GeneratedMessage");

    static {
        // it warns of the age of the classes that GraphHopper reads maps with; docs/decisions/roads.md
        FORMAT_LIBRARY.setLevel(Level.SEVERE);
    }

    /** @throws TravelRefusedException where the file is no map, or has no road in the area */
    static RoadGraph read(Path file, Area area, RoadParameters parameters) {
        refuseOtherFiles(file);
        try {
            var folder = Files.createTempDirectory("aller-vers-roads");
            var hopper = new AreaHopper(file.toFile(), area);
            hopper.setGraphHopperLocation(folder.resolve("graph").toString());
            hopper.setStoreOnFlush(false);
            hopper.setSortGraph(false); // fails where nodes have no roads left
            hopper.setMinNetworkSize(parameters.smallestNetwork());
            hopper.setEncodedValuesString(ENCODED_VALUES);
            hopper.setProfiles(car(), foot(parameters));
            var graph = new RoadGraph(hopper, folder);
            graph.load(area);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broken file shows in many ways: the library throws whatever its parts throw. */
    private void load(Area area) {
        try {
            hopper.importOrLoad();
        } catch (RuntimeException e) {
            close();
            throw new TravelRefusedException(RoadTables.words("file.wrong"));
        }
        if (hopper.getBaseGraph().getEdges() == 0) {
            close();
            throw new TravelRefusedException(
                    RoadTables.words("area.empty", area.south(), area.north(), area.west(), area.east()));
        }
    }

    /** The library would take other formats too, and XML is a way to be attacked. */
    private static void refuseOtherFiles(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TravelRefusedException(RoadTables.words("file.missing", file.toString()));
        }
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new TravelRefusedException(RoadTables.words("file.large", Files.size(file), LARGEST_FILE));
            }
            if (!isPbf(in)) {
                throw new TravelRefusedException(RoadTables.words("file.pbf"));
            }
        } catch (IOException e) {
            throw new TravelRefusedException(RoadTables.words("file.wrong"));
        }
    }

    private static boolean isPbf(InputStream in) throws IOException {
        var first = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
        return first.indexOf("OSMHeader") == 6;
    }

    private static Profile car() {
        var model = new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "car_average_speed"));
        return new Profile(CAR).setCustomModel(model).setTurnCostsConfig(TurnCostsConfig.car());
    }

    private static Profile foot(RoadParameters parameters) {
        var model = new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!foot_access || hike_rating >= 2", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "foot_average_speed"))
                .addToSpeed(If("true", LIMIT, Double.toString(3.6 * parameters.walkMetresPerSecond())));
        return new Profile(FOOT).setCustomModel(model);
    }

    /** The day of the map's data, null where the file does not give it: a day before there was any map stands for none. */
    @Nullable
    LocalDate date() {
        var date = hopper.dataDate();
        var day = date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        return day == null || day.isBefore(FIRST_MAP) ? null : day;
    }

    /** All quickest routes between points by one means. */
    Routes routes(String profile, List<Point> points) {
        return new Routes(hopper, profile, points);
    }

    @Override
    public void close() {
        hopper.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points on the nearest road, and the quickest routes between them. */
    static final class Routes {

        /** Stands for a point that no road is near to, or that cannot be reached. */
        static final long NONE = -1;

        private final Weighting weighting;
        private final TraversalMode traversal;
        private final QueryGraph graph;
        private final List<Snap> snaps;
        private final Map<Integer, List<Integer>> pointsAt = new HashMap<>();

        private Routes(GraphHopper hopper, String profileName, List<Point> points) {
            var profile = hopper.getProfile(profileName);
            var base = hopper.createWeighting(profile, new PMap());
            traversal = profile.hasTurnCosts() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
            var networks = hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profileName));
            var filter = new DefaultSnapFilter(base, networks);
            snaps = points.stream()
                    .map(p -> hopper.getLocationIndex().findClosest(p.latitude(), p.longitude(), filter))
                    .toList();
            graph = QueryGraph.create(
                    hopper.getBaseGraph(), snaps.stream().filter(Snap::isValid).toList());
            weighting = graph.wrapWeighting(base);
            for (int i = 0; i < snaps.size(); i++) {
                if (snaps.get(i).isValid()) {
                    pointsAt.computeIfAbsent(snaps.get(i).getClosestNode(), n -> new ArrayList<>())
                            .add(i);
                }
            }
        }

        /** Metres from a point to the nearest road; NaN where there is none. */
        double metresToRoad(int point) {
            return snaps.get(point).isValid() ? snaps.get(point).getQueryDistance() : Double.NaN;
        }

        /** Milliseconds on the road from one point to each, {@link #NONE} where there is no way. */
        long[] from(int point) {
            var times = new long[snaps.size()];
            Arrays.fill(times, NONE);
            if (!snaps.get(point).isValid()) {
                return times;
            }
            var tree = new ShortestPathTree(graph, weighting, false, traversal);
            tree.setTimeLimit(Double.MAX_VALUE);
            tree.search(snaps.get(point).getClosestNode(), label -> {
                for (int reached : pointsAt.getOrDefault(label.node, List.of())) {
                    times[reached] = times[reached] == NONE ? label.time : times[reached];
                }
            });
            return times;
        }
    }
}
