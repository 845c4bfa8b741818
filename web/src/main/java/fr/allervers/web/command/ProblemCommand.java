package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes the problem file of a territory for any quarter. */
abstract class ProblemCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            required = true,
            converter = QuarterName.class,
            descriptionKey = "example.quarter")
    private Quarter quarter;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "example.out")
    private @Nullable Path file;

    ProblemCommand(CommandOutput output) {
        this.output = output;
    }

    /** Whose problem is asked for. */
    abstract Territory territory();

    @Override
    public Integer call() throws IOException {
        output.note(Messages.of("example.begins", quarter.toString()));
        var target = file == null ? null : OutputFile.at(file);
        var problem = territory().problem(quarter);
        if (target == null) {
            ContractFiles.write(problem, output.out());
            return ExitStatus.GOOD;
        }
        target.write(out -> ContractFiles.write(problem, out));
        var asked = problem.residents();
        output.object(new ProblemShape(ExitStatus.GOOD, problem.id(), target.toString(), asked));
        output.note(Messages.of("example.done", problem.name(), asked, target.toString()));
        return ExitStatus.GOOD;
    }

    /**
     * What {@code example} and {@code territory problem} answer with {@code --out --json}.
     *
     * @param status the exit status
     * @param problem its id
     * @param file path of the file written
     * @param asked residents in it
     */
    record ProblemShape(int status, String problem, String file, long asked) {}
}
