package fr.allervers.data.bus.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of one file of a feed that are read.
 *
 * @param needed without which the file is worth nothing
 * @param more read where they are there
 * @param instead of {@code more}, of which one excuses all needed ones but the first two
 */
record FeedColumns(List<String> needed, List<String> more, List<String> instead) {

    /** Columns of no bearing on who gets where and when: colours, addresses, fares, other names, the way on the map. */
    private static final Pattern DECORATION = Pattern.compile(
            ".*_(url|color|desc|lang|phone|email|sort_order|publisher_name)|agency_id|stop_code|zone_id|level_id|platform_code"
                    + "|shape_id|shape_dist_traveled|block_id|direction_id|tts_stop_name|stop_headsign|trip_short_name");

    FeedColumns {
        needed = List.copyOf(needed);
        more = List.copyOf(more);
        instead = List.copyOf(instead);
    }

    static FeedColumns of(List<String> needed, String... more) {
        return new FeedColumns(needed, List.of(more), List.of());
    }

    /** Names of all that are read. */
    Set<String> read() {
        var read = new HashSet<>(needed);
        read.addAll(more);
        read.addAll(instead);
        return read;
    }

    /** Columns of a heading that are not read and may have a bearing on trips, in its order. */
    List<String> unread(Stream<String> heading) {
        var read = read();
        return heading.filter(c -> !c.isEmpty()
                        && !read.contains(c)
                        && !DECORATION.matcher(c).matches())
                .distinct()
                .toList();
    }
}
