package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.solver.mend.Mending;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.WorkshopTexts;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrokenLocksTest {

    /** "Car un habitant ne peut plus venir ()", of a series that all of its residents still come to. */
    @Test
    void whatHasOneSessionFewerCannotBeHeldAsPublished() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Tue3 9:00, Tue4 9:00
            theme      talk, 4 sessions, 1 to 4
            advisor    ada from A
            room       hall in A
            demand     a: 4 in A
            """);
        var plan = PlanLine.read(problem, "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 + Tue4 9:00 talk hall ada: 4 a");
        var day = problem.starts().get(1).toLocalDate();
        var mend = MendProblem.of(problem, ScoredPlan.of(problem, plan), new AdvisorAbsent("ada", new Period(day, day)))
                .keeping(new Locks(Map.of("p", Set.of(Choice.START))));
        var shorter = new Mending(mend, Deadline.never())
                .run(found -> {}).stream()
                        .filter(m -> m.goal() == Goal.SHORTENED)
                        .findFirst()
                        .orElseThrow();

        var shortened = mend.shortened(shorter.plan().workshops());
        var index = new ProblemIndex(shortened.problem());
        var say = SayOfTest.french();
        assertThat(BrokenLocks.of(shortened, shorter.plan(), index, new WorkshopTexts(say, index), say))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .endsWith(
                                "verrou non tenu (Date et heure), car l’atelier ne peut pas avoir lieu comme publié."));
    }
}
