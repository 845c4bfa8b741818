package fr.allervers.web.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The territory whose rows the present thread reads and writes: the one whose address was called or whose job runs, else
 * the usual one of this installation.
 */
public final class CurrentTerritory {

    private final String usual;
    private final ThreadLocal<@Nullable String> bound = new ThreadLocal<>();

    /** @param usual id of the territory where none is named */
    public CurrentTerritory(String usual) {
        this.usual = usual;
    }

    /** Its id. */
    public String id() {
        var id = bound.get();
        return id == null ? usual : id;
    }

    /** Id of the territory where none is named. */
    public String usual() {
        return usual;
    }

    /** Does work for a territory and gives what it gives. */
    public <T> T in(String territory, Supplier<T> work) {
        var before = bound.get();
        bound.set(territory);
        try {
            return work.get();
        } finally {
            if (before == null) {
                bound.remove();
            } else {
                bound.set(before);
            }
        }
    }

    /** Does work for a territory. */
    public void in(String territory, Runnable work) {
        in(territory, () -> {
            work.run();
            return true;
        });
    }

    /** The same work, done for the territory of the present thread whichever thread does it. */
    public Runnable kept(Runnable work) {
        var territory = id();
        return () -> in(territory, work);
    }
}
