package fr.allervers.web.command;

import fr.allervers.web.backup.BackedUp;
import fr.allervers.web.backup.Backup;
import fr.allervers.web.backup.DamagedBackupException;
import fr.allervers.web.backup.EmptyStoreException;
import fr.allervers.web.backup.Restore;
import fr.allervers.web.command.argument.StoreOptions;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: writes everything the server keeps into one file, and restores that to see whether it is whole. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    BackupCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        store.requireThere();
        var target = OutputFile.at(file);
        store.with(source -> {
            target.write(out -> write(source, out));
            return target;
        });
        var restored = restored();
        output.result(
                restored, List.of(Messages.of("backup.done", restored.documents(), store.place(), file.toString())));
        return ExitStatus.GOOD;
    }

    private static void write(DataSource source, OutputStream out) throws IOException {
        try {
            Backup.write(source, Instant.now(), out);
        } catch (EmptyStoreException e) {
            throw Refusal.wrongInput(Messages.of("backup.empty"));
        }
    }

    private BackedUp restored() throws IOException {
        try {
            return Restore.check(file);
        } catch (DamagedBackupException e) {
            throw Refusal.notValid(Messages.of("backup.damaged", e.place(), file.toString()));
        }
    }
}
