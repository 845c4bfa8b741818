package fr.allervers.solver.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.model.OpenSchedule;
import fr.allervers.solver.model.PlanWriting;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Solves with what Timefold does unless told otherwise: construction first fit, then late acceptance over change and
 * swap moves. A yardstick for the product's own search, and a check that the model can be solved at all; it knows no
 * move that re-serves residents when a workshop moves.
 */
public final class DefaultMoves {

    private final Problem problem;
    private final Schedule start;
    private final Solver<Schedule> solver;

    /** @param from a plan to start from, null to start from what was published */
    public DefaultMoves(Problem problem, SolveLimits limits, @Nullable Plan from) {
        this(problem, limits, from, EnvironmentMode.NO_ASSERT);
    }

    DefaultMoves(Problem problem, SolveLimits limits, @Nullable Plan from, EnvironmentMode mode) {
        this.problem = problem;
        start = OpenSchedule.of(new ProblemFacts(problem), from);
        solver = SolverFactory.<Schedule>create(config(limits, mode)).buildSolver();
    }

    /**
     * Solves until a limit is reached or {@link #stop} is called.
     *
     * @return the best plan found, scored; not valid only where pinned workshops or {@code from} breach what it could
     *     not mend
     */
    public Plan run() {
        boolean nothingToMove = start.getWorkshops().stream().allMatch(PlannedWorkshop::isPinned);
        return PlanArithmetic.scored(problem, PlanWriting.plan(nothingToMove ? start : solver.solve(start)));
    }

    /** Ends a run that has begun, soon, from any thread. */
    public void stop() {
        solver.terminateEarly();
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
