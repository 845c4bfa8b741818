package fr.allervers.solver.bound.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.bound.program.Program;
import fr.allervers.solver.bound.relax.Relaxation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingCutTest {

    /** Nine residents a theme, six seats a workshop, three sessions: half a workshop too many for whole ones. */
    @Test
    void threeSessionsServeNotTwiceAWorkshopAndAHalf() {
        var two = new TwoCommunes();
        two.starts.clear();
        two.starts.addAll(List.of(TwoCommunes.tuesday(0, 9), TwoCommunes.tuesday(1, 9), TwoCommunes.tuesday(2, 9)));
        two.themes.clear();
        two.themes.add(new Theme("email", "E-mail", 120, 1, 2, 6, List.of(), Provenance.UNKNOWN));
        two.themes.add(new Theme("screens", "Écrans", 120, 1, 2, 6, List.of(), Provenance.UNKNOWN));
        two.demand.clear();
        two.demand.add(TwoCommunes.demand("first", "A", "email", "car", 9));
        two.demand.add(TwoCommunes.demand("second", "A", "screens", "car", 9));

        assertThat(fewestUnservedOfLinearProgram(two)).isEqualTo(3, within(1e-6));
    }

    private static double fewestUnservedOfLinearProgram(TwoCommunes two) {
        assertThat(BoundSolver.isAvailable()).isTrue();
        try (var program = new Program(Relaxation.of(two.build()), false)) {
            program.minimiseUnserved(0);
            program.solve(Duration.ofMinutes(1));
            return program.dualBound();
        }
    }
}
