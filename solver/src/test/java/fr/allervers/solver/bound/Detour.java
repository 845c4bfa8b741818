package fr.allervers.solver.bound;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An advisor based in A, residents in B who cannot leave it, and X between the two: A–X and X–B take 5 minutes by car,
 * A–B takes 50. Only driving costs.
 */
final class Detour {

    private static final Provenance P = Provenance.UNKNOWN;
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 1, 4, 9, 0);
    private static final LocalDateTime NOON = LocalDateTime.of(2027, 1, 4, 12, 0);
    private static final LocalDateTime EVENING = LocalDateTime.of(2027, 1, 4, 18, 0);

    /** Held in X in the morning and in the evening, for the residents of X. */
    static final List<Workshop> KEPT = List.of(kept("first", MORNING), kept("last", EVENING));

    private Detour() {}

    /** @param fewest participants of a workshop */
    static Problem problem(List<Workshop> pinned, int fewest) {
        int[][] car = {{0, 5, 50}, {5, 0, 5}, {50, 5, 0}};
        int[][] none = {{0, -1, -1}, {-1, 0, -1}, {-1, -1, 0}};
        return ProblemParts.legal(ProblemParts.named("detour", "detour")
                .starts(List.of(MORNING, NOON, EVENING))
                .communes(Stream.of("A", "X", "B")
                        .map(c -> new Commune(c, c, 49, 6, null, Commune.USUAL_PRESENCE, P))
                        .toList())
                .travel(List.of(
                        new TravelTable("car", Set.of(), null, null, TravelMatrix.of(car), P),
                        new TravelTable("walk", Set.of(), null, null, TravelMatrix.of(none), P)))
                .rooms(List.of(room("X"), room("B")))
                .themes(List.of(new Theme("t", "t", 60, 1, fewest, 4, List.of(), P)))
                .audiences(List.of(new Audience("all", "all", List.of(), List.of(), P)))
                .mobility(List.of(new MobilityProfile("walk", "walk", List.of("walk"), 10, 10, 1, false, P)))
                .advisors(List.of(
                        new Advisor("advisor", "advisor", "A", List.of("t"), List.of(), List.of(), List.of(), 3, 3, P)))
                .demand(pinned.isEmpty() ? List.of(demand("B", 2)) : List.of(demand("X", 4), demand("B", 2)))
                .weights(InOrder.weights(0, 1, 0, 0, 0, 0, 0))
                .published(pinned)
                .pinned(pinned.stream().map(Workshop::id).toList()));
    }

    private static Room room(String commune) {
        return new Room(commune, commune, commune, 4, List.of(), true, List.of(), List.of(), null, null, null, null, P);
    }

    private static Demand demand(String commune, int residents) {
        return new Demand(commune, commune, "t", "all", "walk", residents, 1, P);
    }

    private static Workshop kept(String id, LocalDateTime start) {
        return new Workshop(id, "t", "all", "X", "advisor", List.of(start), List.of(new Attendance("X", 2)));
    }
}
