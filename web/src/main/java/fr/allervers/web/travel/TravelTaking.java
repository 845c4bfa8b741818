package fr.allervers.web.travel;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableSaving;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes travel tables that were made into the tables of the present territory, and remembers what they were made from. */
@Component
public final class TravelTaking {

    private final Store store;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final KeptTables kept;

    public TravelTaking(Store store, TerritoryVersions versions, TableSaving saving) {
        this.store = store;
        this.versions = versions;
        this.saving = saving;
        this.kept = new KeptTables(store);
    }

    /**
     * Puts tables into the territory, in the place of those there are; all others stay.
     *
     * @param author who takes them, null where that is not known
     * @return number of the version that has them, the present one where it has them already
     * @throws FaultsException where they do not fit the territory's tables any more
     */
    int take(TravelAsked asked, MadeTables made, @Nullable String author) {
        var content = DocumentWriter.TABLE_SETS.toBytes(kept.tables(made).withoutFindings());
        return store.write(() -> {
            store.lock(store.territory());
            int base = versions.current(store.territory());
            var files = versions.files(store.territory(), base).with(asked.file(), content);
            var changes = new TableChanges(store.territory(), base, files);
            var saved = saving.save(changes, author, VersionReason.Kind.TRAVEL.saying(asked.file()));
            remember(asked, made, Sha256.of(content), author);
            return saved instanceof Kept now ? now.version() : base;
        });
    }

    /** What quarters that are over were made from is forgotten: nobody makes them anew. */
    private void remember(TravelAsked asked, MadeTables made, String content, @Nullable String author) {
        store.database()
                .sql("delete from travel_taken where territory = ? and (file = ? or kind = ? and file < ?)")
                .params(
                        store.territory(),
                        asked.file(),
                        SourceKind.BUSES.name(),
                        SourceKind.BUSES.file(Quarter.of(LocalDate.now(store.clock()))))
                .update();
        store.database()
                .sql("""
                insert into travel_taken
                    (territory, file, kind, source, inputs, content, school_buses, author, taken_at)
                values (:territory, :file, :kind, :source, :inputs, :content, :schoolBuses, :author, :takenAt)""")
                .param("territory", store.territory())
                .param("file", asked.file())
                .param("kind", asked.kind().name())
                .param("source", asked.source())
                .param("inputs", made.inputs())
                .param("content", content)
                .param("schoolBuses", asked.schoolBuses())
                .param("author", author)
                .param("takenAt", Moments.of(store.clock().instant()))
                .update();
    }

    /** What a file of the territory was taken from; empty where it never was, or somebody put another in its place since. */
    Optional<TakenTables> inPlace(String file) {
        return store.database()
                .sql("select * from travel_taken where territory = ? and file = ?")
                .params(store.territory(), file)
                .query((row, n) -> taken(row))
                .optional()
                .filter(this::isAsTaken);
    }

    /** True where the territory's file is the one that was taken. */
    boolean isAsTaken(TakenTables taken) {
        var now = versions.files(store.territory(), versions.current(store.territory()))
                .content(taken.file());
        return now != null && Sha256.of(now).equals(taken.content());
    }

    /** What was taken of a kind, the newest first. */
    List<TakenTables> taken(SourceKind kind) {
        return store.database()
                .sql("select * from travel_taken where territory = ? and kind = ? order by taken_at desc, file desc")
                .params(store.territory(), kind.name())
                .query((row, n) -> taken(row))
                .list();
    }

    private static TakenTables taken(ResultSet row) throws SQLException {
        return new TakenTables(
                row.getString("file"),
                row.getString("source"),
                row.getString("inputs"),
                row.getString("content"),
                row.getObject("school_buses", Boolean.class),
                row.getString("author"),
                Moments.get(row, "taken_at"));
    }
}
