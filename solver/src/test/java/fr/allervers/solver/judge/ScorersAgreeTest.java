package fr.allervers.solver.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import fr.allervers.data.ContractScript;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plain arithmetic, the constraint streams and the contract's own script score every plan alike, broken or not; rules
 * that are not in the contract are left out.
 */
class ScorersAgreeTest {

    private static final int PROBLEMS = 200;
    private static final int SEARCHED = 40;

    // a week is named by its Monday here; and the arithmetic says only "too few" where it is too many for the room as
    // well
    private static final Set<PlanConstraint> OWN_WORDS =
            Set.of(PlanConstraint.LOAD_WEEK, PlanConstraint.PARTICIPANTS_MANY);

    @Test
    void constraintStreamsAgreeWithThePlainArithmetic() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed);
            var judge = new PlanJudge(problem);
            for (var plan : plans(problem)) {
                agree(seed, problem, judge, plan);
            }
        }
    }

    /** A search goes by Timefold's own total, that of the weights which its constraints are given. */
    @Test
    void timefoldWeighsEachCostAsTheProblemSays() {
        var manager = SolutionManager.<Schedule, HardMediumSoftLongScore>create(SolverFactory.create(new SolverConfig()
                .withSolutionClass(Schedule.class)
                .withEntityClasses(PlannedWorkshop.class, Attendees.class)
                .withConstraintProviderClass(PlanConstraints.class)));
        var dear = EnumSet.noneOf(Cost.class);
        for (long seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.withAdditions(seed);
            var facts = new ProblemFacts(problem);
            for (var plan : plans(problem)) {
                var truth = PlanArithmetic.assess(problem, plan).score();
                var weighed = manager.update(Schedule.of(facts, plan, PlanConstraint.weights(problem.weights())));
                assertThat(weighed.softScore()).as("seed %d, %s", seed, plan).isEqualTo(-truth.cost());
                assertThat(weighed.mediumScore()).as("seed %d, %s", seed, plan).isEqualTo(-truth.unserved());
                Stream.of(Cost.values())
                        .filter(cost ->
                                truth.costs().of(cost) * problem.weights().of(cost) > 0)
                        .forEach(dear::add);
            }
        }
        assertThat(dear).as("each cost weighs in some plan").containsExactlyInAnyOrder(Cost.values());
    }

    @Test
    void whatTheSearchFindsScoresAlikeByConstraintStreamsAndArithmetic() {
        int found = 0;
        for (long seed = 0; seed < SEARCHED; seed++) {
            var problem = RandomProblems.problem(seed);
            try {
                var plan = new PlanSolver(problem, new SolveLimits(null, 500L, seed), null).run(heard -> {});
                var truth = PlanArithmetic.assess(problem, plan).score();
                assertThat(plan.score()).as("seed %d", seed).isEqualTo(truth);
                assertThat(new PlanJudge(problem).score(plan))
                        .as("seed %d", seed)
                        .isEqualTo(truth);
                found += plan.workshops().isEmpty() ? 0 : 1;
            } catch (NoValidPlanException pinnedBreachRules) {
                // there is no plan to score
            }
        }
        assertThat(found).isGreaterThan(SEARCHED / 2);
    }

    @Test
    void theContractsScriptAgreesWithThePlainArithmetic(@TempDir Path folder) throws IOException, InterruptedException {
        var script = ContractScript.near(Path.of(""));
        assumeTrue(script.isPresent(), "this checkout has no folder shared/contract beside it");
        Map<String, Score> expected = new HashMap<>();
        for (int seed = 0; seed < PROBLEMS; seed++) {
            expected.putAll(write(folder, "%03d.".formatted(seed), RandomProblems.problem(seed)));
            expected.putAll(write(folder, "more%03d.".formatted(seed), RandomProblems.withAdditions(seed)));
        }

        var scores = script.get().scores(folder);

        assertThat(scores).hasSameSizeAs(expected);
        assertThat(scores)
                .allSatisfy((file, score) -> assertThat(unlevelled(score)).isEqualTo(unlevelled(expected.get(file))));
    }

    @Test
    void aFolderOfTheContractWithoutItsScriptIsAFailureAndNoFolderIsNone(@TempDir Path folder) throws IOException {
        var deep = folder.resolve("above/projects/project/module");
        Files.createDirectories(folder.resolve("shared").resolve("contract"));
        // whatever lies beside the machine's folder for temporary files is too far to be found
        assertThat(ContractScript.near(deep)).isEmpty();
        var cases = Files.createDirectory(folder.resolve("cases"));
        write(cases, "a.", RandomProblems.problem(0));

        var script = ContractScript.near(folder.resolve("project"));

        assertThat(script).isPresent();
        assertThatIOException().isThrownBy(() -> script.get().scores(cases));
    }

    /** One valid plan, and four damaged ones. */
    private static List<Plan> plans(Problem problem) {
        var plans = new ArrayList<Plan>();
        plans.add(RandomPlans.valid(problem, 0));
        LongStream.range(0, 4)
                .mapToObj(seed -> RandomPlans.broken(problem, seed))
                .forEach(plans::add);
        return plans;
    }

    private static Map<String, Score> write(Path folder, String name, Problem problem) throws IOException {
        DocumentWriter.PROBLEMS.write(problem, folder.resolve(name + "problem.json"));
        Map<String, Score> scores = new HashMap<>();
        for (var plan : plans(problem)) {
            var file = name + scores.size() + ".plan.json";
            DocumentWriter.PLANS.write(plan, folder.resolve(file));
            scores.put(file, PlanArithmetic.assess(problem, plan).score());
        }
        return scores;
    }

    // how many breaches a plan has is for the reader; that it has one is the rule
    private static Score unlevelled(Score score) {
        return new Score(score.isValid() ? 0 : -1, score.unserved(), score.cost(), score.costs());
    }

    private static void agree(long seed, Problem problem, PlanJudge judge, Plan plan) {
        var truth = PlanArithmetic.assess(problem, plan);
        var explanation = judge.figures(plan);
        var score = judge.score(plan);
        Supplier<String> what = () -> "seed %d, %s, %s, %s".formatted(seed, plan, truth, explanation.lines());

        assertThat(score.unserved()).as(what).isEqualTo(truth.score().unserved());
        assertThat(score.cost()).as(what).isEqualTo(truth.score().cost());
        assertThat(ofRules(explanation).anyMatch(line -> line.points() < 0))
                .as(what)
                .isEqualTo(!truth.score().isValid());
        assertThat(sentences(explanation)).as(what).isSubsetOf(sentences(truth.breaches()));
    }

    /** What the hard rules contribute. */
    private static Stream<PlanExplanation.Line> ofRules(PlanExplanation explanation) {
        return explanation.lines().stream().filter(line -> line.constraint().level() == PlanConstraint.Level.HARD);
    }

    private static Set<String> sentences(PlanExplanation explanation) {
        return ofRules(explanation)
                .filter(line -> !OWN_WORDS.contains(line.constraint()))
                .flatMap(line -> line.matches().stream())
                .map(match -> match.reason().sentence().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> sentences(List<Breach> breaches) {
        return breaches.stream().map(b -> b.sentence().toString()).collect(Collectors.toSet());
    }
}
