package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.quarter.PlannedDemand;
import fr.allervers.web.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What communes of the territory sent for a quarter and was taken, whether it is planned with yet or not. */
@Component
public final class NewestDemand {

    private final DemandVersions versions;

    public NewestDemand(Store store) {
        this.versions = new DemandVersions(store);
    }

    /** What quarters are planned with in place of the territory's own demand. */
    public PlannedDemand planned() {
        return versions;
    }

    /**
     * The demand received for a quarter.
     *
     * @param version its number, null where nothing was received
     */
    public record Received(List<Demand> rows, @Nullable Integer version) {}

    /** The newest; no rows where nothing was received. */
    public Received of(Quarter quarter) {
        int number = versions.number(quarter);
        return new Received(versions.newest(quarter).all(), number == 0 ? null : number);
    }
}
