package fr.allervers.web.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes when PostgreSQL last said that its disk has no room. It says so of a write that needs room and of no other, so that it
 * counts for some minutes.
 */
final class RefusedRoom implements SQLExceptionOverride {

    static final Duration COUNTS = Duration.ofMinutes(5);

    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    RefusedRoom(Clock clock) {
        this.clock = clock;
    }

    /** True where room was refused within the last minutes. */
    boolean isRecent() {
        return clock.instant().isBefore(last.plus(COUNTS));
    }

    @java.lang.Override
    public Override adjudicate(SQLException thrown) {
        if (Outage.of(thrown).filter(Outage.DISK_FULL::equals).isPresent()) {
            last = clock.instant();
        }
        return Override.CONTINUE_EVICT;
    }
}
