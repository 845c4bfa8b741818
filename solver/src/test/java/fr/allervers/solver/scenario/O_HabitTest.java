package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** That people are used to come to a room on a day at a time. */
class O_HabitTest {

    /** Two residents save 40 minutes on Monday, and five are used to Tuesday. */
    @Test
    void o01_aHabitIsKeptWhereThatOutweighsWhatItCosts() {
        Scenario.of("""
                        starts    Mon 9:00, Tue 9:00
                        travel    car: A 5
                        travel    bus on Mon: A 10
                        travel    bus on Tue: A 20
                        mobility  bus, by bus
                        theme     talk, 2 to 9
                        weights   travel 1, habit 9
                        habit     h: hall Tue 9:00, 5 people
                        demand    a: 2 in A
                        """)
                .finds("Tue 9:00 hall ada: 2 a", "travel 80")
                .saying("habit 9", "habit 7")
                .finds("Mon 9:00 hall ada: 2 a", "travel 40, habit 5");
    }

    /** All starts and rooms cost the same, but for the habit. */
    @Test
    void o02_aHabitIsOfOneRoomDayAndTime() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 10:00, Tue 9:00
                        room     hall in A
                        room     den in A
                        weights  travel 1, driving 1, habit 1
                        habit    h: den Mon 9:00, 1 people
                        demand   a: 1 in A
                        """)
                .finds("Mon 9:00 den ada: 1 a", "travel 10, driving 10")
                .saying("den Mon 9:00", "hall Mon 9:00")
                .finds("Mon 9:00 hall ada: 1 a", "travel 10, driving 10")
                .saying("hall Mon 9:00", "hall Mon 10:00")
                .finds("Mon 10:00 hall ada: 1 a", "travel 10, driving 10")
                .saying("hall Mon 10:00", "hall Tue 9:00")
                .finds("Tue 9:00 hall ada: 1 a", "travel 10, driving 10");
    }

    /** There is one workshop, and two habits. */
    @Test
    void o03_ofTwoHabitsThatOfMorePeopleIsKept() {
        Scenario.of("""
                        starts   Mon 9:00, Tue 9:00
                        weights  travel 1, driving 1, habit 1
                        habit    h: hall Mon 9:00, 5 people
                        habit    k: hall Tue 9:00, 6 people
                        demand   a: 1 in A
                        """)
                .finds("Tue 9:00 hall ada: 1 a", "travel 10, driving 10, habit 5")
                .saying("6 people", "4 people")
                .finds("Mon 9:00 hall ada: 1 a", "travel 10, driving 10, habit 4");
    }

    /** Two workshops cost 95 and one 30; the hall opens for the first start. */
    @Test
    void o04_aWorkshopMoreIsHeldForAHabitThatOutweighsIt() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 11:00
                        room     hall in A, open Mon 9:00-10:00
                        room     school in B
                        weights  travel 1, driving 1, habit 1
                        habit    h: school Mon 11:00, 66 people
                        demand   a: 2 in A
                        """)
                .finds("Mon 9:00 hall ada: 1 a | Mon 11:00 school ada: 1 a", "travel 50, driving 45")
                .saying("66 people", "64 people")
                .finds("Mon 9:00 hall ada: 2 a", "travel 20, driving 10, habit 64");
    }

    /** A bus of the second week costs less: the series of the last two Mondays keeps the habit as well. */
    @Test
    void o05_aSeriesKeepsItWhicheverWeekItBegins() {
        Scenario.of("""
                        starts    Mon 9:00, Mon2 9:00, Mon3 9:00, Tue 9:00, Tue2 9:00
                        travel    car: A 5
                        travel    bus until Sun: A 20
                        travel    bus on Mon: A 10
                        travel    bus: A 5
                        mobility  bus, by bus
                        theme     talk, 2 sessions
                        weights   travel 1, habit 1
                        habit     h: hall Mon 9:00, 50 people
                        demand    a: 1 in A
                        """)
                .finds("Mon2 9:00 + Mon3 9:00 hall ada: 1 a", "travel 40")
                .saying("until Sun: A 20", "until Sun: A 5")
                .saying("50 people", "1 people")
                .finds("Tue 9:00 + Tue2 9:00 hall ada: 1 a", "travel 20, habit 1");
    }

    /** There is one workshop: two in A, or one in B where people are used to come. */
    @Test
    void o06_servingMoreComesBeforeAnyHabit() {
        Scenario.of("""
                        travel    car: A 5, B 5, A-B 20
                        travel    walk: A 5, B 5
                        mobility  walk, by walk
                        room      hall in A
                        room      school in B
                        weights   travel 1, driving 1, habit 100
                        habit     h: school Mon 9:00, 9 people
                        demand    a: 2 in A
                        demand    b: 1 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a", "unserved 1, travel 20, driving 10, habit 9")
                .saying("a: 2", "a: 1")
                .finds("Mon 9:00 school ada: 1 b", "unserved 1, travel 10, driving 40");
    }
}
