package fr.allervers.data.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of the smaller example that ends within a quarter. */
class EndedLineTest {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");
    private static final LocalDate SINCE = LocalDate.of(2027, 2, 8);
    private static final String MODE = "lines";

    private final Territory territory = Territories.named("val-daigremont");
    private final Problem problem = territory.problem(QUARTER);

    private Problem without(String... lines) {
        var left = territory.transport();
        for (var line : lines) {
            left = left.withoutLine(MODE, line);
        }
        return territory.withTransport(left).problem(QUARTER);
    }

    private EndedLine ended(String line) {
        return new EndedLine(MODE, line, SINCE, problem.travel(), without(line).travel());
    }

    private static int minutes(Problem problem, String mode, int from, int to, LocalDateTime moment) {
        return new TravelTimes(problem).minutes(mode, from, to, moment);
    }

    private static List<LocalDateTime> moments(Problem problem) {
        var moments = new TreeSet<LocalDateTime>();
        for (var start : problem.starts()) {
            moments.add(start);
            problem.themes().forEach(t -> moments.add(start.plusMinutes(t.minutes())));
        }
        return List.copyOf(moments);
    }

    private static int commune(Problem problem, String code) {
        return IntStream.range(0, problem.communes().size())
                .filter(i -> problem.communes().get(i).code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Problem one, Problem other, LocalDate from, LocalDate until) {
        var times = new TravelTimes(one);
        var others = new TravelTimes(other);
        var modes = one.travel().stream().map(t -> t.mode()).distinct().toList();
        for (var moment : moments(one)) {
            var day = moment.toLocalDate();
            if (!day.isBefore(from) && !day.isAfter(until)) {
                for (var mode : modes) {
                    assertThat(matrix(times, mode, moment, one))
                            .as("%s at %s", mode, moment)
                            .isEqualTo(matrix(others, mode, moment, one));
                }
            }
        }
    }

    /** All trips impossible where no table is valid. */
    private static TravelMatrix matrix(TravelTimes times, String mode, LocalDateTime moment, Problem problem) {
        int communes = problem.communes().size();
        var none = new int[communes][communes];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, TravelMatrix.IMPOSSIBLE));
        return Objects.requireNonNullElse(times.matrix(mode, moment), TravelMatrix.of(none));
    }

    @Test
    void tripsAreAsTheyWereUntilThatDayAndWithoutTheLineFromItOn() {
        var after = ended("Car du lac").in(problem);
        assertSame(after, problem, QUARTER.first(), SINCE.minusDays(1));
        assertSame(after, without("Car du lac"), SINCE, QUARTER.last());
        int lake = commune(problem, "73933");
        int town = commune(problem, "73915");
        var before = moments(problem).get(0);
        var start = moments(problem).stream()
                .filter(m -> !m.toLocalDate().isBefore(SINCE)
                        && minutes(problem, MODE, lake, town, m) != TravelMatrix.IMPOSSIBLE)
                .findFirst()
                .orElseThrow();
        assertThat(minutes(after, MODE, lake, town, before)).isEqualTo(minutes(problem, MODE, lake, town, before));
        assertThat(minutes(after, MODE, lake, town, start)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void whatHasEndedBeforeStaysEndedAndWhatNoTableSaysStaysAsItIs() {
        var first = ended("Car du lac").in(problem);
        var both = ended("Car des Albiets").in(first);
        assertSame(both, without("Car du lac", "Car des Albiets"), SINCE, QUARTER.last());
        assertThat(new EndedLine("bateau", "Car de nulle part", SINCE, problem.travel(), problem.travel()).in(problem))
                .isEqualTo(problem);
        var after = moments(problem).stream()
                .filter(m -> !m.toLocalDate().isBefore(SINCE))
                .findFirst()
                .orElseThrow();
        assertThat(EndedLine.endedBy(after, MODE, both)).containsExactlyInAnyOrder("Car du lac", "Car des Albiets");
        assertThat(EndedLine.endedBy(problem.starts().get(0), MODE, both)).isEmpty();
        assertThat(Set.copyOf(first.travel())).containsAll(problem.travel());
    }

    @Test
    void aLineThatMadeNoTripQuickerHasEndedAllTheSame() {
        var name = "Car de nulle part";
        var after = new EndedLine(MODE, name, SINCE, problem.travel(), problem.travel()).in(problem);

        assertSame(after, problem, QUARTER.first(), QUARTER.last());
        assertThat(moments(problem))
                .allSatisfy(m -> assertThat(EndedLine.endedBy(m, MODE, after))
                        .isEqualTo(m.toLocalDate().isBefore(SINCE) ? Set.of() : Set.of(name)));
    }
}
