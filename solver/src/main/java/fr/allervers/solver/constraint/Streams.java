package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.bi.BiJoiner;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Session;
import fr.allervers.solver.model.Share;
import fr.allervers.solver.model.Trip;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/**
 * What several constraints start from. The functions are constants because Timefold computes a step once for all
 * constraints only where they hand it the very same function.
 */
final class Streams {

    private static final BiJoiner<Share, PlannedWorkshop> ATTENDS =
            Joiners.equal(Share::getWorkshop, PlannedWorkshop::getSlot);
    private static final BiFunction<Share, PlannedWorkshop, Trip> TRIP = Trip::of;
    private static final BiFunction<Share, PlannedWorkshop, PlannedWorkshop> WORKSHOP = (share, workshop) -> workshop;
    private static final BiFunction<Share, PlannedWorkshop, DemandFact> DEMAND = (share, workshop) -> share.getDemand();
    private static final ToLongBiFunction<Share, PlannedWorkshop> RESIDENTS = (share, workshop) -> share.getResidents();
    private static final Function<PlannedWorkshop, Iterable<Session>> SESSIONS = PlannedWorkshop::sessions;
    private static final Function<Session, AdvisorFact> ADVISOR = Session::advisor;
    private static final Function<Session, LocalDate> DAY = Session::day;

    private Streams() {}

    /** Sessions of held workshops. */
    static UniConstraintStream<Session> sessions(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class).flattenLast(SESSIONS);
    }

    /** Days on which an advisor holds sessions. */
    static UniConstraintStream<AdvisorDay> advisorDays(ConstraintFactory factory) {
        return sessions(factory).groupBy(ADVISOR, DAY, toList()).map(AdvisorDay::of);
    }

    /** Shares that attend a held workshop. */
    static BiConstraintStream<Share, PlannedWorkshop> attendance(ConstraintFactory factory) {
        return factory.forEach(Share.class).join(PlannedWorkshop.class, ATTENDS);
    }

    /** Shares that attend one of the workshops; few workshops in, little to join. */
    static BiConstraintStream<Share, PlannedWorkshop> attendance(
            ConstraintFactory factory, UniConstraintStream<PlannedWorkshop> workshops) {
        return factory.forEach(Share.class).join(workshops, ATTENDS);
    }

    /** Shares that attend a held workshop, with the trip it takes each of their residents. */
    static TriConstraintStream<Share, PlannedWorkshop, Trip> trips(ConstraintFactory factory) {
        return attendance(factory).expand(TRIP);
    }

    /** Held workshops with their participants, 0 included. */
    static BiConstraintStream<PlannedWorkshop, Long> participants(ConstraintFactory factory) {
        return attendance(factory).groupBy(WORKSHOP, sumLong(RESIDENTS)).complement(PlannedWorkshop.class, w -> 0L);
    }

    /** Held workshops with the shares that attend them, none included. */
    static BiConstraintStream<PlannedWorkshop, List<Share>> attendanceLists(ConstraintFactory factory) {
        return attendance(factory)
                .groupBy(WORKSHOP, toList((share, workshop) -> share))
                .complement(PlannedWorkshop.class, w -> List.of());
    }

    /** Every demand with its residents who attend anywhere, 0 included. */
    static BiConstraintStream<DemandFact, Long> attending(ConstraintFactory factory) {
        return attendance(factory).groupBy(DEMAND, sumLong(RESIDENTS)).complement(DemandFact.class, d -> 0L);
    }
}
