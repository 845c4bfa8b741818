package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseProblemsTest {

    private final Problem problem = Territories.named("forbach").problem(new Quarter(2027, 1));

    private Workshop workshop(String id, String room, Attendance... attendance) {
        return new Workshop(
                id,
                problem.themes().get(0).id(),
                problem.audiences().get(0).id(),
                room,
                problem.advisors().get(0).id(),
                List.of(LocalDateTime.of(2027, 1, 5, 14, 0)),
                List.of(attendance));
    }

    @Test
    void whatTheTablesAndTheDemandNoLongerHaveIsLeftOutSoThatTheProblemIsLegal() {
        var room = problem.rooms().get(0).id();
        var row = problem.demand().get(0);
        var full = new Attendance(row.id(), row.residents());
        var old = List.of(
                workshop("kept", room, full),
                workshop("less", room, new Attendance(row.id(), row.residents() + 5), new Attendance("gone", 3)),
                workshop("closed", "gone", full));

        var fitting = CloseProblems.fitting(old, problem);

        assertThat(fitting).containsExactly(workshop("kept", room, full), workshop("less", room, full));
        ProblemCheck.require(problem.withPublished(fitting));
    }
}
