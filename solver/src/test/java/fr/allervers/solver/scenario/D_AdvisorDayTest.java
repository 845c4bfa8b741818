package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** The day of an advisor: setting up, driving, and drives that cannot be made. */
class D_AdvisorDayTest {

    /** Of three starts only two are 30 minutes and a session apart. */
    @Test
    void d01_thereIsTimeToSetUpBetweenTwoSessions() {
        Scenario.of("""
                        starts  Mon 9:00, Mon 10:00, Mon 10:30
                        theme   talk, 1 to 2
                        rules   setup 30
                        demand  a: 4 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 10:30 hall ada: 2 a")
                .refuses("day", "Mon 9:00 hall ada: 2 a | Mon 10:00 hall ada: 2 a")
                .saying("setup 30", "setup 0")
                .allows("Mon 9:00 hall ada: 2 a | Mon 10:00 hall ada: 2 a");
    }

    /** The hall opens for the first start only; the school is 20 minutes away, and nobody walks there. */
    @Test
    void d02_thereIsTimeToDriveFromRoomToRoom() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 10:19, Mon 10:20
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        demand    a: 2 in A
                        demand    b: 2 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 10:20 school ada: 2 b")
                .refuses("day", "Mon 9:00 hall ada: 2 a | Mon 10:19 school ada: 2 b")
                .saying("A-B 20", "A-B 19")
                .allows("Mon 9:00 hall ada: 2 a | Mon 10:19 school ada: 2 b");
    }

    /** As before, with 10 minutes to set up. */
    @Test
    void d03_settingUpComesOnTopOfTheDrive() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 10:29, Mon 10:30
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        rules     setup 10
                        demand    a: 2 in A
                        demand    b: 2 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 10:30 school ada: 2 b")
                .refuses("day", "Mon 9:00 hall ada: 2 a | Mon 10:29 school ada: 2 b")
                .saying("setup 10", "setup 9")
                .allows("Mon 9:00 hall ada: 2 a | Mon 10:29 school ada: 2 b");
    }

    /** The den opens for one start; between it and the school there is no road, and then there is a short one. */
    @Test
    void d04_whereNoDriveLeadsFromRoomToRoomTheyAreOnTwoDays() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 14:00, Tue 9:00
                        communes  A B C
                        travel    car: A-B 20, A-C 20
                        travel    walk: B 5, C 5
                        mobility  walk, by walk
                        room      school in B, open Mon Tue 9:00-10:00
                        room      den in C, open Mon 14:00-15:00
                        demand    b: 2 in B
                        demand    c: 2 in C
                        """)
                .finds("Mon 14:00 den ada: 2 c | Tue 9:00 school ada: 2 b", "travel 40, driving 80")
                .refuses("day", "Mon 9:00 school ada: 2 b | Mon 14:00 den ada: 2 c")
                .saying("A-C 20", "A-C 20, B-C 10")
                .finds("Mon 9:00 school ada: 2 b | Mon 14:00 den ada: 2 c", "travel 40, driving 50");
    }

    /** No road leads from C to the hall. */
    @Test
    void d05_anAdvisorGetsFromTheBaseToTheRoom() {
        Scenario.of("""
                        communes  A B C
                        advisor   ada from C
                        advisor   bob from B
                        demand    a: 2 in A
                        """)
                .finds("Mon 9:00 hall bob: 2 a")
                .refuses("day", "Mon 9:00 hall ada: 2 a")
                .saying("ada from C", "ada from A")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The road is closed from 10:00 on, when the later workshop ends. */
    @Test
    void d06_anAdvisorGetsHomeFromTheLastRoom() {
        Scenario.of("""
                        starts    Mon 8:30, Mon 9:00
                        travel    car to 10:00: A 5
                        travel    walk: A 5
                        mobility  walk, by walk
                        demand    a: 2 in A
                        """)
                .finds("Mon 8:30 hall ada: 2 a")
                .refuses("day", "Mon 9:00 hall ada: 2 a")
                .saying("Mon 8:30, ", "")
                .saying("10:00", "10:01")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** From 10:00 on, when the first workshop ends, the road takes 40 minutes. */
    @Test
    void d07_theDriveIsLookedUpWhenTheEarlierSessionEnds() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 10:15, Mon 10:40
                        travel    car to 10:00: A 5, B 5, A-B 10
                        travel    car: A 5, B 5, A-B 40
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        demand    a: 2 in A
                        demand    b: 2 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 10:40 school ada: 2 b")
                .refuses("day", "Mon 9:00 hall ada: 2 a | Mon 10:15 school ada: 2 b")
                .saying("car to 10:00", "car to 10:01")
                .allows("Mon 9:00 hall ada: 2 a | Mon 10:15 school ada: 2 b");
    }
}
