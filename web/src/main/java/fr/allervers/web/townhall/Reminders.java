package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.quarter.Quarters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** What town halls that have not answered are written: sent by mail where a server takes it, else ready to copy. */
@Component
record Reminders(TownHallLetter letter, SentReminders sent, Quarters quarters, MailServer server) {

    /** One for each commune that has a link and has not answered. */
    List<Reminder> of(Quarter quarter, List<TownHallRow> rows) {
        var mails = server.isSet() ? mails() : Map.<String, String>of();
        var last = sent.last();
        return rows.stream()
                .filter(r -> r.answer() == null && r.link() != null)
                .map(r -> reminder(
                        quarter,
                        r.commune(),
                        mails.get(r.commune().code()),
                        last.get(r.commune().code())))
                .toList();
    }

    private Reminder reminder(Quarter quarter, Commune commune, @Nullable String mail, Reminder.@Nullable Sent last) {
        var text = mail == null ? letter.reminder(commune, quarter) : letter.mailed(commune, quarter);
        var today = last != null && last.day().equals(sent.today());
        return new Reminder(commune, mail, letter.subject(quarter), text, last, today);
    }

    private Map<String, String> mails() {
        var mails = new HashMap<String, String>();
        quarters.territory().communes().forEach(c -> {
            var mail = c.townHall().mail();
            if (mail != null) {
                mails.put(c.code(), mail);
            }
        });
        return mails;
    }

    /** Sends those that may be sent, one after the other; what the server refuses is noted and keeps none of the others. */
    void send(List<Reminder> reminders) {
        reminders.forEach(this::send);
    }

    private void send(Reminder reminder) {
        var mail = reminder.mail();
        var commune = reminder.commune().code();
        if (mail == null || !sent.begin(commune, mail)) {
            return;
        }
        try {
            server.send(new Letter(mail, reminder.subject(), reminder.text(), null));
        } catch (MailException e) {
            sent.failed(commune, e.getMessage());
        }
    }
}
