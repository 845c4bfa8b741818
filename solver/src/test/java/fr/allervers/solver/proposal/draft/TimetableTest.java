package fr.allervers.solver.proposal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the schedule allows and counts, held against the plain rules of rooms, advisors' days and loads. */
class TimetableTest {

    private static final int PROBLEMS = 100;
    private static final int STEPS = 60;
    private static final int LONG_DAY = 4;

    private record Held(int theme, int room, int advisor, int start, Workshop workshop) {}

    private int fitting;
    private int refused;
    private int broken;

    @Test
    void whatFitsIsWhatBreachesNoRuleOfRoomDayOrLoad() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed);
            if (!problem.starts().isEmpty()) {
                new Walk(problem, seed).go();
                new Walk(withLongDays(problem), seed).go();
            }
        }
        assertThat(fitting).isGreaterThan(PROBLEMS * 10);
        assertThat(refused).isGreaterThan(PROBLEMS * 10);
        assertThat(broken).isPositive();
    }

    /** Advisors hold so much that a day can have a session between two others. */
    private static Problem withLongDays(Problem problem) {
        var advisors = problem.advisors().stream()
                .map(a -> a.withMaxSessionsPerDay(LONG_DAY).withMaxSessionsPerWeek(LONG_DAY * LONG_DAY))
                .toList();
        return ProblemParts.from(problem).advisors(advisors).build();
    }

    /** Workshops put in and taken out by chance. */
    private final class Walk {

        private final Problem problem;
        private final ProblemIndex index;
        private final IndexedProblem indexed;
        private final Timetable schedule;
        private final Random random;
        private final String name;
        private final List<Held> held = new ArrayList<>();

        Walk(Problem problem, long seed) {
            this.problem = problem;
            index = new ProblemIndex(problem);
            indexed = IndexedProblem.of(problem, null, Locks.NONE);
            schedule = new Timetable(indexed);
            random = new Random(seed);
            name = problem.id();
        }

        void go() {
            for (int step = 0; step < STEPS; step++) {
                var next = any("w" + step);
                if (next.workshop().sessions().isEmpty()) {
                    continue;
                }
                tryOut(next);
                if (!held.isEmpty() && random.nextInt(4) == 0) {
                    take(held.remove(random.nextInt(held.size())));
                }
                assertCounted();
            }
        }

        private Held any(String id) {
            int theme = random.nextInt(problem.themes().size());
            int room = random.nextInt(problem.rooms().size());
            int advisor = random.nextInt(problem.advisors().size());
            int start = random.nextInt(problem.starts().size());
            var of = problem.themes().get(theme);
            var workshop = new Workshop(
                    id,
                    of.id(),
                    problem.audiences().get(0).id(),
                    problem.rooms().get(room).id(),
                    problem.advisors().get(advisor).id(),
                    index.series(problem.starts().get(start), of.sessions()),
                    List.of());
            return new Held(theme, room, advisor, start, workshop);
        }

        private void tryOut(Held h) {
            var without = assess(held);
            if (isBreached(without)) {
                return;
            }
            var more = new ArrayList<>(held);
            more.add(h);
            var with = assess(more);
            boolean fits = schedule.fits(h.theme(), h.room(), h.advisor(), h.start());
            assertThat(fits)
                    .as("%s: %s with %s: %s", name, h, held, with.breaches())
                    .isNotEqualTo(isBreached(with));
            fitting += fits ? 1 : 0;
            refused += fits ? 0 : 1;
            if (fits) {
                long driving = driving(with) - driving(without);
                assertThat(schedule.drivingWith(h.theme(), h.room(), h.advisor(), h.start()))
                        .as(name)
                        .isEqualTo(driving);
                schedule.put(h.theme(), h.room(), h.advisor(), h.start());
                held.add(h);
            }
        }

        private void take(Held h) {
            schedule.take(h.theme(), h.room(), h.advisor(), h.start());
        }

        /** Taking a workshop out may leave an advisor no way to the next: a broken pair, and no minutes counted. */
        private void assertCounted() {
            var now = assess(held);
            assertThat(schedule.broken() > 0).as("%s: %s", name, now.breaches()).isEqualTo(isBreached(now));
            assertThat(schedule.driving()).as(name).isEqualTo(driving(now));
            broken += schedule.broken();
        }

        private Assessment assess(List<Held> all) {
            var workshops = all.stream().map(Held::workshop).toList();
            return PlanArithmetic.assess(index, new Plan(problem.id(), workshops, null));
        }
    }

    private static long driving(Assessment assessment) {
        return assessment.score().costs().of(Cost.DRIVING);
    }

    private static boolean isBreached(Assessment assessment) {
        return assessment.breaches().stream().anyMatch(TimetableTest::isOfTheSchedule);
    }

    private static boolean isOfTheSchedule(Breach breach) {
        return switch (breach.rule()) {
            case DAY, LOAD -> true;
            case ROOM -> breach.sentence().key().equals("breach.room.overlap");
            default -> false;
        };
    }
}
