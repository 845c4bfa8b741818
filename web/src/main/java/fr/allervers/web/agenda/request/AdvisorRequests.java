package fr.allervers.web.agenda.request;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the advisors of the present territory have asked, the latest first, and what was answered. */
@Component
public final class AdvisorRequests {

    static final int LONGEST_ANSWER = 300;

    private final Store store;

    public AdvisorRequests(Store store) {
        this.store = store;
    }

    /** Asks that two workshops of a version change hands. */
    void askSwap(String advisor, String version, String workshop, String other) {
        ask("workshop, other", advisor, version, workshop, other);
    }

    /** Asks that a half-day stay free. */
    void askHalfDay(String advisor, String version, HalfDay halfDay) {
        ask("half_day_of, morning", advisor, version, halfDay.day().name(), halfDay.morning());
    }

    private void ask(String columns, String advisor, String version, Object one, Object other) {
        store.write(() -> store.database()
                .sql("insert into advisor_request (territory, id, advisor, version, author, asked_at, " + columns
                        + ") values (:territory, :id, :advisor, :version, :author, :now, :one, :other)")
                .param("territory", store.territory())
                .param("id", UUID.randomUUID().toString())
                .param("advisor", advisor)
                .param("version", version)
                .param("author", Asker.name())
                .param("now", Moments.of(store.clock().instant()))
                .param("one", one)
                .param("other", other)
                .update());
    }

    /**
     * Takes back what an advisor asked.
     *
     * @return false where they ask nothing of that id, or it was answered
     */
    boolean withdraw(String advisor, String id) {
        return store.write(() -> store.database()
                        .sql(
                                "delete from advisor_request where territory = ? and advisor = ? and id = ? and granted is null")
                        .params(store.territory(), advisor, id)
                        .update()
                > 0);
    }

    /**
     * Answers, or answers anew.
     *
     * @param answer what the advisor reads with it, {@value #LONGEST_ANSWER} characters at most; null for nothing
     * @return false where nobody asks anything of that id
     */
    boolean answer(String id, boolean granted, @Nullable String answer) {
        return store.write(() -> store.database()
                        .sql(
                                "update advisor_request set granted = :granted, answer = :answer, answered_by = :author, answered_at = :now"
                                        + " where territory = :territory and id = :id")
                        .param("granted", granted)
                        .param("answer", answer)
                        .param("author", Asker.name())
                        .param("now", Moments.of(store.clock().instant()))
                        .param("territory", store.territory())
                        .param("id", id)
                        .update()
                > 0);
    }

    /** How many wait for an answer. */
    long open() {
        return store.database()
                .sql("select count(*) from advisor_request where territory = ? and granted is null")
                .param(store.territory())
                .query(Long.class)
                .single();
    }

    /** All of them. */
    List<AdvisorRequest> all() {
        return store.database()
                .sql("select id, advisor, version, workshop, other, half_day_of, morning, asked_at, granted, answer"
                        + " from advisor_request where territory = ? order by asked_at desc, id")
                .param(store.territory())
                .query((row, n) -> request(row))
                .list();
    }

    private static AdvisorRequest request(ResultSet row) throws SQLException {
        var day = row.getString("half_day_of");
        return new AdvisorRequest(
                row.getString("id"),
                row.getString("advisor"),
                row.getString("version"),
                row.getString("workshop"),
                row.getString("other"),
                day == null ? null : new HalfDay(DayOfWeek.valueOf(day), row.getBoolean("morning")),
                Moments.get(row, "asked_at"),
                row.getObject("granted", Boolean.class),
                row.getString("answer"));
    }
}
