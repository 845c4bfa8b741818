package fr.allervers.web.command;

import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Interruption;
import fr.allervers.web.command.terminal.Logging;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Preferences;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.command.terminal.StandardStreams;
import fr.allervers.web.command.terminal.UsageFaults;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The commands as one: arguments in, an exit status out, and never a stack trace.
 *
 * @param out gets results
 * @param err gets messages and progress
 * @param locale of the machine, for where no language is asked for
 * @param server starts the server with the settings given and returns once it runs
 */
public record Commands(PrintStream out, PrintStream err, Locale locale, Consumer<String[]> server) {

    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What {@link #run} returns where the server was started, which lives on. */
    public static final int STILL_RUNNING = ExitStatus.STILL_RUNNING;

    /**
     * The commands of this process, with its output and language. Libraries are kept from logging to it.
     *
     * @param server starts the server with the settings given and returns once it runs
     */
    public static Commands ofProcess(Consumer<String[]> server) {
        Logging.off();
        return new Commands(StandardStreams.out(), StandardStreams.err(), Locale.getDefault(), settings -> {
            Logging.on();
            server.accept(settings);
        });
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return 0 good, 1 no valid plan or breaches found, 2 wrong usage or input, or {@link #STILL_RUNNING}
     */
    public int run(String... args) {
        var output = new CommandOutput(out, err, Preferences.of(List.of(args), locale));
        var interruption = new Interruption();
        int status = execute(output, interruption, args);
        out.flush();
        err.flush();
        interruption.end(status);
        return status;
    }

    private int execute(CommandOutput output, Interruption interruption, String... args) {
        try {
            return commandLine(output, interruption).execute(args);
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return output.refuse(ExitStatus.WRONG_INPUT, List.of(Messages.of("failure.memory", megabytes)));
        } catch (StackOverflowError e) {
            return output.refuse(ExitStatus.WRONG_INPUT, List.of(unexpected(e)));
        }
    }

    private CommandLine commandLine(CommandOutput output, Interruption interruption) {
        return new CommandLine(new AllerVersCommand())
                .addSubcommand(new SolveCommand(output, interruption))
                .addSubcommand(new CheckCommand(output))
                .addSubcommand(new BoundCommand(output, interruption))
                .addSubcommand(new ExplainCommand(output, interruption))
                .addSubcommand(new ExampleCommand(output))
                .addSubcommand(new DemandCommand(output))
                .addSubcommand(new ReplanCommand(output))
                .addSubcommand(new SimulateCommand(output))
                .addSubcommand(new CommandLine(new TerritoryCommand())
                        .addSubcommand(new TerritoryCheckCommand(output))
                        .addSubcommand(new TerritoryProblemCommand(output))
                        .addSubcommand(new TerritoryImportCommand(output))
                        .addSubcommand(new TerritoryExportCommand(output)))
                .addSubcommand(new RoadsCommand(output))
                .addSubcommand(new BusesCommand(output))
                .addSubcommand(new TravelCommand(output))
                .addSubcommand(new VenuesCommand(output))
                .addSubcommand(new ExportCommand(output))
                .addSubcommand(new BackupCommand(output))
                .addSubcommand(new RestoreCommand(output))
                .addSubcommand(new ServeCommand(server))
                .setResourceBundle(usage(output.language()))
                .setOut(writerTo(out))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setParameterExceptionHandler((e, args) -> output.refuse(ExitStatus.WRONG_INPUT, UsageFaults.of(e)))
                .setExecutionExceptionHandler((e, command, parsed) -> refuse(output, e));
    }

    /** Help goes through the stream's own encoding. */
    private static PrintWriter writerTo(PrintStream stream) {
        return new PrintWriter(new StringWriter()) {
            @Override
            public void write(String text, int from, int length) {
                stream.append(text, from, from + length);
            }

            @Override
            public void println() {
                stream.println();
            }
        };
    }

    private static ResourceBundle usage(Locale language) {
        return ResourceBundle.getBundle("fr.allervers.web.command.usage", language, NO_SYSTEM_LOCALE);
    }

    private static int refuse(CommandOutput output, Exception e) {
        return e instanceof Refusal refusal
                ? output.refuse(refusal.status(), refusal.messages())
                : output.refuse(ExitStatus.NOT_VALID, List.of(unexpected(e)));
    }

    /** A fault of ours: what it is and where, for whoever mends it. */
    private static Sentence unexpected(Throwable e) {
        var stack = e.getStackTrace();
        return Messages.of("failure.unexpected", e.toString(), stack.length == 0 ? "?" : stack[0].toString());
    }
}
