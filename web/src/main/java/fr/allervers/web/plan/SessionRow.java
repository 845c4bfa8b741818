package fr.allervers.web.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * One session of a workshop.
 *
 * @param number 1 for the first session of the workshop
 */
public record SessionRow(WorkshopRow workshop, LocalDateTime start, int number) {

    public LocalDateTime end() {
        return start.plusMinutes(workshop.theme().minutes());
    }

    public int of() {
        return workshop.workshop().sessions().size();
    }

    /** Monday of its week. */
    public LocalDate week() {
        return start.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
