package fr.allervers.solver.bound;

import com.google.ortools.Loader;

/** The solver's native library, which not every platform has. */
final class Natives {

    static final boolean LOADED = load();

    private Natives() {}

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false; // the product runs without a bound, and says so
        }
    }
}
