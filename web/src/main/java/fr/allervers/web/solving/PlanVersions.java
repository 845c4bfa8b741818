package fr.allervers.web.solving;

import fr.allervers.data.plan.Plan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The versions of all plans, in memory: they last as long as the application runs. Holds {@value #MOST} at most, and
 * lets the oldest go, but never the newest of a problem.
 */
@Component
public final class PlanVersions {

    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, PlanVersion> versions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    public PlanVersions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a new version.
     *
     * @param plan valid and scored
     * @param parent id of the version it was made from, null for none
     */
    public synchronized PlanVersion add(Plan plan, @Nullable String parent) {
        int number = numbers.merge(plan.problem(), 1, Integer::sum);
        var id = UUID.randomUUID().toString().substring(0, 8);
        var version = new PlanVersion(id, number, parent, plan, clock.instant());
        versions.put(id, version);
        if (versions.size() > MOST) {
            versions.values().stream().filter(v -> !isNewest(v)).findFirst().ifPresent(v -> versions.remove(v.id()));
        }
        return version;
    }

    private boolean isNewest(PlanVersion version) {
        return Integer.valueOf(version.number()).equals(numbers.get(version.problem()));
    }

    /**
     * The version of that id.
     *
     * @throws UnknownVersionException where there is none, or no longer
     */
    public synchronized PlanVersion get(String id) {
        var version = versions.get(id);
        if (version == null) {
            throw new UnknownVersionException(id);
        }
        return version;
    }

    /** The newest version of a problem's plan, null where there is none yet. */
    public @Nullable PlanVersion latest(String problem) {
        var all = of(problem);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The versions of a problem's plan, oldest first. */
    public synchronized List<PlanVersion> of(String problem) {
        var found = new ArrayList<PlanVersion>();
        for (var version : versions.values()) {
            if (version.problem().equals(problem)) {
                found.add(version);
            }
        }
        return found;
    }
}
