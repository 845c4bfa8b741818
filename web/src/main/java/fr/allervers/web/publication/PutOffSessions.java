package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.publication.PutOff.Clash;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which sessions of a quarter are held in the next one, and whether that is planned around them. */
@Component
public record PutOffSessions(Quarters quarters, QuarterPlans plans) {

    /** A session in its room, by its advisor. */
    private record Held(Workshop workshop, LocalDate day) {

        boolean meets(Held other) {
            return day.equals(other.day) && (hasRoomOf(other) || hasAdvisorOf(other));
        }

        boolean hasRoomOf(Held other) {
            return workshop.room().equals(other.workshop.room());
        }

        boolean hasAdvisorOf(Held other) {
            return workshop.advisor().equals(other.workshop.advisor());
        }
    }

    /** Those of a version of a quarter's plan; empty where there are none, or the next quarter cannot be planned yet. */
    public Optional<PutOff> of(Quarter quarter, PlanVersion version) {
        var offered = quarters.onOffer();
        if (!offered.contains(quarter.next())) {
            return Optional.empty();
        }
        var after = held(version).filter(h -> h.day().isAfter(quarter.last())).toList();
        if (after.isEmpty()) {
            return Optional.empty();
        }
        var days = after.stream().map(Held::day).sorted().toList();
        var next = quarters.problem(quarter.next()).problem();
        var published = plans.ofPublished(quarter.next());
        return Optional.of(new PutOff(
                quarter,
                after.size(),
                days.get(0),
                days.get(days.size() - 1),
                after.stream().allMatch(h -> isReserved(h, next)),
                offered.contains(quarter),
                published != null,
                published == null ? List.of() : clashes(after, published)));
    }

    /** Those that the published plan of the quarter before puts off into a quarter; empty once the last of them is over. */
    public Optional<PutOff> into(Quarter quarter) {
        return Optional.ofNullable(plans.ofPublished(quarter.previous()))
                .flatMap(p -> of(quarter.previous(), p))
                .filter(p -> !p.last().isBefore(quarters.today()));
    }

    /** All of its quarter, what was held before a mend too. */
    private Stream<Held> held(PlanVersion version) {
        return plans.quarter(version).plan().held().stream()
                .flatMap(w -> w.sessions().stream().map(s -> new Held(w, s.toLocalDate())));
    }

    private List<Clash> clashes(List<Held> after, PlanVersion published) {
        var index = quarters.problem(published.problem()).index();
        return held(published)
                .flatMap(own -> after.stream().filter(own::meets).flatMap(h -> names(own, h, index)))
                .distinct()
                .sorted(Comparator.comparing(Clash::day).thenComparing(Clash::name))
                .toList();
    }

    private static Stream<Clash> names(Held own, Held other, ProblemIndex index) {
        var room = index.room(own.workshop().room());
        return Stream.concat(
                own.hasRoomOf(other)
                        ? Stream.of(new Clash(
                                own.day(),
                                room.name() + ", "
                                        + index.communeOf(room.commune()).name()))
                        : Stream.of(),
                own.hasAdvisorOf(other)
                        ? Stream.of(new Clash(
                                own.day(),
                                index.advisor(own.workshop().advisor()).name()))
                        : Stream.of());
    }

    /** Whom or what the next quarter does not have nobody takes there. */
    private static boolean isReserved(Held held, Problem next) {
        return next.rooms().stream()
                        .filter(r -> r.id().equals(held.workshop().room()))
                        .allMatch(r -> Period.anyHolds(r.closed(), held.day()))
                && next.advisors().stream()
                        .filter(a -> a.id().equals(held.workshop().advisor()))
                        .allMatch(a -> Period.anyHolds(a.absent(), held.day()));
    }
}
