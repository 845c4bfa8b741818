package fr.allervers.web.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the application needs from outside of itself and may lose while it runs. */
public enum Outage {
    /** There is no room to write; reading goes on. */
    DISK_FULL,
    /** The database does not answer. */
    DATABASE_LOST;

    /** PostgreSQL's {@code disk_full}. */
    private static final String NO_ROOM = "53100";

    /** {@code connection_exception}; shut down, crashed, starting; too many connections; H2: closed, or shutting down. */
    private static final Set<String> NO_CONNECTION =
            Set.of("57P01", "57P02", "57P03", "53300", "55000", "90098", "90121");

    private static final String CONNECTION_EXCEPTION = "08";

    /** What Linux, its quotas, and Windows say. */
    private static final Set<String> WORDS_OF_FULL_DISKS =
            Set.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

    /** What is lost, by what was thrown and its causes; empty where it is nothing of these. */
    public static Optional<Outage> of(Throwable thrown) {
        if (causes(thrown).anyMatch(Outage::isFullDisk)) {
            return Optional.of(DISK_FULL);
        }
        return causes(thrown).anyMatch(Outage::isLostDatabase) ? Optional.of(DATABASE_LOST) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause);
    }

    private static boolean isFullDisk(Throwable cause) {
        return cause instanceof FullDiskException
                || cause instanceof SQLException sql && NO_ROOM.equals(sql.getSQLState())
                || cause instanceof IOException io && saysFull(String.valueOf(io.getMessage()));
    }

    private static boolean saysFull(String message) {
        var small = message.toLowerCase(Locale.ROOT);
        return WORDS_OF_FULL_DISKS.stream().anyMatch(small::contains);
    }

    private static boolean isLostDatabase(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && saysLost(sql.getSQLState());
    }

    private static boolean saysLost(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_EXCEPTION) || NO_CONNECTION.contains(state));
    }
}
