package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.json.DocumentReader;
import fr.allervers.solver.SolveLimits;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void warmsUpOnAProblemThatIsFilledAndSearched() {
        var problem = DocumentReader.PROBLEMS.read(WarmUp.problem());
        var solver = new PlanSolver(problem, SolveLimits.ofMoves(2_000, 0), null);

        PlanSolver.prepare();
        PlanSolver.prepare();
        var plan = solver.run(progress -> {});

        assertThat(Objects.requireNonNull(plan.score()).unserved()).isZero();
        assertThat(solver.phases())
                .filteredOn(phase -> phase.evaluated() > 0)
                .extracting(phase -> phase.name())
                .contains("fill", "localSearch");
    }
}
