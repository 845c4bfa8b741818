package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the town halls of the present territory typed: the newest answer of each counts, and none is ever removed. */
final class TownHallAnswers {

    private final Store store;

    TownHallAnswers(Store store) {
        this.store = store;
    }

    /** The newest answer of each commune that gave one, by its code. */
    List<TownHallAnswer> of(Quarter quarter) {
        return store.database()
                .sql("""
                select commune, number, document, sent_at from town_hall_answer a
                where territory = :territory and quarter = :quarter and number = (
                    select max(number) from town_hall_answer b
                    where b.territory = a.territory and b.quarter = a.quarter and b.commune = a.commune)
                order by commune""")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .query((row, n) -> answer(row))
                .list();
    }

    private TownHallAnswer answer(ResultSet row) throws SQLException {
        var content = store.documents().content(row.getString("document"));
        return new TownHallAnswer(
                row.getString("commune"),
                row.getInt("number"),
                JsonText.read(content, DemandRowsShape.class).all(),
                Moments.get(row, "sent_at"));
    }

    /** Keeps one more; under the territory's lock. */
    void add(Quarter quarter, String commune, List<Demand> rows) {
        var document = store.documents().keep(Document.Kind.DEMAND, JsonText.bytes(DemandRowsShape.of(rows)));
        store.database()
                .sql("insert into town_hall_answer (territory, quarter, commune, number, document, sent_at)"
                        + " values (:territory, :quarter, :commune, :number, :document, :now)")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("commune", commune)
                .param("number", newest(quarter, commune) + 1)
                .param("document", document)
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }

    private int newest(Quarter quarter, String commune) {
        return store.database()
                .sql("select coalesce(max(number), 0) from town_hall_answer"
                        + " where territory = ? and quarter = ? and commune = ?")
                .params(store.territory(), quarter.toString(), commune)
                .query(Integer.class)
                .single();
    }
}
