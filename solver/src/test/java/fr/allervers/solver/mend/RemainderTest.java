package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemainderTest {

    private static final String SERIES = """
            starts     Mon 9:00, Tue 9:00, Mon2 9:00, Tue2 9:00, Mon3 9:00, Tue3 9:00
            theme      talk, 60 min, 2 sessions, 1 to 9
            room       hall in A
            room       school in B
            demand     a: 4 in A
            demand     b: 3 in B
            habit      h: hall Mon 9:00, 12 people
            habit      s: school Mon 9:00, 5 people
            """;

    private final Problem problem = Problems.of(SERIES);

    private Problem left(String plan, LocalDate begins) {
        var left = new Remainder(problem, PlanLine.read(problem, plan).workshops(), begins).problem();
        ProblemCheck.require(left);
        return left;
    }

    private LocalDate day(int start) {
        return problem.starts().get(start).toLocalDate();
    }

    @Test
    void aSeriesThatHasBegunGoesOnUnderItsIdWithThemeAndDemandOfItsOwn() {
        var left = left("p = Mon 9:00 + Mon2 9:00 hall ada: 3 a", day(1));
        var workshop = left.published().get(0);
        assertThat(workshop.id()).isEqualTo("p");
        assertThat(workshop.sessions()).containsExactly(problem.starts().get(2));
        assertThat(workshop.theme()).isEqualTo("talk~p");
        assertThat(left.themes())
                .filteredOn(t -> t.id().equals("talk~p"))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.sessions()).isEqualTo(1);
                    assertThat(t.name()).isEqualTo(problem.themes().get(0).name());
                });
        assertThat(left.advisors().get(0).teaches("talk~p")).isTrue();
        assertThat(left.demand())
                .extracting(Demand::id, Demand::theme, Demand::residents)
                .containsExactly(tuple("a", "talk", 1), tuple("b", "talk", 3), tuple("a~p", "talk~p", 3));
    }

    @Test
    void whatWasHeldLeavesWithTheResidentsItServed() {
        var left = left("p = Mon 9:00 + Mon2 9:00 hall ada: 4 a | q = Tue2 9:00 + Tue3 9:00 hall ada: 3 b", day(3));
        assertThat(left.published()).extracting(Workshop::id, Workshop::theme).containsExactly(tuple("q", "talk"));
        assertThat(left.demand()).extracting(Demand::id).containsExactly("b");
        assertThat(left.starts()).isEqualTo(problem.starts().subList(3, 6));
    }

    @Test
    void aCommuneThatHasHostedAndAHabitThatWasKeptAreNoLongerToBeWon() {
        var left = left("p = Mon 9:00 + Mon2 9:00 hall ada: 4 a", day(3));
        assertThat(left.communes()).extracting(Commune::presence).containsExactly(0, 1);
        assertThat(left.habits()).extracting(Habit::id).containsExactly("s");
    }

    @Test
    void beforeTheFirstSessionNothingLeaves() {
        var left = left("p = Mon 9:00 + Mon2 9:00 hall ada: 4 a", day(0));
        assertThat(left.withPublished(List.of())).isEqualTo(problem);
        assertThat(left.published())
                .isEqualTo(PlanLine.read(problem, "p = Mon 9:00 + Mon2 9:00 hall ada: 4 a")
                        .workshops());
    }
}
