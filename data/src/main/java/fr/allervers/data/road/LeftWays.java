package fr.allervers.data.road;

import static java.util.stream.Collectors.joining;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ways of a map that nobody drives or walks on here, though somebody may expect it. */
final class LeftWays {

    private static final int KINDS_NAMED = 5;

    /** Beside the classes of roads, what is written as {@code highway} and is no way to get anywhere. */
    private static final Set<String> NO_ROADS = Set.of(
            "proposed",
            "planned",
            "abandoned",
            "razed",
            "disused",
            "demolished",
            "no",
            "rest_area",
            "services",
            "elevator",
            "emergency_bay",
            "escape",
            "raceway",
            "via_ferrata",
            "bus_guideway",
            "bus_stop",
            "crossing",
            "ladder",
            "trailhead",
            "toll_gantry",
            "passing_place",
            "turning_circle",
            "turning_loop",
            "traffic_island");

    private final Set<Long> ferries = new HashSet<>();
    private final Set<Long> unknown = new HashSet<>();
    private final Set<String> kinds = new TreeSet<>();

    /** True where the way is not to be taken: a ferry, which has hours, waits and fares that no map tells. */
    boolean leaves(ReaderWay way) {
        if (FerrySpeedCalculator.isFerry(way)) {
            ferries.add(way.getId());
            return true;
        }
        var kind = way.getTag("highway", "road");
        if (RoadClass.find(kind.replace("_link", "")) == RoadClass.OTHER && !NO_ROADS.contains(kind)) {
            unknown.add(way.getId());
            kinds.add(kind);
        }
        return false;
    }

    /** What to know of them. */
    List<TravelFinding> findings() {
        var findings = new ArrayList<TravelFinding>();
        if (!ferries.isEmpty()) {
            findings.add(notice(RoadTables.words("ferries", ferries.size())));
        }
        if (!unknown.isEmpty()) {
            var named = kinds.stream().limit(KINDS_NAMED).map(Excerpt::of).collect(joining(", "));
            findings.add(notice(RoadTables.words("kinds", unknown.size(), named)));
        }
        return findings;
    }

    private static TravelFinding notice(Sentence sentence) {
        return TravelFinding.notice(sentence);
    }
}
