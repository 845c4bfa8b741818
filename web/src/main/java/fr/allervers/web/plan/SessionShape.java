package fr.allervers.web.plan;

import java.time.LocalDateTime;

/**
 * A session as the calendar script reads it.
 *
 * @param url of the workshop's sheet
 * @param workshop id
 * @param first start of the workshop's first session
 * @param advisor position among the advisors, for its colour
 */
public record SessionShape(
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String url,
        String workshop,
        LocalDateTime first,
        int advisor,
        String advisorName) {

    static SessionShape of(SessionRow session, String url, int advisor) {
        var workshop = session.workshop();
        var title = workshop.commune().name() + " · " + workshop.theme().name();
        return new SessionShape(
                title,
                session.start(),
                session.end(),
                url,
                workshop.id(),
                workshop.first(),
                advisor,
                workshop.advisor().name());
    }
}
