package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import java.util.List;
import java.util.Optional;

/** What quarters of the present territory are planned with in place of its own demand: demand that communes sent. */
public interface PlannedDemand {

    /**
     * A version of the received demand.
     *
     * @param number of the version
     * @param estimateOthers whether communes that sent nothing keep their estimate
     */
    record Version(int number, boolean estimateOthers) {}

    /** The version that a quarter is planned with; empty where it is planned with the territory's own demand. */
    Optional<Version> of(Quarter quarter);

    /** The rows that were received up to a version. */
    List<Demand> rows(Quarter quarter, int version);
}
