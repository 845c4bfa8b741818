package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Published workshops that are held no more. */
class N_CancelledTest {

    /** Those who were to come ask no more, or one of them does and is too few. */
    @Test
    void n01_aWorkshopThatNobodyAsksForIsCancelled() {
        Scenario.of("""
                        theme      talk, 2 to 6
                        weights    travel 1, driving 1, cancelled 9
                        demand     a: 0 in A
                        published  p = Mon 9:00 hall ada: 2 a
                        """)
                .finds("", "cancelled 2")
                .saying("a: 0", "a: 1")
                .finds("", "unserved 1, cancelled 2")
                .saying("a: 1", "a: 2")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** There is one session for one of two residents; who is near saves 30 minutes of driving. */
    @Test
    void n02_oneIsCancelledForAnotherWhereThatSavesMoreThanItCosts() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        theme     talk
                        theme     other
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 1, cancelled 31
                        demand    a: 1 in A, for other
                        demand    b: 1 in B, for talk
                        published p = Mon 9:00 talk school ada: 1 b
                        """)
                .finds("p = Mon 9:00 talk school ada: 1 b", "unserved 1, travel 10, driving 40")
                .saying("cancelled 31", "cancelled 29")
                .finds("Mon 9:00 other hall ada: 1 a", "unserved 1, travel 10, driving 10, cancelled 1");
    }

    /** As before; two are near. */
    @Test
    void n03_whoServesMoreCancelsWhateverItCosts() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        theme     talk
                        theme     other
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 1, cancelled 999
                        demand    a: 2 in A, for other
                        demand    b: 1 in B, for talk
                        published p = Mon 9:00 talk school ada: 1 b
                        """)
                .finds("Mon 9:00 other hall ada: 2 a", "unserved 1, travel 20, driving 10, cancelled 1")
                .saying("a: 2", "a: 1")
                .finds("p = Mon 9:00 talk school ada: 1 b", "unserved 1, travel 10, driving 40");
    }

    /** Ada holds one session, two were published for bob, who is gone, and one of b counts as two of a. */
    @Test
    void n04_ofTwoThatCannotBothStayTheSmallerGoesUnlessItCostsMuchLess() {
        Scenario.of("""
                        advisor    ada from A, 1 a day
                        advisor    bob from A, absent Mon
                        theme      talk
                        theme      other
                        weights    travel 1, driving 1, cancelled 11
                        demand     a: 2 in A, for talk
                        demand     b: 1 in A, for other, priority 2
                        published  p = Mon 9:00 talk hall bob: 2 a
                        published  q = Mon 9:00 other hall bob: 1 b
                        """)
                .finds("p = Mon 9:00 talk hall ada: 2 a", "unserved 2, travel 20, driving 10, cancelled 1")
                .saying("cancelled 11", "cancelled 9")
                .finds("q = Mon 9:00 other hall ada: 1 b", "unserved 2, travel 10, driving 10, cancelled 2");
    }
}
