package fr.allervers.solver.explanation.unserved;

/** Reason why residents have no place, told by the single change that gives them one. */
public enum Cause {
    /** Nothing lacks: a workshop could be opened for them, or a seat is free. */
    OPENABLE,
    /** There are workshops that they could go to, all full. */
    NO_SEAT,
    /** No step-free room where and when they could come. */
    NO_STEP_FREE,
    /** Too few of them to open a workshop. */
    TOO_FEW,
    /** The transport ends too early. */
    LAST_BUS,
    /** Advisors of the theme are there when they can come, but others hold their sessions. */
    NO_SESSION,
    /** No advisor with the theme at an hour at which they can come. */
    NO_ADVISOR,
    /** No suited room within reach. */
    NO_ROOM,
    /** Rooms and advisors are only there when they cannot come. */
    AUDIENCE_HOURS,
    /** Every suited room is too far for their means of transport. */
    OUT_OF_REACH,
    /** No single change that was tried gives them a place. */
    SEVERAL,
    /** There was no time to try. */
    NOT_TRIED
}
