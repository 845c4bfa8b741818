package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** What advisors drive. */
class K_DrivingTest {

    /** The hall is in the commune of ada, or of bob. */
    @Test
    void k01_theAdvisorIsWhoIsNear() {
        Scenario.of("""
                        advisor  ada from A
                        advisor  bob from B
                        demand   a: 1 in A
                        """)
                .finds("Mon 9:00 hall ada: 1 a", "travel 10, driving 10")
                .saying("ada from A", "ada from B")
                .saying("bob from B", "bob from A")
                .finds("Mon 9:00 hall bob: 1 a", "travel 10, driving 10");
    }

    /** Two workshops of Monday are driven to once, one on Tuesday again. */
    @Test
    void k02_twoSessionsInOneRoomAndDayAreOneDrive() {
        Scenario.of("""
                        starts  Mon 9:00, Mon 11:00, Tue 9:00
                        theme   talk, 1 to 2
                        demand  a: 4 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 11:00 hall ada: 2 a", "travel 40, driving 10")
                .saying("Mon 11:00", "Tue 11:00")
                .finds("Tue 9:00 hall ada: 2 a | Tue 11:00 hall ada: 2 a", "travel 40, driving 10");
    }

    /** Round one way every road takes 5 minutes, the other way 30. */
    @Test
    void k03_theOrderOfADayIsTheShortestRound() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 12:00
                        communes  A B C
                        travel    car: A>B 5, B>C 5, C>A 5, B>A 30, C>B 30, A>C 30
                        travel    walk: B 5, C 5
                        mobility  walk, by walk
                        room      school in B
                        room      den in C
                        demand    b: 1 in B
                        demand    c: 1 in C
                        """)
                .finds("Mon 9:00 school ada: 1 b | Mon 12:00 den ada: 1 c", "travel 20, driving 15")
                .saying("B>C 5", "B>C 99")
                .finds("Mon 9:00 den ada: 1 c | Mon 12:00 school ada: 1 b", "travel 20, driving 90");
    }

    /** The advisor drives 30 minutes more, or the resident travels them, whichever weighs less. */
    @Test
    void k04_theAdvisorDrivesWhereThatCostsLessThanTheResidents() {
        Scenario.of("""
                        room     hall in A
                        room     school in B
                        weights  travel 10, driving 11
                        demand   b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 1 b", "travel 40, driving 10")
                .saying("driving 11", "driving 9")
                .finds("Mon 9:00 school ada: 1 b", "travel 10, driving 40");
    }

    /** There at 9:00 it takes 20 minutes, back at 10:00 it takes 30. */
    @Test
    void k05_aDriveTakesTheTableOfItsMoment() {
        Scenario.of("""
                        travel    car to 9:00: A-B 10
                        travel    car from 9:00 to 10:00: A-B 20
                        travel    car: A-B 30
                        travel    walk: B 5
                        mobility  walk, by walk
                        room      school in B
                        demand    b: 1 in B
                        """).finds("Mon 9:00 school ada: 1 b", "travel 10, driving 50");
    }
}
