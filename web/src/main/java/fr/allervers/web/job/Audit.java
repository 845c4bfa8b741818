package fr.allervers.web.job;

import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;

/** The list of who did what to the present territory, and when. */
public record Audit(Store store) {

    /**
     * Adds a line.
     *
     * @param action what was done, in capital letters
     * @param subject to what
     */
    public void note(String action, String subject) {
        store.database()
                .sql("insert into audit (territory, author, action, subject, done_at)"
                        + " values (:territory, :author, :action, :subject, :now)")
                .param("territory", store.territory())
                .param("author", Asker.name())
                .param("action", action)
                .param("subject", subject)
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }
}
