package fr.allervers.web.programme;

import java.time.LocalTime;

/** A part of the day in which a session begins. */
public enum DayPart {
    /** Before noon. */
    MORNING(LocalTime.MIN, LocalTime.NOON),
    AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
    /** From five in the afternoon on, when who works or has children at school can come. */
    EVENING(LocalTime.of(17, 0), LocalTime.MAX);

    private final LocalTime from;
    private final LocalTime to;

    DayPart(LocalTime from, LocalTime to) {
        this.from = from;
        this.to = to;
    }

    boolean has(LocalTime start) {
        return !start.isBefore(from) && start.isBefore(to);
    }
}
