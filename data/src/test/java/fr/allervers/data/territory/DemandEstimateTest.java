package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemandEstimateTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    static Stream<Quarter> quarters() {
        return Stream.iterate(QUARTER, Quarter::next).limit(8);
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void demandIsNinetyPercentOfTheSeatsOfItsOwnMixInAllSessions(Quarter quarter) {
        var problem = Territories.named("forbach").problem(quarter);
        var sessions = SessionCapacity.of(problem.advisors(), problem.starts());
        var themes = new HashMap<String, Theme>();
        problem.themes().forEach(t -> themes.put(t.id(), t));
        // a resident takes sessions / maxParticipants of an advisor's session: what share of all do they take together?
        var taken = problem.demand().stream()
                .mapToDouble(d -> d.residents()
                        * (double) themes.get(d.theme()).sessions()
                        / themes.get(d.theme()).maxParticipants())
                .sum();

        assertThat(taken / sessions).isCloseTo(0.90, within(0.01));
    }

    @Test
    void aCommuneThatAnsweredIsNotEstimatedAndTheOthersStayAsTheyWere(@TempDir Path temp) throws IOException {
        var folder = FolderCopy.of("forbach", temp);
        var before = folder.read().problem(QUARTER);
        folder.write(
                "demand.csv",
                "quarter,commune,theme,audience,mobility,residents,source\n"
                        + "2027-Q1,57466,email,seniors,tad,4,\"Mairie, mars 2027\"\n");
        var after = folder.read().problem(QUARTER);

        assertThat(of("57466", after)).hasSize(1).allSatisfy(d -> {
            assertThat(d.residents()).isEqualTo(4);
            assertThat(d.provenance().isEstimated()).isFalse();
            assertThat(d.provenance().source()).isEqualTo("Mairie, mars 2027");
        });
        assertThat(without("57466", after)).isEqualTo(without("57466", before));
        assertThat(folder.read().problem(QUARTER.next()).demand())
                .allMatch(d -> d.provenance().isEstimated());
    }

    @Test
    void theBasisNamesTheTerritorysOwnSources() {
        assertThat(bases("forbach"))
                .isNotEmpty()
                .allMatch(b -> b.startsWith("estimation : population (INSEE, population de référence 2023"))
                .allMatch(b -> b.endsWith("× thème, à 90 % des places possibles"))
                .anyMatch(b -> b.contains("du public (INSEE Première 1953"));
        assertThat(bases("val-daigremont"))
                .isNotEmpty()
                .allMatch(b -> b.startsWith("estimation : population (commune fictive, pour l'exemple)"))
                .noneMatch(b -> b.contains("INSEE"));
    }

    private static List<String> bases(String territory) {
        return Territories.named(territory).problem(QUARTER).demand().stream()
                .map(d -> Objects.requireNonNull(d.provenance().source()))
                .toList();
    }

    @Test
    void whereMoreOfAnAudienceLivesMoreOfItIsEstimated(@TempDir Path temp) throws IOException {
        var folder = FolderCopy.of("forbach", temp);
        var before = seniors(folder.read().problem(QUARTER));
        folder.write("shares.csv", "commune,audience,share\n57144,seniors,0.60\n");
        var after = seniors(folder.read().problem(QUARTER));

        assertThat(after.get("57144")).isGreaterThan(before.get("57144") * 3 / 2);
        assertThat(sum(after)).isEqualTo(sum(before));
    }

    private static Map<String, Integer> seniors(Problem problem) {
        return problem.demand().stream()
                .filter(d -> d.audience().equals("seniors"))
                .collect(groupingBy(Demand::commune, summingInt(Demand::residents)));
    }

    private static int sum(Map<String, Integer> residents) {
        return residents.values().stream().mapToInt(r -> r).sum();
    }

    private static List<Demand> of(String commune, Problem problem) {
        return problem.demand().stream()
                .filter(d -> d.commune().equals(commune))
                .toList();
    }

    private static List<Demand> without(String commune, Problem problem) {
        return problem.demand().stream()
                .filter(d -> !d.commune().equals(commune))
                .toList();
    }
}
