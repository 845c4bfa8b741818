package fr.allervers.web.command;

import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.TimeLimit;
import fr.allervers.web.command.report.BoundWords;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Interruption;
import fr.allervers.web.command.terminal.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bound}: proves what no plan of a problem can beat. */
@Command(name = "bound", mixinStandardHelpOptions = true)
final class BoundCommand implements Callable<Integer> {

    private final CommandOutput output;
    private final Interruption interruption;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Option(
            names = "--time",
            paramLabel = "60s",
            defaultValue = "60s",
            converter = TimeLimit.class,
            descriptionKey = "bound.time")
    private Duration time;

    BoundCommand(CommandOutput output, Interruption interruption) {
        this.output = output;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        output.note(Messages.of("solve.reads", problemFile.toString()));
        var problem = ContractFiles.problem(problemFile);
        output.note(Messages.of("bound.begins", problem.name()));
        var solver = new BoundSolver(problem, null, time);
        interruption.stopBy(solver::stop);
        long began = System.nanoTime();
        var bound = solver.run(
                better -> output.note(Messages.of("bound.better", seconds(began), better.unserved(), better.cost())));
        output.result(BoundShape.of(problem.id(), bound, seconds(began)), BoundWords.of(bound));
        return ExitStatus.GOOD;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * What {@code bound --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param unserved no valid plan leaves fewer unserved, by priority
     * @param cost no valid plan that leaves at most {@code unservedAllowed} unserved costs less; null where nothing
     *     was proven
     * @param seconds that it took
     */
    record BoundShape(
            int status,
            String problem,
            long unserved,
            ProofStatus unservedProof,
            long unservedAllowed,
            @Nullable Long cost,
            ProofStatus costProof,
            double seconds) {

        static BoundShape of(String problem, Bound bound, double seconds) {
            return new BoundShape(
                    ExitStatus.GOOD,
                    problem,
                    bound.unserved(),
                    bound.unservedProof(),
                    bound.unservedAllowed(),
                    bound.costProof() == ProofStatus.TRIVIAL ? null : bound.cost(),
                    bound.costProof(),
                    seconds);
        }
    }
}
