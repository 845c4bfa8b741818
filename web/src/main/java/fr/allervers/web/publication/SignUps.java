package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.problem.Workshop;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How many have signed up for sessions of the present territory, and what is decided of workshops with few. */
@Component
public final class SignUps {

    /** Of one session. */
    static final int MOST = 9999;

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

    /** Counts by session of those of all quarters that begin on a day or later; those that nobody counted are missing. */
    public Map<SessionKey, Integer> from(LocalDate day) {
        var found = new HashMap<SessionKey, Integer>();
        store.database()
                .sql("select room, starts_at, people from sign_up where territory = ? and starts_at >= ?")
                .params(store.territory(), day.toString())
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
     * @param people 0 to {@value #MOST}
     * @throws ResponseStatusException 400 where it is another number
     */
    public void count(Quarter quarter, SessionKey session, int people, boolean byTownHall) {
        if (people < 0 || people > MOST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "sign-ups of a session are a whole number from 0 to " + MOST);
        }
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

    /**
     * Takes counts and decisions along with workshops that a new publication moves, from the sessions of before to those of
     * now. What has been held stays, and a workshop that is new at a place has nothing of one that was there.
     */
    void follow(Quarter quarter, PlanChanges changes) {
        var today = LocalDate.now(store.clock());
        var moved = new HashMap<SessionKey, SessionKey>();
        var taken = new HashSet<SessionKey>();
        for (var change : changes.changes()) {
            var from = toCome(change.before(), today);
            var to = toCome(change.after(), today);
            for (int i = 0; i < to.size(); i++) {
                var was = i < from.size() ? from.get(i) : null;
                if (!to.get(i).equals(was)) {
                    taken.add(to.get(i));
                    if (was != null) {
                        moved.put(was, to.get(i));
                    }
                }
            }
        }
        store.write(() -> {
            store.lock(store.territory());
            for (var table : List.of("sign_up", "workshop_decision")) {
                move(table, quarter, moved, taken);
            }
        });
    }

    private static List<SessionKey> toCome(@Nullable Workshop workshop, LocalDate today) {
        return workshop == null
                ? List.of()
                : workshop.sessions().stream()
                        .filter(s -> !s.toLocalDate().isBefore(today))
                        .map(s -> new SessionKey(workshop.room(), s))
                        .toList();
    }

    /** By way of rooms that are none, as two workshops may change places. */
    private void move(String table, Quarter quarter, Map<SessionKey, SessionKey> moved, Set<SessionKey> taken) {
        moved.forEach((from, to) -> rename(table, quarter, from, aside(to)));
        taken.forEach(to -> delete(table, quarter, to));
        moved.values().forEach(to -> rename(table, quarter, aside(to), to));
    }

    private static SessionKey aside(SessionKey to) {
        return new SessionKey("to " + to.room(), to.start());
    }

    private void rename(String table, Quarter quarter, SessionKey from, SessionKey to) {
        store.database()
                .sql("update " + table + " set room = ?, starts_at = ?"
                        + " where territory = ? and quarter = ? and room = ? and starts_at = ?")
                .params(to.room(), to.startText(), store.territory(), quarter.toString(), from.room(), from.startText())
                .update();
    }

    private void delete(String table, Quarter quarter, SessionKey session) {
        store.database()
                .sql("delete from " + table + " where territory = ? and quarter = ? and room = ? and starts_at = ?")
                .params(store.territory(), quarter.toString(), session.room(), session.startText())
                .update();
    }
}
