package fr.allervers.web.command;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.explanation.cost.PlanCosts;
import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.pricing.WishInquiry;
import fr.allervers.solver.explanation.unserved.UnservedInquiry;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.TimeLimit;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.report.ExplainReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Interruption;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a plan is as it is, and what a wish would bring or cost. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final Duration TO_TRY = Duration.ofSeconds(60);
    private static final Duration TO_SOLVE = Duration.ofSeconds(45);

    /** What to explain; one of them. */
    static final class Question {

        @Option(names = "--costs", descriptionKey = "explain.costs")
        private boolean costs;

        @Option(names = "--workshop", paramLabel = "ID", descriptionKey = "explain.workshop")
        private @Nullable String workshop;

        @Option(names = "--unserved", descriptionKey = "explain.unserved")
        private boolean unserved;

        @Option(names = "--wish", paramLabel = "WISH", descriptionKey = "explain.wish")
        private @Nullable String wish;
    }

    private final CommandOutput output;
    private final Interruption interruption;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "check.plan")
    private Path planFile;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Question question = new Question();

    @Option(names = "--time", paramLabel = "30s", converter = TimeLimit.class, descriptionKey = "explain.time")
    private @Nullable Duration time;

    @Option(
            names = "--moves",
            paramLabel = "N",
            converter = WholeNumber.Positive.class,
            descriptionKey = "explain.moves")
    private @Nullable Long moves;

    ExplainCommand(CommandOutput output, Interruption interruption) {
        this.output = output;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        var problem = ContractFiles.problem(problemFile);
        var plan = ContractFiles.plan(planFile, problem);
        if (!new PlanJudge(problem).score(plan).isValid()) {
            throw Refusal.notValid(Messages.of("explain.notValid", planFile.toString()));
        }
        tell(new ExplainReport(output, new ProblemIndex(problem)), problem, plan);
        return ExitStatus.GOOD;
    }

    private void tell(ExplainReport report, Problem problem, Plan plan) {
        if (question.workshop != null) {
            report.workshop(workshop(problem, plan, question.workshop));
        } else if (question.unserved) {
            report.unserved(UnservedInquiry.of(problem, plan, deadline()));
        } else if (question.wish != null) {
            report.wish(priced(problem, plan, question.wish));
        } else {
            report.costs(PlanCosts.of(new ProblemIndex(problem), plan));
        }
    }

    private WorkshopReasons workshop(Problem problem, Plan plan, String id) {
        if (plan.workshops().stream().noneMatch(w -> w.id().equals(id))) {
            throw Refusal.wrongInput(Messages.of("explain.noWorkshop", id));
        }
        return WorkshopReasons.of(problem, plan, id, deadline());
    }

    /** An interruption ends the trying; what was found by then is told. */
    private Deadline deadline() {
        var deadline = Deadline.in(Objects.requireNonNullElse(time, TO_TRY));
        interruption.stopBy(deadline::end);
        return deadline;
    }

    private WishAnswer priced(Problem problem, Plan plan, String text) {
        try {
            var budget = moves == null
                    ? SearchBudget.ofTime(Objects.requireNonNullElse(time, TO_SOLVE))
                    : SearchBudget.ofMoves(moves);
            var wish = Wish.read(text);
            var inquiry = new WishInquiry(problem, plan, wish, budget);
            output.note(Messages.of("explain.begins", wish.sentence(new ProblemIndex(problem))));
            interruption.stopBy(inquiry::stop);
            return inquiry.run(percent -> output.note(Messages.of("explain.progress", percent)));
        } catch (ImpossibleWishException e) {
            throw Refusal.wrongInput(e.sentence());
        } catch (NoValidPlanException e) {
            throw Refusal.notValid(Messages.of("solve.noValidPlan", e.in(output.language())));
        } catch (CancellationException e) {
            throw Refusal.notValid(Messages.of("explain.stopped"));
        }
    }
}
