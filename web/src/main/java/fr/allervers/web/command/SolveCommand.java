package fr.allervers.web.command;

import fr.allervers.data.plan.Plan;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.TimeLimit;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.report.SolveReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Interruption;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.proof.Proven;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code solve}: searches the best plan of a problem file and keeps the best so far in a plan file. */
@Command(name = "solve", mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    private final CommandOutput output;
    private final Interruption interruption;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Option(names = "--out", paramLabel = "PLAN", required = true, descriptionKey = "solve.out")
    private Path planFile;

    @Option(names = "--time", paramLabel = "60s", converter = TimeLimit.class, descriptionKey = "solve.time")
    private @Nullable Duration time;

    @Option(names = "--moves", paramLabel = "N", converter = WholeNumber.Positive.class, descriptionKey = "solve.moves")
    private @Nullable Long moves;

    @Option(names = "--seed", paramLabel = "N", converter = WholeNumber.class, descriptionKey = "solve.seed")
    private long seed;

    @Option(names = "--from", paramLabel = "PLAN", descriptionKey = "solve.from")
    private @Nullable Path fromFile;

    SolveCommand(CommandOutput output, Interruption interruption) {
        this.output = output;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        PlanSolver.prepare();
        output.note(Messages.of("solve.reads", problemFile.toString()));
        var file = OutputFile.apartFrom(problemFile, planFile);
        var problem = ContractFiles.problem(problemFile);
        var from = fromFile == null ? null : ContractFiles.plan(fromFile, problem);
        var solver = new PlanSolver(problem, limits(), from);
        var proof = ProofBeside.of(problem, Proven.NOTHING, time == null ? USUAL_TIME : time);
        try {
            Runnable stop = () -> {
                proof.stop();
                solver.stop();
            };
            interruption.stopBy(stop);
            var report = new SolveReport(output, problem, file, proof);
            report.stopOnFailure(stop);
            var plan = solve(solver, report);
            report.keep(plan);
            proof.finish(Objects.requireNonNull(plan.score(), "a solved plan is scored"));
            report.finish(plan, solver.phases());
            return ExitStatus.GOOD;
        } finally {
            proof.stop();
        }
    }

    private Plan solve(PlanSolver solver, SolveReport report) {
        try {
            return solver.run(report);
        } catch (NoValidPlanException e) {
            throw Refusal.notValid(Messages.of("solve.noValidPlan", e.in(output.language())));
        }
    }

    private SolveLimits limits() {
        return new SolveLimits(time == null && moves == null ? USUAL_TIME : time, moves, seed);
    }
}
