package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Published workshops that are held at another start, in another room, by another advisor. */
class M_ChangedTest {

    /** Both days cost the same, but for the change. */
    @Test
    void m01_aPublishedStartIsKeptWhereNothingSpeaksAgainstIt() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        weights    travel 1, driving 1, changedStart 1, cancelled 9
                        demand     a: 2 in A
                        published  p = Tue 9:00 hall ada: 2 a
                        """)
                .finds("p = Tue 9:00 hall ada: 2 a", "travel 20, driving 10")
                .saying("p = Tue", "p = Mon")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** Two residents save 40 minutes on Monday. */
    @Test
    void m02_aStartIsChangedWhereThatSavesMoreThanItCosts() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        travel     car: A 5
                        travel     bus on Mon: A 10
                        travel     bus on Tue: A 20
                        mobility   bus, by bus
                        theme      talk, 2 to 9
                        weights    travel 1, changedStart 21, cancelled 99
                        demand     a: 2 in A
                        published  p = Tue 9:00 hall ada: 2 a
                        """)
                .finds("p = Tue 9:00 hall ada: 2 a", "travel 80")
                .saying("changedStart 21", "changedStart 19")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 40, changedStart 2");
    }

    /** As before; one was to come, though two do. */
    @Test
    void m03_whoWasToComeCountsAndNotWhoComes() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        travel     car: A 5
                        travel     bus on Mon: A 10
                        travel     bus on Tue: A 20
                        mobility   bus, by bus
                        theme      talk, 2 to 9
                        weights    travel 1, changedStart 41, cancelled 99
                        demand     a: 2 in A
                        published  p = Tue 9:00 hall ada: 1 a
                        """)
                .finds("p = Tue 9:00 hall ada: 2 a", "travel 80")
                .saying("changedStart 41", "changedStart 39")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 40, changedStart 1");
    }

    /** The hall saves 60 minutes of travel and 30 of driving. */
    @Test
    void m04_aRoomIsChangedWhereThatSavesMoreThanItCosts() {
        Scenario.of("""
                        room       hall in A
                        room       school in B
                        weights    travel 1, driving 1, changedRoom 46, cancelled 99
                        demand     a: 2 in A
                        published  p = Mon 9:00 school ada: 2 a
                        """)
                .finds("p = Mon 9:00 school ada: 2 a", "travel 80, driving 40")
                .saying("changedRoom 46", "changedRoom 44")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10, changedRoom 2");
    }

    /** The den and the hall cost the same, but for the change. */
    @Test
    void m05_anotherRoomOfTheSameCommuneIsAnother() {
        Scenario.of("""
                        room       hall in A
                        room       den in A
                        weights    travel 1, driving 1, changedRoom 1, cancelled 9
                        demand     a: 2 in A
                        published  p = Mon 9:00 den ada: 2 a
                        """)
                .finds("p = Mon 9:00 den ada: 2 a", "travel 20, driving 10")
                .saying("9:00 den", "9:00 hall")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10");
    }

    /** The den is closed on the day: another room, or another day. */
    @Test
    void m06_whereTheRoomIsClosedWhatWeighsLessIsChanged() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        room       hall in A
                        room       den in A, closed Mon
                        weights    travel 1, driving 1, changedStart 2, changedRoom 1, cancelled 9
                        demand     a: 2 in A
                        published  p = Mon 9:00 den ada: 2 a
                        """)
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10, changedRoom 2")
                .saying("changedRoom 1", "changedRoom 3")
                .finds("p = Tue 9:00 den ada: 2 a", "travel 20, driving 10, changedStart 2");
    }

    /** Ada saves 30 minutes of driving. */
    @Test
    void m07_anAdvisorIsChangedWhereThatSavesMoreThanItCosts() {
        Scenario.of("""
                        advisor    ada from A
                        advisor    bob from B
                        weights    travel 1, driving 1, changedAdvisor 16, cancelled 99
                        demand     a: 2 in A
                        published  p = Mon 9:00 hall bob: 2 a
                        """)
                .finds("p = Mon 9:00 hall bob: 2 a", "travel 20, driving 40")
                .saying("changedAdvisor 16", "changedAdvisor 14")
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10, changedAdvisor 2");
    }

    /** Bob is absent on the day: another advisor, or another day. */
    @Test
    void m08_whereTheAdvisorIsAbsentWhatWeighsLessIsChanged() {
        Scenario.of("""
                        starts     Mon 9:00, Tue 9:00
                        advisor    ada from A
                        advisor    bob from A, absent Mon
                        weights    travel 1, driving 1, changedStart 2, changedAdvisor 1, cancelled 9
                        demand     a: 2 in A
                        published  p = Mon 9:00 hall bob: 2 a
                        """)
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10, changedAdvisor 2")
                .saying("changedAdvisor 1", "changedAdvisor 3")
                .finds("p = Tue 9:00 hall bob: 2 a", "travel 20, driving 10, changedStart 2");
    }

    /** Room and advisor are no longer there on the only day. */
    @Test
    void m09_everyChangeCounts() {
        Scenario.of("""
                        room       hall in A
                        room       school in B, closed Mon
                        advisor    ada from A
                        advisor    bob from B, absent Mon
                        weights    travel 1, driving 1, changedRoom 1, changedAdvisor 1, cancelled 9
                        demand     a: 2 in A
                        published  p = Mon 9:00 school bob: 2 a
                        """)
                .finds("p = Mon 9:00 hall ada: 2 a", "travel 20, driving 10, changedRoom 2, changedAdvisor 2")
                .saying("cancelled 9", "cancelled 1")
                .finds("Mon 9:00 hall ada: 2 a", "travel 20, driving 10, cancelled 2");
    }
}
