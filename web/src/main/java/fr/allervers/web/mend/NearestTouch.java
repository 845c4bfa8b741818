package fr.allervers.web.mend;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.figures.Leg;
import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.WorkshopTexts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of the published plan an event that touches nobody comes nearest to, in one sentence.
 *
 * @param workshop id of that which it is about, null where it is about no single one
 */
public record NearestTouch(String words, @Nullable String workshop) {

    /** It; null where nothing of that kind is published, or the event is about demand. */
    static @Nullable NearestTouch of(MendRun run, ProblemIndex index, Say say) {
        var event = run.event();
        return switch (Objects.requireNonNull(event.kind())) {
            case ADVISOR_ABSENT, HALF_DAY_FREE ->
                session(run, index, say, w -> w.advisor().equals(event.advisor()));
            case ROOM_CLOSED -> session(run, index, say, w -> w.room().equals(event.room()));
            case DAY_LOST -> session(run, index, say, w -> true);
            case TRANSPORT_ENDED -> new NearestTouch(say.message("mend.nearest.transport", riders(run, index)), null);
            case LINE_ENDED -> new NearestTouch(say.message("mend.nearest.line", slowed(run, index)), null);
            case LATE_DEMAND, RECEIVED_DEMAND -> null;
        };
    }

    /** A session of a published workshop. */
    private record Near(Workshop workshop, LocalDateTime start) {

        /** Days from a period to it, negative where it is before that. */
        long days(LocalDate from, LocalDate to) {
            var day = start.toLocalDate();
            return day.isBefore(from) ? ChronoUnit.DAYS.between(from, day) : ChronoUnit.DAYS.between(to, day);
        }
    }

    private static @Nullable NearestTouch session(
            MendRun run, ProblemIndex index, Say say, Predicate<Workshop> wanted) {
        var from = Objects.requireNonNull(run.event().from());
        var to = Objects.requireNonNullElse(run.event().to(), from);
        var texts = new WorkshopTexts(say, index);
        return run.version().plan().workshops().stream()
                .filter(wanted)
                .flatMap(w -> w.sessions().stream().map(start -> new Near(w, start)))
                .min(comparingLong(near -> Math.abs(near.days(from, to))))
                .map(near -> new NearestTouch(
                        say.message(
                                near.days(from, to) < 0 ? "mend.nearest.before" : "mend.nearest.after",
                                texts.what(near.workshop),
                                texts.commune(near.workshop),
                                texts.moment(near.start),
                                Math.abs(near.days(from, to))),
                        near.workshop.id()))
                .orElse(null);
    }

    /** Residents who are expected from then on and take what ends, though they can come otherwise. */
    private static long riders(MendRun run, ProblemIndex index) {
        var event = run.event();
        var from = Objects.requireNonNull(event.from());
        var commune = Objects.requireNonNullElse(event.commune(), "");
        return new Trips(index)
                .of(run.version().plan()).stream()
                        .filter(t -> commune.isEmpty()
                                || t.demand().commune().equals(commune)
                                || index.room(t.workshop().room()).commune().equals(commune))
                        .filter(t -> t.legs().stream()
                                .anyMatch(leg -> leg.mode().equals(event.mode())
                                        && !leg.moment().toLocalDate().isBefore(from)))
                        .mapToLong(Trip::residents)
                        .sum();
    }

    /** Residents who can still come as published and are under way for longer without the line. */
    private static long slowed(MendRun run, ProblemIndex index) {
        var from = Objects.requireNonNull(run.event().from());
        var without = new ProblemIndex(
                index.problem().withTravel(run.problem().problem().travel()));
        var was = new Trips(index).of(run.version().plan());
        var is = new Trips(without).of(run.version().plan());
        return IntStream.range(0, was.size())
                .filter(i -> minutesFrom(from, is.get(i)) > minutesFrom(from, was.get(i)))
                .mapToLong(i -> was.get(i).residents())
                .sum();
    }

    private static int minutesFrom(LocalDate from, Trip trip) {
        return trip.legs().stream()
                .filter(leg -> !leg.moment().toLocalDate().isBefore(from))
                .mapToInt(Leg::minutes)
                .sum();
    }
}
