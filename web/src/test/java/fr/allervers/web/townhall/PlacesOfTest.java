package fr.allervers.web.townhall;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesOfTest {

    @Test
    void placesAreCountedByTheCommuneInWhichTheyAreThoseWithMostFirst() {
        var problem = Problems.of("""
                starts     Tue 9:00, Wed 9:00, Thu 9:00
                theme      talk, 1 to 6
                room       hall in A
                room       school in B
                demand     a: 9 in A
                demand     b: 3 in B
                """);
        var plan = PlanLine.read(
                problem, "Tue 9:00 hall ada: 2 a | Wed 9:00 school ada: 3 a, 1 b | Thu 9:00 school ada: 2 a");

        assertThat(PlacesOf.of(new ProblemIndex(problem), plan, "A"))
                .isEqualTo(new PlacesOf(7, "Commune B 5, Commune A 2", 2));
    }

    @Test
    void aSeriesThatEndsElsewhereIsCountedWhereItBegins() {
        var problem = Problems.of("""
                starts     Tue 9:00, Wed 9:00
                theme      talk, 1 to 6
                room       hall in A
                room       school in B
                demand     a: 9 in A
                """);
        var left = PlanLine.read(problem, "Tue 9:00 + Wed 9:00 school ada: 2 a");
        var series = left.workshops().get(0);
        var begun = series.withRoom("hall")
                .withSessions(List.of(series.sessions().get(0)))
                .withAttendance(List.of());
        var plan = new Plan(left.problem(), left.workshops(), left.score(), List.of(begun));

        assertThat(PlacesOf.of(new ProblemIndex(problem), plan, "A")).isEqualTo(new PlacesOf(2, "Commune A 2", 7));
    }
}
