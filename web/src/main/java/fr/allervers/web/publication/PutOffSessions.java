package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which sessions of a quarter are held in the next one, and whether that is planned around them. */
@Component
public record PutOffSessions(Quarters quarters, QuarterPlans plans) {

    /** Those of a version of a quarter's plan; empty where there are none, or the next quarter cannot be planned yet. */
    public Optional<PutOff> of(Quarter quarter, PlanVersion version) {
        var workshops = version.plan().workshops().stream()
                .filter(w -> w.sessions().stream().anyMatch(s -> isAfter(s, quarter)))
                .toList();
        if (workshops.isEmpty() || !quarters.onOffer().contains(quarter.next())) {
            return Optional.empty();
        }
        var next = quarters.problem(quarter.next()).problem();
        var days = new TreeSet<LocalDate>();
        long sessions = 0;
        boolean isReserved = true;
        for (var workshop : workshops) {
            for (var session : workshop.sessions()) {
                if (isAfter(session, quarter)) {
                    sessions++;
                    days.add(session.toLocalDate());
                    isReserved &= isReserved(workshop, session.toLocalDate(), next);
                }
            }
        }
        return Optional.of(new PutOff(quarter, sessions, days.first(), days.last(), isReserved));
    }

    /** Those that the published plan of the quarter before puts off into a quarter. */
    public Optional<PutOff> into(Quarter quarter) {
        return Optional.ofNullable(plans.ofPublished(quarter.previous())).flatMap(p -> of(quarter.previous(), p));
    }

    private static boolean isAfter(LocalDateTime session, Quarter quarter) {
        return session.toLocalDate().isAfter(quarter.last());
    }

    /** Whom or what the next quarter does not have nobody takes there. */
    private static boolean isReserved(Workshop workshop, LocalDate day, Problem next) {
        return next.rooms().stream()
                        .filter(r -> r.id().equals(workshop.room()))
                        .allMatch(r -> Period.anyHolds(r.closed(), day))
                && next.advisors().stream()
                        .filter(a -> a.id().equals(workshop.advisor()))
                        .allMatch(a -> Period.anyHolds(a.absent(), day));
    }
}
