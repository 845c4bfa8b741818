package fr.allervers.solver.explanation;

import static java.util.Comparator.comparingInt;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Rooms and advisors of a problem, ordered by the minutes of the drive between them and a commune. Large territories are
 * tried in this order, as far as there is time.
 */
public final class Nearness {

    private final ProblemIndex index;
    private final TravelTimes times;

    public Nearness(ProblemIndex index) {
        this.index = index;
        this.times = new TravelTimes(index.problem());
    }

    /**
     * All rooms, the nearest first.
     *
     * @param commune INSEE code
     * @param moment at which the drive begins
     */
    public List<Room> rooms(String commune, LocalDateTime moment) {
        int here = index.commune(commune);
        return index.problem().rooms().stream()
                .sorted(comparingInt(r -> minutes(here, index.commune(r.commune()), moment)))
                .toList();
    }

    /**
     * All advisors, those first whose base is nearest.
     *
     * @param commune INSEE code
     * @param moment at which the drive begins
     */
    public List<Advisor> advisors(String commune, LocalDateTime moment) {
        int here = index.commune(commune);
        return index.problem().advisors().stream()
                .sorted(comparingInt(a -> minutes(index.commune(a.base()), here, moment)))
                .toList();
    }

    /** Minutes of the drive from one commune to another, by their numbers; the most there is where there is none. */
    private int minutes(int from, int to, LocalDateTime moment) {
        int minutes = times.minutes(index.problem().rules().advisorMode(), from, to, moment);
        return minutes == TravelMatrix.IMPOSSIBLE ? Integer.MAX_VALUE : minutes;
    }
}
