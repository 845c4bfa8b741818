package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** How many come to a workshop. */
class F_ParticipantsTest {

    /** Two ask and three are needed, or two. */
    @Test
    void f01_aWorkshopIsNotHeldForTooFew() {
        Scenario.of("""
                        theme   talk, 3 to 6
                        demand  a: 2 in A
                        """)
                .finds("", "unserved 2")
                .refuses("participants.few", "Mon 9:00 hall ada: 2 a")
                .saying("3 to 6", "2 to 6")
                .finds("Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** There is one start for three residents, and two may come. */
    @Test
    void f02_aThemeTakesNoMoreThanItsMost() {
        Scenario.of("""
                        theme   talk, 1 to 2
                        demand  a: 3 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a", "unserved 1, travel 20, driving 10")
                .refuses("participants.many", "Mon 9:00 hall ada: 3 a")
                .saying("1 to 2", "1 to 3")
                .finds("Mon 9:00 hall ada: 3 a", "travel 30, driving 10");
    }

    /** The hall is nearer to all, and has two seats for three. */
    @Test
    void f03_aRoomTakesNoMoreThanItsSeats() {
        Scenario.of("""
                        room    hall in A, seats 2
                        room    school in B
                        demand  a: 3 in A
                        """)
                .finds("Mon 9:00 school ada: 3 a")
                .refuses("participants.many", "Mon 9:00 hall ada: 3 a")
                .saying("seats 2", "seats 3")
                .finds("Mon 9:00 hall ada: 3 a");
    }

    /** Two and one are enough together, where most of them live. */
    @Test
    void f04_whoComesFromAfarMakesAWorkshopPossible() {
        Scenario.of("""
                        theme   talk, 3 to 6
                        room    hall in A
                        room    school in B
                        demand  a: 2 in A
                        demand  b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10")
                .saying("1 in B", "0 in B")
                .finds("", "unserved 2");
    }

    /** Three seats and four residents: each workshop has two, so one goes from A to B. */
    @Test
    void f05_oneGoesElsewhereSoThatAnotherWorkshopHasEnough() {
        Scenario.of("""
                        theme    talk, 2 to 3
                        room     hall in A
                        room     school in B
                        advisor  ada from A
                        advisor  bob from B
                        demand   a: 3 in A
                        demand   b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 9:00 school bob: 1 a, 1 b", "travel 70, driving 20")
                .refuses("participants.few", "Mon 9:00 hall ada: 3 a | Mon 9:00 school bob: 1 b")
                .saying("2 to 3", "1 to 3")
                .finds("Mon 9:00 hall ada: 3 a | Mon 9:00 school bob: 1 b", "travel 40, driving 20");
    }
}
