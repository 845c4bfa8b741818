package fr.allervers.web.townhall;

import fr.allervers.data.problem.Commune;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a town hall that has not answered is written.
 *
 * @param mail where to, null where no address is known or no server takes mail
 * @param text as it is sent, or else as it can be copied
 * @param last the last one that was sent by mail, null for none
 * @param today true where that was today
 */
record Reminder(
        Commune commune,
        @Nullable String mail,
        String subject,
        String text,
        @Nullable Sent last,
        boolean today) {

    /**
     * That one was sent by mail.
     *
     * @param failure why the server did not take it, null where it did
     */
    record Sent(
            String commune,
            LocalDate day,
            String mail,
            @Nullable String failure) {}

    /** True where it may be sent: not twice a day. */
    public boolean isOpen() {
        return mail != null && (!today || (last != null && last.failure() != null));
    }
}
