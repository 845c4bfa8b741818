package fr.allervers.web.command;

import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code territory}: what can be done with a territory's folder. Does nothing by itself. */
@Command(name = "territory", mixinStandardHelpOptions = true)
final class TerritoryCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.wrongInput(Messages.of("territory.noCommand"), Messages.of("usage.help", "aller-vers territory"));
    }
}
