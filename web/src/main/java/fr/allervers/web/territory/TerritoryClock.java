package fr.allervers.web.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A clock in the time zone of the territory that is asked about, so that today is the day that it is there: in Martinique
 * it is still yesterday when in Paris it is four in the morning.
 */
final class TerritoryClock extends Clock {

    /** A zone is changed in the tables once in a lifetime, and asked for at each date. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Clock clock;
    private final Supplier<String> territory;
    private final Function<String, ZoneId> zone;
    private final Cache<String, ZoneId> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    /**
     * @param clock in the zone that counts where that of the territory cannot be read
     * @param territory id of the one that is asked about
     * @param zone of a territory
     */
    TerritoryClock(Clock clock, Supplier<String> territory, Function<String, ZoneId> zone) {
        this.clock = clock;
        this.territory = territory;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        var id = territory.get();
        var found = known.getIfPresent(id);
        return found == null ? read(id) : found;
    }

    private ZoneId read(String id) {
        try {
            var read = zone.apply(id);
            known.put(id, read);
            return read;
        } catch (RuntimeException e) { // no tables yet, or no database: whoever reads them says so
            return clock.getZone();
        }
    }

    @Override
    public Clock withZone(ZoneId other) {
        return clock.withZone(other);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
