package fr.allervers.data.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The sessions that an advisor holds on one day, and the drives from the base to the first, from each to the next, and
 * home from the last.
 *
 * @param sessions in time, one or more
 */
public record AdvisorDay(Advisor advisor, LocalDate day, List<Held> sessions) {

    /**
     * A session held.
     *
     * @param workshop id
     */
    public record Held(LocalDateTime start, LocalDateTime end, String workshop, Room room) {}

    /**
     * A drive.
     *
     * @param from index of a commune
     * @param to index of a commune
     * @param at the moment whose travel table counts: the start of the session it leads to, the end of the last for the
     *     drive home
     * @param room where it leads; where it begins for the drive home
     * @param minutes 0 within a room, {@link TravelMatrix#IMPOSSIBLE} where it cannot be made
     */
    public record Drive(int from, int to, LocalDateTime at, Room room, int minutes) {}

    public AdvisorDay {
        sessions = List.copyOf(sessions);
    }

    /** The days on which an advisor holds some of the workshops, in order; whose workshops they are is not looked at. */
    public static List<AdvisorDay> of(ProblemIndex index, Advisor advisor, List<Workshop> workshops) {
        return held(index, workshops).stream()
                .collect(groupingBy(h -> h.start.toLocalDate(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> new AdvisorDay(advisor, e.getKey(), e.getValue()))
                .toList();
    }

    /** The sessions of some workshops, in time. */
    static List<Held> held(ProblemIndex index, List<Workshop> workshops) {
        return workshops.stream()
                .flatMap(w -> w.sessions().stream()
                        .map(s -> new Held(
                                s, s.plusMinutes(index.theme(w.theme()).minutes()), w.id(), index.room(w.room()))))
                .sorted(comparing(Held::start).thenComparing(Held::end).thenComparing(Held::workshop))
                .toList();
    }

    /** The drives of the day, one more than sessions. */
    public List<Drive> drives(ProblemIndex index, TravelTimes travelTimes) {
        var mode = index.problem().rules().advisorMode();
        int base = index.commune(advisor.base());
        var drives = new ArrayList<Drive>();
        int from = base;
        Room before = null;
        for (var held : sessions) {
            int to = index.commune(held.room.commune());
            int minutes = held.room.equals(before) ? 0 : travelTimes.minutes(mode, from, to, held.start);
            drives.add(new Drive(from, to, held.start, held.room, minutes));
            from = to;
            before = held.room;
        }
        var last = sessions.get(sessions.size() - 1);
        int home = travelTimes.minutes(mode, from, base, last.end);
        drives.add(new Drive(from, base, last.end, last.room, home));
        return drives;
    }

    /** Minutes driven; a drive that cannot be made adds nothing. */
    public long drivingMinutes(ProblemIndex index, TravelTimes travelTimes) {
        return drives(index, travelTimes).stream()
                .mapToLong(d -> Math.max(0, d.minutes()))
                .sum();
    }
}
