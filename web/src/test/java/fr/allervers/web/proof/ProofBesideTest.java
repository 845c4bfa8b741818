package fr.allervers.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.random.MadeUpTerritory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a proof begins beside a search. */
class ProofBesideTest {

    private static final Score EMPTY = new Score(0, 9, 0, Costs.by(cost -> 0));
    private static final Score BETTER = new Score(0, 3, 0, Costs.by(cost -> 0));

    private final ProofBeside proof =
            ProofBeside.of(MadeUpTerritory.problem(5, 1, 1), Proven.NOTHING, Duration.ofMinutes(10));

    @Test
    void theProofLeavesTheProcessorsToTheSearchUntilItHasAPlan() throws InterruptedException {
        proof.hear(EMPTY);
        TimeUnit.MILLISECONDS.sleep(1_500);
        assertThat(proof.proven()).isEqualTo(Proven.NOTHING);

        long began = System.nanoTime();
        proof.hear(BETTER);
        while (proof.proven().equals(Proven.NOTHING) && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(7)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        proof.stop();
        assertThat(proof.proven()).isNotEqualTo(Proven.NOTHING);
    }

    @Test
    void aSearchThatEndsWithoutAPlanIsProvenAllTheSame() {
        proof.hear(EMPTY);
        proof.finish(EMPTY);

        assertThat(proof.proven()).isNotEqualTo(Proven.NOTHING);
    }
}
