package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** What the trips of residents cost. */
class J_TravelTest {

    /** Two in A travel 5 minutes and one in B 20, or the other way round. */
    @Test
    void j01_theRoomIsWhereMostLive() {
        Scenario.of("""
                        room    hall in A
                        room    school in B
                        weights travel 1
                        demand  a: 2 in A
                        demand  b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60")
                .saying("b: 1", "b: 3")
                .finds("Mon 9:00 school ada: 2 a, 3 b", "travel 110");
    }

    /** One who is frail outweighs two with a car: 2·10 + 3·40 is more than 2·40 + 3·10. */
    @Test
    void j02_minutesWeighByTheMeansOfTransport() {
        Scenario.of("""
                        mobility  car, by car
                        mobility  frail, by car, weight 3
                        room      hall in A
                        room      school in B
                        weights   travel 1
                        demand    a: 2 in A
                        demand    b: 1 in B, by frail
                        """)
                .finds("Mon 9:00 school ada: 2 a, 1 b", "travel 110")
                .saying("weight 3", "weight 1")
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60");
    }

    /** One leg of 38 minutes costs less than two of 20, until those above 30 count three times. */
    @Test
    void j03_minutesBeyondComfortCountMore() {
        Scenario.of("""
                        communes  A B C
                        travel    car: A 0, B 0, C 0, A-B 20, B-C 20, A-C 38
                        mobility  car, by car, comfort 30
                        room      hall in A
                        room      school in B
                        rules     excess 2
                        weights   travel 1
                        demand    a: 1 in A
                        demand    c: 1 in C
                        """)
                .finds("Mon 9:00 school ada: 1 a, 1 c", "travel 80")
                .saying("excess 2", "excess 0")
                .finds("Mon 9:00 hall ada: 1 a, 1 c", "travel 76");
    }

    /** B is 5 minutes away, but 30 on the way back. */
    @Test
    void j04_theWayBackCostsAsTheWayThere() {
        Scenario.of("""
                        communes  A B C
                        travel    car: A>B 5, B>A 30, A-C 17
                        room      school in B
                        room      den in C
                        weights   travel 1
                        demand    a: 1 in A
                        """)
                .finds("Mon 9:00 den ada: 1 a", "travel 34")
                .saying("B>A 30", "B>A 28")
                .finds("Mon 9:00 school ada: 1 a", "travel 33");
    }

    /** By bus it takes 30 minutes and on foot 12, or none. */
    @Test
    void j05_theQuickestMeansCounts() {
        Scenario.of("""
                        travel    car: A 5
                        travel    bus: A 30
                        travel    walk: A 12
                        mobility  none, by bus walk
                        demand    a: 1 in A
                        """)
                .finds("Mon 9:00 hall ada: 1 a", "travel 24, driving 10")
                .saying("A 12", "A 31")
                .finds("Mon 9:00 hall ada: 1 a", "travel 60, driving 10");
    }

    /** The bus takes longer from 10:00 on: there and back at 8:00, back only at 9:00, or both at 10:00. */
    @Test
    void j06_aLegTakesTheTableOfItsMoment() {
        Scenario.of("""
                        starts    Mon 8:00, Mon 9:00, Mon 10:00
                        travel    car: A 5
                        travel    bus to 10:00: A 10
                        travel    bus: A 50
                        mobility  bus, by bus
                        demand    a: 1 in A
                        """)
                .finds("Mon 8:00 hall ada: 1 a", "travel 20, driving 10")
                .without("Mon 8:00, ")
                .finds("Mon 9:00 hall ada: 1 a", "travel 60, driving 10")
                .without("Mon 9:00, ")
                .finds("Mon 10:00 hall ada: 1 a", "travel 100, driving 10");
    }

    /** Three sessions there and back, and three days of driving. */
    @Test
    void j07_everySessionIsTravelledTo() {
        Scenario.of("""
                        starts  Mon 9:00, Mon2 9:00, Mon3 9:00
                        theme   talk, 3 sessions
                        demand  a: 2 in A
                        """).finds("Mon 9:00 + Mon2 9:00 + Mon3 9:00 hall ada: 2 a", "travel 60, driving 30");
    }
}
