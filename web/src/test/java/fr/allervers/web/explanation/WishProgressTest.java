package fr.allervers.web.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.solver.explanation.difference.CostChange;
import fr.allervers.solver.explanation.difference.GroupEffect;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishAnswer.Verdict;
import fr.allervers.web.store.JsonText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishProgressTest {

    @Test
    void anOutcomeIsReadAsItWasKept() {
        var difference = new PlanDifference(
                new Score(0, 3, 100, InOrder.costs(60, 40)),
                new Score(0, 2, 90, InOrder.costs(50, 40)),
                -1,
                -10,
                List.of(new CostChange(Cost.values()[0], -10, -10)),
                List.of(new GroupEffect("57466", "bus", 4, 1, 2, 20.5, 18.0)));
        var outcome = new WishProgress.Outcome(
                Verdict.GAIN,
                true,
                difference,
                1,
                12,
                new Bound(2, ProofStatus.DUAL_BOUND, 2, 80, ProofStatus.OPTIMAL_RELAXATION),
                Bound.TRIVIAL,
                false,
                SearchBudget.ofTime(Duration.ofSeconds(45)),
                Duration.ofMillis(44_321));
        var progress = new WishProgress(100, outcome);

        assertThat(JsonText.read(JsonText.of(progress), WishProgress.class)).isEqualTo(progress);
    }
}
