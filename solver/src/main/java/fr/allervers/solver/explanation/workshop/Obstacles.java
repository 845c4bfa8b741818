package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check of the rules that bar a workshop from a room, start or advisor by itself, and of rooms that others are in. */
final class Obstacles {

    private final ProblemIndex index;
    private final Workshop workshop;
    private final CompiledProblem compiled;
    private final Theme theme;
    private final int themeIndex;
    /** Starts at which the audience can come. */
    private final long[] audience;

    private final List<Workshop> others;

    Obstacles(ProblemIndex index, Plan plan, Workshop workshop) {
        this.index = index;
        this.workshop = workshop;
        compiled = new CompiledProblem(index.problem());
        themeIndex = compiled.theme.of(workshop.theme());
        theme = compiled.problem.themes().get(themeIndex);
        audience = compiled.feasible.audience(
                theme, compiled.problem.audiences().get(compiled.audience.of(workshop.audience())));
        others = plan.workshops().stream()
                .filter(w -> !w.id().equals(workshop.id()))
                .toList();
    }

    /** What closes a room to the theme at any time, null where nothing does. */
    @Nullable
    Obstacle ofRoom(String id) {
        int room = compiled.room.of(id);
        if (!theme.isEquippedIn(compiled.problem.rooms().get(room))) {
            return Obstacle.EQUIPMENT;
        }
        return compiled.capacity(themeIndex, room) < theme.minParticipants() ? Obstacle.SEATS : null;
    }

    /** What closes a room to an advisor at any time, null where nothing does. */
    @Nullable
    Obstacle ofAdvisor(String id, String room) {
        int advisor = compiled.advisor.of(id);
        if (!compiled.problem.advisors().get(advisor).teaches(theme.id())) {
            return Obstacle.THEME;
        }
        int commune = compiled.sites.roomCommune[compiled.room.of(room)];
        return compiled.sites.worksIn[advisor][commune] ? null : Obstacle.COMMUNE;
    }

    /** What closes the place at that time, null where nothing but the advisor's day or the residents may. */
    @Nullable
    Obstacle ofHours(Spot spot) {
        int start = compiled.calendar.at(spot.start());
        var sessions = compiled.series[themeIndex][start];
        if (sessions == null) {
            return Obstacle.SERIES;
        } else if (!Bits.has(audience, start)) {
            return Obstacle.AUDIENCE;
        } else if (!Bits.has(compiled.feasible.room[themeIndex][compiled.room.of(spot.room())], start)) {
            return Obstacle.ROOM_HOURS;
        } else if (!Bits.has(compiled.feasible.advisor[themeIndex][compiled.advisor.of(spot.advisor())], start)) {
            return Obstacle.ADVISOR_HOURS;
        }
        return isTaken(workshop.withRoom(spot.room()).withSessions(compiled.calendar.moments(sessions)))
                ? Obstacle.ROOM_TAKEN
                : null;
    }

    private boolean isTaken(Workshop moved) {
        return others.stream()
                .anyMatch(w ->
                        w.room().equals(moved.room()) && index.meeting(w, moved).isPresent());
    }
}
