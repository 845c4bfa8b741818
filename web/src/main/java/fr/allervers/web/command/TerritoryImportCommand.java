package fr.allervers.web.command;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territories.UnknownTerritoryException;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.TerritoryImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code territory import}: takes a territory's folder or zip file into the server's database. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class TerritoryImportCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "territory.import.source")
    private String source;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "territory.import.author")
    private @Nullable String author;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "territory.import.reason")
    private @Nullable String reason;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    TerritoryImportCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        try {
            var files = files();
            var taken = store.withStore(opened -> new TerritoryImport(opened, new TerritoryVersions(opened))
                    .take(files, author, Kind.IMPORTED.saying(reason)));
            var key = taken.isNew() ? "territory.imported" : "territory.known";
            output.result(taken, List.of(Messages.of(key, taken.name(), taken.id(), taken.version(), store.place())));
            return ExitStatus.GOOD;
        } catch (FaultsException e) {
            throw ContractFiles.refusal(source, e);
        } catch (UnknownTerritoryException e) {
            throw Refusal.wrongInput(e.sentence());
        } catch (UncheckedIOException e) {
            throw Refusal.wrongInput(Messages.of("folder.unreadable", source, Objects.toString(e.getCause())));
        }
    }

    private TableFiles files() {
        return isFile()
                ? TerritoryArchive.files(Path.of(source))
                : Territories.copy(source).files();
    }

    private boolean isFile() {
        try {
            return Files.isRegularFile(Path.of(source));
        } catch (InvalidPathException e) {
            return false; // no name of a file: neither
        }
    }
}
