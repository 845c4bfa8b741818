package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code example}: writes the problem file of an example territory for any quarter. */
@Command(name = "example", mixinStandardHelpOptions = true)
final class ExampleCommand implements Callable<Integer> {

    private final Answer answer;

    @SuppressWarnings("UnusedVariable") // to be known and checked; there is one territory
    @Parameters(
            index = "0",
            paramLabel = "TERRITORY",
            converter = TerritoryName.class,
            descriptionKey = "example.territory")
    private String territory;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            required = true,
            converter = QuarterName.class,
            descriptionKey = "example.quarter")
    private Quarter quarter;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "example.out")
    private @Nullable Path file;

    ExampleCommand(Answer answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() throws IOException {
        answer.note(Messages.of("example.begins", quarter.toString()));
        var target = file == null ? null : OutputFile.at(file);
        var problem = ForbachExample.problem(quarter);
        if (target == null) {
            ContractFiles.write(problem, answer.out());
            return ExitStatus.GOOD;
        }
        target.write(out -> ContractFiles.write(problem, out));
        var asked = Residents.asked(problem);
        if (answer.json()) {
            answer.object(new ExampleShape(ExitStatus.GOOD, problem.id(), target.toString(), asked));
        }
        answer.note(Messages.of("example.done", problem.name(), asked, target.toString()));
        return ExitStatus.GOOD;
    }

    /**
     * What {@code example --out --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param file path of the file written
     * @param asked residents in it
     */
    record ExampleShape(int status, String problem, String file, long asked) {}
}
