package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A territory's folder on disk, to be changed by a test. */
public record FolderCopy(Path folder) {

    /** A copy of one that comes with the program. */
    public static FolderCopy of(String name, Path folder) throws IOException {
        for (var file : TerritoryReading.FILES) {
            try (var in = Territories.class.getResourceAsStream("/fr/allervers/data/example/" + name + "/" + file)) {
                if (in != null) {
                    Files.write(folder.resolve(file), in.readAllBytes());
                }
            }
        }
        return new FolderCopy(folder);
    }

    /** A copy of a folder of the test resource {@code cases}: inputs that people really have. */
    public static FolderCopy ofCase(String name, Path folder) throws IOException {
        for (var file : TerritoryReading.FILES) {
            try (var in = FolderCopy.class.getResourceAsStream("/fr/allervers/data/cases/" + name + "/" + file)) {
                if (in != null) {
                    Files.write(folder.resolve(file), in.readAllBytes());
                }
            }
        }
        return new FolderCopy(folder);
    }

    public Territory read() {
        return TerritoryFolder.read(folder);
    }

    /** Names of its files. */
    List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    public String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    public void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Changes the first place where a text stands. */
    FolderCopy replace(String file, String text, String other) throws IOException {
        var before = text(file);
        int at = before.indexOf(text);
        Objects.checkIndex(at, before.length());
        write(file, before.substring(0, at) + other + before.substring(at + text.length()));
        return this;
    }

    /** Place and English sentence of each fault; none where it is read. */
    List<String> faults() {
        try {
            read();
            return List.of();
        } catch (FaultsException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
