package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.solver.SolverFactory;
import fr.allervers.solver.WorkerPool;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.function.LongFunction;

/**
 * What all rounds of a large territory stand on: the problem, and what searches its parts.
 *
 * @param facts the whole problem, for the constraint streams
 * @param indexed the whole problem, for the arrays
 * @param translation between the two
 * @param pool the threads on which parts are searched side by side
 * @param parts of a round
 * @param settings of the run
 * @param solverAt makes the solvers that search a part at a temperature, in the plan's cost
 * @param filler makes the solvers that fill a part
 */
record Ground(
        ProblemFacts facts,
        IndexedProblem indexed,
        Translation translation,
        WorkerPool pool,
        int parts,
        EngineSettings settings,
        LongFunction<SolverFactory<Schedule>> solverAt,
        SolverFactory<Schedule> filler) {}
