package fr.allervers.web.command;

import fr.allervers.data.json.TableSetReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.travel.TableSet;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code travel}: puts travel tables into a problem, in the place of those of the same means. */
@Command(name = "travel", mixinStandardHelpOptions = true)
final class TravelCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TABLES", descriptionKey = "travel.tables")
    private List<Path> tableFiles;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "example.out")
    private Path file;

    TravelCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var problem = ContractFiles.problem(problemFile);
        var target = OutputFile.at(file);
        for (var tables : tableFiles) {
            problem = with(problem, tables);
        }
        var done = problem;
        target.write(out -> ContractFiles.write(done, out));
        output.object(new TravelledShape(
                ExitStatus.GOOD, done.id(), target.toString(), done.travel().size()));
        output.note(Messages.of("travel.put", done.travel().size(), target.toString()));
        return ExitStatus.GOOD;
    }

    private static Problem with(Problem problem, Path file) {
        TableSet tables = ContractFiles.read(file, new TableSetReader());
        var lacking = tables.lacking(problem.communes());
        if (!lacking.isEmpty()) {
            throw Refusal.wrongInput(Messages.of("travel.lacking", file.toString(), String.join(", ", lacking)));
        }
        return problem.withTravel(tables.reordered(problem.communes()).insteadOf(problem.travel()));
    }

    /**
     * What {@code travel --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param file path of the file written
     * @param tables travel tables in it
     */
    record TravelledShape(int status, String problem, String file, int tables) {}
}
