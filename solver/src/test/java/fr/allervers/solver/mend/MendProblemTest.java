package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendProblemTest {

    private final Problem problem = Problems.of("""
        starts     Tue 9:00, Wed 9:00
        theme      talk, 1 to 4
        room       hall in A
        demand     a: 4 in A
        """);

    private boolean touchesSomebody(MendEvent event) {
        var published = ScoredPlan.of(problem, PlanLine.read(problem, "p = Tue 9:00 hall ada: 3 a"));
        return MendProblem.of(problem, published, event).touchesSomebody();
    }

    private LocalDate day(int start) {
        return problem.starts().get(start).toLocalDate();
    }

    private AdvisorAbsent absentOn(int start) {
        return new AdvisorAbsent("ada", new Period(day(start), day(start)));
    }

    @Test
    void anAbsenceTouchesSomebodyWhereSomethingIsHeldInIt() {
        assertThat(touchesSomebody(absentOn(0))).isTrue();
        assertThat(touchesSomebody(absentOn(1))).isFalse();
    }

    @Test
    void whoAsksLateIsSomebodyToFindAPlaceFor() {
        var late = problem.demand().get(0).withId("late").withResidents(1);
        assertThat(touchesSomebody(new LateDemand(day(0), List.of(late), List.of())))
                .isTrue();
    }
}
