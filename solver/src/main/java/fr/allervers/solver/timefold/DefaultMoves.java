package fr.allervers.solver.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.SolverJob;
import ai.timefold.solver.core.api.solver.SolverManager;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.SolverManagerConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolveProgress;
import fr.allervers.solver.model.OpenSchedule;
import fr.allervers.solver.model.PlanWriting;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Solves with what Timefold does unless told otherwise: construction first fit, then late acceptance over change and
 * swap moves. A yardstick for the product's own search, and a check that the model can be solved at all; it knows no
 * move that re-serves residents when a workshop moves.
 */
public final class DefaultMoves {

    private final Problem problem;
    private final Schedule start;
    private final SolverFactory<Schedule> factory;
    private long moves;

    /** @param from a plan to start from, null to start from what was published */
    public DefaultMoves(Problem problem, SolveLimits limits, @Nullable Plan from) {
        this(problem, limits, from, EnvironmentMode.NO_ASSERT);
    }

    DefaultMoves(Problem problem, SolveLimits limits, @Nullable Plan from, EnvironmentMode mode) {
        this.problem = problem;
        start = OpenSchedule.of(new ProblemFacts(problem), from);
        factory = SolverFactory.create(config(limits, mode));
    }

    /**
     * Solves until a limit is reached.
     *
     * @param listener hears of better plans on a thread of its own, not of each where they come faster than it listens
     * @return the best plan found, scored; not valid only where pinned workshops or {@code from} breach what it could
     *     not mend
     */
    public Plan run(SolveListener listener) {
        if (start.getWorkshops().stream().allMatch(PlannedWorkshop::isPinned)) {
            return plan(start);
        }
        long began = System.nanoTime();
        try (var manager =
                SolverManager.<Schedule, Long>create(factory, new SolverManagerConfig().withParallelSolverCount("1"))) {
            var job = manager.solveBuilder()
                    .withProblemId(1L)
                    .withProblem(start)
                    .withBestSolutionEventConsumer(event -> {
                        var elapsed = Duration.ofNanos(System.nanoTime() - began);
                        listener.progress(new SolveProgress(plan(event.solution()), elapsed, Duration.ZERO, 0));
                    })
                    .run();
            var best = plan(result(job));
            moves = job.getMoveEvaluationCount();
            return best;
        }
    }

    /** Tries of the run that ended. */
    public long moves() {
        return moves;
    }

    private static Schedule result(SolverJob<Schedule, Long> job) {
        try {
            return job.getFinalBestSolution();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving", e);
        }
    }

    private Plan plan(Schedule schedule) {
        return PlanArithmetic.scored(problem, PlanWriting.plan(schedule));
    }

    private static SolverConfig config(SolveLimits limits, EnvironmentMode mode) {
        return PlanJudge.config()
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(new TerminationConfig().withSpentLimit(limits.time()))
                .withPhases(
                        construction(),
                        new LocalSearchPhaseConfig()
                                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(limits.moves())));
    }

    /** Opens closed workshops one after the other; their residents already point to them. */
    private static ConstructionHeuristicPhaseConfig construction() {
        return new ConstructionHeuristicPhaseConfig()
                .withEntityPlacerConfig(new QueuedEntityPlacerConfig()
                        .withEntitySelectorConfig(
                                new EntitySelectorConfig().withId("workshop").withEntityClass(PlannedWorkshop.class))
                        .withMoveSelectorConfigs(new CartesianProductMoveSelectorConfig()
                                .withMoveSelectors(change("series"), change("advisor"))));
    }

    private static ChangeMoveSelectorConfig change(String variable) {
        return new ChangeMoveSelectorConfig()
                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig("workshop"))
                .withValueSelectorConfig(new ValueSelectorConfig().withVariableName(variable));
    }
}
