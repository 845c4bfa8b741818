package fr.allervers.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.model.PlanConstraint;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constraint streams score every plan as the plain arithmetic does, broken plans included. */
class ScorersAgreeTest {

    // a week is named by its Monday here; and the arithmetic says only "too few" where it is too many for the room as
    // well
    private static final Set<PlanConstraint> OWN_WORDS =
            Set.of(PlanConstraint.LOAD_WEEK, PlanConstraint.PARTICIPANTS_MANY);

    @Test
    void constraintStreamsAgreeWithThePlainArithmeticOnAThousandRandomPlans() {
        for (long seed = 0; seed < 200; seed++) {
            var problem = RandomProblems.problem(seed);
            var judge = new PlanJudge(problem);
            for (var plan : plans(problem)) {
                agree(seed, problem, judge, plan);
            }
        }
    }

    private static List<Plan> plans(Problem problem) {
        var broken = LongStream.range(0, 4).mapToObj(seed -> RandomPlans.broken(problem, seed));
        return Stream.concat(Stream.of(RandomPlans.valid(problem, 0)), broken).toList();
    }

    private static void agree(long seed, Problem problem, PlanJudge judge, Plan plan) {
        var truth = PlanArithmetic.assess(problem, plan);
        var explanation = judge.explain(plan);
        var score = explanation.score();
        Supplier<String> what = () -> "seed %d, %s, %s, %s".formatted(seed, plan, truth, explanation.lines());

        assertThat(score.medium()).as(what).isEqualTo(-truth.score().unserved());
        assertThat(score.soft()).as(what).isEqualTo(-truth.score().cost());
        assertThat(score.hard() < 0).as(what).isEqualTo(!truth.score().isValid());
        assertThat(sentences(explanation)).as(what).isSubsetOf(sentences(truth.breaches()));
    }

    private static Set<String> sentences(PlanExplanation explanation) {
        return explanation.lines().stream()
                .filter(line -> line.constraint().level() == PlanConstraint.Level.HARD)
                .filter(line -> !OWN_WORDS.contains(line.constraint()))
                .flatMap(line -> line.matches().stream())
                .map(match -> match.reason().sentence().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> sentences(List<Breach> breaches) {
        return breaches.stream().map(b -> b.sentence().toString()).collect(Collectors.toSet());
    }
}
