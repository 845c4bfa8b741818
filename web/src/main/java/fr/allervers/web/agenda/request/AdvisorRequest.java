package fr.allervers.web.agenda.request;

import static java.util.Objects.requireNonNull;

import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor asks of the coordinator, about a published version: either a swap or a half-day.
 *
 * @param advisor id
 * @param version id of the version that was published when it was asked
 * @param workshop id of their workshop that another advisor shall hold, null for a half-day
 * @param other id of the workshop of the other advisor that they would hold instead, null for a half-day
 * @param halfDay that shall stay free, null for a swap
 * @param granted what was answered, null for nothing yet
 * @param answer what the coordinator said with it, null for nothing
 */
public record AdvisorRequest(
        String id,
        String advisor,
        String version,
        @Nullable String workshop,
        @Nullable String other,
        @Nullable HalfDay halfDay,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String answer) {

    /** The half-day with whose it would be; none for a swap. */
    Stream<Granted> half() {
        return halfDay == null ? Stream.of() : Stream.of(new Granted(advisor, halfDay));
    }

    /** The swap as a change of the version that it was asked of; a half-day has none. */
    Exchange exchange() {
        return new Exchange(requireNonNull(workshop), requireNonNull(other));
    }

    public boolean isSwap() {
        return halfDay == null;
    }
}
