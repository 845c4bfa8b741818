package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Which dates make a workshop of several sessions. */
class A_SessionsTest {

    /** Only Mondays come twice. */
    @Test
    void a01_aSeriesTakesTheNextStartOfItsWeekdayAndTime() {
        Scenario.of("""
                        starts  Mon 9:00, Tue 9:00, Mon2 9:00
                        theme   talk, 2 sessions
                        demand  a: 2 in A
                        """)
                .finds("Mon 9:00 + Mon2 9:00 hall ada: 2 a")
                .refuses("sessions.series", "Mon 9:00 + Tue 9:00 hall ada: 2 a")
                .refuses("sessions.series", "Mon 9:00 hall ada: 2 a")
                .refuses("sessions.series", "Mon2 9:00 + Mon 9:00 hall ada: 2 a");
    }

    /** Only 10:00 comes on two Mondays. */
    @Test
    void a02_aSeriesKeepsToItsTime() {
        Scenario.of("""
                        starts  Mon 9:00, Mon 10:00, Mon2 10:00
                        theme   talk, 2 sessions
                        demand  a: 2 in A
                        """)
                .finds("Mon 10:00 + Mon2 10:00 hall ada: 2 a")
                .refuses("sessions.series", "Mon 9:00 + Mon2 10:00 hall ada: 2 a");
    }

    /** There are but the two dates. */
    @Test
    void a03_aDateThatIsNoStartIsSkipped() {
        Scenario.of("""
                        starts  Mon 9:00, Mon3 9:00
                        theme   talk, 2 sessions
                        demand  a: 2 in A
                        """)
                .finds("Mon 9:00 + Mon3 9:00 hall ada: 2 a")
                .refuses("sessions.series", "Mon 9:00 + Mon2 9:00 hall ada: 2 a");
    }

    /** Two dates are no series of three, and three dates are but one. */
    @Test
    void a04_whereTooFewStartsFollowNothingIsHeld() {
        Scenario.of("""
                        starts  Mon 9:00, Mon2 9:00
                        theme   talk, 3 sessions
                        demand  a: 2 in A
                        """)
                .finds("", "unserved 2")
                .refuses("sessions.series", "Mon 9:00 + Mon2 9:00 hall ada: 2 a")
                .saying("Mon2 9:00", "Mon2 9:00, Mon3 9:00")
                .finds("Mon 9:00 + Mon2 9:00 + Mon3 9:00 hall ada: 2 a");
    }
}
