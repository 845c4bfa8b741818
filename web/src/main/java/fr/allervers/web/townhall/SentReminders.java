package fr.allervers.web.townhall;

import static java.util.stream.Collectors.toMap;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Store;
import fr.allervers.web.townhall.Reminder.Sent;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reminders that town halls of the present territory were sent by mail: one a day each. */
@Component
record SentReminders(Store store) {

    private static final int LONGEST = 1000;

    LocalDate today() {
        return LocalDate.now(store.clock());
    }

    /** The last of each town hall, by INSEE code of its commune. */
    Map<String, Sent> last() {
        return store
                .database()
                .sql("select commune, sent_on, mail, failure from town_hall_reminder where territory = ?")
                .params(store.territory())
                .query((row, n) -> new Sent(
                        row.getString("commune"),
                        LocalDate.parse(row.getString("sent_on")),
                        row.getString("mail"),
                        row.getString("failure")))
                .list()
                .stream()
                .collect(toMap(Sent::commune, s -> s, (a, b) -> a.day().isAfter(b.day()) ? a : b));
    }

    /**
     * Notes that one is sent now; two who ask at once do not send it twice.
     *
     * @return false where one was sent today
     */
    boolean begin(String commune, String mail) {
        return store.write(() -> {
            store.lock(store.territory());
            var before = last().get(commune);
            if (before != null && before.day().equals(today()) && before.failure() == null) {
                return false;
            }
            store.database()
                    .sql("delete from town_hall_reminder where territory = ? and commune = ? and sent_on = ?")
                    .params(store.territory(), commune, today().toString())
                    .update();
            insert(commune, mail);
            return true;
        });
    }

    private void insert(String commune, String mail) {
        store.database()
                .sql("insert into town_hall_reminder (territory, commune, sent_on, mail, author)"
                        + " values (:territory, :commune, :day, :mail, :author)")
                .param("territory", store.territory())
                .param("commune", commune)
                .param("day", today().toString())
                .param("mail", mail)
                .param("author", Asker.name())
                .update();
    }

    /** Notes why the server did not take one of today, so that it may be sent again. */
    void failed(String commune, @Nullable String why) {
        var text = why == null ? "?" : why;
        store.write(() -> store.database()
                .sql("update town_hall_reminder set failure = ? where territory = ? and commune = ? and sent_on = ?")
                .params(
                        text.substring(0, Math.min(text.length(), LONGEST)),
                        store.territory(),
                        commune,
                        today().toString())
                .update());
    }
}
