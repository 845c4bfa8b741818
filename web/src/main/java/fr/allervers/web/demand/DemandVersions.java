package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The demand received for the quarters of a territory: a version each time rows were taken, of which the newest counts. */
final class DemandVersions {

    private final Store store;
    private final String territory;

    DemandVersions(Store store, String territory) {
        this.store = store;
        this.territory = territory;
    }

    /** What was received, {@link ReceivedDemand#NONE} where nothing was. */
    ReceivedDemand newest(Quarter quarter) {
        return store.database()
                .sql("""
                select document, uploads, planned, estimate_others from demand_version
                where territory = ? and quarter = ? order by number desc limit 1""")
                .params(territory, quarter.toString())
                .query((row, n) -> received(row))
                .optional()
                .orElse(ReceivedDemand.NONE);
    }

    private ReceivedDemand received(ResultSet row) throws SQLException {
        return new ReceivedDemand(
                JsonText.read(store.documents().content(row.getString("document")), DemandRowsShape.class),
                JsonText.list(row.getString("uploads")),
                row.getBoolean("planned"),
                row.getBoolean("estimate_others"));
    }

    /** The number of the newest version, 0 where there is none. */
    int number(Quarter quarter) {
        return store.database()
                .sql("select coalesce(max(number), 0) from demand_version where territory = ? and quarter = ?")
                .params(territory, quarter.toString())
                .query(Integer.class)
                .single();
    }

    /** Keeps a new version. */
    void add(Quarter quarter, ReceivedDemand received) {
        store.write(() -> {
            store.lock(territory);
            var document = store.documents().keep(Document.Kind.DEMAND, JsonText.bytes(received.rows()));
            store.database()
                    .sql("""
                    insert into demand_version
                        (territory, quarter, number, document, uploads, planned, estimate_others, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            territory,
                            quarter.toString(),
                            number(quarter) + 1,
                            document,
                            JsonText.of(received.uploads()),
                            received.planned(),
                            received.estimateOthers(),
                            Moments.of(store.clock().instant()))
                    .update();
        });
    }

    /** Keeps whether the newest version is planned with, and how. */
    void planned(Quarter quarter, ReceivedDemand received) {
        store.write(() -> store.database()
                .sql("""
                update demand_version set planned = ?, estimate_others = ?
                where territory = ? and quarter = ? and number = ?""")
                .params(received.planned(), received.estimateOthers(), territory, quarter.toString(), number(quarter))
                .update());
    }
}
