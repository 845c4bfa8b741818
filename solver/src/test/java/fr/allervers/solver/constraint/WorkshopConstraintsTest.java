package fr.allervers.solver.constraint;

import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.at;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkshopConstraintsTest {

    @Nested
    class PlanProblem extends ConstraintCase {
        PlanProblem() {
            super(PlanConstraint.PLAN_PROBLEM);
        }

        @Test
        void matchesAPlanOfAnotherProblemOnly() {
            on(new Plan("two", List.of(), null)).penalizesBy(0);
            on(new Plan("three", List.of(), null)).penalizesBy(1);
        }
    }

    @Nested
    class PlanTwice extends ConstraintCase {
        PlanTwice() {
            super(PlanConstraint.PLAN_TWICE);
        }

        @Test
        void matchesEachPairOfWorkshopsWithOneId() {
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", tuesday(0, 9)))
                    .penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9)), email("w", "school", tuesday(1, 9)))
                    .penalizesBy(1);
        }
    }

    @Nested
    class Sessions extends ConstraintCase {
        Sessions() {
            super(PlanConstraint.SESSIONS);
        }

        @Test
        void acceptsConsecutiveStartsOfOneWeekdayAndTime() {
            on(screens("w", tuesday(0, 9), tuesday(1, 9))).penalizesBy(0);
            on(screens("w", tuesday(1, 14), tuesday(2, 14))).penalizesBy(0);
        }

        @Test
        void skipsAWeekThatHasNoSuchStart() {
            small.starts.remove(tuesday(1, 9));

            on(screens("w", tuesday(0, 9), tuesday(2, 9))).penalizesBy(0);
            on(screens("w", tuesday(0, 11), tuesday(2, 11))).penalizesBy(1);
        }

        @Test
        void matchesOneTooFewAndOneTooMany() {
            on(screens("w", tuesday(0, 9))).penalizesBy(1);
            on(screens("w", tuesday(0, 9), tuesday(1, 9), tuesday(2, 9))).penalizesBy(1);
            on(screens("w")).penalizesBy(1);
        }

        @Test
        void matchesAnotherTimeAnotherOrderAndAMomentThatIsNoStart() {
            on(screens("w", tuesday(0, 9), tuesday(1, 11))).penalizesBy(1);
            on(screens("w", tuesday(1, 9), tuesday(0, 9))).penalizesBy(1);
            on(email("w", "hall", tuesday(0, 10))).penalizesBy(1);
            on(email("w", "hall", at(TwoCommunes.TUESDAY, 9, 1))).penalizesBy(1);
        }
    }

    @Nested
    class RoomEquipment extends ConstraintCase {
        RoomEquipment() {
            super(PlanConstraint.ROOM_EQUIPMENT);
        }

        @Test
        void matchesARoomThatLacksWhatTheThemeNeeds() {
            on(screens("w", tuesday(0, 9), tuesday(1, 9))).penalizesBy(0);
            on(new Workshop("w", "screens", "all", "school", "ada", List.of(tuesday(0, 9), tuesday(1, 9)), List.of()))
                    .penalizesBy(1);
            on(email("w", "school", tuesday(0, 9))).penalizesBy(0);
        }
    }

    @Nested
    class AdvisorTheme extends ConstraintCase {
        AdvisorTheme() {
            super(PlanConstraint.ADVISOR_THEME);
        }

        @Test
        void matchesAThemeTheAdvisorDoesNotTeach() {
            small.advisors.set(
                    0,
                    new Advisor(
                            "ada",
                            "Ada",
                            "A",
                            List.of("email"),
                            List.of(),
                            List.of(),
                            List.of(),
                            2,
                            3,
                            Provenance.UNKNOWN));

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
            on(screens("w", tuesday(0, 9), tuesday(1, 9))).penalizesBy(1);
        }
    }

    @Nested
    class AdvisorCommune extends ConstraintCase {
        AdvisorCommune() {
            super(PlanConstraint.ADVISOR_COMMUNE);
        }

        @Test
        void matchesACommuneThatIsNotAmongTheirs() {
            small.advisors.set(0, advisor("ada", "A", List.of("A"), List.of(), List.of()));

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
            on(email("w", "school", tuesday(0, 9))).penalizesBy(1);
        }

        @Test
        void anAdvisorWithNoCommunesWorksInAll() {
            on(email("w", "school", tuesday(0, 9))).penalizesBy(0);
        }
    }

    @Nested
    class ParticipantsFew extends ConstraintCase {
        ParticipantsFew() {
            super(PlanConstraint.PARTICIPANTS_FEW);
        }

        @Test
        void matchesFewerThanTheThemeIsHeldForAndCountsThoseLacking() {
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), WHEEL)).penalizesBy(1);
            on(email("w", "hall", tuesday(0, 9))).penalizesBy(2);
        }

        @Test
        void sumsAllLinesOfTheWorkshopAndOfNoOther() {
            on(email("w", "hall", tuesday(0, 9), WHEEL, new Attendance("car-a", 1)))
                    .penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), WHEEL), email("v", "hall", tuesday(0, 14), TWO_OF_A))
                    .penalizesBy(1);
        }
    }

    @Nested
    class ParticipantsMany extends ConstraintCase {
        ParticipantsMany() {
            super(PlanConstraint.PARTICIPANTS_MANY);
        }

        @Test
        void aRoomMayBeExactlyFull() {
            on(email("w", "school", tuesday(0, 9), TWO_OF_A, THREE_OF_B)).penalizesBy(0);
            on(email("w", "school", tuesday(0, 9), TWO_OF_A, THREE_OF_B, WHEEL)).penalizesBy(1);
        }

        @Test
        void theThemesOwnMaximumCountsInABiggerRoom() {
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A, THREE_OF_B, WHEEL)).penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A, THREE_OF_B, TWO_OF_A))
                    .penalizesBy(1);
        }
    }
}
