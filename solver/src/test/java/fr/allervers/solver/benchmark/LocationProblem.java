package fr.allervers.solver.benchmark;

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
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A problem of nothing but places, made up by chance: one theme, one start, a room with seats for all in every commune,
 * and as many workshops as there are advisors. Only travel costs.
 */
final class LocationProblem {

    private static final Provenance MADE_UP = Provenance.estimate("made up by chance");
    private static final int SIDE = 100;
    private static final int MOST_RESIDENTS = 20;
    private static final int TOWNS = 12;
    private static final double SPREAD = 6;
    private static final int SEATS = 1_000_000;

    private final Random chance;
    private final double[] x;
    private final double[] y;

    private LocationProblem(int communes, long seed, boolean clustered) {
        chance = new Random(seed);
        x = new double[communes];
        y = new double[communes];
        var towns = chance.doubles(2 * TOWNS, 0, SIDE).toArray();
        for (int c = 0; c < communes; c++) {
            int town = chance.nextInt(TOWNS);
            x[c] = clustered ? towns[town] + SPREAD * chance.nextGaussian() : SIDE * chance.nextDouble();
            y[c] = clustered ? towns[TOWNS + town] + SPREAD * chance.nextGaussian() : SIDE * chance.nextDouble();
        }
    }

    /**
     * The same for the same arguments.
     *
     * @param clustered true: most communes lie around a dozen towns; false: anywhere
     */
    static Problem problem(int communes, int workshops, long seed, boolean clustered) {
        return new LocationProblem(communes, seed, clustered).problem(workshops);
    }

    private Problem problem(int workshops) {
        return ProblemParts.legal(ProblemParts.named(
                        "location-%d-%d".formatted(x.length, workshops),
                        "Made up: %d communes, %d workshops".formatted(x.length, workshops))
                .starts(List.of(LocalDateTime.of(2027, 1, 4, 9, 0)))
                .communes(each(c ->
                        new Commune(code(c), "Commune " + (c + 1), 49, 6.5, null, Commune.USUAL_PRESENCE, MADE_UP)))
                .travel(List.of(new TravelTable("car", Set.of(), null, null, minutes(), MADE_UP)))
                .rooms(each(LocationProblem::room))
                .themes(List.of(new Theme("t", "Theme", 90, 1, 1, SEATS, List.of(), MADE_UP)))
                .audiences(List.of(new Audience("all", "All", List.of(), List.of(), MADE_UP)))
                .mobility(List.of(new MobilityProfile("car", "Car", List.of("car"), 1000, 1000, 1, false, MADE_UP)))
                .advisors(IntStream.range(0, workshops)
                        .mapToObj(LocationProblem::advisor)
                        .toList())
                .demand(each(c -> new Demand(
                        "d" + c, code(c), "t", "all", "car", 1 + chance.nextInt(MOST_RESIDENTS), 1, MADE_UP)))
                .weights(InOrder.weights(1, 0, 0, 0, 0, 0, 0)));
    }

    private <T> List<T> each(java.util.function.IntFunction<T> one) {
        return IntStream.range(0, x.length).mapToObj(one).toList();
    }

    private static String code(int commune) {
        return "%05d".formatted(57001 + commune);
    }

    private TravelMatrix minutes() {
        var minutes = new int[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                minutes[i][j] = (int) Math.round(Math.hypot(x[i] - x[j], y[i] - y[j]));
            }
        }
        return TravelMatrix.of(minutes);
    }

    private static Room room(int c) {
        return new Room(
                "r" + c,
                "Room " + c,
                code(c),
                SEATS,
                List.of(),
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                MADE_UP);
    }

    private static Advisor advisor(int a) {
        return new Advisor(
                "a" + a, "Advisor " + a, code(0), List.of("t"), List.of(), List.of(), List.of(), 1, 1, MADE_UP);
    }
}
