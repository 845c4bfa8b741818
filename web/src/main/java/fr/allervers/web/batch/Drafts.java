package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The drafts of all territories' quarters. */
final class Drafts {

    private final Store store;

    Drafts(Store store) {
        this.store = store;
    }

    /** The draft made from these inputs; empty where none is. */
    Optional<Draft> find(String territory, Quarter quarter, String inputs) {
        return store.database()
                .sql("select * from quarter_draft where territory = ? and quarter = ? and inputs = ?")
                .params(territory, quarter.toString(), inputs)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The draft of a quarter with that number; empty where there is none. */
    Optional<Draft> find(String territory, Quarter quarter, int number) {
        return store.database()
                .sql("select * from quarter_draft where territory = ? and quarter = ? and number = ?")
                .params(territory, quarter.toString(), number)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The newest draft of a quarter; empty where there is none. */
    Optional<Draft> newest(String territory, Quarter quarter) {
        return store.database()
                .sql("select * from quarter_draft where territory = ? and quarter = ? order by number desc limit 1")
                .params(territory, quarter.toString())
                .query((row, n) -> draft(row))
                .optional();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("number"),
                row.getString("plan_version"),
                row.getString("before_version"),
                JsonText.read(row.getString("taken_over"), TakenOver.class),
                Moments.get(row, "made_at"));
    }

    /** Keeps a draft as the next of its quarter; in a transaction that holds the territory's lock. */
    void add(String territory, Quarter quarter, String inputs, Draft draft) {
        store.database()
                .sql("""
                insert into quarter_draft
                    (territory, quarter, number, inputs, plan_version, before_version, taken_over, made_at)
                values (:territory, :quarter, :number, :inputs, :version, :before, :takenOver, :madeAt)""")
                .param("territory", territory)
                .param("quarter", quarter.toString())
                .param("number", draft.number())
                .param("inputs", inputs)
                .param("version", draft.version())
                .param("before", draft.before())
                .param("takenOver", JsonText.of(draft.takenOver()))
                .param("madeAt", Moments.of(draft.madeAt()))
                .update();
    }
}
