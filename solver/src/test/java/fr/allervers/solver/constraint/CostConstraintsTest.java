package fr.allervers.solver.constraint;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.at;
import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CostConstraintsTest {

    @Nested
    class Travel extends ConstraintCase {
        Travel() {
            super(PlanConstraint.TRAVEL);
        }

        private void costs(long figure, Workshop workshop) {
            // the constraint can impact both ways: of such, the verifier compares rewards to minus the match weight
            if (figure > 0) {
                on(workshop).rewardsWith(figure);
            } else {
                on(workshop).penalizesBy(-figure);
            }
        }

        @Test
        void minutesAboveComfortCostTheExcessFactorMore() {
            // 12 minutes with a comfort of 10 and an excess factor of 2: 12 + 2 x 2, both ways, for 3 residents
            costs(3 * 2 * 16, email("w", "hall", tuesday(0, 9), THREE_OF_B));
        }

        @Test
        void aLegAsLongAsIsComfortableCostsItsMinutes() {
            small.travel.set(0, table("car", new int[][] {{3, 10}, {10, 4}}));

            costs(3 * 2 * 10, email("w", "hall", tuesday(0, 9), THREE_OF_B));
        }

        @Test
        void theTripInsideACommuneCountsAndTheProfileWeighs() {
            costs(3 * (3 + 3), email("w", "hall", tuesday(0, 9), WHEEL));
        }

        @Test
        void everySessionOfASeriesCounts() {
            small.demand.add(demand("screens-a", "A", "screens", "car", 1));
            var series = new Workshop(
                    "w",
                    "screens",
                    "all",
                    "hall",
                    "ada",
                    List.of(tuesday(0, 9), tuesday(1, 9)),
                    List.of(new Attendance("screens-a", 1)));

            costs(2 * (3 + 3), series);
        }

        @Test
        void theQuickestOfTheProfilesModesCounts() {
            small.mobility.set(
                    0, new MobilityProfile("car", "Bus", List.of("bus", "car"), 30, 10, 1, false, Provenance.UNKNOWN));
            small.travel.add(table("bus", new int[][] {{2, -1}, {5, 9}}));

            costs(2 * (2 + 2), email("w", "hall", tuesday(0, 9), TWO_OF_A));
            costs(3 * (5 + 16), email("w", "hall", tuesday(0, 9), THREE_OF_B));
        }

        @Test
        void negativeResidentsOfABrokenPlanCountNegative() {
            costs(-2 * (3 + 3), email("w", "hall", tuesday(0, 9), new Attendance("car-a", -2)));
        }

        @Test
        void legsThatCannotBeMadeAddNothing() {
            small.travel.set(0, table("car", new int[][] {{3, -1}, {31, 4}}));

            costs(0, email("w", "hall", tuesday(0, 9), THREE_OF_B));
        }
    }

    @Nested
    class Driving extends ConstraintCase {
        Driving() {
            super(PlanConstraint.DRIVING);
        }

        @Test
        void aRoomInTheBasesCommuneCostsTheDriveInsideIt() {
            on(email("w", "hall", tuesday(0, 9))).penalizesBy(3 + 3);
        }

        @Test
        void theDayGoesThroughAllRoomsInTimeAndHomeAgain() {
            on(email("v", "school", tuesday(0, 14)), email("w", "hall", tuesday(0, 9)))
                    .penalizesBy(3 + 12 + 12);
        }

        @Test
        void stayingInTheRoomIsFreeAndAnotherRoomOfTheCommuneIsNot() {
            small.rooms.add(room("library", "A", 8, true));

            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", tuesday(0, 14)))
                    .penalizesBy(3 + 3);
            on(email("w", "hall", tuesday(0, 9)), email("v", "library", tuesday(0, 14)))
                    .penalizesBy(3 + 3 + 3);
        }

        @Test
        void everyDayIsDrivenAnew() {
            on(screens("w", tuesday(0, 9), tuesday(1, 9))).penalizesBy(2 * (3 + 3));
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", at(TUESDAY.plusDays(1), 9, 0)))
                    .penalizesBy(2 * (3 + 3));
        }

        @Test
        void legsAreThoseAtTheStartOfWhatTheyLeadToAndTheLastAtTheEnd() {
            var slow = TravelMatrix.of(new int[][] {{3, 50}, {60, 4}});
            small.travel.add(
                    0,
                    new TravelTable(
                            "car", Set.of(), LocalTime.of(14, 0), LocalTime.of(16, 0), slow, Provenance.UNKNOWN));

            // 09:00 base to hall 3, 14:00 hall to school 50, 16:00 school to base 12
            on(email("w", "hall", tuesday(0, 9)), email("v", "school", tuesday(0, 14)))
                    .penalizesBy(3 + 50 + 12);
        }

        @Test
        void impossibleDrivesAddNothing() {
            small.travel.set(0, table("car", new int[][] {{3, -1}, {12, 4}}));

            on(email("w", "school", tuesday(0, 9))).penalizesBy(12);
        }
    }

    @Nested
    class Presence extends ConstraintCase {
        Presence() {
            super(PlanConstraint.PRESENCE);
        }

        @Test
        void countsCommunesWithDemandAndARoomThatHostNothing() {
            on().penalizesBy(2);
            on(email("w", "hall", tuesday(0, 9))).penalizesBy(1);
            on(email("w", "hall", tuesday(0, 9)), email("v", "school", tuesday(0, 9)))
                    .penalizesBy(0);
        }

        @Test
        void aCommuneWithoutARoomOrWhoseDemandIsZeroIsNotExpectedToHost() {
            small.rooms.remove(1);
            on().penalizesBy(1);

            small.demand.set(0, demand("car-a", "A", "email", "car", 0));
            small.demand.set(2, demand("wheel-a", "A", "email", "wheel", 0));
            on().penalizesBy(0);
        }
    }
}
