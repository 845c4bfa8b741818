package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Schedule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Timefold is told of a solver of workshops. */
final class SolverConfigs {

    /**
     * Timefold's own test of who is left unserved always passes: what a resident unserved weighs against cost while the
     * search is hot is for the selector to say, and the best plan is kept by the contract's order in any case.
     */
    private static final long UNSERVED_TEMPERATURE = 1_000_000_000_000L;

    private SolverConfigs() {}

    /**
     * A solver with all rules.
     *
     * @param time null for no limit
     */
    static SolverConfig of(
            Class<? extends ConstraintProvider> rules,
            EnvironmentMode mode,
            @Nullable Duration time,
            List<PhaseConfig> phases) {
        return new SolverConfig()
                .withSolutionClass(Schedule.class)
                .withEntityClasses(PlannedWorkshop.class, Attendees.class)
                .withConstraintProviderClass(rules)
                .withEnvironmentMode(mode)
                .withRandomSeed(0L)
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time))
                .withPhaseList(phases);
    }

    static CustomPhaseConfig custom(PhaseCommand<Schedule> command) {
        return new CustomPhaseConfig().withCustomPhaseCommands(command);
    }

    /**
     * Local search by simulated annealing over {@link WorkshopMoves}, which learn of the cooling from their {@link Walk}.
     *
     * @param hot temperature at the beginning, in the plan's cost; Timefold lowers it to 0 as its terminations near
     *     their end, by time or by tries
     * @param over how near they are when the phase begins, since some look at the whole run
     * @param testing false: Timefold also tests who is left unserved
     */
    static LocalSearchPhaseConfig localSearch(Cooling cooling, double hot, double over, boolean testing) {
        return localSearch(hot, over, testing, termination(cooling));
    }

    private static LocalSearchPhaseConfig localSearch(
            double hot, double over, boolean testing, TerminationConfig termination) {
        long starting = 1 + (long) Math.ceil(hot / (1 - over));
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(WorkshopMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                                "0hard/%dmedium/%dsoft".formatted(testing ? UNSERVED_TEMPERATURE : 1, starting)))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(termination);
    }

    /**
     * Local search at one temperature, which is ended from outside: that of a part in a round. The limit is never
     * reached; it is there so that Timefold does not cool.
     *
     * @param temperature in the plan's cost
     * @param testing false: Timefold also tests who is left unserved
     */
    static LocalSearchPhaseConfig isothermalSearch(long temperature, boolean testing) {
        var never = new TerminationConfig().withScoreCalculationCountLimit(Long.MAX_VALUE / 2);
        return localSearch(temperature, 0, testing, never);
    }

    static CustomPhaseConfig custom(List<PhaseCommand<Schedule>> steps, Cooling cooling) {
        return new CustomPhaseConfig().withCustomPhaseCommandList(steps).withTerminationConfig(termination(cooling));
    }

    private static TerminationConfig termination(Cooling cooling) {
        var termination = new TerminationConfig();
        if (cooling.millis() != Long.MAX_VALUE) {
            termination.setMillisecondsSpentLimit(cooling.millis());
        }
        if (cooling.toTries() != Long.MAX_VALUE) {
            termination.setScoreCalculationCountLimit(cooling.toTries());
        }
        return termination;
    }
}
