package fr.allervers.solver.model;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Theme;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A theme for an audience: what a workshop is of, and the starts, rooms and advisors it can have. Rooms that lack the
 * theme's equipment and advisors who do not teach it are left out. Compared by identity.
 */
public final class Course {

    private final Theme theme;
    private final Audience audience;
    private final Hours hours;
    private final Map<LocalDateTime, SessionSeries> seriesByStart;
    private final Choices choices;

    /** @param seriesByStart in the order of the problem's starts */
    Course(
            Theme theme,
            Audience audience,
            Map<LocalDateTime, SessionSeries> seriesByStart,
            List<RoomFact> rooms,
            List<AdvisorFact> advisors) {
        this.theme = theme;
        this.audience = audience;
        this.seriesByStart = seriesByStart;
        hours = new Hours(audience.available(), audience.unavailable());
        choices = new Choices(List.copyOf(seriesByStart.values()), rooms, advisors);
    }

    public Theme theme() {
        return theme;
    }

    public Audience audience() {
        return audience;
    }

    /** When the audience can come. */
    public Hours hours() {
        return hours;
    }

    /** Every regular series, and the rooms and advisors that can do the theme. */
    public Choices choices() {
        return choices;
    }

    /** Most residents a workshop can take in any of the rooms. */
    int mostSeats() {
        return choices.rooms().stream().mapToInt(r -> r.seats(theme)).max().orElse(0);
    }

    boolean isAskedForBy(Demand demand) {
        return demand.theme().equals(theme.id()) && demand.audience().equals(audience.id());
    }

    /** The first series at which the audience can come; any other where there is none. */
    SessionSeries typicalSeries() {
        return choices.series().stream()
                .filter(this::canCome)
                .findFirst()
                .orElse(choices.series().get(0));
    }

    private boolean canCome(SessionSeries ofSeries) {
        return ofSeries.starts().stream().allMatch(s -> hours.allow(s, s.plusMinutes(theme.minutes())));
    }

    /** The series of those sessions: the regular one where there is one, otherwise an irregular one. */
    SessionSeries seriesOf(List<LocalDateTime> sessions) {
        var regular = sessions.isEmpty() ? null : seriesByStart.get(sessions.get(0));
        return regular != null && regular.starts().equals(sessions) ? regular : new SessionSeries(sessions, false);
    }

    @Override
    public String toString() {
        return theme.id() + "/" + audience.id();
    }
}
