package fr.allervers.solver.scenario;

import org.junit.jupiter.api.Test;

/** Rooms: what they have, when they are open, and what else is held there. */
class B_RoomTest {

    /** The hall is nearer to all, and has no computers. */
    @Test
    void b01_aRoomHasWhatTheThemeNeeds() {
        Scenario.of("""
                        theme   talk, needs computers
                        room    hall in A
                        room    lab in B, with computers screen
                        demand  a: 2 in A
                        """)
                .finds("Mon 9:00 lab ada: 2 a")
                .refuses("room.equipment", "Mon 9:00 hall ada: 2 a")
                .without(", needs computers")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The lab is nearer to all, and has but one of two things. */
    @Test
    void b02_aRoomHasAllOfIt() {
        Scenario.of("""
                        theme   talk, needs computers screen
                        room    hall in B, with screen computers
                        room    lab in A, with computers
                        demand  a: 2 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a")
                .refuses("room.equipment", "Mon 9:00 lab ada: 2 a")
                .saying("needs computers screen", "needs computers")
                .finds("Mon 9:00 lab ada: 2 a");
    }

    /** One begins before they do, one ends after they do, and one fills them. */
    @Test
    void b03_aSessionLiesWithinTheOpeningHours() {
        Scenario.of("""
                        starts  Mon 9:00, Mon 10:00, Mon 10:30
                        theme   talk, 90 min
                        room    hall in A, open Mon Tue 10:00-11:30
                        demand  a: 2 in A
                        """)
                .finds("Mon 10:00 hall ada: 2 a")
                .refuses("room.hours", "Mon 9:00 hall ada: 2 a")
                .refuses("room.hours", "Mon 10:30 hall ada: 2 a")
                .saying("10:00-11:30", "9:00-11:29")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** The hall opens on Tuesday, or on Monday. */
    @Test
    void b04_aRoomIsOpenOnSomeDays() {
        Scenario.of("""
                        starts  Mon 9:00, Tue 9:00
                        room    hall in A, open Tue 8:00-12:00
                        demand  a: 2 in A
                        """)
                .finds("Tue 9:00 hall ada: 2 a")
                .refuses("room.hours", "Mon 9:00 hall ada: 2 a")
                .saying("open Tue", "open Mon")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Wednesday is the only day the hall is not closed. */
    @Test
    void b05_aRoomIsClosedFromTheFirstDayToTheLast() {
        Scenario.of("""
                        starts  Mon 9:00, Tue 9:00, Wed 9:00
                        room    hall in A, closed Mon..Tue
                        demand  a: 2 in A
                        """)
                .finds("Wed 9:00 hall ada: 2 a")
                .refuses("room.hours", "Mon 9:00 hall ada: 2 a")
                .refuses("room.hours", "Tue 9:00 hall ada: 2 a")
                .saying("Mon..Tue", "Tue..Wed")
                .finds("Mon 9:00 hall ada: 2 a");
    }

    /** Bob has one hour and ada one session, which must be over when his begins. */
    @Test
    void b06_oneWorkshopBeginsWhenAnotherEnds() {
        Scenario.of("""
                        starts   Mon 9:00, Mon 9:30, Mon 10:00
                        theme    talk, 1 to 2
                        advisor  ada from A, 1 a day
                        advisor  bob from A, available Mon 10:00-11:00
                        demand   a: 4 in A
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 10:00 hall bob: 2 a")
                .refuses("room.overlap", "Mon 9:30 hall ada: 2 a | Mon 10:00 hall bob: 2 a")
                .refuses("room.overlap", "Mon 10:00 hall ada: 2 a | Mon 10:00 hall bob: 2 a");
    }

    /** Each advisor works in one commune only, and so does each room of theirs. */
    @Test
    void b07_twoRoomsHostAtOnce() {
        Scenario.of("""
                        theme    talk, 1 to 2
                        room     hall in A
                        room     school in B
                        advisor  ada from A, works in A
                        advisor  bob from B, works in B
                        demand   a: 2 in A
                        demand   b: 2 in B
                        """)
                .finds("Mon 9:00 hall ada: 2 a | Mon 9:00 school bob: 2 b")
                .saying("school in B", "den in A")
                .saying("works in B", "works in A")
                .allows("Mon 9:00 hall ada: 2 a | Mon 9:00 den bob: 2 b");
    }
}
