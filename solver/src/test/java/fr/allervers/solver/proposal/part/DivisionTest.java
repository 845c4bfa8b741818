package fr.allervers.solver.proposal.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.TinyProblems;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.engine.Transcription;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.proposal.Proposals;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.move.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A territory searched in parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DivisionTest {

    private static final int PARTS = 3;

    private final Problem problem = MadeUpTerritory.problem(40, 10, 4);
    private final Scope scope = Scope.whole(IndexedProblem.of(problem, null, Locks.NONE));
    private Placements filled = new Placements(List.of());
    private long energy;

    @BeforeAll
    void fill() {
        var draft = new Draft(scope, scope.penalties().soft);
        Proposals.fill(Proposals.of(draft, 1));
        filled = Placements.of(draft);
        energy = draft.energy();
    }

    private Draft draft() {
        var draft = new Draft(scope, scope.penalties().soft);
        filled.restore(draft);
        return draft;
    }

    private static void giveBack(Draft whole, List<Part> parts) {
        whole.begin();
        whole.clear();
        parts.forEach(Part::give);
        whole.settle();
        whole.begin();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsTakenAndGivenBackIsNoWorse(long seed) {
        var whole = draft();
        var parts = Part.of(whole, PARTS, new Rng(seed));
        parts.forEach(Part::take);
        giveBack(whole, parts);
        assertThat(whole.openCount()).isEqualTo(filled.workshops().size());
        assertThat(whole.energy()).isEqualTo(energy);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsSearchedByThemselvesMakeAValidPlanTogether(long seed) {
        var whole = draft();
        for (int round = 0; round < 3; round++) {
            var parts = Part.of(whole, PARTS, new Rng(seed + round));
            for (var part : parts) {
                var proposer = Proposer.of(part, Proposals.ALL);
                for (int k = 0; k < 300; k++) {
                    Proposals.tryOne(proposer, scope.penalties().soft);
                }
            }
            giveBack(whole, parts);
        }
        var assessment = PlanArithmetic.assess(
                problem,
                Transcription.of(scope, new PlanJudge(problem))
                        .plan(Placements.of(whole))
                        .orElseThrow());
        assertThat(assessment.breaches()).isEmpty();
        assertThat(assessment.score().cost()).isEqualTo(whole.cost());
        assertThat(assessment.score().unserved()).isEqualTo(whole.unserved());
    }

    @Test
    void everyAdvisorIsInOneGroupAndGroupsAreOfLikeSize() {
        var groups = new AdvisorGroups(draft(), PARTS, new Rng(9));
        var sizes = new int[PARTS];
        IntStream.range(0, problem.advisors().size()).forEach(a -> sizes[groups.of(a)]++);
        assertThat(Arrays.stream(sizes).boxed()).containsExactlyInAnyOrder(3, 3, 4);
    }

    @Test
    void sameSeedAndMovesGiveTheSamePlanThoughPartsAreSearchedSideBySide() {
        assertThat(solve(problem, 9_000)).isEqualTo(solve(problem, 9_000));
    }

    @Test
    void whatIsPinnedStaysAndWhatIsPublishedKeepsItsName() {
        var published = solve(problem, 5_000).workshops();
        var pinned = published.stream().limit(20).map(Workshop::id).toList();
        var again = TinyProblems.withPublished(problem, published, pinned);
        var plan = solve(again, 6_000);
        assertThat(plan.workshops()).containsAll(published.subList(0, 20));
        assertThat(plan.workshops().stream().filter(w -> isKept(w, published))).hasSizeGreaterThan(100);
    }

    private static boolean isKept(Workshop w, List<Workshop> published) {
        return published.stream()
                .anyMatch(p -> p.id().equals(w.id()) && p.theme().equals(w.theme()));
    }

    private static Plan solve(Problem problem, long moves) {
        return new PlanSolver(problem, SolveLimits.ofMoves(moves, 7), null).run(p -> {});
    }
}
