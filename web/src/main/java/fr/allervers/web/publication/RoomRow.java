package fr.allervers.web.publication;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room with what a plan needs it for and what its holder said.
 *
 * @param room of the problem
 * @param commune name
 * @param sessions of a plan that are held in it, the first one first
 * @param promise null where it was not asked for
 */
public record RoomRow(
        Room room,
        String commune,
        List<LocalDateTime> sessions,
        @Nullable RoomPromise promise) {

    /** All rooms of a problem, those that a plan needs most first. */
    public static List<RoomRow> of(ProblemIndex index, @Nullable Plan plan, Map<String, RoomPromise> promises) {
        List<Workshop> workshops = plan == null ? List.of() : plan.held();
        return index.problem().rooms().stream()
                .map(r -> new RoomRow(
                        r, index.communeOf(r.commune()).name(), sessions(workshops, r), promises.get(r.id())))
                .sorted(Comparator.comparing((RoomRow r) -> -r.sessions.size()))
                .toList();
    }

    private static List<LocalDateTime> sessions(List<Workshop> workshops, Room room) {
        return workshops.stream()
                .filter(w -> w.room().equals(room.id()))
                .flatMap(w -> w.sessions().stream())
                .sorted()
                .toList();
    }

    /** Venue and name. */
    public String name() {
        return Stream.of(room.venue() == null ? "" : room.venue(), room.name())
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** True where a plan holds a session in it. */
    public boolean isNeeded() {
        return !sessions.isEmpty();
    }

    /** True where a plan needs it and it is not promised. */
    public boolean isMissing() {
        return isNeeded() && (promise == null || promise.state() != RoomPromise.State.PROMISED);
    }

    /** True where a plan needs it and its holder refused. */
    public boolean isRefused() {
        return isNeeded() && promise != null && promise.state() == RoomPromise.State.REFUSED;
    }
}
