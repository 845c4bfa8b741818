package fr.allervers.solver.proposal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.engine.Transcription;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.proposal.Proposals;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search reckons on its arrays is what the contract says. */
class DraftTest {

    private static final int SEEDS = 30;
    private static final int TRIES = 400;
    private static final int LOOKS = 20;

    @Test
    void figuresAreThoseOfTheArithmeticWhateverIsTriedAndTakenBack() {
        int walked = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            walked += wander(RandomProblems.problem(seed), seed) ? 1 : 0;
        }
        assertThat(walked).isGreaterThan(SEEDS * 3 / 4);
    }

    @Test
    void figuresAreThoseOfTheArithmeticWhereTablesChangeWithTheDateToo() {
        int walked = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            walked += wander(dated(seed), seed) ? 1 : 0;
        }
        assertThat(walked).isGreaterThan(SEEDS * 3 / 4);
    }

    private static Problem dated(long seed) {
        var problem = RandomProblems.withAdditions(seed);
        return ProblemParts.from(problem)
                .communes(RandomProblems.problem(seed).communes())
                .habits(List.of())
                .build();
    }

    @Test
    void figuresOfATerritoryAreThoseOfTheArithmeticToo() {
        assertThat(wander(MadeUpTerritory.problem(15, 2, 5), 1)).isTrue();
    }

    /**
     * Half of the looks follow tries that may cost what they like, half those of which hardly any is kept.
     *
     * @return false where the problem allows no workshop, so that nothing was tried
     */
    private static boolean wander(Problem problem, long seed) {
        var indexed = IndexedProblem.of(problem, null, Locks.NONE);
        if (!new PlanJudge(problem).assess(Plan.ofPinned(problem)).breaches().isEmpty() || !indexed.canHoldAny()) {
            return false;
        }
        var scope = Scope.whole(indexed);
        var draft = new Draft(scope, scope.penalties().soft);
        var proposer = Proposals.of(draft, seed);
        for (int look = 0; look < LOOKS; look++) {
            for (int k = 0; k < TRIES / LOOKS; k++) {
                Proposals.tryOne(proposer, look % 2 == 0 ? scope.penalties().soft : 0);
            }
            assertFigures(seed, problem, draft);
        }
        return true;
    }

    private static void assertFigures(long seed, Problem problem, Draft draft) {
        var plan = Transcription.of(draft.scope(), new PlanJudge(problem))
                .plan(Placements.of(draft))
                .orElseThrow();
        var assessment = PlanArithmetic.assess(problem, plan);
        assertThat(assessment.breaches()).as("seed %d", seed).isEmpty();
        assertThat(List.of(draft.unserved(), draft.cost()))
                .as("seed %d", seed)
                .isEqualTo(List.of(
                        assessment.score().unserved(), assessment.score().cost()));
    }

    @Test
    void placementsAreRestoredAsTheyWere() {
        var problem = MadeUpTerritory.problem(15, 2, 5);
        var scope = Scope.whole(IndexedProblem.of(problem, null, Locks.NONE));
        var draft = new Draft(scope, scope.penalties().soft);
        var proposer = Proposals.of(draft, 1);
        Proposals.fill(proposer);
        var before = Placements.of(draft);
        var loss = draft.loss();
        var other = new Draft(scope, scope.penalties().soft);
        before.restore(other);
        assertThat(other.loss()).isEqualTo(loss);
        for (int k = 0; k < TRIES; k++) {
            Proposals.tryOne(proposer, scope.penalties().soft);
        }
        before.restore(draft);
        assertThat(draft.loss()).isEqualTo(loss);
        assertThat(draft.openCount()).isEqualTo(before.workshops().size());
    }

    @Test
    void aDraftThatWasResetReckonsAsANewOne() {
        var scope = Scope.whole(IndexedProblem.of(MadeUpTerritory.problem(15, 2, 5), null, Locks.NONE));
        var fresh = new Draft(scope, scope.penalties().soft);
        var draft = new Draft(scope, scope.penalties().soft);
        Proposals.fill(Proposals.of(draft, 1));
        assertThat(draft.openCount()).isPositive();
        draft.reset();
        assertThat(List.of(draft.openCount(), draft.unserved(), draft.cost()))
                .isEqualTo(List.of(0, fresh.unserved(), fresh.cost()));
    }
}
