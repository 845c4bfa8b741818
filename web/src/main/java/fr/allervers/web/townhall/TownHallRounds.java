package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator of the present territory asks town halls about each quarter, and until when. */
@Component
final class TownHallRounds {

    private final Store store;

    TownHallRounds(Store store) {
        this.store = store;
    }

    TownHallRound of(Quarter quarter) {
        return store.database()
                .sql("select last_day, draft_version from town_hall_round where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> round(quarter, row.getString("last_day"), row.getString("draft_version")))
                .optional()
                .orElseGet(() -> round(quarter, null, null));
    }

    private static TownHallRound round(Quarter quarter, @Nullable String lastDay, @Nullable String draft) {
        var day = lastDay == null ? quarter.first().minusDays(1) : LocalDate.parse(lastDay);
        return new TownHallRound(day, lastDay != null, draft);
    }

    /** Quarters about which something was asked. */
    List<Quarter> asked() {
        return store
                .database()
                .sql("select quarter from town_hall_round where territory = ? order by quarter")
                .params(store.territory())
                .query(String.class)
                .list()
                .stream()
                .map(Quarter::parse)
                .toList();
    }

    boolean isOpen(Quarter quarter) {
        return of(quarter).isOpen(LocalDate.now(store.clock()));
    }

    /** Sets the last day on which town halls may answer. */
    void setLastDay(Quarter quarter, LocalDate day) {
        decide(quarter, "last_day", day.toString(), "TOWN_HALL_DEADLINE");
    }

    /**
     * Asks for opinions about a plan.
     *
     * @param version its id; null to ask about none
     */
    void ask(Quarter quarter, @Nullable String version) {
        decide(quarter, "draft_version", version, "TOWN_HALL_DRAFT");
    }

    private void decide(Quarter quarter, String column, @Nullable String value, String action) {
        store.write(() -> {
            store.lock(store.territory());
            var now = Moments.of(store.clock().instant());
            store.database()
                    .sql("insert into town_hall_round (territory, quarter, decided_at) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(store.territory(), quarter.toString(), now)
                    .update();
            store.database()
                    .sql("update town_hall_round set " + column + " = :value, author = :author, decided_at = :now"
                            + " where territory = :territory and quarter = :quarter")
                    .param("value", value)
                    .param("author", Asker.name())
                    .param("now", now)
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .update();
            new Audit(store).note(action, quarter + " " + value);
        });
    }
}
