package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Roster;
import fr.allervers.solver.model.Session;
import fr.allervers.solver.model.Share;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What several constraints start from. The functions are constants because Timefold computes a step once for all
 * constraints only where they hand it the very same function.
 */
final class Streams {

    private static final Function<PlannedWorkshop, Placement> PLACEMENT = PlannedWorkshop::getPlacement;
    private static final Function<Placement, Iterable<Session>> SESSIONS = Placement::sessions;
    private static final Function<Session, AdvisorFact> ADVISOR = Session::advisor;
    private static final Function<Session, LocalDate> DAY = Session::day;
    private static final Function<Attendees, Roster> ROSTER = Attendees::getRoster;
    private static final Predicate<Roster> HELD = roster -> roster.workshop() != null;
    private static final Function<Roster, Iterable<Share>> SHARES = Roster::shares;
    private static final Function<Share, DemandFact> DEMAND = Share::demand;
    private static final ToLongFunction<Share> RESIDENTS = Share::residents;

    private Streams() {}

    /** Workshops that are held, where they stand. */
    static UniConstraintStream<Placement> workshops(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class).map(PLACEMENT);
    }

    /** Sessions of held workshops. */
    static UniConstraintStream<Session> sessions(ConstraintFactory factory) {
        return workshops(factory).flattenLast(SESSIONS);
    }

    /** Days on which an advisor holds sessions. */
    static UniConstraintStream<AdvisorDay> advisorDays(ConstraintFactory factory) {
        return sessions(factory).groupBy(ADVISOR, DAY, toList()).map(AdvisorDay::of);
    }

    /** Rosters of held workshops, those with nobody included. */
    static UniConstraintStream<Roster> rosters(ConstraintFactory factory) {
        return factory.forEach(Attendees.class).map(ROSTER).filter(HELD);
    }

    /** Residents of a row of demand who attend a workshop. */
    static UniConstraintStream<Share> shares(ConstraintFactory factory) {
        return factory.forEach(Attendees.class).map(ROSTER).flattenLast(SHARES);
    }

    /** Every row of demand with its residents who attend anywhere, 0 included. */
    static BiConstraintStream<DemandFact, Long> attending(ConstraintFactory factory) {
        return shares(factory).groupBy(DEMAND, sumLong(RESIDENTS)).complement(DemandFact.class, d -> 0L);
    }
}
