package fr.allervers.solver.explanation;

import static java.util.Comparator.comparingInt;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rooms and advisors of a problem, ordered by the minutes of the drive between them and a commune. Large territories are
 * tried in this order, as far as there is time.
 */
public record Nearness(
        ProblemIndex index, TravelTimes times, @Nullable LocalDateTime moment) {

    /** @param moment at which drives begin; null: all are as near */
    public Nearness(ProblemIndex index, @Nullable LocalDateTime moment) {
        this(index, new TravelTimes(index.problem()), moment);
    }

    /** The nearness at the problem's first start. */
    public static Nearness atFirstStart(ProblemIndex index) {
        return new Nearness(index, index.problem().starts().stream().findFirst().orElse(null));
    }

    /**
     * All rooms, the nearest first.
     *
     * @param commune INSEE code
     */
    public List<Room> rooms(String commune) {
        int here = index.commune(commune);
        return index.problem().rooms().stream()
                .sorted(comparingInt(r -> minutes(here, index.commune(r.commune()))))
                .toList();
    }

    /**
     * All advisors, those first whose base is nearest.
     *
     * @param commune INSEE code
     */
    public List<Advisor> advisors(String commune) {
        int here = index.commune(commune);
        return index.problem().advisors().stream()
                .sorted(comparingInt(a -> minutes(index.commune(a.base()), here)))
                .toList();
    }

    /** Minutes of the drive from one commune to another, by their numbers; the most there is where there is none. */
    private int minutes(int from, int to) {
        int minutes = moment == null ? 0 : times.minutes(index.problem().rules().advisorMode(), from, to, moment);
        return minutes == TravelMatrix.IMPOSSIBLE ? Integer.MAX_VALUE : minutes;
    }
}
