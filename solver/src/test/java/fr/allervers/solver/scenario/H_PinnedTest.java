package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** What is pinned stays as it was published. */
class H_PinnedTest {

    /** The hall is nearer to all, and the workshop is pinned in the school. */
    @Test
    void h01_itsRoomStaysThoughAnotherWouldCostLess() {
        Scenario.of("""
                        room       hall in A
                        room       school in B
                        demand     a: 2 in A
                        published  p = Mon 9:00 school ada: 2 a
                        pinned     p
                        """)
                .finds("p = Mon 9:00 school ada: 2 a", "travel 80, driving 40")
                .refuses("pinned.differs", "p = Mon 9:00 hall ada: 2 a")
                .saying("pinned     p", "weights    travel 1, driving 1, cancelled 1")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** One of two was to come: the other needs another workshop. */
    @Test
    void h02_itsAttendanceStays() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        demand     a: 2 in A
                        published  p = Mon 9:00 hall ada: 1 a
                        pinned     p
                        """)
                .finds("p = Mon 9:00 hall ada: 1 a | Tue 9:00 hall ada: 1 a", "travel 20, driving 20")
                .refuses("pinned.differs", "p = Mon 9:00 hall ada: 2 a")
                .saying("pinned     p", "weights    travel 1, driving 1, changedStart 1, cancelled 1")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** Ada has one session, which one resident has. */
    @Test
    void h03_itIsHeldWhateverElseItKeepsFromBeingHeld() {
        Scenario.of("""
                        advisor    ada from A, 1 a day
                        theme      talk
                        theme      other
                        demand     a: 1 in A, for talk
                        demand     b: 2 in A, for other
                        published  p = Mon 9:00 talk hall ada: 1 a
                        pinned     p
                        """)
                .finds("p = Mon 9:00 talk hall ada: 1 a", "unserved 2, travel 10, driving 10")
                .refuses("pinned.missing", "Mon 9:00 other hall ada: 2 b")
                .without("pinned     p")
                .finds("Mon 9:00 other hall ada: 2 b", "unserved 1, travel 20, driving 10");
    }

    /** Everything else would do as well. */
    @Test
    void h04_itsStartAndAdvisorStay() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        advisor    ada from A
                        advisor    bob from B
                        demand     a: 1 in A
                        published  p = Tue 9:00 hall bob: 1 a
                        pinned     p
                        """)
                .finds("p = Tue 9:00 hall bob: 1 a")
                .refuses("pinned.differs", "p = Mon 9:00 hall bob: 1 a")
                .refuses("pinned.differs", "p = Tue 9:00 hall ada: 1 a");
    }

    /** The hall is closed on the day. */
    @Test
    void h05_whatBreachesARuleCannotStay() {
        Scenario.of("""
                        room       hall in A, closed Mon
                        demand     a: 1 in A
                        published  p = Mon 9:00 hall ada: 1 a
                        pinned     p
                        """).hasNoPlan();
    }
}
