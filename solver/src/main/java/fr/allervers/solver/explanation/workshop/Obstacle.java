package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;

/**
 * A rule that keeps a workshop from a room, start or advisor, in the order in which rules are checked: the later in the
 * list, the fewer rules were left to satisfy.
 */
public enum Obstacle {
    /** The room lacks equipment of the theme. */
    EQUIPMENT,
    /** The room takes fewer than the theme's fewest participants. */
    SEATS,
    /** The advisor does not teach the theme. */
    THEME,
    /** The advisor does not work in the room's commune. */
    COMMUNE,
    /** Too few starts follow for all sessions. */
    SERIES,
    /** The audience cannot come at those hours or days. */
    AUDIENCE,
    /** The room is not open. */
    ROOM_HOURS,
    /** The advisor is not there. */
    ADVISOR_HOURS,
    /** Another workshop is in the room. */
    ROOM_TAKEN,
    /** The advisor's other sessions of the day, the drive between them, or the most sessions of a day or week. */
    ADVISOR_DAY,
    /** Too few residents could come, or too few would be left for another workshop. */
    TOO_FEW,
    /** A rule of the constraint streams that is none of these. */
    RULE;

    /** What it is to a choice of that kind. */
    public Sentence sentence(Choice choice) {
        boolean ofAdvisor = this == COMMUNE || this == ADVISOR_HOURS || this == ADVISOR_DAY;
        return Phrase.of((choice == Choice.ADVISOR && ofAdvisor ? "obstacle.ADVISOR." : "obstacle.") + name());
    }
}
