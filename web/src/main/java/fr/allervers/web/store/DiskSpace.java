package fr.allervers.web.store;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/**
 * The space on the disk of the H2 file. H2 gives up its file where the disk is full in the middle of a write; so that it
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

    /** Space without end, for a database that looks after its own disk. */
    static DiskSpace elsewhere() {
        return new DiskSpace(() -> Long.MAX_VALUE, 0);
    }

    /** True where nothing may be written any more. */
    public boolean isFull() {
        return usable.getAsLong() < reserve;
    }
}
