package fr.allervers.solver.constraint;

import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublishedConstraintsTest {

    private static final Attendance TWO_OF_A = ConstraintCase.TWO_OF_A;
    private static final Attendance THREE_OF_B = ConstraintCase.THREE_OF_B;
    private static final Workshop PUBLISHED = email("p", "hall", tuesday(0, 9), TWO_OF_A, THREE_OF_B);

    private abstract static class PublishedCase extends ConstraintCase {
        PublishedCase(PlanConstraint constraint) {
            super(constraint);
            small.published.add(PUBLISHED);
            small.advisors.add(advisor("bob", "B", List.of(), List.of(), List.of()));
        }

        static Workshop byBob() {
            return new Workshop("p", "email", "all", "hall", "bob", PUBLISHED.sessions(), PUBLISHED.attendance());
        }
    }

    @Nested
    class Pinned extends PublishedCase {
        Pinned() {
            super(PlanConstraint.PINNED);
            small.pinned.add("p");
        }

        @Test
        void acceptsTheWorkshopAsItWasInWhateverOrderItsLinesAre() {
            on(PUBLISHED).penalizesBy(0);
            on(email("p", "hall", tuesday(0, 9), THREE_OF_B, TWO_OF_A)).penalizesBy(0);
        }

        @Test
        void matchesAnotherStartRoomAdvisorOrAttendance() {
            on(email("p", "hall", tuesday(0, 11), TWO_OF_A, THREE_OF_B)).penalizesBy(1);
            on(email("p", "school", tuesday(0, 9), TWO_OF_A, THREE_OF_B)).penalizesBy(1);
            on(byBob()).penalizesBy(1);
            on(email("p", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(1);
            on(email("p", "hall", tuesday(0, 9))).penalizesBy(1);
            on(email("p", "hall", tuesday(0, 9), new Attendance("car-a", 1), THREE_OF_B))
                    .penalizesBy(1);
        }

        @Test
        void leavesWorkshopsAloneThatAreNotPinned() {
            small.pinned.clear();

            on(email("p", "school", tuesday(0, 9))).penalizesBy(0);
        }
    }

    @Nested
    class PinnedMissing extends PublishedCase {
        PinnedMissing() {
            super(PlanConstraint.PINNED_MISSING);
        }

        @Test
        void matchesAPinnedWorkshopThatIsGone() {
            on().penalizesBy(0);

            small.pinned.add("p");
            on().penalizesBy(1);
            on(PUBLISHED).penalizesBy(0);
        }
    }

    @Nested
    class ChangedStart extends PublishedCase {
        ChangedStart() {
            super(PlanConstraint.CHANGED_START);
        }

        @Test
        void countsThePublishedParticipantsOfAWorkshopThatStartsAtAnotherMoment() {
            on(email("p", "school", tuesday(0, 9))).penalizesBy(0);
            on(email("p", "hall", tuesday(1, 9))).penalizesBy(5);
        }

        @Test
        void ofTwoWorkshopsWithTheIdTheLaterIsCompared() {
            on(email("p", "hall", tuesday(1, 9)), PUBLISHED).penalizesBy(0);
            on(PUBLISHED, email("p", "hall", tuesday(1, 9))).penalizesBy(5);
        }

        @Test
        void aWorkshopThatWasNotPublishedCostsNothing() {
            on(email("w", "hall", tuesday(1, 9))).penalizesBy(0);
        }
    }

    @Nested
    class ChangedRoom extends PublishedCase {
        ChangedRoom() {
            super(PlanConstraint.CHANGED_ROOM);
        }

        @Test
        void countsThePublishedParticipantsOfAWorkshopInAnotherRoom() {
            on(email("p", "hall", tuesday(1, 9))).penalizesBy(0);
            on(email("p", "school", tuesday(0, 9))).penalizesBy(5);
        }
    }

    @Nested
    class ChangedAdvisor extends PublishedCase {
        ChangedAdvisor() {
            super(PlanConstraint.CHANGED_ADVISOR);
        }

        @Test
        void countsThePublishedParticipantsOfAWorkshopWithAnotherAdvisor() {
            on(PUBLISHED).penalizesBy(0);
            on(byBob()).penalizesBy(5);
        }
    }

    @Nested
    class Cancelled extends PublishedCase {
        Cancelled() {
            super(PlanConstraint.CANCELLED);
        }

        @Test
        void countsThePublishedParticipantsOfAWorkshopThatIsGone() {
            on(PUBLISHED).penalizesBy(0);
            on(email("w", "hall", tuesday(0, 9), TWO_OF_A)).penalizesBy(5);
        }
    }
}
