package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Each workshop of a plan has an id of its own. */
class Q_PlanTest {

    @Test
    void q01_twoWorkshopsOfOneIdAreRefused() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        demand     a: 2 in A
                        demand     b: 2 in A
                        """)
                .refuses("plan.twice", "p = Mon 9:00 hall ada: 2 a | p = Tue 9:00 hall ada: 2 b")
                .allows("p = Mon 9:00 hall ada: 2 a | q = Tue 9:00 hall ada: 2 b");
    }

    /** The id of a published workshop goes on with one workshop, and the other is new. */
    @Test
    void q02_thePublishedIdIsKeptByOneOfTwo() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        demand     a: 2 in A
                        demand     b: 2 in A
                        published  p = Mon 9:00 hall ada: 2 a
                        """)
                .refuses("plan.twice", "p = Mon 9:00 hall ada: 2 a | p = Tue 9:00 hall ada: 2 b")
                .allows("p = Mon 9:00 hall ada: 2 a | Tue 9:00 hall ada: 2 b");
    }

    /** The second of a line is called w2. */
    @Test
    void q03_anIdIsNotTakenByAWorkshopThatHasNone() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        demand     a: 2 in A
                        demand     b: 2 in A
                        """)
                .refuses("plan.twice", "w2 = Mon 9:00 hall ada: 2 a | Tue 9:00 hall ada: 2 b")
                .allows("w1 = Mon 9:00 hall ada: 2 a | Tue 9:00 hall ada: 2 b");
    }
}
