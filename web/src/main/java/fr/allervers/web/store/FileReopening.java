package fr.allervers.web.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Gives up all connections to the H2 file once one of them found the disk full. H2 has then closed the file but for its
 * connections, on which the next sentence waits for ever, turning round and round; the first new connection opens the
 * file anew, as it was after the last commit.
 */
final class FileReopening implements SQLExceptionOverride {

    private final HikariDataSource pool;

    FileReopening(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException thrown) {
        if (Outage.of(thrown).filter(Outage.DISK_FULL::equals).isEmpty()) {
            return Override.CONTINUE_EVICT;
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        return Override.MUST_EVICT;
    }
}
