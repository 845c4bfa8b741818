package fr.allervers.web.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.util.unit.DataSize;

/**
 * The space on the disk that everything is written to. H2 gives up its file where the disk is full in the middle of a write; so that it
 * never comes to that, nothing is written any more while little is left.
 *
 * @param usable bytes that are left now
 * @param reserve bytes that stay free
 */
public record DiskSpace(LongSupplier usable, long reserve) {

    /** The space where a folder lies; a folder that is not there yet has enough. */
    static DiskSpace of(Path folder, DataSize reserve) {
        var file = folder.toFile();
        return new DiskSpace(() -> file.exists() ? file.getUsableSpace() : Long.MAX_VALUE, reserve.toBytes());
    }

    /** The space of a server that looks after its own disk: none where it lately refused to write for lack of it. */
    static DiskSpace of(DataSource server) {
        return server instanceof HikariDataSource pool && pool.getExceptionOverride() instanceof RefusedRoom refused
                ? of(refused)
                : new DiskSpace(() -> Long.MAX_VALUE, 0);
    }

    static DiskSpace of(RefusedRoom refused) {
        return new DiskSpace(() -> refused.isRecent() ? 0 : Long.MAX_VALUE, 1);
    }

    /** True where nothing may be written to the H2 file any more, or PostgreSQL lately had no room for something. */
    public boolean isFull() {
        return usable.getAsLong() < reserve;
    }
}
