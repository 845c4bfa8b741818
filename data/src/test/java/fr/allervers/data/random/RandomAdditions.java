package fr.allervers.data.random;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the contract got later, put into a random problem: presence of communes, habits, tables with dates. */
final class RandomAdditions {

    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values()).subList(0, 5);

    private final Dice dice;

    RandomAdditions(long seed) {
        dice = new Dice(~seed);
    }

    Problem to(Problem problem) {
        var rooms = problem.rooms().stream().map(Room::id).toList();
        return ProblemParts.from(problem)
                .communes(problem.communes().stream().map(this::commune).toList())
                .travel(problem.travel().stream().flatMap(this::dated).toList())
                .habits(IntStream.rangeClosed(1, dice.between(0, 6))
                        .mapToObj(i -> habit("h" + i, rooms))
                        .toList())
                .weights(problem.weights().with(Cost.HABIT, dice.chance(20) ? 0 : dice.between(1, 50)))
                .build();
    }

    private Commune commune(Commune c) {
        return new Commune(
                c.code(), c.name(), c.latitude(), c.longitude(), c.population(), dice.between(0, 3), c.provenance());
    }

    private Habit habit(String id, List<String> rooms) {
        return new Habit(
                id,
                dice.oneOf(rooms),
                dice.oneOf(DAYS),
                dice.oneOf(RandomProblems.TIMES),
                dice.between(0, 20),
                Provenance.UNKNOWN);
    }

    /** The table, now and then only on some dates, and another one before it on some dates. */
    private Stream<TravelTable> dated(TravelTable table) {
        var own = dice.chance(15) ? onSomeDates(table, table.minutes()) : table;
        return dice.chance(50) ? Stream.of(onSomeDates(table, others(table.minutes())), own) : Stream.of(own);
    }

    private TravelTable onSomeDates(TravelTable table, TravelMatrix minutes) {
        var since = RandomProblems.FIRST_MONDAY.plusDays(dice.between(0, 17));
        var until = since.plusDays(dice.between(0, 9));
        return table.withSince(unless(20, since)).withUntil(unless(20, until)).withMinutes(minutes);
    }

    private @Nullable LocalDate unless(int percent, LocalDate date) {
        return dice.chance(percent) ? null : date;
    }

    private TravelMatrix others(TravelMatrix minutes) {
        var others = new int[minutes.size()][minutes.size()];
        for (int i = 0; i < others.length; i++) {
            for (int j = 0; j < others.length; j++) {
                others[i][j] = dice.chance(10) ? TravelMatrix.IMPOSSIBLE : dice.between(0, i == j ? 5 : 40);
            }
        }
        return TravelMatrix.of(others);
    }
}
