package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Communes that host no workshop. */
class L_PresenceTest {

    /** Two workshops cost 75 and one 70: the presence of B must be worth more than 5. The hall opens for the first start. */
    @Test
    void l01_aWorkshopMoreIsHeldWhereHostingOutweighsIt() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 11:00
                        room     hall in A, open Mon 9:00-10:00
                        room     school in B
                        weights  travel 1, driving 1, presence 6
                        demand   a: 2 in A
                        demand   b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 11:00 school ada: 1 b", "travel 30, driving 45")
                .saying("presence 6", "presence 4")
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10, presence 1");
    }

    /** Nobody in B asks for anything, or one does whom nobody serves. */
    @Test
    void l02_aCommuneWithoutDemandIsNotMissed() {
        Scenario.of("""
                        theme    talk
                        theme    other
                        advisor  ada from A, teaches talk
                        room     hall in A
                        room     school in B
                        weights  travel 1, driving 1, presence 9
                        demand   a: 1 in A
                        demand   b: 0 in B, for other
                        """)
                .finds("Mon 9:00 talk hall ada: 1 a", "travel 10, driving 10")
                .saying("b: 0", "b: 1")
                .finds("Mon 9:00 talk hall ada: 1 a", "unserved 1, travel 10, driving 10, presence 1");
    }

    /** There is no room in B, or one. */
    @Test
    void l03_aCommuneWithoutARoomIsNotMissed() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 11:00
                        room     hall in A, open Mon 9:00-10:00
                        weights  travel 1, driving 1, presence 500
                        demand   a: 2 in A
                        demand   b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10")
                .saying("weights", "room school in B\nweights")
                .finds("Mon 9:00 hall ada: 2 a | Mon 11:00 school ada: 1 b", "travel 30, driving 45");
    }

    /** By bus nobody gets to the school, yet B hosts when one from A goes there: it costs 65 more than one workshop. */
    @Test
    void l04_aCommuneHostsWhoeverAttends() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 11:00
                        travel    car: A 5, B 5, A-B 20
                        travel    bus: A-B 20
                        mobility  car, by car
                        mobility  bus, by bus
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        weights   travel 1, driving 1, presence 66
                        demand    a: 2 in A, by car
                        demand    b: 1 in B, by bus
                        """)
                .finds("Mon 9:00 hall ada: 1 a, 1 b | Mon 11:00 school ada: 1 a", "travel 90, driving 45")
                .saying("presence 66", "presence 64")
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10, presence 1");
    }

    /** As before, though nobody in B can be served at all. */
    @Test
    void l05_whoCannotBeServedKeepsNobodyFromBeingServedElsewhere() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 11:00
                        theme    talk
                        theme    other
                        advisor  ada from A, teaches talk
                        room     hall in A, open Mon 9:00-10:00
                        room     school in B
                        weights  travel 1, driving 1, presence 66
                        demand   a: 2 in A
                        demand   b: 1 in B, for other
                        """)
                .finds(
                        "Mon 9:00 talk hall ada: 1 a | Mon 11:00 talk school ada: 1 a",
                        "unserved 1, travel 50, driving 45")
                .saying("presence 66", "presence 64")
                .finds("Mon 9:00 talk hall ada: 2 a", "unserved 1, travel 20, driving 10, presence 1");
    }

    /** There is one workshop. The school costs 30 more than the hall, and B counts as much more than A, or a little less. */
    @Test
    void l06_aCommuneCountsAsMuchAsItsPresence() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        presence  B 32
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 1, presence 1
                        demand    a: 1 in A
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 school ada: 1 b", "unserved 1, travel 10, driving 40, presence 1")
                .saying("B 32", "B 30")
                .finds("Mon 9:00 hall ada: 1 a", "unserved 1, travel 10, driving 10, presence 30");
    }

    /** A second workshop costs 5 more: B counts nothing, or 500. */
    @Test
    void l07_aCommuneOfNoPresenceIsNotMissed() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 11:00
                        presence  B 0
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        weights   travel 1, driving 1, presence 500
                        demand    a: 2 in A
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10")
                .saying("presence  B 0", "presence  B 1")
                .finds("Mon 9:00 hall ada: 2 a | Mon 11:00 school ada: 1 b", "travel 30, driving 45");
    }

    /** A second workshop costs 5 more, and B counts 3 times the weight. */
    @Test
    void l08_presenceIsWeighed() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 11:00
                        presence  B 3
                        room      hall in A, open Mon 9:00-10:00
                        room      school in B
                        weights   travel 1, driving 1, presence 2
                        demand    a: 2 in A
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 11:00 school ada: 1 b", "travel 30, driving 45")
                .saying("presence 2", "presence 1")
                .finds("Mon 9:00 hall ada: 2 a, 1 b", "travel 60, driving 10, presence 3");
    }

    /** There is one workshop: two in A, or one in B whose presence counts most. */
    @Test
    void l09_servingMoreComesBeforeAnyPresence() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        presence  B 9
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 1, presence 100
                        demand    a: 2 in A
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a", "unserved 1, travel 20, driving 10, presence 9")
                .saying("a: 2", "a: 1")
                .finds("Mon 9:00 school ada: 1 b", "unserved 1, travel 10, driving 40, presence 1");
    }
}
