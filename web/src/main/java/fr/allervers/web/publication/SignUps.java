package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.publication.Decision.Outcome;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many have signed up for sessions of the present territory, and what is decided of workshops with few. */
@Component
public final class SignUps {

    private final Store store;

    public SignUps(Store store) {
        this.store = store;
    }

    /** Counts by session; those that nobody counted are missing. */
    public Map<SessionKey, Integer> of(Quarter quarter) {
        var found = new HashMap<SessionKey, Integer>();
        store.database()
                .sql("select room, starts_at, people from sign_up where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query(row -> {
                    found.put(key(row), row.getInt("people"));
                });
        return found;
    }

    /** Decisions by a workshop's first session; those without a day and without an outcome are missing. */
    Map<SessionKey, Decision> decisions(Quarter quarter) {
        var found = new HashMap<SessionKey, Decision>();
        store.database()
                .sql("select room, starts_at, decide_on, outcome from workshop_decision"
                        + " where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query(row -> {
                    found.put(key(row), decision(row.getString("decide_on"), row.getString("outcome")));
                });
        return found;
    }

    private static SessionKey key(ResultSet row) throws SQLException {
        return new SessionKey(row.getString("room"), LocalDateTime.parse(row.getString("starts_at")));
    }

    private static Decision decision(@Nullable String on, @Nullable String outcome) {
        return new Decision(on == null ? null : LocalDate.parse(on), outcome == null ? null : Outcome.valueOf(outcome));
    }

    /**
     * Keeps how many have signed up for a session, in the place of what was kept.
     *
     * @param people 0 or more
     */
    public void count(Quarter quarter, SessionKey session, int people, boolean byTownHall) {
        store.write(() -> {
            store.lock(store.territory());
            delete("sign_up", quarter, session);
            store.database()
                    .sql("insert into sign_up"
                            + " (territory, quarter, room, starts_at, people, by_town_hall, author, counted_at) values"
                            + " (:territory, :quarter, :room, :start, :people, :byTownHall, :author, :now)")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("room", session.room())
                    .param("start", session.startText())
                    .param("people", people)
                    .param("byTownHall", byTownHall)
                    .param("author", Asker.name())
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
        });
    }

    /** Keeps when it is decided whether a workshop is held, and what was decided. */
    void decide(Quarter quarter, SessionKey first, Decision decision) {
        store.write(() -> {
            store.lock(store.territory());
            delete("workshop_decision", quarter, first);
            store.database()
                    .sql("insert into workshop_decision"
                            + " (territory, quarter, room, starts_at, decide_on, outcome, author, decided_at) values"
                            + " (:territory, :quarter, :room, :start, :day, :outcome, :author, :now)")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("room", first.room())
                    .param("start", first.startText())
                    .param("day", decision.on() == null ? null : decision.on().toString())
                    .param(
                            "outcome",
                            decision.outcome() == null
                                    ? null
                                    : decision.outcome().name())
                    .param("author", Asker.name())
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
            new Audit(store)
                    .note(
                            decision.action(),
                            "%s %s %s"
                                    .formatted(quarter, first.words(), decision.onWords())
                                    .strip());
        });
    }

    private void delete(String table, Quarter quarter, SessionKey session) {
        store.database()
                .sql("delete from " + table + " where territory = ? and quarter = ? and room = ? and starts_at = ?")
                .params(store.territory(), quarter.toString(), session.room(), session.startText())
                .update();
    }
}
