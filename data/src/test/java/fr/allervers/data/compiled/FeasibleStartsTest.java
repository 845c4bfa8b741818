package fr.allervers.data.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The starts that a room, an advisor and an audience allow a theme, held against the plain rules start by start. */
class FeasibleStartsTest {

    private static final int PROBLEMS = 60;
    private static final Set<String> OF_ROOM = Set.of("breach.room.equipment", "breach.room.hours");
    private static final Set<String> OF_ADVISOR = Set.of("breach.advisor.theme", "breach.advisor.hours");
    private static final Set<String> OF_AUDIENCE = Set.of("breach.attendance.hours");

    private int allowed;
    private int forbidden;

    @Test
    void aStartIsAllowedWhereTheWholeSeriesBreachesNoRule() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed);
            for (int theme = 0; theme < problem.themes().size(); theme++) {
                for (int audience = 0; audience < problem.audiences().size(); audience++) {
                    new Case(problem, theme, audience).check();
                }
            }
        }
        assertThat(allowed).isGreaterThan(PROBLEMS * 50);
        assertThat(forbidden).isGreaterThan(PROBLEMS * 50);
    }

    /** One theme for one audience: a demand row is made for it, so that the rule of its hours can be asked. */
    private final class Case {

        private final Problem problem;
        private final ProblemIndex index;
        private final int t;
        private final Theme theme;
        private final Audience audience;
        private final FeasibleStarts feasible;
        private final StartCalendar calendar;

        Case(Problem any, int t, int a) {
            this.t = t;
            theme = any.themes().get(t);
            audience = any.audiences().get(a);
            var asked = new Demand(
                    "asked",
                    any.communes().get(0).code(),
                    theme.id(),
                    audience.id(),
                    any.mobility().get(0).id(),
                    1,
                    1,
                    Provenance.UNKNOWN);
            problem = ProblemParts.from(any).demand(List.of(asked)).build();
            index = new ProblemIndex(problem);
            calendar = new StartCalendar(problem);
            feasible = new FeasibleStarts(problem, calendar);
        }

        void check() {
            var byAudience = feasible.audience(theme, audience);
            for (int s = 0; s < calendar.size; s++) {
                for (int r = 0; r < problem.rooms().size(); r++) {
                    var room = problem.rooms().get(r);
                    boolean seats = Math.min(room.capacity(), theme.maxParticipants()) >= theme.minParticipants();
                    compare(feasible.room[t][r], s, seats && keeps(s, room, anyAdvisor(), OF_ROOM));
                }
                for (int a = 0; a < problem.advisors().size(); a++) {
                    var advisor = problem.advisors().get(a);
                    compare(feasible.advisor[t][a], s, keeps(s, anyRoom(), advisor, OF_ADVISOR));
                }
                compare(byAudience, s, keeps(s, anyRoom(), anyAdvisor(), OF_AUDIENCE));
            }
        }

        private void compare(long[] starts, int s, boolean expected) {
            assertThat(Bits.has(starts, s))
                    .as("%s, %s at %s", problem.id(), theme.id(), calendar.moment[s])
                    .isEqualTo(expected);
            allowed += expected ? 1 : 0;
            forbidden += expected ? 0 : 1;
        }

        private Room anyRoom() {
            return problem.rooms().get(0);
        }

        private Advisor anyAdvisor() {
            return problem.advisors().get(0);
        }

        /** True where there is such a series and it breaches none of some rules. */
        private boolean keeps(int s, Room room, Advisor advisor, Set<String> rules) {
            var sessions = index.series(calendar.moment[s], theme.sessions());
            var workshop = new Workshop(
                    "w",
                    theme.id(),
                    audience.id(),
                    room.id(),
                    advisor.id(),
                    sessions,
                    List.of(new Attendance("asked", 1)));
            var breached = new ArrayList<String>();
            PlanArithmetic.assess(index, new Plan(problem.id(), List.of(workshop), null))
                    .breaches()
                    .forEach(b -> breached.add(b.sentence().key()));
            return !breached.contains("breach.sessions.series")
                    && breached.stream().noneMatch(rules::contains);
        }
    }
}
