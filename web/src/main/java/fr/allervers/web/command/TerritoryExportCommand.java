package fr.allervers.web.command;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code territory export}: writes a territory of the server's database as a folder or a zip file. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class TerritoryExportCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "territory.export.id")
    private String id;

    @Parameters(index = "1", paramLabel = "TARGET", descriptionKey = "territory.export.target")
    private Path target;

    @Option(
            names = "--version-number",
            paramLabel = "N",
            converter = WholeNumber.Positive.class,
            descriptionKey = "territory.export.version")
    private @Nullable Long number;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    TerritoryExportCommand(CommandOutput output) {
        this.output = output;
    }

    /**
     * What was written.
     *
     * @param version number of the version
     */
    record ExportedShape(String id, int version, List<String> files) {}

    @Override
    public Integer call() throws IOException {
        store.requireThere();
        refuseFull();
        var exported = store.withStore(this::export);
        output.result(
                exported,
                List.of(Messages.of(
                        "territory.exported",
                        id,
                        exported.version(),
                        exported.files().size(),
                        target.toString())));
        return ExitStatus.GOOD;
    }

    /** Files of another territory must not be taken for its own. */
    private void refuseFull() throws IOException {
        if (Files.isDirectory(target)) {
            try (var there = Files.list(target)) {
                if (there.findAny().isPresent()) {
                    throw Refusal.wrongInput(Messages.of("territory.targetFull", target.toString()));
                }
            }
        }
    }

    private ExportedShape export(Store opened) {
        var versions = new TerritoryVersions(opened);
        int current = versions.current(id);
        long wanted = number == null ? current : number;
        if (current == 0) {
            throw Refusal.wrongInput(Messages.of("territory.notThere", id, String.join(", ", known(opened, versions))));
        }
        if (wanted > current) {
            throw Refusal.wrongInput(Messages.of("territory.noVersion", id, wanted, current));
        }
        var files = versions.files(id, (int) wanted);
        write(files);
        return new ExportedShape(id, (int) wanted, files.names());
    }

    private static List<String> known(Store opened, TerritoryVersions versions) {
        return new KnownTerritories(opened, versions).ids().stream().limit(20).toList();
    }

    private void write(TableFiles files) {
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            OutputFile.at(target).write(out -> out.write(files.zip()));
            return;
        }
        OutputFile.makeFolder(target);
        for (var name : files.names()) {
            OutputFile.at(target.resolve(name)).write(out -> out.write(Objects.requireNonNull(files.content(name))));
        }
    }
}
