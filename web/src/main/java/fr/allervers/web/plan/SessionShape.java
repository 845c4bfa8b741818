package fr.allervers.web.plan;

import java.time.LocalDateTime;

/**
 * A session as the calendar script reads it.
 *
 * @param workshop id
 * @param number 1 for the first session of the workshop
 * @param url of the workshop's sheet
 * @param advisor position among the advisors, for its colour
 */
public record SessionShape(
        String workshop,
        int number,
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String url,
        int advisor,
        String advisorName) {

    static SessionShape of(SessionRow session, String url, int advisor) {
        var workshop = session.workshop();
        var title = workshop.commune().name() + " · " + workshop.theme().name();
        return new SessionShape(
                workshop.id(),
                session.number(),
                title,
                session.start(),
                session.end(),
                url,
                advisor,
                workshop.advisor().name());
    }
}
