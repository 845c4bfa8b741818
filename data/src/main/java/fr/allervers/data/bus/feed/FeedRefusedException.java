package fr.allervers.data.bus.feed;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.travel.TravelFinding;
import java.util.List;

/** A feed of which nothing can be used, with what is wrong in it. Its message lists that in English. */
public final class FeedRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<TravelFinding> findings;

    FeedRefusedException(List<TravelFinding> findings) {
        super(findings.stream().map(TravelFinding::toString).collect(joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All that was found until then, at least one; the last ones are why it is refused. */
    public List<TravelFinding> findings() {
        return findings;
    }
}
