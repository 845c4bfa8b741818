package fr.allervers.solver.change;

import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static fr.allervers.data.TwoCommunes.tuesdays;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.OtherAdvisor.Why;
import fr.allervers.solver.judge.PlanJudge;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherAdvisorTest {

    /** Why the other does not take over ada's workshop in A on a Tuesday at nine. */
    private static OtherAdvisor of(Advisor other, Workshop... held) {
        var two = new TwoCommunes();
        two.advisors.add(other);
        var problem = two.build();
        return OtherAdvisor.of(
                        new PlanJudge(problem),
                        new ProblemIndex(problem),
                        List.of(held),
                        email("w", "hall", tuesday(0, 9)))
                .get(0);
    }

    private static Advisor ben() {
        return advisor("ben", "B", List.of(), List.of(), List.of());
    }

    private static Workshop byBen(LocalDateTime start) {
        return new Workshop("other", "email", "all", "school", "ben", List.of(start), List.of());
    }

    @Test
    void theFirstRuleThatKeepsThemFromItIsNamed() {
        assertThat(of(ben().withThemes(List.of("screens"))).why()).isEqualTo(Why.THEME);
        assertThat(of(advisor("ben", "B", List.of("B"), List.of(), List.of())).why())
                .isEqualTo(Why.COMMUNE);
        assertThat(of(advisor("ben", "B", List.of(), List.of(tuesdays(14, 18)), List.of()))
                        .why())
                .isEqualTo(Why.HOURS);
        assertThat(of(ben(), byBen(tuesday(0, 11))).why()).isEqualTo(Why.DRIVE);
        assertThat(of(ben(), byBen(tuesday(0, 14))).why()).isEqualTo(Why.NONE);
        assertThat(of(ben().withMaxSessionsPerDay(1), byBen(tuesday(0, 14))).why())
                .isEqualTo(Why.DAY);
        assertThat(of(ben().withMaxSessionsPerWeek(1), byBen(tuesday(0, 14).plusDays(1)))
                        .why())
                .isEqualTo(Why.WEEK);
        assertThat(of(ben()).why()).isEqualTo(Why.NONE);
    }

    @Test
    void whatTheyHoldAtThatTimeIsNamed() {
        var busy = of(ben(), byBen(tuesday(0, 9)));

        assertThat(busy.why()).isEqualTo(Why.BUSY);
        assertThat(busy.busy()).isEqualTo(byBen(tuesday(0, 9)));
    }
}
