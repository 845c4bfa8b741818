package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.quarter.PlannedDemand;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demand received for the quarters of the present territory: a version each time rows were taken. Rows are added to
 * the newest; planned with is the newest that was asked for, which may be an earlier one.
 */
@Component
public final class DemandVersions implements PlannedDemand {

    /**
     * The document of a version: the rows, as {@link DemandRowsShape}, and who of its files is not in them.
     *
     * @param left null in versions of before this was kept
     */
    private record Kept(
            List<DemandRowsShape.RowShape> demand, @Nullable List<LeftOfFile> left) {

        static Kept of(ReceivedDemand received) {
            return new Kept(received.rows().demand(), received.left());
        }
    }

    private final Store store;

    public DemandVersions(Store store) {
        this.store = store;
    }

    /** What was received, {@link ReceivedDemand#NONE} where nothing was. */
    ReceivedDemand newest(Quarter quarter) {
        return store.database()
                .sql("""
                select document, uploads, planned, estimate_others from demand_version
                where territory = ? and quarter = ? order by number desc limit 1""")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> received(row))
                .optional()
                .orElse(ReceivedDemand.NONE);
    }

    private ReceivedDemand received(ResultSet row) throws SQLException {
        var kept = JsonText.read(store.documents().content(row.getString("document")), Kept.class);
        return new ReceivedDemand(
                new DemandRowsShape(kept.demand),
                JsonText.list(row.getString("uploads")),
                kept.left,
                row.getBoolean("planned"),
                row.getBoolean("estimate_others"));
    }

    /** The number of the newest version, 0 where there is none. */
    int number(Quarter quarter) {
        return store.database()
                .sql("select coalesce(max(number), 0) from demand_version where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query(Integer.class)
                .single();
    }

    /** Keeps a new version. */
    void add(Quarter quarter, ReceivedDemand received) {
        store.write(() -> {
            store.lock(store.territory());
            var document = store.documents().keep(Document.Kind.DEMAND, JsonText.bytes(Kept.of(received)));
            store.database()
                    .sql("""
                    insert into demand_version
                        (territory, quarter, number, document, uploads, planned, estimate_others, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            store.territory(),
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

    /** Plans with the newest version from now on. */
    void plan(Quarter quarter, boolean estimateOthers) {
        store.write(() -> store.database()
                .sql("""
                update demand_version set planned = true, estimate_others = ?
                where territory = ? and quarter = ? and number = ?""")
                .params(estimateOthers, store.territory(), quarter.toString(), number(quarter))
                .update());
    }

    /** Plans with none of them from now on. */
    void planNone(Quarter quarter) {
        store.write(() -> store.database()
                .sql("update demand_version set planned = false where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .update());
    }

    @Override
    public Optional<Version> of(Quarter quarter) {
        return store.database()
                .sql("""
                select number, estimate_others from demand_version
                where territory = ? and quarter = ? and planned order by number desc limit 1""")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> new Version(row.getInt("number"), row.getBoolean("estimate_others")))
                .optional();
    }

    @Override
    public List<Demand> rows(Quarter quarter, int version) {
        var document = store.database()
                .sql("select document from demand_version where territory = ? and quarter = ? and number = ?")
                .params(store.territory(), quarter.toString(), version)
                .query(String.class)
                .single();
        return JsonText.read(store.documents().content(document), DemandRowsShape.class)
                .all();
    }
}
