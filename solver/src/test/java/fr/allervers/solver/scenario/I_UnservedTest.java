package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** How many are served, before any cost; and whose place counts how much. */
class I_UnservedTest {

    /** There is one workshop, and two in B or one in A would come to it. */
    @Test
    void i01_whoServesMoreIsBetterWhateverItCosts() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A
                        room      school in B
                        demand    a: 1 in A
                        demand    b: 2 in B
                        """)
                .finds("Mon 9:00 school ada: 2 b", "unserved 1, travel 20, driving 40")
                .saying("b: 2 in B", "b: 1 in B")
                .finds("Mon 9:00 hall ada: 1 a", "unserved 1, travel 10, driving 10");
    }

    /** As before; one of priority 3 outweighs two. */
    @Test
    void i02_aResidentOfPriorityThreeCountsForThree() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A
                        room      school in B
                        demand    a: 1 in A, priority 3
                        demand    b: 2 in B
                        """)
                .finds("Mon 9:00 hall ada: 1 a", "unserved 2, travel 10, driving 10")
                .saying("priority 3", "priority 1")
                .finds("Mon 9:00 school ada: 2 b", "unserved 1, travel 20, driving 40");
    }

    /** Two seats for four residents: those from afar count more. */
    @Test
    void i03_whereSeatsAreFewTheyGoToWhoCountsMost() {
        Scenario.of("""
                        theme   talk, 1 to 2
                        demand  a: 2 in A
                        demand  b: 2 in B, priority 2
                        """)
                .finds("Mon 9:00 hall ada: 2 b", "unserved 2, travel 80, driving 10")
                .without(", priority 2")
                .finds("Mon 9:00 hall ada: 2 a", "unserved 2, travel 20, driving 10");
    }

    /** Nobody teaches what b asks for. */
    @Test
    void i04_whoCannotBeServedIsCounted() {
        Scenario.of("""
                        theme    talk
                        theme    other
                        advisor  ada from A, teaches talk
                        demand   a: 1 in A
                        demand   b: 2 in A, for other, priority 5
                        """)
                .finds("Mon 9:00 talk hall ada: 1 a", "unserved 10, travel 10, driving 10")
                .saying("teaches talk", "teaches other")
                .finds("Mon 9:00 other hall ada: 2 b", "unserved 1, travel 20, driving 10");
    }
}
