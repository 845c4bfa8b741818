package fr.allervers.data.random;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Travel tables: a car with a slower hour and the odd gap, feet, and a bus that runs at some hours on some days. */
final class RandomTravel {

    static final List<String> MODES = List.of("car", "foot", "bus");

    private final Dice dice;
    private final int communes;

    RandomTravel(Dice dice, int communes) {
        this.dice = dice;
        this.communes = communes;
    }

    List<TravelTable> tables() {
        return List.of(
                table("car", Set.of(), LocalTime.of(9, 30), LocalTime.of(10, 30), 5, 40, 2),
                table("car", Set.of(), null, dice.chance(10) ? LocalTime.of(15, 0) : null, 2, 25, 2),
                table("foot", Set.of(), null, null, 5, 90, 10),
                table("bus", EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), null, LocalTime.of(12, 0), 5, 40, 20),
                table("bus", Set.of(), LocalTime.of(10, 0), LocalTime.of(18, 0), 5, 60, 30));
    }

    private TravelTable table(
            String mode,
            Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            int least,
            int most,
            int percentImpossible) {
        var minutes = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                int between = i == j ? dice.between(0, 5) : dice.between(least, most);
                minutes[i][j] = dice.chance(percentImpossible) ? TravelMatrix.IMPOSSIBLE : between;
            }
        }
        return new TravelTable(mode, days, from, to, TravelMatrix.of(minutes), Provenance.UNKNOWN);
    }
}
