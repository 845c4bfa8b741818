package fr.allervers.data.continuity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Habits of the residents of a quarter gone by: the rooms, days of the week and times at which they came, with how many
 * came, as far as the next quarter could keep them.
 *
 * <ol>
 *   <li>A room, weekday and time is a habit where at least two sessions were held there: a single date is an
 *       appointment.
 *   <li>Its participants are the residents of all workshops that had a session there, each workshop once: by head count
 *       where one was noted, else by places. With none it is no habit.
 *   <li>It is left out where the next quarter cannot keep it: the room is gone, no session starts at that weekday and
 *       time, or the room is closed at all of those.
 * </ol>
 *
 * @param habits for the next quarter's problem, by room, weekday and time
 * @param leftOut those that it cannot keep
 */
public record HabitCount(List<Habit> habits, List<LeftOut> leftOut) {

    private static final int FEWEST_SESSIONS = 2;

    public HabitCount {
        habits = List.copyOf(habits);
        leftOut = List.copyOf(leftOut);
    }

    /** Why a habit cannot be kept. */
    public enum Reason {
        /** The room is not in the territory any more. */
        ROOM_GONE,
        /** No session starts then. */
        NO_START,
        /** The room is closed whenever one does. */
        ROOM_CLOSED
    }

    /** A habit that the next quarter cannot keep. */
    public record LeftOut(Habit habit, Reason reason) {}

    private record Slot(String room, DayOfWeek day, LocalTime time) {

        static final Comparator<Slot> ORDER =
                comparing(Slot::room).thenComparing(Slot::day).thenComparing(Slot::time);

        static Slot of(Workshop workshop, LocalDateTime start) {
            return new Slot(workshop.room(), start.getDayOfWeek(), start.toLocalTime());
        }

        Habit habit(int participants, String source) {
            return new Habit(
                    "%s/%s/%s".formatted(room, day, time), room, day, time, participants, Provenance.sourced(source));
        }
    }

    /**
     * Counts the habits of a quarter.
     *
     * @param next the problem of the quarter after it
     */
    public static HabitCount of(PastQuarter past, Problem next) {
        var habits = new ArrayList<Habit>();
        var leftOut = new ArrayList<LeftOut>();
        var rooms = next.rooms().stream().collect(toMap(Room::id, r -> r));
        for (var habit : all(past)) {
            hindrance(habit, rooms.get(habit.room()), next)
                    .ifPresentOrElse(reason -> leftOut.add(new LeftOut(habit, reason)), () -> habits.add(habit));
        }
        return new HabitCount(habits, leftOut);
    }

    private static List<Habit> all(PastQuarter past) {
        var sessions = new TreeMap<Slot, Integer>(Slot.ORDER);
        var participants = new TreeMap<Slot, Long>(Slot.ORDER);
        for (var workshop : past.plan().workshops()) {
            var slots = past.plan().parts(workshop).stream()
                    .flatMap(p -> p.sessions().stream().map(s -> Slot.of(p, s)))
                    .toList();
            slots.forEach(s -> sessions.merge(s, 1, Integer::sum));
            slots.stream()
                    .distinct()
                    .forEach(s -> participants.merge(s, past.attended().came(workshop), Long::sum));
        }
        return participants.entrySet().stream()
                .filter(e -> e.getValue() > 0 && sessions.getOrDefault(e.getKey(), 0) >= FEWEST_SESSIONS)
                .map(e -> e.getKey()
                        .habit(Math.toIntExact(e.getValue()), past.problem().id()))
                .toList();
    }

    /** Empty where the next quarter can keep it. */
    private static Optional<Reason> hindrance(Habit habit, @Nullable Room room, Problem next) {
        if (room == null) {
            return Optional.of(Reason.ROOM_GONE);
        }
        var starts = next.starts().stream().filter(habit::isAt).toList();
        if (starts.isEmpty()) {
            return Optional.of(Reason.NO_START);
        }
        int shortest = next.themes().stream().mapToInt(Theme::minutes).min().orElse(0);
        var open = starts.stream().anyMatch(s -> room.availability().allows(s, s.plusMinutes(shortest)));
        return open ? Optional.empty() : Optional.of(Reason.ROOM_CLOSED);
    }
}
