package fr.allervers.solver.explanation.workshop;

/** The part of a workshop that an alternative changes. */
public enum Choice {
    /** Another room, at the best start by the best advisor there. */
    ROOM,
    /** Another start in the same room, by the best advisor. */
    START,
    /** Another advisor in the same room, at the best start. */
    ADVISOR,
    /** The workshop is not held. */
    NONE
}
