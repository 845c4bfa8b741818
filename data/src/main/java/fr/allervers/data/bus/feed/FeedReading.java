package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.TravelFinding;
import java.util.List;

/**
 * A feed with what was found in it.
 *
 * @param flexible services that come when booked, which are no runs of the feed
 * @param findings in the order of the files; empty where the feed is clean
 */
public record FeedReading(Feed feed, List<FlexibleService> flexible, List<TravelFinding> findings) {

    public FeedReading {
        flexible = List.copyOf(flexible);
        findings = List.copyOf(findings);
    }
}
