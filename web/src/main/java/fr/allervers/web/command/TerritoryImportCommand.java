package fr.allervers.web.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territories.UnknownTerritoryException;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.account.Audit;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.report.FindingLines;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.shape.FaultShape;
import fr.allervers.web.shape.TerritoryCheckShape;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.TerritoryImport;
import fr.allervers.web.territory.table.TerritoryImport.Taken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
            var taken = store.withStore(opened -> take(files, opened));
            var territory = TerritoryArchive.read(files).territory();
            var check = TerritoryCheckShape.of(
                    territory, TerritoryArgument.quarter(null, territory), unread(), output.language());
            output.result(
                    new ImportShape(check.status(), taken, check.findings(), check.notices()), lines(taken, check));
            return check.status();
        } catch (FaultsException e) {
            throw ContractFiles.refusal(source, e);
        } catch (UnknownTerritoryException e) {
            throw Refusal.wrongInput(e.sentence());
        } catch (UncheckedIOException e) {
            throw Refusal.wrongInput(Messages.of("folder.unreadable", source, Objects.toString(e.getCause())));
        }
    }

    private Taken take(TableFiles files, Store opened) {
        var taken = new TerritoryImport(opened, new TerritoryVersions(opened))
                .take(files, author, Kind.IMPORTED.saying(reason));
        if (taken.isNew()) {
            new Audit(opened).add(taken.id(), author, "TERRITORY_IMPORTED", taken.name());
        }
        return taken;
    }

    private List<Sentence> lines(Taken taken, TerritoryCheckShape check) {
        var lines = new ArrayList<Sentence>();
        var key = taken.isNew() ? "territory.imported" : "territory.known";
        lines.add(Messages.of(key, taken.name(), taken.id(), taken.version(), store.place()));
        check.notices().forEach(n -> lines.add(Messages.of("territory.finding", n.place(), n.message())));
        lines.addAll(FindingLines.of(check.findings(), 0));
        return lines;
    }

    /** Files of a folder that are not read; a zip file with any is refused. */
    private List<Fault> unread() {
        return isFile() ? List.of() : Territories.unread(source);
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

    /**
     * What {@code territory import --json} answers.
     *
     * @param status the exit status
     * @param findings what is left to decide about the tables that were taken
     * @param notices files of the folder that are not read
     */
    record ImportShape(int status, @JsonUnwrapped Taken taken, List<FaultShape> findings, List<FaultShape> notices) {}
}
