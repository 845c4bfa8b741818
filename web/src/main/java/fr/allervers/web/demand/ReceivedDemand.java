package fr.allervers.web.demand;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.allervers.data.problem.Demand;
import java.util.List;

/**
 * The demand that communes sent for a quarter.
 *
 * @param rows each demand once
 * @param planned true once a plan was asked for with it
 * @param estimateOthers true where communes that sent nothing keep their estimate in that plan
 */
public record ReceivedDemand(DemandRows rows, boolean planned, boolean estimateOthers) {

    static final ReceivedDemand NONE = new ReceivedDemand(new DemandRows(List.of()), false, false);

    static ReceivedDemand of(List<Demand> demand) {
        return new ReceivedDemand(DemandRows.of(demand), false, false);
    }

    /** Its rows. */
    public List<Demand> all() {
        return rows.all();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return rows.demand().isEmpty();
    }

    ReceivedDemand plannedWith(boolean estimate) {
        return new ReceivedDemand(rows, true, estimate);
    }
}
