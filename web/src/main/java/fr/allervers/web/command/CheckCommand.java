package fr.allervers.web.command;

import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.solver.bound.BoundSolver;
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

    private final Answer answer;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "check.plan")
    private Path planFile;

    @Option(names = "--bound", paramLabel = "30s", converter = TimeLimit.class, descriptionKey = "check.bound")
    private @Nullable Duration boundTime;

    CheckCommand(Answer answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() {
        var problem = ContractFiles.problem(problemFile);
        var plan = ContractFiles.plan(planFile, problem);
        var assessment = PlanArithmetic.assess(problem, plan);
        var bound =
                boundTime == null ? null : BoundSolver.prove(problem, assessment.score().unserved(), boundTime);
        var report = new CheckReport(problem, plan, assessment, bound);
        if (answer.json()) {
            answer.object(report.shape(answer.language()));
        } else {
            report.lines().forEach(answer::tell);
        }
        return report.status();
    }
}
