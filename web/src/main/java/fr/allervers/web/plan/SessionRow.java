package fr.allervers.web.plan;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One session of a workshop.
 *
 * @param number 1 for the first session of the workshop
 */
public record SessionRow(WorkshopRow workshop, LocalDateTime start, int number) {

    public LocalDateTime end() {
        return start.plusMinutes(workshop.theme().minutes());
    }

    /** The room that it is in. */
    public Room room() {
        return workshop.at(start).room();
    }

    /** The commune of its room. */
    public Commune commune() {
        return workshop.at(start).commune();
    }

    /** Who holds it. */
    public Advisor advisor() {
        return workshop.at(start).advisor();
    }

    /** True where it is in the commune or residents of the commune attend. */
    public boolean concerns(String code) {
        return commune().code().equals(code) || workshop.homes().contains(code);
    }

    public int of() {
        return workshop.workshop().sessions().size();
    }

    /** Monday of its week. */
    public LocalDate week() {
        return Week.monday(start.toLocalDate());
    }
}
