package fr.allervers.data.json;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private final Problem problem = new TwoCommunes().build();
    private final Plan plan = ScoredPlan.of(
            problem, new Plan("two", List.of(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))), null));
    private final EditedFile file = new EditedFile(DocumentWriter.PLANS.toBytes(plan));

    private Plan read() {
        return DocumentReader.plans(problem).read(file.bytes());
    }

    private List<String> faults() {
        try {
            read();
            return List.of();
        } catch (FaultsException e) {
            return e.lines(Locale.ENGLISH);
        }
    }

    @Test
    void fieldsItDoesNotKnowAreIgnored() {
        file.set("/bound", "{'cost': [1, 2]}")
                .set("/workshops/0/colour", "'red'")
                .set("/score/seconds", "60");

        assertThat(read()).isEqualTo(plan);
    }

    @Test
    void aPlanWithoutAScoreIsReadAsNotScored() {
        assertThat(DocumentReader.plans(problem).read("{\"problem\":\"two\",\"workshops\":[]}".getBytes(UTF_8)))
                .isEqualTo(new Plan("two", List.of(), null));
        file.set("/score", "null");
        assertThat(read().score()).isNull();
    }

    @Test
    void aFigureThatTheContractGotLaterIsZeroWhereAPlanLacksIt() {
        assertThat(file.text()).doesNotContain("habit");
        assertThat(habit()).isZero();
        file.set("/score/costs/habit", "7");
        assertThat(habit()).isEqualTo(7);
        file.remove("/score/costs/cancelled");
        assertThat(faults()).containsExactly("score.costs.cancelled: is missing");
    }

    private long habit() {
        return Objects.requireNonNull(read().score()).costs().of(Cost.HABIT);
    }

    @Test
    void idsTheProblemDoesNotHaveAreFaults() {
        file.set("/workshops/0/room", "'halle'")
                .set("/workshops/0/theme", "'e-mail'")
                .set("/workshops/0/audience", "'alle'")
                .set("/workshops/0/advisor", "'bob'")
                .set("/workshops/0/attendance/0/demand", "'car-c'");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "workshops[0].room: no room 'halle'; did you mean 'hall'?",
                        "workshops[0].theme: no theme 'e-mail'; did you mean 'email'?",
                        "workshops[0].audience: no audience 'alle'; did you mean 'all'?",
                        "workshops[0].advisor: no advisor 'bob'",
                        "workshops[0].attendance[0].demand: no demand 'car-c'; did you mean 'car-a'?");
    }

    @Test
    void whatBreachesAPlansRulesIsReadSoThatItCanBeSaid() {
        file.copy("/workshops/0", "/workshops/1")
                .set("/problem", "'three'")
                .set("/workshops/1/sessions", "[]")
                .set("/workshops/1/attendance/0/residents", "-2");

        assertThat(PlanArithmetic.assess(problem, read()).breaches())
                .extracting(Breach::rule)
                .contains(Breach.Rule.PLAN, Breach.Rule.SESSIONS, Breach.Rule.ATTENDANCE);
    }

    @Test
    void wrongTypesAreFaultsAtTheirPlace() {
        file.set("/workshops/0/sessions/0", "'5 janvier'").set("/workshops/0/attendance/0/residents", "10000000");
        file.set("/score/costs/travel", "'dear'").remove("/score/hard");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "workshops[0].sessions[0]: '5 janvier' is no date with time: write it as 2027-01-31T09:00",
                        "workshops[0].attendance[0].residents: 10000000 is more than 1,000,000",
                        "score.costs.travel: a whole number is expected, not the text 'dear'",
                        "score.hard: is missing");
    }
}
