package fr.allervers.solver.model;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenScheduleTest {

    private static final Attendance TWO_OF_A = new Attendance("car-a", 2);

    private final TwoCommunes small = new TwoCommunes();

    private Schedule open(Workshop... workshops) {
        return OpenSchedule.of(new ProblemFacts(small.build()), new Plan("two", List.of(workshops), null));
    }

    @Test
    void aValidPlanIsTakenOverAsItIs() {
        for (long seed = 0; seed < 100; seed++) {
            var problem = RandomProblems.problem(seed);
            var plan = RandomPlans.valid(problem, seed);
            var schedule = OpenSchedule.of(new ProblemFacts(problem), plan);

            assertThat(PlanArithmetic.assess(problem, PlanWriting.plan(schedule)))
                    .as("seed %d", seed)
                    .isEqualTo(PlanArithmetic.assess(problem, plan));
        }
    }

    @Test
    void everyValueOfABrokenPlanIsWithinItsRange() {
        for (long seed = 0; seed < 100; seed++) {
            var problem = RandomProblems.problem(seed);
            var schedule = OpenSchedule.of(new ProblemFacts(problem), RandomPlans.broken(problem, seed));

            assertThat(schedule.getWorkshops())
                    .filteredOn(PlannedWorkshop::isHeld)
                    .allMatch(w -> w.seriesRange().contains(w.getSeries())
                            && w.roomRange().contains(w.getRoom())
                            && w.advisorRange().contains(w.getAdvisor()));
            assertThat(schedule.getShares())
                    .allMatch(s -> s.residentsRange().contains(s.getResidents()))
                    .allMatch(s -> s.getWorkshop() == null || s.workshopRange().contains(s.getWorkshop()));
        }
    }

    @Test
    void thereAreFewSharesARowHoweverManyResidentsItHas() {
        small.demand.set(0, demand("car-a", "A", "email", "car", 1_000_000_000));

        // three weeks of at most three sessions, and the empty workshop of the course
        assertThat(open().getWorkshops()).hasSize(3 * 3 + 1);
        assertThat(open().getShares()).hasSizeLessThan(20);
    }

    @Test
    void closedWorkshopsStartWithNeighboursWhoCanGetThere() {
        var schedule = open();

        assertThat(PlanWriting.plan(schedule).workshops()).isEmpty();
        // the theme takes six: four of A by car and the wheelchair stay in A, one of B joins them, two remain in B
        assertThat(schedule.getShares())
                .filteredOn(s -> s.getWorkshop() != null)
                .extracting(Share::toString)
                .containsExactly("4 of car-a to w1", "1 of wheel-a to w1", "1 of car-b to w1", "2 of car-b to w2");
    }

    @Test
    void aPinnedWorkshopIsHeldAsPublishedWhateverThePlanHolds() {
        small.published.add(email("p", "hall", tuesday(0, 9), TWO_OF_A, TWO_OF_A));
        small.pinned.add("p");

        var plan = PlanWriting.plan(open(email("p", "school", tuesday(1, 9))));

        assertThat(plan.workshops()).isEqualTo(small.published);
    }

    @Test
    void aPublishedWorkshopThatThePlanLacksCanBeHeldAgain() {
        small.published.add(email("p", "hall", tuesday(0, 9), TWO_OF_A));

        assertThat(open().getWorkshops())
                .filteredOn(w -> w.id().equals("p"))
                .singleElement()
                .matches(w -> !w.isHeld() && !w.isPinned());
    }

    @Test
    void ofTheShareOfAPinnedWorkshopNothingMovesAndNobodyJoinsIt() {
        small.published.add(email("p", "hall", tuesday(0, 9), TWO_OF_A));
        small.pinned.add("p");

        assertThat(open().getShares())
                .filteredOn(s -> !s.isPinned())
                .noneMatch(s -> s.workshopRange().stream().anyMatch(WorkshopSlot::isPinned));
        assertThat(open().getShares()).filteredOn(Share::isPinned).hasSize(1);
    }

    @Test
    void aRowIsNotSentTwiceWhereThePlanHasTooMany() {
        var schedule = open(
                email("w", "hall", tuesday(0, 9), new Attendance("car-a", 3)),
                email("v", "hall", tuesday(1, 9), new Attendance("car-a", 3)));

        assertThat(PlanWriting.plan(schedule).workshops())
                .extracting(Workshop::participants)
                .containsExactly(3L, 1L);
    }

    @Test
    void newWorkshopsTakeNoIdOfThePlan() {
        var schedule = open(email("w2", "hall", tuesday(0, 9), TWO_OF_A));

        assertThat(schedule.getWorkshops()).extracting(PlannedWorkshop::id).doesNotHaveDuplicates();
    }
}
