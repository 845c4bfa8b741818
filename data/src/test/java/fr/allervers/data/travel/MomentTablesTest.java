package fr.allervers.data.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentTablesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static List<TravelTable> tables(List<LocalDateTime> starts, ToIntFunction<LocalDateTime> minutes) {
        return MomentTables.of(
                "bus",
                SessionMoments.of(starts, List.of()),
                moment -> TravelMatrix.of(new int[][] {{minutes.applyAsInt(moment)}}),
                Provenance.UNKNOWN,
                share -> {});
    }

    /** Monday to Friday at nine, for some weeks. */
    private static List<LocalDateTime> mornings(int weeks) {
        return IntStream.range(0, 7 * weeks)
                .mapToObj(MONDAY::plusDays)
                .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(d -> d.atTime(9, 0))
                .toList();
    }

    @Test
    void whereAllWeeksAreAlikeNoTableHasDates() {
        var tables = tables(mornings(3), m -> m.getDayOfWeek() == DayOfWeek.FRIDAY ? 20 : 10);

        assertThat(tables)
                .extracting(t -> t.days().size(), TravelTable::since, TravelTable::until)
                .containsExactly(tuple(4, null, null), tuple(1, null, null));
    }

    @Test
    void holidaysAreOneTableBeforeThatOfAllOtherDays() {
        var first = MONDAY.plusWeeks(1);
        var last = MONDAY.plusWeeks(2).plusDays(4);
        var tables = tables(mornings(6), m -> isWithin(m.toLocalDate(), first, last) ? 20 : 10);

        assertThat(tables)
                .extracting(
                        t -> t.minutes().minutes(0, 0), t -> t.days().size(), TravelTable::since, TravelTable::until)
                .containsExactly(tuple(20, 5, first, last), tuple(10, 5, null, null));
    }

    private static boolean isWithin(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    @Test
    void aDateBetweenThatDoesNotDifferPartsTheTablesOfThoseThatDo() {
        var differing = Set.of(MONDAY.plusWeeks(1), MONDAY.plusWeeks(3));
        var tables = tables(mornings(8), m -> differing.contains(m.toLocalDate()) ? 20 : 10);

        assertThat(tables)
                .extracting(TravelTable::since, TravelTable::until)
                .containsExactly(
                        tuple(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)),
                        tuple(MONDAY.plusWeeks(3), MONDAY.plusWeeks(3)),
                        tuple(null, null));
    }

    @Test
    void theFirstTableThatIsValidHasTheMinutesOfTheDateWhateverTheyAre() {
        int dated = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var starts = new ArrayList<>(mornings(1 + random.nextInt(6)));
            starts.removeIf(s -> random.nextInt(5) == 0);
            int kinds = 1 + random.nextInt(3);
            var minutes = starts.stream().mapToInt(s -> random.nextInt(kinds)).toArray();

            var tables = tables(starts, m -> minutes[starts.indexOf(m)]);

            for (int i = 0; i < minutes.length; i++) {
                var moment = starts.get(i);
                assertThat(tables.stream().filter(t -> t.validAt(moment)).findFirst())
                        .as("seed %d at %s", seed, moment)
                        .map(t -> t.minutes().minutes(0, 0))
                        .contains(minutes[i]);
            }
            dated += tables.stream().anyMatch(t -> t.since() != null) ? 1 : 0;
        }
        assertThat(dated).isBetween(100, 290);
    }
}
