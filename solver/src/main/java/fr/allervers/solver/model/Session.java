package fr.allervers.solver.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * One session of a workshop as it stands.
 *
 * @param number place in its workshop, from 0
 */
public record Session(Placement workshop, int number, LocalDateTime start, LocalDateTime end) {

    /** The order in which the contract walks through a day. */
    public static final Comparator<Session> IN_TIME = comparing(Session::start)
            .thenComparing(Session::end)
            .thenComparing(s -> s.workshop().id())
            .thenComparing(s -> s.workshop().ordinal())
            .thenComparing(Session::number);

    public LocalDate day() {
        return start.toLocalDate();
    }

    public RoomFact room() {
        return workshop.room();
    }

    public AdvisorFact advisor() {
        return workshop.advisor();
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(workshop) + number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Session that && workshop == that.workshop && number == that.number;
    }
}
