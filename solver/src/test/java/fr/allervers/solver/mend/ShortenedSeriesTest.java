package fr.allervers.solver.mend;

import static fr.allervers.solver.mend.MendingTest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.allervers.data.ContractScript;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series that has begun and loses one session may end with one session fewer. */
class ShortenedSeriesTest {

    /** Four Tuesdays and no fifth. */
    private static final String SERIES = """
        starts     Tue 9:00, Tue2 9:00, Tue3 9:00, Tue4 9:00
        theme      talk, 4 sessions, 1 to 4
        advisor    ada from A
        room       hall in A
        demand     a: 4 in A
        """;

    private static final String PLAN = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 + Tue4 9:00 talk hall ada: 4 a";

    private static MendProblem mend(Problem problem, String plan, int from, int to) {
        var published = ScoredPlan.of(problem, PlanLine.read(problem, plan));
        return MendProblem.of(
                problem, published, new AdvisorAbsent("ada", new Period(day(problem, from), day(problem, to))));
    }

    private static List<Mend> mends(MendProblem mend) {
        return new Mending(mend, Deadline.never()).run(found -> {});
    }

    private static String line(MendProblem of, Mend mend) {
        return PlanLine.of(of.shortened(mend.plan().workshops()).problem(), mend.plan());
    }

    @Test
    void theSessionThatIsMissedIsNotMadeUpForAndAllOthersStay(@TempDir Path folder) throws Exception {
        var mend = mend(Problems.of(SERIES), PLAN, 1, 1);
        var mends = mends(mend);
        var shorter = mends.stream()
                .filter(m -> m.goal() == Goal.SHORTENED)
                .findFirst()
                .orElseThrow();
        assertThat(line(mend, shorter)).contains("p = Tue3 9:00 + Tue4 9:00 talk~p hall ada: 4 a");
        assertThat(shorter.sessionsFewer()).isEqualTo(4);
        assertThat(shorter.placeless()).isZero();
        assertThat(shorter.dateShift().newDates()).isZero();
        assertThat(shorter.dateShift().longest()).isZero();

        var problem = mend.shortened(shorter.plan().workshops());
        assertThat(problem.keepsSeries(shorter.plan())).isFalse();
        var assessed = PlanArithmetic.assess(problem.problem(), shorter.plan());
        assertThat(assessed.breaches()).isEmpty();
        assertThat(shorter.score()).isEqualTo(assessed.score());

        var script = ContractScript.near(Path.of(""));
        assumeTrue(script.isPresent(), "this checkout has no folder shared/contract beside it");
        Files.write(folder.resolve("p.problem.json"), DocumentWriter.PROBLEMS.toBytes(problem.problem()));
        Files.write(folder.resolve("p.0.plan.json"), DocumentWriter.PLANS.toBytes(shorter.plan()));
        assertThat(script.get().scores(folder).values()).hasSize(1).allMatch(Score::isValid);
    }

    @Test
    void whereAllSessionsCanBeHeldThatIsBetterThoughItMovesAllDates() {
        var problem = Problems.of(SERIES.replace("Tue4 9:00", "Tue4 9:00, Fri2 9:00, Fri3 9:00, Fri4 9:00"));
        var mends = mends(mend(problem, PLAN, 1, 1));
        assertThat(mends).extracting(Mend::goal).contains(Goal.SHORTENED);
        assertThat(mends.get(0).sessionsFewer()).isZero();
        assertThat(mends.get(0).placeless()).isZero();
    }

    @Test
    void whatSomebodyElseTakesOverOrMissesTwoSessionsIsNotShortened() {
        var taken = Problems.of(SERIES + "advisor    bob from A, teaches talk\n");
        assertThat(mends(mend(taken, PLAN, 1, 1))).extracting(Mend::goal).doesNotContain(Goal.SHORTENED);
        assertThat(mends(mend(Problems.of(SERIES), PLAN, 1, 2)))
                .extracting(Mend::goal)
                .doesNotContain(Goal.SHORTENED);
    }

    @Test
    void theLastSessionIsNotDropped() {
        assertThat(mends(mend(Problems.of(SERIES), PLAN, 3, 3)))
                .extracting(Mend::goal)
                .doesNotContain(Goal.SHORTENED);
    }
}
