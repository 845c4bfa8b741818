package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.data.unservable.UnservableDemand;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second territory proves that the first one stands nowhere in the code. */
class ValDAigremontTest {

    private static final Territory VALLEY = Territories.named("val-daigremont");

    static Stream<Quarter> quarters() {
        return Stream.iterate(new Quarter(2027, 1), Quarter::next).limit(8);
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void itsFileIsReadBackWithoutFaults(Quarter quarter) {
        var problem = VALLEY.problem(quarter);

        assertThat(DocumentReader.PROBLEMS.read(DocumentWriter.PROBLEMS.toBytes(problem)))
                .isEqualTo(problem);
        assertThat(problem.communes()).hasSize(34);
        assertThat(problem.advisors()).hasSize(3);
        assertThat(problem.demand()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void hardlyAnybodyIsBeyondEveryWorkshop(Quarter quarter) {
        var residents = UnservableDemand.of(VALLEY.problem(quarter)).stream()
                .mapToInt(u -> u.demand().residents())
                .sum();

        assertThat(residents).isLessThanOrEqualTo(3);
    }

    @Test
    void everyRowSaysThatItIsMadeUp() {
        var problem = VALLEY.problem(new Quarter(2027, 1));

        assertThat(problem.name()).contains("territoire fictif");
        assertThat(Stream.of(
                                problem.communes().stream().map(Commune::provenance),
                                problem.rooms().stream().map(Room::provenance),
                                problem.advisors().stream().map(Advisor::provenance),
                                problem.demand().stream().map(Demand::provenance))
                        .flatMap(p -> p))
                .allMatch(Provenance::isEstimated);
    }

    @Test
    void trainsAndCoachesTakeTheirPassengersAndNobodyElse() {
        var problem = VALLEY.problem(new Quarter(2027, 1));
        var monday = LocalDateTime.of(2027, 1, 4, 9, 30);

        // 5 on foot, at most 20 of waiting for the hourly train, 8 of riding to the next station, 5 on foot
        assertThat(minutes(problem, "Pont-Clairvaux", "Saint-Aubert-le-Bas", monday))
                .isEqualTo(5 + 20 + 8 + 5);
        assertThat(minutes(problem, "Montaimet", "Aigremont", monday)).isEqualTo(-1);
        assertThat(minutes(problem, "Les Albiets", "Aigremont", monday)).isEqualTo(5 + 20 + 30 + 5);
        assertThat(minutes(problem, "Les Albiets", "Aigremont", monday.withDayOfMonth(9)))
                .isEqualTo(-1);
        assertThat(minutes(problem, "Les Albiets", "Montrivel", monday)).isEqualTo(5 + 20 + 30 + 5 + 20 + 8 + 5);
    }

    private static int minutes(Problem problem, String from, String to, LocalDateTime moment) {
        var index = new ProblemIndex(problem);
        return new TravelTimes(problem).minutes("lines", index.commune(code(from)), index.commune(code(to)), moment);
    }

    private static String code(String name) {
        return VALLEY.communes().stream()
                .filter(c -> c.commune().name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
