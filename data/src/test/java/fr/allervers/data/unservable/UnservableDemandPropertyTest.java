package fr.allervers.data.unservable;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.data.unservable.UnservableDemand.Reason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnservableDemandPropertyTest {

    private static Stream<Problem> problems(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> seed % 3 == 0 ? RandomProblems.withAdditions(seed) : RandomProblems.problem(seed));
    }

    private static Set<String> reported(Problem problem) {
        return UnservableDemand.of(problem).stream().map(u -> u.demand().id()).collect(toSet());
    }

    @Test
    void whatIsReportedIsExactlyWhatNoWorkshopServes() {
        assertThat(problems(150)).allSatisfy(problem -> {
            var unserved = problem.demand().stream()
                    .filter(d -> d.residents() > 0)
                    .map(Demand::id)
                    .collect(toSet());
            unserved.removeAll(SingleWorkshops.served(problem));

            assertThat(reported(problem)).as(problem.id()).isEqualTo(unserved);
        });
    }

    @Test
    void noValidPlanServesWhatIsReported() {
        int[] compared = {0, 0};
        assertThat(problems(300)).allSatisfy(problem -> {
            var served = new HashSet<String>();
            for (long seed = 0; seed < 3; seed++) {
                RandomPlans.valid(problem, seed).workshops().stream()
                        .flatMap(w -> w.attendance().stream())
                        .map(Attendance::demand)
                        .forEach(served::add);
            }

            assertThat(reported(problem)).filteredOn(served::contains).isEmpty();
            compared[0] += reported(problem).size();
            compared[1] += served.size();
        });
        assertThat(compared[0]).isGreaterThan(300);
        assertThat(compared[1]).isGreaterThan(300);
    }

    @Test
    void theRandomProblemsKnowMostReasons() {
        var reasons = problems(300)
                .flatMap(p -> UnservableDemand.of(p).stream())
                .map(UnservableDemand::reason)
                .collect(toSet());

        assertThat(EnumSet.copyOf(reasons))
                .contains(
                        Reason.ADVISOR,
                        Reason.EQUIPMENT,
                        Reason.SEATS,
                        Reason.REACH,
                        Reason.STEP_FREE,
                        Reason.HOURS,
                        Reason.PARTICIPANTS);
    }
}
