package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.MendProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BesidesTest {

    private static final Workshop TOUCHED = email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4));
    private static final Workshop UNTOUCHED = email("w2", "school", tuesday(1, 9), new Attendance("car-b", 3));

    private static Besides of(Workshop... mended) {
        var problem = new TwoCommunes().build().withPublished(List.of(TOUCHED, UNTOUCHED));
        var mend = new MendProblem(problem, List.of(UNTOUCHED), List.of(), List.of(), Locks.NONE);
        var communes = Map.of("car-a", "A", "car-b", "B");
        return Besides.of(
                mend,
                PlanChanges.ofKeptIds(new Held(problem.published(), communes), new Held(List.of(mended), communes)));
    }

    @Test
    void whatTheEventDoesNotTouchIsCountedWhereItIsCancelledWithItsResidents() {
        var later = TOUCHED.withSessions(List.of(tuesday(1, 9)));

        assertThat(of(later)).isEqualTo(new Besides(1, 3, 3, 0, 0));
        assertThat(of(later.withAttendance(List.of(new Attendance("car-a", 4), new Attendance("car-b", 2)))))
                .as("two of three have a place elsewhere")
                .isEqualTo(new Besides(1, 3, 1, 0, 0));
    }

    @Test
    void whatTheEventDoesNotTouchIsCountedWhereItMoves() {
        assertThat(of(UNTOUCHED.withSessions(List.of(tuesday(2, 9))))).isEqualTo(new Besides(0, 0, 0, 1, 3));
    }

    @Test
    void whatTheEventTouchesIsNoneOfIt() {
        assertThat(of(UNTOUCHED)).isEqualTo(new Besides(0, 0, 0, 0, 0));
    }
}
