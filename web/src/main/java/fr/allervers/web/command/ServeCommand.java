package fr.allervers.web.command;

import fr.allervers.web.command.terminal.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code serve}: starts the application for the browser; what no arguments at all do too. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Consumer<String[]> server;

    /** Settings of the server, such as {@code --server.port=8081}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    /** @param server starts the server and returns once it runs */
    ServeCommand(Consumer<String[]> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        server.accept(settings.toArray(String[]::new));
        return ExitStatus.STILL_RUNNING;
    }
}
