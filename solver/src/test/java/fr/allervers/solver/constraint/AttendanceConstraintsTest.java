package fr.allervers.solver.constraint;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.at;
import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static fr.allervers.data.TwoCommunes.tuesdays;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttendanceConstraintsTest {

    @Nested
    class Residents extends ConstraintCase {
        Residents() {
            super(PlanConstraint.ATTENDANCE_RESIDENTS);
        }

        @Test
        void matchesLinesOfFewerThanOne() {
            on(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 1))).penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 0))).penalizesBy(1);
            on(email("w", "hall", tuesday(0, 9), new Attendance("car-a", -2))).penalizesBy(3);
        }
    }

    @Nested
    class Other extends ConstraintCase {
        Other() {
            super(PlanConstraint.ATTENDANCE_OTHER);
        }

        @Test
        void matchesAnotherTheme() {
            small.demand.add(demand("screens-a", "A", "screens", "car", 3));

            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), new Attendance("screens-a", 3)))
                    .penalizesBy(3);
        }

        @Test
        void matchesAnotherAudience() {
            small.audiences.add(new Audience("seniors", "Seniors", List.of(), List.of(), Provenance.UNKNOWN));
            var forSeniors =
                    new Workshop("w", "email", "seniors", "hall", "ada", List.of(tuesday(0, 9)), List.of(TWO_OF_A));

            on(forSeniors).penalizesBy(2);
        }
    }

    @Nested
    class HoursOfTheAudience extends ConstraintCase {
        HoursOfTheAudience() {
            super(PlanConstraint.ATTENDANCE_HOURS);
        }

        @Test
        void aSessionMayFillTheWindowButNotExceedIt() {
            small.audiences.set(
                    0, new Audience("all", "Tous", List.of(tuesdays(9, 11)), List.of(), Provenance.UNKNOWN));

            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
            on(email("w", "hall", at(TUESDAY, 9, 1), TWO_OF_A)).penalizesBy(2);
        }

        @Test
        void aDayOffMattersOnlyWhereSomeoneAttends() {
            var off = new Period(TUESDAY, TUESDAY);
            small.audiences.set(0, new Audience("all", "Tous", List.of(), List.of(off), Provenance.UNKNOWN));

            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(2);
            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
            on(email("w", "hall", tuesday(1, 9), TWO_OF_A)).penalizesBy(0);
        }
    }

    @Nested
    class StepFree extends ConstraintCase {
        StepFree() {
            super(PlanConstraint.ATTENDANCE_STEP_FREE);
        }

        @Test
        void aRoomNotKnownToBeStepFreeIsNot() {
            small.rooms.add(room("cellar", "A", 8, false));

            on(email("w", "hall", tuesday(0, 9), WHEEL)).penalizesBy(0);
            on(email("w", "school", tuesday(0, 9), WHEEL)).penalizesBy(1);
            on(email("w", "cellar", tuesday(0, 9), WHEEL)).penalizesBy(1);
            on(email("w", "cellar", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
        }
    }

    @Nested
    class Legs extends ConstraintCase {
        Legs() {
            super(PlanConstraint.ATTENDANCE_LEG);
        }

        private void car(int there, int back) {
            small.travel.set(0, table("car", new int[][] {{3, there}, {back, 4}}));
        }

        @Test
        void theLongestBearableLegIsStillGood() {
            car(30, 30);
            on(email("w", "school", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);

            car(31, 30);
            on(email("w", "school", tuesday(0, 9), TWO_OF_A)).penalizesBy(2);

            car(31, 31);
            on(email("w", "school", tuesday(0, 9), TWO_OF_A)).penalizesBy(4);
        }

        @Test
        void aTripWithNoWayBackIsNoTrip() {
            car(12, -1);

            on(email("w", "school", tuesday(0, 9), TWO_OF_A)).penalizesBy(2);
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
        }

        @Test
        void theWayOutIsAtTheStartAndTheWayBackAtTheEnd() {
            // a bus that runs from 09:00 up to and including 11:00
            var matrix = TravelMatrix.of(new int[][] {{3, 12}, {12, 4}});
            small.travel.set(
                    0,
                    new TravelTable(
                            "car", Set.of(), LocalTime.of(9, 0), LocalTime.of(11, 1), matrix, Provenance.UNKNOWN));

            on(email("w", "school", tuesday(0, 9), TWO_OF_A)).penalizesBy(0);
            on(email("w", "school", at(TUESDAY, 9, 1), TWO_OF_A)).penalizesBy(2);
            on(email("w", "school", at(TUESDAY, 8, 59), TWO_OF_A)).penalizesBy(2);
        }

        @Test
        void everySessionOfASeriesCounts() {
            small.demand.add(demand("screens-b", "B", "screens", "car", 3));
            car(12, -1);
            var series = new Workshop(
                    "w",
                    "screens",
                    "all",
                    "hall",
                    "ada",
                    List.of(tuesday(0, 9), tuesday(1, 9)),
                    List.of(new Attendance("screens-b", 3)));

            on(series).penalizesBy(6);
        }
    }

    @Nested
    class TooMany extends ConstraintCase {
        TooMany() {
            super(PlanConstraint.ATTENDANCE_TOO_MANY);
        }

        @Test
        void aRowMayBeSplitAsFarAsItGoes() {
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A), email("v", "hall", tuesday(1, 9), TWO_OF_A))
                    .penalizesBy(0);
            on(
                            email("w", "hall", tuesday(0, 9), TWO_OF_A),
                            email("v", "hall", tuesday(1, 9), new Attendance("car-a", 3)))
                    .penalizesBy(1);
        }
    }

    @Nested
    class Unserved extends ConstraintCase {
        Unserved() {
            super(PlanConstraint.UNSERVED);
        }

        @Test
        void countsResidentsLeftTimesTheirPriority() {
            small.demand.set(0, new Demand("car-a", "A", "email", "all", "car", 4, 5, Provenance.UNKNOWN));

            on().penalizesBy(5 * 4 + 3 + 1);
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(5 * 2 + 3 + 1);
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A, TWO_OF_A, THREE_OF_B, WHEEL))
                    .penalizesBy(0);
        }

        @Test
        void moreThanAllAreNotLessThanNoneLeft() {
            on(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 9))).penalizesBy(3 + 1);
        }
    }
}
