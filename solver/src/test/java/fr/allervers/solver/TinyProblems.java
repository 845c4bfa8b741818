package fr.allervers.solver;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Problems of one theme and audience whose figures can be seen through. */
public final class TinyProblems {

    static final LocalDateTime MONDAY_MORNING = LocalDateTime.of(2027, 1, 4, 9, 0);
    static final LocalDateTime MONDAY_NOON = LocalDateTime.of(2027, 1, 4, 11, 0);
    static final LocalDateTime TUESDAY = LocalDateTime.of(2027, 1, 5, 9, 0);

    private TinyProblems() {}

    /** Few enough choices to try all: two rooms, an advisor, three starts, up to seven residents. */
    static Problem small(long seed) {
        var chance = new Random(seed);
        int least = chance.nextInt(3);
        var theme = new Theme("t", "Theme", 60, 1, least, least + 1 + chance.nextInt(2), List.of(), Provenance.UNKNOWN);
        var rooms = List.of(room("r0", chance.nextInt(3)), room("r1", chance.nextInt(3)));
        var demand = IntStream.range(0, 2)
                .mapToObj(i -> demand("d" + i, chance.nextInt(3), chance.nextInt(4), 1 + chance.nextInt(2)))
                .toList();
        var weights = InOrder.weights(1 + chance.nextInt(3), chance.nextInt(5), chance.nextInt(40), 0, 0, 0, 0);
        var minutes = new int[3][3];
        for (var row : minutes) {
            for (int j = 0; j < 3; j++) {
                row[j] = chance.nextInt(12) == 0 ? TravelMatrix.IMPOSSIBLE : chance.nextInt(50);
            }
        }
        return problem(minutes, rooms, theme, List.of(advisor("v0", 1 + chance.nextInt(2))), demand, weights);
    }

    /** A pure location problem: a room everywhere, room for all, one start, as many workshops as advisors. */
    static Problem location(int[][] minutes, int workshops) {
        var theme = new Theme("t", "Theme", 60, 1, 0, 1_000_000, List.of(), Provenance.UNKNOWN);
        var all = IntStream.range(0, minutes.length);
        var problem = problem(
                minutes,
                all.mapToObj(c -> room("r" + c, c)).toList(),
                theme,
                IntStream.range(0, workshops).mapToObj(a -> advisor("v" + a, 1)).toList(),
                IntStream.range(0, minutes.length)
                        .mapToObj(c -> demand("d" + c, c, 1 + c % 4, 1))
                        .toList(),
                InOrder.weights(1, 0, 0, 0, 0, 0, 0));
        return withStarts(problem, List.of(MONDAY_MORNING));
    }

    static Problem withStarts(Problem p, List<LocalDateTime> starts) {
        return ProblemParts.legal(ProblemParts.from(p).starts(starts));
    }

    public static Problem withPublished(Problem p, List<Workshop> published, List<String> pinned) {
        return ProblemParts.legal(ProblemParts.from(p).published(published).pinned(pinned));
    }

    static Problem problem(
            int[][] minutes,
            List<Room> rooms,
            Theme theme,
            List<Advisor> advisors,
            List<Demand> demand,
            Weights weights) {
        var communes = IntStream.range(0, minutes.length)
                .mapToObj(c ->
                        new Commune("c" + c, "Commune " + c, 49, 7, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN))
                .toList();
        var car = new TravelTable("car", Set.of(), null, null, TravelMatrix.of(minutes), Provenance.UNKNOWN);
        return ProblemParts.legal(ProblemParts.named("tiny", "Tiny")
                .starts(List.of(MONDAY_MORNING, MONDAY_NOON, TUESDAY))
                .communes(communes)
                .travel(List.of(car))
                .rooms(rooms)
                .themes(List.of(theme))
                .audiences(List.of(new Audience("a", "Everybody", List.of(), List.of(), Provenance.UNKNOWN)))
                .mobility(List.of(
                        new MobilityProfile("m", "Car", List.of("car"), 1000, 30, 1, false, Provenance.UNKNOWN)))
                .advisors(advisors)
                .demand(demand)
                .rules(new Rules(10, "car", 1))
                .weights(weights));
    }

    static Room room(String id, int commune) {
        return new Room(
                id,
                "Room " + id,
                "c" + commune,
                1_000_000,
                List.of(),
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Provenance.UNKNOWN);
    }

    static Advisor advisor(String id, int perDay) {
        return new Advisor(
                id,
                "Advisor " + id,
                "c0",
                List.of("t"),
                List.of(),
                List.of(),
                List.of(),
                perDay,
                2 * perDay,
                Provenance.UNKNOWN);
    }

    static Demand demand(String id, int commune, int residents, int priority) {
        return new Demand(id, "c" + commune, "t", "a", "m", residents, priority, Provenance.UNKNOWN);
    }
}
