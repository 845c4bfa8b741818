package fr.allervers.web.command;

import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.TimeLimit;
import fr.allervers.web.command.report.CheckReport;
import fr.allervers.web.command.terminal.CommandOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: recomputes a plan file from the problem file, and says what it breaches, costs and leaves out. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "check.plan")
    private Path planFile;

    @Option(names = "--bound", paramLabel = "30s", converter = TimeLimit.class, descriptionKey = "check.bound")
    private @Nullable Duration boundTime;

    CheckCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var problem = ContractFiles.problem(problemFile);
        var plan = ContractFiles.plan(planFile, problem);
        var assessment = new PlanJudge(problem).assess(plan);
        var bound = boundTime == null
                ? null
                : BoundSolver.prove(problem, assessment.score().unserved(), boundTime);
        var report = new CheckReport(problem, plan, assessment, bound);
        output.result(report.shape(output.language()), report.lines());
        return report.status();
    }
}
