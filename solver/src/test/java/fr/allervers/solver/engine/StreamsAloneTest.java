package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveProgress;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.model.ProblemFacts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule that the streams alone know ends no run: what is given may breach it, and so may what is served exactly. */
class StreamsAloneTest {

    private static final long TRIES = 4_000;
    private static final Problem PROBLEM = MadeUpTerritory.problem(12, 2, 3);
    private static final Plan USUAL = run(PROBLEM, null, EngineSettings.USUAL).get(0);

    @Test
    void onePublishedWorkshopThatBreachesItIsLeftOutAndTheOthersAreWhatTheSearchBeginsFrom() {
        var monday = workshops(true).limit(1);
        var others = workshops(false).toList();
        var problem =
                PROBLEM.withPublished(Stream.concat(monday, others.stream()).toList());

        var plans = run(problem, null, settings(RulesOfStreamsAlone.NoMonday.class));

        assertThat(plans.get(0).workshops())
                .filteredOn(StreamsAloneTest::isOnMonday)
                .isEmpty();
        assertThat(firstOf(plans).workshops()).extracting(Workshop::id).containsAll(ids(others));
    }

    @Test
    void allThatItsBreachesNameIsLeftOutAndNothingElse() {
        var others = ids(workshops(false).toList());
        assertThat(workshops(true).count()).isGreaterThan(10);

        var plans = run(PROBLEM, USUAL, settings(RulesOfStreamsAlone.NoMondayInWords.class));

        assertThat(firstOf(plans).workshops()).extracting(Workshop::id).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void aPlanToStartFromThatBreachesItIsMended() {
        var plans = run(PROBLEM, USUAL, settings(RulesOfStreamsAlone.NoMonday.class));

        assertThat(plans.get(0).workshops())
                .isNotEmpty()
                .filteredOn(StreamsAloneTest::isOnMonday)
                .isEmpty();
    }

    @Test
    void aPlanToStartFromMayNameDemandThatIsGone() {
        var gone = USUAL.workshops().get(0).attendance().get(0).demand();
        var problem = PROBLEM.withDemand(
                PROBLEM.demand().stream().filter(d -> !d.id().equals(gone)).toList());

        for (var rules : List.of(EngineSettings.USUAL, settings(RulesOfStreamsAlone.NoMonday.class))) {
            assertThat(run(problem, USUAL, rules).get(0).workshops())
                    .isNotEmpty()
                    .allSatisfy(w ->
                            assertThat(w.attendance()).noneMatch(a -> a.demand().equals(gone)));
        }
    }

    @Test
    void aRuleOnWhoAttendsIsKeptToTheEndAndByAPlanToStartFrom() {
        var settings = settings(RulesOfStreamsAlone.AtMostSix.class);

        var small = run(PROBLEM, null, settings).get(0);
        assertThat(small.workshops()).isNotEmpty().allMatch(w -> w.participants() <= RulesOfStreamsAlone.SIX);
        assertThat(firstOf(run(PROBLEM, small, settings)).workshops())
                .extracting(Workshop::id)
                .containsExactlyInAnyOrderElementsOf(ids(small.workshops()));
        assertThat(run(PROBLEM, USUAL, settings).get(0).workshops())
                .isNotEmpty()
                .allMatch(w -> w.participants() <= RulesOfStreamsAlone.SIX);
    }

    @Test
    void pinnedWorkshopsThatBreachItLeaveNoValidPlan() {
        var monday = workshops(true).limit(1).toList();
        var problem = PROBLEM.withPublished(monday).withPinned(ids(monday));

        assertThatThrownBy(() -> run(problem, null, settings(RulesOfStreamsAlone.NoMonday.class)))
                .isInstanceOf(NoValidPlanException.class);
    }

    @Test
    void theJudgeCountsItsBreachesAndStillScoresByTheContract() {
        var mondays = USUAL.workshops().stream()
                .flatMap(w -> w.sessions().stream())
                .filter(s -> s.getDayOfWeek() == DayOfWeek.MONDAY)
                .count();
        var judge = new PlanJudge(new ProblemFacts(PROBLEM), RulesOfStreamsAlone.NoMonday.class);
        var usual = Objects.requireNonNull(USUAL.score());

        var assessed = judge.assess(USUAL);

        assertThat(assessed.score().hard()).isEqualTo(-mondays).isNegative();
        assertThat(assessed.score().cost()).isEqualTo(usual.cost());
        assertThat(assessed.breaches()).isEmpty();
        assertThat(judge.isValid(USUAL)).isFalse();
        assertThat(new PlanJudge(PROBLEM).isValid(USUAL)).isTrue();
        assertThat(judge.figures(USUAL)).isEqualTo(new PlanJudge(PROBLEM).figures(USUAL));
    }

    private static Stream<Workshop> workshops(boolean onMonday) {
        return USUAL.workshops().stream().filter(w -> isOnMonday(w) == onMonday);
    }

    private static boolean isOnMonday(Workshop workshop) {
        return workshop.sessions().stream().anyMatch(s -> s.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    private static List<String> ids(List<Workshop> workshops) {
        return workshops.stream().map(Workshop::id).toList();
    }

    private static EngineSettings settings(Class<? extends ConstraintProvider> rules) {
        return OtherSettings.of(rules);
    }

    /** The plan that the run comes to, and then those it told of on the way. */
    private static List<Plan> run(Problem problem, @Nullable Plan from, EngineSettings settings) {
        var told = new ArrayList<SolveProgress>();
        var last = new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), from, Locks.NONE, settings).run(told::add);
        return Stream.concat(Stream.of(last), told.stream().map(SolveProgress::best))
                .toList();
    }

    private static Plan firstOf(List<Plan> plans) {
        return plans.get(1);
    }
}
