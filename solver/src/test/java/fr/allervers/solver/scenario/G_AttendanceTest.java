package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Who can come to a workshop, and how they get there and back. */
class G_AttendanceTest {

    /** Of two starts only that of Wednesday lies within them. */
    @Test
    void g01_anAudienceComesWithinItsHours() {
        Scenario.of("""
                        starts    Mon 9:00, Wed 14:00
                        audience  young, available Wed 14:00-15:00
                        demand    a: 2 in A
                        """)
                .finds("Wed 14:00 hall ada: 2 a")
                .refuses("attendance.hours", "Mon 9:00 hall ada: 2 a")
                .saying("Wed 14:00-15:00", "Mon 9:00-10:00")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Wednesday is the only day they are not away. */
    @Test
    void g02_anAudienceIsAwayFromTheFirstDayToTheLast() {
        Scenario.of("""
                        starts    Mon 9:00, Tue 9:00, Wed 9:00
                        audience  young, unavailable Mon..Tue
                        demand    a: 2 in A
                        """)
                .finds("Wed 9:00 hall ada: 2 a")
                .refuses("attendance.hours", "Mon 9:00 hall ada: 2 a")
                .refuses("attendance.hours", "Tue 9:00 hall ada: 2 a")
                .saying("Mon..Tue", "Tue..Wed")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The hall is nearer to all, and has steps. */
    @Test
    void g03_whoCannotClimbStepsGoesWhereThereAreNone() {
        Scenario.of("""
                        mobility  wheels, by car, step-free
                        room      hall in A, steps
                        room      school in B, step-free
                        demand    a: 2 in A
                        """)
                .finds("Mon 9:00 school ada: 2 a")
                .refuses("attendance.stepFree", "Mon 9:00 hall ada: 2 a")
                .saying("hall in A, steps", "hall in A, step-free")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Nothing is known of the hall; without wheels nobody asks. */
    @Test
    void g04_stepsThatNobodyKnowsOfCountAsSteps() {
        Scenario.of("""
                        mobility  wheels, by car, step-free
                        room      hall in A
                        room      school in B, step-free
                        demand    a: 2 in A
                        """)
                .finds("Mon 9:00 school ada: 2 a")
                .refuses("attendance.stepFree", "Mon 9:00 hall ada: 2 a")
                .saying("by car, step-free", "by car")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The first bus leaves at 10:00. */
    @Test
    void g05_theTripThereIsPossibleWhenTheSessionBegins() {
        Scenario.of("""
                        starts    Mon 9:00, Mon 10:00
                        travel    car: A 5
                        travel    bus from 10:00: A 5
                        mobility  bus, by bus
                        demand    a: 2 in A
                        """)
                .finds("Mon 10:00 hall ada: 2 a")
                .refuses("attendance.leg", "Mon 9:00 hall ada: 2 a")
                .saying("starts    Mon 9:00, Mon 10:00", "starts    Mon 9:00")
                .saying("bus from 10:00", "bus from 9:00")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The last bus leaves before 11:00, when the later workshop ends. */
    @Test
    void g06_theTripBackIsPossibleWhenItEnds() {
        Scenario.of("""
                        starts    Mon 9:30, Mon 10:00
                        travel    car: A 5
                        travel    bus to 11:00: A 5
                        mobility  bus, by bus
                        demand    a: 2 in A
                        """)
                .finds("Mon 9:30 hall ada: 2 a")
                .refuses("attendance.leg", "Mon 10:00 hall ada: 2 a")
                .without("Mon 9:30, ")
                .saying("to 11:00", "to 11:01")
                .finds("Mon 10:00 hall ada: 2 a");
    }

    /** The hall would spare ada a drive that weighs three times; the way there is a minute too long for b. */
    @Test
    void g07_noLegIsLongerThanTheLimit() {
        Scenario.of("""
                        mobility  car, by car, at most 19
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 3
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 school ada: 1 b", "travel 10, driving 40")
                .refuses("attendance.leg", "Mon 9:00 hall ada: 1 b")
                .saying("at most 19", "at most 20")
                .finds("Mon 9:00 hall ada: 1 b", "travel 40, driving 10");
    }

    /** It takes 5 minutes there, and 20 back. */
    @Test
    void g08_theWayBackIsNoLongerEither() {
        Scenario.of("""
                        travel    car: A>B 20, B>A 5, B 5
                        mobility  car, by car, at most 19
                        room      hall in A
                        advisor   ada from B
                        demand    b: 1 in B
                        """)
                .finds("", "unserved 1")
                .refuses("attendance.leg", "Mon 9:00 hall ada: 1 b")
                .saying("at most 19", "at most 20")
                .finds("Mon 9:00 hall ada: 1 b", "travel 25, driving 25");
    }

    /** Two for one theme and one for another are not enough for either, and three for one are. */
    @Test
    void g09_residentsComeToTheThemeTheyAskedFor() {
        Scenario.of("""
                        theme   talk, 3 to 6
                        theme   other, 3 to 6
                        demand  a: 2 in A, for talk
                        demand  b: 1 in A, for other
                        """)
                .finds("", "unserved 3")
                .refuses("attendance.other", "Mon 9:00 talk hall ada: 2 a, 1 b")
                .saying("A, for other", "A, for talk")
                .finds("Mon 9:00 talk hall ada: 2 a, 1 b");
    }

    /** As before, with two audiences. */
    @Test
    void g10_residentsComeWithTheirAudience() {
        Scenario.of("""
                        theme     talk, 3 to 6
                        audience  young
                        audience  seniors
                        demand    a: 2 in A, of young
                        demand    b: 1 in A, of seniors
                        """)
                .finds("", "unserved 3")
                .refuses("attendance.other", "Mon 9:00 young hall ada: 2 a, 1 b")
                .saying("A, of seniors", "A, of young")
                .finds("Mon 9:00 young hall ada: 2 a, 1 b");
    }

    /** Two ask, so two come, whatever there are seats for. */
    @Test
    void g11_nobodyIsCountedTwice() {
        Scenario.of("""
                        demand  a: 2 in A
                        demand  b: 1 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a, 1 b")
                .refuses("attendance.tooMany", "Mon 9:00 hall ada: 3 a, 1 b")
                .refuses("attendance.residents", "Mon 9:00 hall ada: 2 a, 0 b");
    }
}
