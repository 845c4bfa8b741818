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

    /**
     * Makes a territory that of the present thread, until another is.
     *
     * @param territory null for the usual one
     */
    public void bind(@Nullable String territory) {
        if (territory == null) {
            bound.remove();
        } else {
            bound.set(territory);
        }
    }

    /** Does work for a territory and gives what it gives. */
    public <T> T in(String territory, Supplier<T> work) {
        var before = bound.get();
        bind(territory);
        try {
            return work.get();
        } finally {
            bind(before);
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
