package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.search.Trial.Spot;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check of the rules that bar a workshop from a room, start or advisor by itself, and of rooms that others are in. */
final class Obstacles {

    private final ProblemIndex index;
    private final Workshop workshop;
    private final Theme theme;
    private final List<Workshop> others;

    Obstacles(ProblemIndex index, Plan plan, Workshop workshop) {
        this.index = index;
        this.workshop = workshop;
        theme = index.theme(workshop.theme());
        others = plan.workshops().stream()
                .filter(w -> !w.id().equals(workshop.id()))
                .toList();
    }

    /** What closes a room to the theme at any time, null where nothing does. */
    @Nullable
    Obstacle ofRoom(String id) {
        var room = index.room(id);
        if (!room.equipment().containsAll(theme.equipment())) {
            return Obstacle.EQUIPMENT;
        }
        return Math.min(room.capacity(), theme.maxParticipants()) < theme.minParticipants() ? Obstacle.SEATS : null;
    }

    /** What closes a room to an advisor at any time, null where nothing does. */
    @Nullable
    Obstacle ofAdvisor(String id, String room) {
        var advisor = index.advisor(id);
        if (!advisor.themes().contains(theme.id())) {
            return Obstacle.THEME;
        }
        boolean works = advisor.communes().isEmpty()
                || advisor.communes().contains(index.room(room).commune());
        return works ? null : Obstacle.COMMUNE;
    }

    /** What closes the place at that time, null where nothing but the advisor's day or the residents may. */
    @Nullable
    Obstacle ofHours(Spot spot) {
        var sessions = index.series(spot.start(), theme.sessions());
        if (sessions.isEmpty()) {
            return Obstacle.SERIES;
        }
        var audience = index.audience(workshop.audience());
        if (!free(sessions, audience.available(), audience.unavailable())) {
            return Obstacle.AUDIENCE;
        }
        var room = index.room(spot.room());
        if (!free(sessions, room.open(), room.closed())) {
            return Obstacle.ROOM_HOURS;
        }
        var advisor = index.advisor(spot.advisor());
        if (!free(sessions, advisor.available(), advisor.absent())) {
            return Obstacle.ADVISOR_HOURS;
        }
        return isTaken(spot.room(), sessions) ? Obstacle.ROOM_TAKEN : null;
    }

    private boolean free(List<LocalDateTime> sessions, List<TimeWindow> windows, List<Period> without) {
        return sessions.stream()
                .allMatch(s -> TimeWindow.allow(windows, s, s.plusMinutes(theme.minutes()))
                        && !Period.anyHolds(without, s.toLocalDate()));
    }

    private boolean isTaken(String room, List<LocalDateTime> sessions) {
        return others.stream()
                .filter(w -> w.room().equals(room))
                .anyMatch(w -> w.sessions().stream()
                        .anyMatch(there -> sessions.stream().anyMatch(s -> meet(s, there, w))));
    }

    private boolean meet(LocalDateTime start, LocalDateTime there, Workshop other) {
        int length = index.theme(other.theme()).minutes();
        return start.isBefore(there.plusMinutes(length)) && there.isBefore(start.plusMinutes(theme.minutes()));
    }
}
