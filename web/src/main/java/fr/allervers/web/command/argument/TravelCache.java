package fr.allervers.web.command.argument;

import fr.allervers.data.transport.TableCache;
import fr.allervers.data.travel.TableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command keeps the tables it made, if it was told to. */
public final class TravelCache {

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "travel.cache")
    private @Nullable Path folder;

    /** Tables from the folder, or made. */
    public TableSet get(Path source, Object request, Supplier<TableSet> making) throws IOException {
        return folder == null ? making.get() : new TableCache(folder).get(source, request, making);
    }
}
