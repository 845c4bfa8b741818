package fr.allervers.data.continuity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedDemandTest {

    private final TwoCommunes two = new TwoCommunes();

    private static PastQuarter past(TwoCommunes parts, Workshop... workshops) {
        return new PastQuarter(parts.build(), new Plan("two", List.of(workshops), null));
    }

    private static Workshop carA(int residents) {
        return TwoCommunes.email("w", "hall", TwoCommunes.tuesday(0, 9), new Attendance("car-a", residents));
    }

    private CarriedDemand carried(List<Demand> received, List<Demand> estimate, PastQuarter past) {
        return CarriedDemand.of(two.build(), received, estimate, past);
    }

    @Test
    void whoHadNoPlaceAsksAgainWithAPriorityMore() {
        var rows = carried(List.of(), List.of(), past(two, carA(3))).rows();
        assertThat(rows).extracting(Demand::id).containsExactly("car-a~1", "car-b~1", "wheel-a~1");
        assertThat(rows).extracting(Demand::residents).containsExactly(1, 3, 1);
        assertThat(rows).extracting(Demand::priority).containsOnly(2);
        assertThat(rows).extracting(d -> d.provenance().source()).containsOnly("sans place : two");
    }

    @Test
    void priorityRisesToThreeAndNoFurtherAndIsNeverLowered() {
        var parts = new TwoCommunes();
        parts.demand.clear();
        for (int priority : new int[] {1, 2, 3, 7}) {
            parts.demand.add(
                    TwoCommunes.demand("p" + priority, "A", "email", "car", 1).withPriority(priority));
        }
        var rows = carried(List.of(), List.of(), past(parts)).rows();
        assertThat(rows).extracting(Demand::priority).containsExactly(2, 3, 3, 7);
    }

    @Test
    void aRowLeftOverTwiceIsCountedInItsIdAndKeepsItsFirstSource() {
        var once = carried(List.of(), List.of(), past(two)).rows();
        var later = new TwoCommunes();
        later.demand = new ArrayList<>(once);
        var twice = carried(List.of(), List.of(), past(later)).rows();
        assertThat(twice).extracting(Demand::id).containsExactly("car-a~2", "car-b~2", "wheel-a~2");
        assertThat(twice.get(0).provenance().source()).isEqualTo("sans place : two");
    }

    @Test
    void anIdThatIsTakenIsNotGivenTwice() {
        var estimate = List.of(TwoCommunes.demand("car-a~1", "A", "screens", "car", 2));
        var rows = carried(List.of(), estimate, past(two, carA(3))).rows();
        assertThat(rows).extracting(Demand::id).containsExactly("car-a~2", "car-b~1", "wheel-a~1", "car-a~1");
    }

    @Test
    void anAnswerStandsAlone() {
        var answer = List.of(TwoCommunes.demand("said", "A", "screens", "car", 9));
        var estimate = List.of(
                TwoCommunes.demand("e-a", "A", "email", "car", 20), TwoCommunes.demand("e-b", "B", "email", "car", 5));
        var demand = carried(answer, estimate, past(two, carA(3)));
        assertThat(demand.rows()).extracting(Demand::id).containsExactly("said", "car-b~1", "e-b");
        assertThat(demand.communes().get(0)).isEqualTo(new CommuneDemand("A", "Commune A", true, 9, 2, 0, 0, 20, 0, 0));
        assertThat(demand.communes().get(0).askedAnew()).isEqualTo(2);
        assertThat(demand.communes().get(0).estimateReplaced()).isEqualTo(20);
    }

    @Test
    void whoCameBeyondAQuartersEstimateIsTakenOffTheNext() {
        var estimate = List.of(
                TwoCommunes.demand("e1", "A", "email", "car", 2), TwoCommunes.demand("e2", "B", "email", "car", 3));
        var demand = carried(List.of(), estimate, past(two, carA(3)));
        assertThat(demand.rows()).extracting(Demand::id).containsExactly("car-a~1", "car-b~1", "wheel-a~1", "e1", "e2");
        assertThat(demand.rows()).extracting(Demand::residents).containsExactly(1, 3, 1, 1, 3);
        assertThat(demand.communes()).extracting(CommuneDemand::served).containsExactly(1L, 0L);
    }

    @Test
    void whoeverCameWithinTheEstimateLeavesItAsItIs() {
        var estimate = List.of(TwoCommunes.demand("e", "A", "email", "car", 4));
        var demand = carried(List.of(), estimate, past(two, carA(4)));
        assertThat(demand.communes().get(0).estimated()).isEqualTo(4);
    }

    @Test
    void theEstimateNeverFallsBelowNothing() {
        var estimate = List.of(TwoCommunes.demand("e", "A", "email", "car", 1));
        var demand = carried(List.of(), estimate, past(two, carA(4)));
        assertThat(demand.rows()).extracting(Demand::id).containsExactly("car-b~1", "wheel-a~1");
        assertThat(demand.communes().get(0).served()).isEqualTo(1);
    }

    @Test
    void whoseThemeIsGoneIsNamedAndNotCarried() {
        var before = past(two);
        two.mobility.removeIf(m -> m.id().equals("wheel"));
        two.demand.clear();
        var demand = carried(List.of(), List.of(), before);
        assertThat(demand.rows()).extracting(Demand::id).containsExactly("car-a~1", "car-b~1");
        assertThat(demand.communes().get(0).gone()).isEqualTo(1);
    }

    @Test
    void aCommuneThatLeftTheTerritoryIsNamedBehindTheOthers() {
        var before = past(two);
        two.communes.removeIf(c -> c.code().equals("B"));
        two.demand.clear();
        var last = carried(List.of(), List.of(), before).communes().get(1);
        assertThat(last).isEqualTo(new CommuneDemand("B", "B", false, 0, 3, 0, 3, 0, 0, 0));
    }

    /** Random quarters: some themes and communes are gone, some communes answered, some are estimated. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whateverGoesInComesOutOrIsNamed(int part) {
        for (int seed = part * 50; seed < part * 50 + 50; seed++) {
            accountedFor(seed);
        }
    }

    private static void accountedFor(int seed) {
        var random = new Random(seed);
        var problem = RandomProblems.problem(seed);
        var past = new PastQuarter(problem, RandomPlans.valid(problem, seed));
        var next = problem.withThemes(some(problem.themes(), random)).withCommunes(some(problem.communes(), random));
        var codes = next.communes().stream().map(c -> c.code()).toList();
        var known = problem.demand().stream()
                .filter(d -> codes.contains(d.commune()))
                .map(d -> d.withId("new-" + d.id()).withResidents(random.nextInt(9)))
                .toList();
        var estimate = some(known, random);
        var received = some(known.subList(0, known.size() / 2), random);

        var demand = CarriedDemand.of(next, received, estimate, past);

        assertThat(demand.rows()).extracting(Demand::id).doesNotHaveDuplicates();
        var communes = demand.communes();
        assertThat(communes).allSatisfy(c -> {
            assertThat(c.unserved()).isEqualTo(c.carried() + c.gone() + c.askedAnew());
            assertThat(c.estimate()).isEqualTo(c.estimated() + c.served() + c.estimateReplaced());
            assertThat(List.of(c.received(), c.carried(), c.gone(), c.served(), c.estimated()))
                    .allMatch(n -> n >= 0);
        });
        assertThat(communes.stream().mapToLong(CommuneDemand::unserved).sum())
                .isEqualTo(problem.residents() - past.plan().participants());
        assertThat(communes.stream().mapToLong(CommuneDemand::estimate).sum()).isEqualTo(sum(estimate));
        assertThat(communes.stream().mapToLong(CommuneDemand::received).sum()).isEqualTo(sum(received));
        var rows = demand.rows().stream().collect(groupingBy(Demand::commune, summingLong(Demand::residents)));
        assertThat(communes)
                .allSatisfy(c -> assertThat(rows.getOrDefault(c.commune(), 0L)).isEqualTo(c.asked()));
        assertThat(communes.stream().mapToLong(CommuneDemand::asked).sum()).isEqualTo(sum(demand.rows()));
    }

    private static <T> List<T> some(List<T> values, Random random) {
        return values.stream().filter(v -> random.nextInt(4) > 0).toList();
    }

    private static long sum(List<Demand> rows) {
        return rows.stream().mapToLong(Demand::residents).sum();
    }
}
