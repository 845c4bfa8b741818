package fr.allervers.solver.constraint;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.at;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static fr.allervers.data.TwoCommunes.tuesdays;

import ai.timefold.solver.test.api.score.stream.SingleConstraintAssertion;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionConstraintsTest {

    private static final Period THAT_DAY = new Period(TUESDAY, TUESDAY);
    private static final Period DAYS_AROUND = new Period(TUESDAY.plusDays(1), TUESDAY.plusDays(3));

    @Nested
    class RoomHours extends ConstraintCase {
        RoomHours() {
            super(PlanConstraint.ROOM_HOURS);
        }

        private void open(List<TimeWindow> open, List<Period> closed) {
            small.rooms.set(0, room("hall", "A", 8, true, open, closed));
        }

        @Test
        void aSessionMayFillTheWindow() {
            open(List.of(tuesdays(9, 11)), List.of());

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
            on(email("w", "hall", at(TUESDAY, 9, 1))).penalizesBy(1);
            on(email("w", "hall", at(TUESDAY, 8, 59))).penalizesBy(1);
        }

        @Test
        void twoWindowsThatTouchAreNotOne() {
            open(List.of(tuesdays(8, 10), tuesdays(10, 12)), List.of());

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(1);
        }

        @Test
        void matchesAnotherDayOfTheWeekAndEverySessionOfASeries() {
            open(List.of(tuesdays(9, 10)), List.of());

            on(email("w", "hall", at(TUESDAY.plusDays(1), 9, 0))).penalizesBy(1);
            on(screens("w", tuesday(0, 9), tuesday(1, 9))).penalizesBy(0);
            on(screens("w", tuesday(0, 14), tuesday(1, 14))).penalizesBy(2);
        }

        @Test
        void matchesTheFirstAndTheLastClosedDayAndNoneBeyond() {
            open(List.of(), List.of(DAYS_AROUND));

            on(email("w", "hall", at(TUESDAY, 9, 0))).penalizesBy(0);
            on(email("w", "hall", at(TUESDAY.plusDays(1), 9, 0))).penalizesBy(1);
            on(email("w", "hall", at(TUESDAY.plusDays(3), 9, 0))).penalizesBy(1);
            on(email("w", "hall", at(TUESDAY.plusDays(4), 9, 0))).penalizesBy(0);
        }
    }

    @Nested
    class RoomOverlap extends ConstraintCase {
        RoomOverlap() {
            super(PlanConstraint.ROOM_OVERLAP);
        }

        @Test
        void sessionsMayTouch() {
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", tuesday(0, 11)))
                    .penalizesBy(0);
        }

        @Test
        void countsTheMinutesThatTwoShare() {
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", at(TUESDAY, 10, 59)))
                    .penalizesBy(1);
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", tuesday(0, 9)))
                    .penalizesBy(120);
            on(email("w", "hall", at(TUESDAY, 8, 1)), screens("v", tuesday(0, 9), tuesday(1, 9)))
                    .penalizesBy(60);
        }

        @Test
        void otherRoomsAndOtherDaysDoNotMatter() {
            on(email("w", "hall", tuesday(0, 9)), email("v", "school", tuesday(0, 9)))
                    .penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9)), email("v", "hall", tuesday(1, 9)))
                    .penalizesBy(0);
        }

        @Test
        void everySessionOfASeriesCounts() {
            on(screens("w", tuesday(0, 9), tuesday(1, 9)), email("v", "hall", tuesday(1, 9)))
                    .penalizesBy(60);
        }

        @Test
        void aWorkshopDoesNotOverlapItself() {
            on(screens("w", tuesday(0, 9), tuesday(0, 9))).penalizesBy(0);
        }

        @Test
        void aSessionThatRunsIntoTheNextDayOverlapsWhatIsThere() {
            on(email("w", "hall", at(TUESDAY, 23, 0)), email("v", "hall", at(TUESDAY.plusDays(1), 0, 30)))
                    .penalizesBy(30);
        }
    }

    @Nested
    class AdvisorHours extends ConstraintCase {
        AdvisorHours() {
            super(PlanConstraint.ADVISOR_HOURS);
        }

        @Test
        void aSessionMayFillTheWindowButNotExceedIt() {
            small.advisors.set(0, advisor("ada", "A", List.of(), List.of(tuesdays(9, 11)), List.of()));

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
            on(email("w", "hall", at(TUESDAY, 9, 1))).penalizesBy(1);
        }

        @Test
        void matchesADayOfAbsence() {
            small.advisors.set(0, advisor("ada", "A", List.of(), List.of(), List.of(THAT_DAY)));

            on(email("w", "hall", tuesday(0, 9))).penalizesBy(1);
            on(email("w", "hall", tuesday(1, 9))).penalizesBy(0);
        }
    }

    @Nested
    class AdvisorDays extends ConstraintCase {
        AdvisorDays() {
            super(PlanConstraint.ADVISOR_DAY);
        }

        private SingleConstraintAssertion afterTheHall(String room, int hour, int minute) {
            return on(email("w", "hall", tuesday(0, 9)), email("v", room, at(TUESDAY, hour, minute)));
        }

        @Test
        void setupAndDriveMayTakeExactlyTheTimeBetween() {
            afterTheHall("school", 11, 42).penalizesBy(0);
            afterTheHall("school", 11, 41).penalizesBy(1);
        }

        @Test
        void stayingInTheRoomTakesNoDrive() {
            afterTheHall("hall", 11, 30).penalizesBy(0);
            afterTheHall("hall", 11, 29).penalizesBy(1);
        }

        @Test
        void anotherRoomOfTheCommuneTakesTheDriveInsideIt() {
            small.rooms.add(room("library", "A", 8, true));

            afterTheHall("library", 11, 33).penalizesBy(0);
            afterTheHall("library", 11, 32).penalizesBy(1);
        }

        @Test
        void theDriveIsThatAtTheEarlierSessionsEnd() {
            small.travel.set(
                    0, new TravelTable("car", Set.of(), null, LocalTime.of(11, 0), drive(99), Provenance.UNKNOWN));
            small.travel.add(table("car", new int[][] {{3, 12}, {12, 4}}));

            afterTheHall("school", 11, 42).penalizesBy(0);
        }

        @Test
        void anImpossibleDriveBetweenRoomsCountsOnceHoweverLongTheGap() {
            small.travel.set(
                    0,
                    new TravelTable(
                            "car", Set.of(), LocalTime.of(11, 0), LocalTime.of(11, 1), drive(-1), Provenance.UNKNOWN));
            small.travel.add(table("car", new int[][] {{3, 12}, {12, 4}}));

            afterTheHall("school", 16, 0).penalizesBy(60);
            afterTheHall("hall", 16, 0).penalizesBy(0);
        }

        @Test
        void impossibleDrivesFromAndToTheBaseCount() {
            small.travel.set(0, table("car", new int[][] {{3, -1}, {12, 4}}));
            on(email("w", "school", tuesday(0, 9))).penalizesBy(60);

            small.travel.set(0, table("car", new int[][] {{3, -1}, {-1, 4}}));
            on(email("w", "school", tuesday(0, 9))).penalizesBy(120);
            on(email("w", "hall", tuesday(0, 9))).penalizesBy(0);
        }

        @Test
        void sessionsOnDifferentDaysAndOfDifferentAdvisorsAreFree() {
            small.advisors.add(advisor("bob", "B", List.of(), List.of(), List.of()));
            var byBob = new Workshop("v", "email", "all", "school", "bob", List.of(tuesday(0, 9)), List.of());

            on(email("w", "hall", tuesday(0, 9)), byBob).penalizesBy(0);
            on(email("w", "hall", at(TUESDAY, 22, 0)), email("v", "school", at(TUESDAY.plusDays(1), 0, 1)))
                    .penalizesBy(0);
        }

        private static TravelMatrix drive(int minutes) {
            return TravelMatrix.of(new int[][] {{3, minutes}, {minutes, 4}});
        }
    }

    @Nested
    class LoadDay extends ConstraintCase {
        LoadDay() {
            super(PlanConstraint.LOAD_DAY);
        }

        @Test
        void matchesEverySessionAboveTheMostOfADay() {
            on(hours(TUESDAY, 2)).penalizesBy(0);
            on(hours(TUESDAY, 3)).penalizesBy(1);
            on(hours(TUESDAY, 4)).penalizesBy(2);
        }

        @Test
        void sessionsOfASeriesCountOnTheirOwnDays() {
            on(
                            screens("w", tuesday(0, 9), tuesday(1, 9)),
                            screens("v", tuesday(0, 14), tuesday(1, 14)),
                            email("u", "hall", tuesday(1, 11)))
                    .penalizesBy(1);
        }

        private static Workshop[] hours(LocalDate day, int sessions) {
            return IntStream.range(0, sessions)
                    .mapToObj(i -> email("w" + i, "hall", at(day, 9 + i, 0)))
                    .toArray(Workshop[]::new);
        }
    }

    @Nested
    class LoadWeek extends ConstraintCase {
        LoadWeek() {
            super(PlanConstraint.LOAD_WEEK);
        }

        @Test
        void aWeekEndsWithItsSunday() {
            on(days(LocalDate.of(2027, 1, 7), 4)).penalizesBy(1);
            on(days(LocalDate.of(2027, 1, 8), 4)).penalizesBy(0);
        }

        @Test
        void aWeekGoesOnOverNewYear() {
            on(days(LocalDate.of(2026, 12, 31), 4)).penalizesBy(1);
            on(days(LocalDate.of(2027, 1, 1), 4)).penalizesBy(0);
        }

        @Test
        void theSameWeekOfAnotherYearIsAnother() {
            var first = email("x", "hall", at(LocalDate.of(2027, 1, 5), 9, 0));
            var later = days(LocalDate.of(2028, 1, 4), 3);

            on(first, later[0], later[1], later[2]).penalizesBy(0);
        }

        private static Workshop[] days(LocalDate first, int days) {
            return IntStream.range(0, days)
                    .mapToObj(i -> email("w" + i, "hall", at(first.plusDays(i), 9, 0)))
                    .toArray(Workshop[]::new);
        }
    }
}
