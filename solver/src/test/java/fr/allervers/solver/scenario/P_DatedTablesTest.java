package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Travel tables that are valid from a date or up to one. */
class P_DatedTablesTest {

    /** The bus runs from the second Monday on, or up to the first. */
    @Test
    void p01_aTableIsValidFromItsFirstDateOn() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00
                        travel    car: A 5
                        travel    bus since Mon2: A 5
                        mobility  bus, by bus
                        demand    a: 1 in A
                        """)
                .finds("Mon2 9:00 hall ada: 1 a")
                .refuses("attendance.leg", "Mon 9:00 hall ada: 1 a")
                .saying("since Mon2", "since Tue0 until Mon")
                .finds("Mon 9:00 hall ada: 1 a");
    }

    /** The bus runs up to the first Monday, or on the first Tuesday only. */
    @Test
    void p02_aTableIsValidUpToItsLastDate() {
        Scenario.of("""
                        starts    Mon 9:00, Tue 9:00, Wed 9:00
                        travel    car: A 5
                        travel    bus until Mon: A 5
                        mobility  bus, by bus
                        demand    a: 1 in A
                        """)
                .finds("Mon 9:00 hall ada: 1 a")
                .refuses("attendance.leg", "Tue 9:00 hall ada: 1 a")
                .saying("until Mon", "since Tue until Tue")
                .finds("Tue 9:00 hall ada: 1 a")
                .refuses("attendance.leg", "Wed 9:00 hall ada: 1 a");
    }

    /** In the second week the bus goes a longer way, or a shorter one. */
    @Test
    void p03_theFirstTableThatIsValidCounts() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00
                        travel    car: A 5
                        travel    bus since Mon2 until Sun2: A 20
                        travel    bus: A 10
                        mobility  bus, by bus
                        demand    a: 1 in A
                        """)
                .finds("Mon 9:00 hall ada: 1 a", "travel 20, driving 10")
                .saying("Sun2: A 20", "Sun2: A 9")
                .finds("Mon2 9:00 hall ada: 1 a", "travel 18, driving 10");
    }

    /** One session before the timetable changes, and one after. */
    @Test
    void p04_aSeriesIsTravelledByTheTablesOfItsDates() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00
                        travel    car: A 5
                        travel    bus until Sun: A 10
                        travel    bus: A 20
                        mobility  bus, by bus
                        theme     talk, 2 sessions
                        demand    a: 1 in A
                        """).finds("Mon 9:00 + Mon2 9:00 hall ada: 1 a", "travel 60, driving 20");
    }

    /** The road to B takes longer in the first week, or shorter. */
    @Test
    void p05_whatIsDrivenIsLookedUpByDateToo() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00
                        travel    car until Sun: A 5, B 5, A-B 40
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: B 5
                        mobility  walk, by walk
                        room      school in B
                        demand    b: 1 in B
                        """)
                .finds("Mon2 9:00 school ada: 1 b", "travel 10, driving 40")
                .saying("A-B 40", "A-B 15")
                .finds("Mon 9:00 school ada: 1 b", "travel 10, driving 30");
    }

    /** No road leads to B in the first week. */
    @Test
    void p06_anAdvisorCannotDriveWhereNoTableIsValid() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00
                        travel    car until Sun: A 5, B 5
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: B 5
                        mobility  walk, by walk
                        room      school in B
                        demand    b: 1 in B
                        """).finds("Mon2 9:00 school ada: 1 b").refuses("day", "Mon 9:00 school ada: 1 b");
    }
}
