package fr.allervers.web.absence;

import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Days on which advisors of the present territory say that they are not there. Why, nobody asks. */
@Component
public final class Absences {

    /** Days from the first to the last, both included. */
    public record Absence(String id, String advisor, LocalDate first, LocalDate last) {

        /** True where the day is one of them. */
        public boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** What the log of changes says of one that was seen; its address ends with the id. */
    private static final String SEEN = "POST./agenda/{advisor}/absence/vu";

    private static final String ADDRESS = "/absence/";

    private final Store store;

    public Absences(Store store) {
        this.store = store;
    }

    /**
     * Keeps an absence.
     *
     * @return false where one of the same id is there already, as it was sent again
     */
    public boolean declare(Absence absence) {
        return store.write(() -> {
            store.lock(store.territory());
            boolean isNew = all().stream().noneMatch(a -> a.id().equals(absence.id()));
            if (isNew) {
                insert(absence);
            }
            return isNew;
        });
    }

    private void insert(Absence absence) {
        store.database()
                .sql("insert into absence (territory, id, advisor, first_day, last_day, author, declared_at)"
                        + " values (:territory, :id, :advisor, :first, :last, :author, :now)")
                .param("territory", store.territory())
                .param("id", absence.id())
                .param("advisor", absence.advisor())
                .param("first", absence.first().toString())
                .param("last", absence.last().toString())
                .param("author", Asker.name())
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }

    /** Forgets an absence; where an advisor has none of that id, nothing happens. */
    public void withdraw(String advisor, String id) {
        store.write(() -> store.database()
                .sql("delete from absence where territory = ? and advisor = ? and id = ?")
                .params(store.territory(), advisor, id)
                .update());
    }

    /** Notes in the log of changes that whoever asks, who plans, has seen an absence; of one that was seen nothing more. */
    public void see(String id) {
        store.write(() -> {
            store.lock(store.territory());
            if (!seen().containsKey(id) && all().stream().anyMatch(a -> a.id().equals(id))) {
                new Audit(store).note(SEEN, ADDRESS + id);
            }
        });
    }

    /** When absences were first seen by somebody who plans, by their ids, as far as the log of changes still says it. */
    public Map<String, Instant> seen() {
        var found = new HashMap<String, Instant>();
        store.database()
                .sql("select subject, min(done_at) as first_at from audit where territory = ? and action = ?"
                        + " group by subject")
                .params(store.territory(), SEEN)
                .query(row -> {
                    found.put(row.getString("subject").substring(ADDRESS.length()), Moments.get(row, "first_at"));
                });
        return found;
    }

    /** All, by their first day. */
    public List<Absence> all() {
        return store.database()
                .sql("select id, advisor, first_day, last_day from absence where territory = ?"
                        + " order by first_day, last_day, id")
                .param(store.territory())
                .query((row, n) -> new Absence(
                        row.getString("id"),
                        row.getString("advisor"),
                        LocalDate.parse(row.getString("first_day")),
                        LocalDate.parse(row.getString("last_day"))))
                .list();
    }
}
