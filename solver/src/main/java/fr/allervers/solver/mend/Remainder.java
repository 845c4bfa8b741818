package fr.allervers.solver.mend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of a problem and its plan from a day on. Sessions before it leave with the residents that they served. A
 * series that has begun goes on as a workshop of its remaining sessions: it keeps its id, and has a theme and rows of demand
 * of its own, so that nobody else joins it and its residents go nowhere else.
 */
final class Remainder {

    private final Problem problem;
    private final LocalDateTime from;
    private final List<Workshop> past;
    private final List<Workshop> begun;
    private final List<Workshop> toCome;
    private final Map<String, Theme> themes = new HashMap<>();
    private final Map<String, Demand> rows = new HashMap<>();

    Remainder(Problem problem, List<Workshop> published, LocalDate begins) {
        this.problem = problem;
        from = begins.atStartOfDay();
        past = published.stream().filter(w -> left(w) < w.sessions().size()).toList();
        begun = past.stream().filter(w -> left(w) > 0).toList();
        toCome = published.stream().filter(w -> left(w) == w.sessions().size()).toList();
        problem.themes().forEach(t -> themes.put(t.id(), t));
        problem.demand().forEach(d -> rows.put(d.id(), d));
    }

    private long left(Workshop w) {
        return w.sessions().stream().filter(s -> !s.isBefore(from)).count();
    }

    /** The problem of what is left, with what is left of the plan as published workshops. */
    Problem problem() {
        var hosts = hosts();
        return problem.withStarts(
                        problem.starts().stream().filter(s -> !s.isBefore(from)).toList())
                .withCommunes(problem.communes().stream()
                        .map(c -> hosts.contains(c.code()) ? c.withPresence(0) : c)
                        .toList())
                .withThemes(joined(problem.themes(), begun.stream().map(this::theme)))
                .withAdvisors(problem.advisors().stream().map(this::advisor).toList())
                .withDemand(joined(demand(), begun.stream().flatMap(this::demand)))
                .withHabits(problem.habits().stream().filter(h -> !isKept(h)).toList())
                .withPublished(joined(toCome, begun.stream().map(this::workshop)))
                .withPinned(pinned());
    }

    private static <T> List<T> joined(List<T> rows, Stream<T> more) {
        return Stream.concat(rows.stream(), more).toList();
    }

    /** Communes that have hosted a session: their presence is no longer to be won. */
    private Set<String> hosts() {
        var rooms = problem.rooms().stream().collect(Collectors.toMap(Room::id, Room::commune));
        return past.stream()
                .flatMap(w -> Stream.ofNullable(rooms.get(w.room())))
                .collect(Collectors.toSet());
    }

    private boolean isKept(Habit habit) {
        return past.stream()
                .filter(w -> w.room().equals(habit.room()))
                .flatMap(w -> w.sessions().stream())
                .anyMatch(s -> s.isBefore(from) && habit.isAt(s));
    }

    private List<String> pinned() {
        var left = new HashSet<String>();
        Stream.concat(toCome.stream(), begun.stream()).forEach(w -> left.add(w.id()));
        return problem.pinned().stream().filter(left::contains).toList();
    }

    private List<Demand> demand() {
        Map<String, Integer> served = past.stream()
                .flatMap(w -> w.attendance().stream())
                .collect(groupingBy(Attendance::demand, summingInt(Attendance::residents)));
        return problem.demand().stream()
                .map(d -> d.withResidents(d.residents() - served.getOrDefault(d.id(), 0)))
                .filter(d -> d.residents() > 0)
                .toList();
    }

    private Theme theme(Workshop w) {
        var whole = known(themes, w.theme());
        return whole.withId(SeriesLeft.id(whole.id(), w.id())).withSessions((int) left(w));
    }

    private Advisor advisor(Advisor row) {
        var taught = new ArrayList<>(row.themes());
        begun.stream().filter(w -> row.teaches(w.theme())).forEach(w -> taught.add(SeriesLeft.id(w.theme(), w.id())));
        return row.withThemes(taught);
    }

    private Stream<Demand> demand(Workshop w) {
        return w.attendance().stream()
                .map(a -> known(rows, a.demand())
                        .withId(SeriesLeft.id(a.demand(), w.id()))
                        .withTheme(SeriesLeft.id(w.theme(), w.id()))
                        .withResidents(a.residents()));
    }

    private Workshop workshop(Workshop w) {
        return w.withTheme(SeriesLeft.id(w.theme(), w.id()))
                .withSessions(
                        w.sessions().stream().filter(s -> !s.isBefore(from)).toList())
                .withAttendance(w.attendance().stream()
                        .map(a -> new Attendance(SeriesLeft.id(a.demand(), w.id()), a.residents(), a.provenance()))
                        .toList());
    }

    private static <T> T known(Map<String, T> rows, String id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no '%s' in the problem".formatted(id));
        }
        return row;
    }
}
