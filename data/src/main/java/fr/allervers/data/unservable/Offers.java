package fr.allervers.data.unservable;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.travel.TravelTimes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a problem offers each theme, kept for the groups of demand that ask for it. */
final class Offers {

    private final ProblemIndex index;
    private final TravelTimes travelTimes;
    private final Map<Integer, TravelClasses> classesByMinutes = new HashMap<>();
    private final Map<String, Series> seriesByTheme = new HashMap<>();

    Offers(Problem problem) {
        index = new ProblemIndex(problem);
        travelTimes = new TravelTimes(problem);
    }

    ProblemIndex index() {
        return index;
    }

    TravelClasses travelClasses(Theme theme) {
        return classesByMinutes.computeIfAbsent(
                theme.minutes(), m -> new TravelClasses(index.problem(), travelTimes, m));
    }

    Series series(Theme theme) {
        return seriesByTheme.computeIfAbsent(theme.id(), t -> new Series(index, theme));
    }

    /** Those who teach it and may hold a session at all. */
    List<Advisor> advisors(Theme theme) {
        return index.problem().advisors().stream()
                .filter(a -> a.themes().contains(theme.id()))
                .filter(a -> a.maxSessionsPerDay() > 0 && a.maxSessionsPerWeek() > 0)
                .toList();
    }

    List<Room> equippedRooms(Theme theme) {
        return index.problem().rooms().stream()
                .filter(r -> new HashSet<>(r.equipment()).containsAll(theme.equipment()))
                .toList();
    }

    /** The equipped rooms in which enough residents find a seat. */
    List<Room> rooms(Theme theme) {
        return equippedRooms(theme).stream()
                .filter(r -> Math.min(r.capacity(), theme.maxParticipants()) >= fewest(theme))
                .toList();
    }

    /** The fewest participants of a workshop that serves anybody. */
    static int fewest(Theme theme) {
        return Math.max(1, theme.minParticipants());
    }
}
