package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.TravelFinding;
import java.util.List;

/**
 * A feed with what was found in it.
 *
 * @param findings in the order of the files; empty where the feed is clean
 */
public record FeedReading(Feed feed, List<TravelFinding> findings) {

    public FeedReading {
        findings = List.copyOf(findings);
    }
}
