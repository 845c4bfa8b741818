package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.solver.SolverFactory;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.plan.Locks;
import fr.allervers.solver.SolveLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The first solve of a process, of a problem of two communes: Timefold's some two thousand classes are loaded by it, once,
 * so that those which follow have their first plan sooner.
 */
public final class WarmUp {

    private static final String PROBLEM = "warm-up.json";
    private static final long MOVES = 2_000;

    private WarmUp() {}

    /** Begins it beside what the caller does, where it has not begun yet. */
    public static void begin() {
        requireNonNull(Once.DONE, "begun by its class");
    }

    /** Waits until it is over. */
    public static void finish() {
        Once.DONE.join();
    }

    /** First Timefold alone: the caller most likely reads a problem meanwhile, and classes are loaded one at a time. */
    private static void solve() {
        var settings = EngineSettings.USUAL;
        SolverFactory.create(SolverConfigs.of(
                        settings.rules(), settings.mode(), null, List.of(SolverConfigs.custom(new Fill(MOVES)))))
                .buildSolver();
        var problem = DocumentReader.PROBLEMS.read(problem());
        new Engine(problem, SolveLimits.ofMoves(MOVES, 0), null, Locks.NONE, settings, p -> {}, () -> false).run();
    }

    static byte[] problem() {
        try (var problem = requireNonNull(WarmUp.class.getResourceAsStream(PROBLEM), PROBLEM)) {
            return problem.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final CompletableFuture<Void> DONE = CompletableFuture.runAsync(WarmUp::solve);
    }
}
