package fr.allervers.data.export;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;

/**
 * One session with all that its workshop's ids stand for.
 *
 * @param number 1 for the first session of the workshop
 */
record Line(
        Workshop workshop,
        Theme theme,
        Audience audience,
        Room room,
        Commune commune,
        Advisor advisor,
        LocalDateTime start,
        int number) {

    static Line of(ProblemIndex index, Workshop workshop, int session) {
        var room = index.room(workshop.room());
        return new Line(
                workshop,
                index.theme(workshop.theme()),
                index.audience(workshop.audience()),
                room,
                index.communeOf(room.commune()),
                index.advisor(workshop.advisor()),
                workshop.sessions().get(session),
                session + 1);
    }

    LocalDateTime end() {
        return start.plusMinutes(theme.minutes());
    }

    int sessions() {
        return workshop.sessions().size();
    }

    int seats() {
        return theme.seatsIn(room);
    }

    /** Venue and room. */
    String place() {
        return room.venue() == null ? room.name() : room.venue() + ", " + room.name();
    }

    double latitude() {
        return room.latitude() == null ? commune.latitude() : room.latitude();
    }

    double longitude() {
        return room.longitude() == null ? commune.longitude() : room.longitude();
    }

    /** True where the room, and so the place, is an estimate or made up. */
    boolean isMadeUp() {
        return room.provenance().isEstimated();
    }
}
