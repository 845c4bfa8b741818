package fr.allervers.solver.model;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.Theme;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A theme for an audience: what a workshop is of. Compared by identity; a problem has each once.
 *
 * @param availability when the audience can come
 * @param seriesByStart the regular series of as many sessions as the theme has
 */
public record KindFact(
        Theme theme, Audience audience, Availability availability, Map<LocalDateTime, SessionSeries> seriesByStart) {

    /**
     * The regular series that begins at a moment.
     *
     * @throws IllegalArgumentException where none does
     */
    public SessionSeries seriesFrom(LocalDateTime start) {
        var series = seriesByStart.get(start);
        if (series == null) {
            throw new IllegalArgumentException("no series of %s begins at %s".formatted(this, start));
        }
        return series;
    }

    /** The series of those sessions: the regular one where there is one, otherwise an irregular one. */
    SessionSeries seriesOf(List<LocalDateTime> sessions) {
        var regular = sessions.isEmpty() ? null : seriesByStart.get(sessions.get(0));
        return regular != null && regular.starts().equals(sessions) ? regular : new SessionSeries(sessions, false);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return theme.id() + "/" + audience.id();
    }
}
