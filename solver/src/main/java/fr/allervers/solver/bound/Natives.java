package fr.allervers.solver.bound;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** The solver's native library, which not every platform has. */
final class Natives {

    static final boolean LOADED = load();

    private Natives() {}

    /**
     * A solver of that name, to be deleted after use.
     *
     * @throws IllegalStateException where the library lacks it
     */
    static MPSolver solver(String name) {
        var solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("the solver library holds no " + name);
        }
        return solver;
    }

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false; // the product runs without a bound, and says so
        }
    }
}
