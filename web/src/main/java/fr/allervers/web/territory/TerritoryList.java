package fr.allervers.web.territory;

import fr.allervers.web.account.Access;
import fr.allervers.web.store.Like;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The territories of this installation that the reader may read, with what was done last in each. */
@Component
record TerritoryList(Store store, Access access) {

    static final int PAGE = 50;

    private static final String FOUND = " from territory t where t.current_version > 0"
            + " and lower(t.name) like :sought and (:all or t.id in (:own))";

    /**
     * A line of the list.
     *
     * @param changed when its tables were changed last
     * @param planned when its newest plan was made, null where it has none
     */
    record Line(
            TerritoryName territory,
            Instant changed,
            @Nullable Instant planned) {}

    /**
     * Those whose name holds a text, by name; {@value #PAGE} at most.
     *
     * @param page from 0
     */
    List<Line> page(String sought, int page) {
        return store.database()
                .sql("select t.id, t.name, t.example,"
                        + " (select v.made_at from territory_version v"
                        + " where v.territory = t.id and v.number = t.current_version) as changed,"
                        + " (select max(p.made_at) from plan_version p where p.territory = t.id) as planned"
                        + FOUND
                        + " order by t.name, t.id limit :most offset :from")
                .param("sought", Like.holding(sought))
                .param("all", access.territories().isEmpty())
                .param("own", own())
                .param("most", PAGE)
                .param("from", (long) page * PAGE)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new TerritoryName(row.getString("id"), row.getString("name"), row.getBoolean("example")),
                Moments.get(row, "changed"),
                Moments.find(row, "planned"));
    }

    /** How many have a name that holds a text. */
    int count(String sought) {
        return store.database()
                .sql("select count(*)" + FOUND)
                .param("sought", Like.holding(sought))
                .param("all", access.territories().isEmpty())
                .param("own", own())
                .query(Integer.class)
                .single();
    }

    /** Never empty, as SQL wants it. */
    private List<String> own() {
        var own = access.territories().map(List::copyOf).orElse(List.of());
        return own.isEmpty() ? List.of("") : own;
    }
}
