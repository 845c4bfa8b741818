package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** How many sessions an advisor holds in a day and in a week. */
class E_LoadTest {

    /** Seniors come on Monday at 9:00, workers at 11:00 or on Tuesday; one day is one drive less. */
    @Test
    void e01_noMoreSessionsADayThanTheLimit() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 11:00, Tue 9:00
                        theme     talk, 1 to 2
                        audience  seniors, available Mon 9:00-10:00
                        audience  workers, available Mon 11:00-12:00, available Tue 9:00-10:00
                        advisor   ada from A, 1 a day
                        demand    a: 2 in A, of seniors
                        demand    b: 2 in A, of workers
                        """)
                .finds("Mon 9:00 seniors hall ada: 2 a | Tue 9:00 workers hall ada: 2 b", "travel 40, driving 20")
                .refuses("load.day", "Mon 9:00 seniors hall ada: 2 a | Mon 11:00 workers hall ada: 2 b")
                .saying("1 a day", "2 a day")
                .finds("Mon 9:00 seniors hall ada: 2 a | Mon 11:00 workers hall ada: 2 b", "travel 40, driving 10");
    }

    /** Seniors come on the first Monday only; of the two Tuesdays the first is in the same week. */
    @Test
    void e02_noMoreSessionsAWeekThanTheLimit() {
        Scenario.of("""
                        starts    Mon 9:00, Tue 9:00, Tue2 9:00
                        audience  seniors, available Mon 9:00-10:00
                        audience  workers, available Tue 9:00-10:00
                        advisor   ada from A, 1 a week
                        demand    a: 2 in A, of seniors
                        demand    b: 2 in A, of workers
                        """)
                .finds("Mon 9:00 seniors hall ada: 2 a | Tue2 9:00 workers hall ada: 2 b")
                .refuses("load.week", "Mon 9:00 seniors hall ada: 2 a | Tue 9:00 workers hall ada: 2 b")
                .saying("1 a week", "2 a week")
                .allows("Mon 9:00 seniors hall ada: 2 a | Tue 9:00 workers hall ada: 2 b");
    }

    /** Thursday is the last day of 2026 and Friday the first of 2027, in one week; Monday begins the next. */
    @Test
    void e03_aWeekGoesOnOverNewYear() {
        Scenario.of("""
                        starts    Thu0 9:00, Fri0 9:00, Mon 9:00
                        audience  seniors, available Thu 9:00-10:00
                        audience  workers, available Fri Mon 9:00-10:00
                        advisor   ada from A, 1 a week
                        demand    a: 2 in A, of seniors
                        demand    b: 2 in A, of workers
                        """)
                .finds("Thu0 9:00 seniors hall ada: 2 a | Mon 9:00 workers hall ada: 2 b")
                .refuses("load.week", "Thu0 9:00 seniors hall ada: 2 a | Fri0 9:00 workers hall ada: 2 b");
    }

    /** The series takes both Mondays, so the talk must wait for the third week. */
    @Test
    void e04_everySessionOfASeriesCounts() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00, Tue2 9:00, Tue3 9:00
                        theme     talk
                        theme     series, 2 sessions
                        audience  seniors, available Mon 9:00-10:00
                        audience  workers, available Tue 9:00-10:00
                        advisor   ada from A, 1 a week
                        demand    a: 2 in A, for series, of seniors
                        demand    b: 2 in A, for talk, of workers
                        """)
                .finds("Mon 9:00 + Mon2 9:00 series seniors hall ada: 2 a | Tue3 9:00 talk workers hall ada: 2 b")
                .refuses(
                        "load.week",
                        "Mon 9:00 + Mon2 9:00 series seniors hall ada: 2 a | Tue2 9:00 talk workers hall ada: 2 b");
    }
}
