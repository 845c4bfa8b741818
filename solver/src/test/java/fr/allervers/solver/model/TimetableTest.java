package fr.allervers.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 12, 21, 0, 0);

    @Test
    void legsAreThoseOfTheContractAtEveryMinuteOfTheWeek() {
        for (long seed = 0; seed < 5; seed++) {
            var problem = RandomProblems.problem(seed);
            var truth = new TravelTimes(problem);
            var profile = problem.mobility().get(0);
            var legs = legs(problem, profile);
            for (int minute = 0; minute < Timetable.MINUTES_PER_WEEK; minute += 15) {
                var moment = MONDAY.plusMinutes(minute);

                assertThat(legs.minutes(0, 1, moment))
                        .as("seed %d at %s", seed, moment)
                        .isEqualTo(truth.minutes(profile, 0, 1, moment));
            }
        }
    }

    @Test
    void aLegAfterTheLastMinuteOfTheWeekIsOnMonday() {
        var problem = RandomProblems.problem(1);
        var legs = legs(problem, problem.mobility().get(0));

        assertThat(legs.minutes(1, 0, Timetable.MINUTES_PER_WEEK + 600))
                .isEqualTo(legs.minutes(1, 0, MONDAY.plusMinutes(600)));
    }

    private static Legs legs(Problem problem, MobilityProfile profile) {
        return new Legs(profile.modes().stream()
                .map(mode -> Timetable.of(problem, mode))
                .toList());
    }
}
