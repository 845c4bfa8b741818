package fr.allervers.data.territory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A territory together with the tables it was read from.
 *
 * @param territory what the tables say
 * @param files the tables
 */
public record TerritoryCopy(Territory territory, TableFiles files) {

    static TerritoryCopy read(TerritoryFiles files) {
        var recorded = new Recorded(files, new TreeMap<>());
        return new TerritoryCopy(TerritoryFolder.read(recorded), new TableFiles(recorded.read()));
    }

    /** The tables as a zip file that {@link TerritoryArchive} reads: the same bytes for the same tables. */
    public byte[] zip() {
        return files.zip();
    }

    private record Unpacked(SortedMap<String, byte[]> files) implements TerritoryFiles {

        @Override
        public @Nullable InputStream open(String file) {
            var content = files.get(file);
            return content == null ? null : new ByteArrayInputStream(content);
        }

        @Override
        public List<String> names() {
            return List.copyOf(files.keySet());
        }
    }

    /** Files that remember what was read of them. */
    private record Recorded(TerritoryFiles files, SortedMap<String, byte[]> read) implements TerritoryFiles {

        @Override
        public @Nullable InputStream open(String file) throws IOException {
            try (var in = files.open(file)) {
                if (in == null) {
                    return null;
                }
                var content = in.readAllBytes();
                read.put(file, content);
                return new ByteArrayInputStream(content);
            }
        }

        @Override
        public List<String> names() throws IOException {
            return files.names();
        }
    }
}
