package fr.allervers.web.command;

import fr.allervers.web.backup.BackedUp;
import fr.allervers.web.backup.DamagedBackupException;
import fr.allervers.web.backup.Restore;
import fr.allervers.web.backup.StoreInUseException;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup into an empty database, all of it or nothing. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RestoreCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refusal.wrongInput(Messages.of("restore.noFile", file.toString()));
        }
        var restored = restored();
        output.result(
                restored, List.of(Messages.of("restore.done", restored.documents(), restored.madeAt(), store.place())));
        return ExitStatus.GOOD;
    }

    private BackedUp restored() throws IOException {
        try {
            return store.with(source -> Restore.read(file, source));
        } catch (DamagedBackupException e) {
            throw Refusal.wrongInput(Messages.of("restore.damaged", file.toString(), e.place()));
        } catch (StoreInUseException e) {
            throw Refusal.wrongInput(Messages.of("restore." + e.reason(), store.place()));
        }
    }
}
