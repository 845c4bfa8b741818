package fr.allervers.solver.bound.mip;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** OR-Tools' native library of linear and mixed-integer solvers, which not every platform has. */
public final class OrTools {

    private static final boolean LOADED = load();

    private OrTools() {}

    /** False where the library does not run on this platform. */
    public static boolean isAvailable() {
        return LOADED;
    }

    /**
     * A solver of that name, to be deleted after use.
     *
     * @throws IllegalStateException where the library lacks it
     */
    public static MPSolver solver(String name) {
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
