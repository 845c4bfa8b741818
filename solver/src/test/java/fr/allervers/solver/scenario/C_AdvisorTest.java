package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Advisors: what they teach, where they work, and when they are there. */
class C_AdvisorTest {

    /** Ada is nearer, and teaches something else. */
    @Test
    void c01_anAdvisorTeachesTheTheme() {
        Scenario.of("""
                        theme    talk
                        theme    other
                        advisor  ada from A, teaches other
                        advisor  bob from B, teaches talk
                        demand   a: 2 in A
                        """)
                .finds("Mon 9:00 talk hall bob: 2 a")
                .refuses("advisor.theme", "Mon 9:00 talk hall ada: 2 a")
                .saying("teaches other", "teaches other talk")
                .finds("Mon 9:00 talk hall ada: 2 a");
    }

    /** The hall is nearer to all, and ada does not work there. */
    @Test
    void c02_anAdvisorWorksInTheCommuneOfTheRoom() {
        Scenario.of("""
                        room     hall in A
                        room     school in B
                        advisor  ada from A, works in B
                        demand   a: 2 in A
                        """)
                .finds("Mon 9:00 school ada: 2 a")
                .refuses("advisor.commune", "Mon 9:00 hall ada: 2 a")
                .without(", works in B")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** One begins before ada comes, and one ends after she goes. */
    @Test
    void c03_aSessionLiesWithinTheHoursOfTheAdvisor() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 10:00, Mon 11:30
                        advisor  ada from A, available Mon 10:00-12:00
                        demand   a: 2 in A
                        """)
                .finds("Mon 10:00 hall ada: 2 a")
                .refuses("advisor.hours", "Mon 9:00 hall ada: 2 a")
                .refuses("advisor.hours", "Mon 11:30 hall ada: 2 a")
                .saying("10:00-12:00", "9:00-10:30")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Wednesday is the only day ada is not absent. */
    @Test
    void c04_anAdvisorIsAbsentFromTheFirstDayToTheLast() {
        Scenario.of("""
                        starts   Mon 9:00, Tue 9:00, Wed 9:00
                        advisor  ada from A, absent Mon..Tue
                        demand   a: 2 in A
                        """)
                .finds("Wed 9:00 hall ada: 2 a")
                .refuses("advisor.hours", "Mon 9:00 hall ada: 2 a")
                .refuses("advisor.hours", "Tue 9:00 hall ada: 2 a")
                .saying("Mon..Tue", "Tue..Wed")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Ada is absent on the second Monday. */
    @Test
    void c05_anAdvisorIsThereForTheWholeSeries() {
        Scenario.of("""
                        starts   Mon 9:00, Tue 9:00, Mon2 9:00, Tue2 9:00
                        theme    talk, 2 sessions
                        advisor  ada from A, absent Mon2
                        demand   a: 2 in A
                        """)
                .finds("Tue 9:00 + Tue2 9:00 hall ada: 2 a")
                .refuses("advisor.hours", "Mon 9:00 + Mon2 9:00 hall ada: 2 a")
                .saying("absent Mon2", "absent Tue")
                .finds("Mon 9:00 + Mon2 9:00 hall ada: 2 a");
    }
}
