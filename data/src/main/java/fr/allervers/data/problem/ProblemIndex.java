package fr.allervers.data.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A problem's rows by their ids. Every look-up throws {@link IllegalArgumentException} for an id the problem does not
 * have; plans that came through the reader hold none.
 */
public final class ProblemIndex {

    private final Problem problem;
    private final Map<String, Integer> communes = new HashMap<>();
    private final Map<String, Room> rooms;
    private final Map<String, Theme> themes;
    private final Map<String, Audience> audiences;
    private final Map<String, MobilityProfile> mobility;
    private final Map<String, Advisor> advisors;
    private final Map<String, Demand> demand;
    private final Map<WeekTime, List<LocalDateTime>> cadences;

    public ProblemIndex(Problem problem) {
        this.problem = problem;
        for (int i = 0; i < problem.communes().size(); i++) {
            communes.put(problem.communes().get(i).code(), i);
        }
        rooms = byId(problem.rooms(), Room::id);
        themes = byId(problem.themes(), Theme::id);
        audiences = byId(problem.audiences(), Audience::id);
        mobility = byId(problem.mobility(), MobilityProfile::id);
        advisors = byId(problem.advisors(), Advisor::id);
        demand = byId(problem.demand(), Demand::id);
        cadences = problem.starts().stream().collect(groupingBy(WeekTime::of));
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(toMap(id, Function.identity()));
    }

    /** The problem these look-ups are of. */
    public Problem problem() {
        return problem;
    }

    /** Index of a commune in the problem's list, and so in its travel matrices. */
    public int commune(String code) {
        return known(communes, code, "commune");
    }

    public Commune communeOf(String code) {
        return problem.communes().get(commune(code));
    }

    /** The name of a commune by its index. */
    public String communeName(int commune) {
        return problem.communes().get(commune).name();
    }

    public Room room(String id) {
        return known(rooms, id, "room");
    }

    public Theme theme(String id) {
        return known(themes, id, "theme");
    }

    /** How many sessions of a series were held before what a mend has left of it; 0 for any other workshop. */
    public int heldBefore(Workshop workshop) {
        return Math.max(
                0, plannedTheme(workshop).sessions() - workshop.sessions().size());
    }

    /** The theme that a workshop was planned with, where it is what a mend has left of a series; any other's own. */
    public Theme plannedTheme(Workshop workshop) {
        return theme(SeriesLeft.first(workshop.theme(), themes::containsKey));
    }

    /** Themes that workshops may be opened of: all but those that what is left of series has of its own. */
    public List<Theme> openThemes() {
        return problem.themes().stream()
                .filter(t -> SeriesLeft.first(t.id(), themes::containsKey).equals(t.id()))
                .toList();
    }

    public Audience audience(String id) {
        return known(audiences, id, "audience");
    }

    public MobilityProfile mobility(String id) {
        return known(mobility, id, "mobility profile");
    }

    public Advisor advisor(String id) {
        return known(advisors, id, "advisor");
    }

    public Demand demand(String id) {
        return known(demand, id, "demand");
    }

    private static <T> T known(Map<String, T> rows, String id, String what) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no %s '%s' in the problem".formatted(what, id));
        }
        return row;
    }

    /** The first session of a workshop that is held at the time of one of another. */
    public Optional<LocalDateTime> meeting(Workshop held, Workshop other) {
        int length = theme(held.theme()).minutes();
        int minutes = theme(other.theme()).minutes();
        return held.sessions().stream()
                .filter(at -> other.sessions().stream()
                        .anyMatch(s -> at.isBefore(s.plusMinutes(minutes)) && s.isBefore(at.plusMinutes(length))))
                .findFirst();
    }

    /**
     * The sessions of a workshop that starts at {@code first}: it and the next starts of the same weekday and time.
     *
     * @param sessions how many the theme has
     * @return that many moments; empty where {@code first} is no start or too few follow
     */
    public List<LocalDateTime> series(LocalDateTime first, int sessions) {
        var cadence = cadences.getOrDefault(WeekTime.of(first), List.of());
        int at = cadence.indexOf(first);
        return at < 0 || at + sessions > cadence.size() ? List.of() : List.copyOf(cadence.subList(at, at + sessions));
    }
}
