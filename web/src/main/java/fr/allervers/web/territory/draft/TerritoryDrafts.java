package fr.allervers.web.territory.draft;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersion;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.Saved;
import fr.allervers.web.territory.table.TableCheck;
import fr.allervers.web.territory.table.TableMerge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of territories in the store. What is wrong in their tables is kept too: they are made whole little by little. */
@Component
public final class TerritoryDrafts {

    private static final String LAST = " number = (select max(number) from territory_draft n where n.id = d.id)";

    private final Store store;
    private final TerritoryVersions versions;

    public TerritoryDrafts(Store store, TerritoryVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /** All drafts as they are now, by name. */
    public List<TerritoryDraft> all() {
        return drafts("where" + LAST + " order by name, id")
                .query(TerritoryDrafts::draft)
                .list();
    }

    /**
     * A draft as it is now.
     *
     * @throws UnknownDraftException where there is none
     */
    public TerritoryDraft draft(String id) {
        return drafts("where id = :id and" + LAST)
                .param("id", id)
                .query(TerritoryDrafts::draft)
                .optional()
                .orElseThrow(() -> new UnknownDraftException(id));
    }

    /**
     * The tables of a draft as they were saved.
     *
     * @throws UnknownDraftException where there is none
     */
    public TableFiles files(String id, int number) {
        return versions.tables(draft(id, number).document());
    }

    private TerritoryDraft draft(String id, int number) {
        return drafts("where id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query(TerritoryDrafts::draft)
                .optional()
                .orElseThrow(() -> new UnknownDraftException(id));
    }

    private JdbcClient.StatementSpec drafts(String which) {
        return store.database()
                .sql("select id, number, name, document, author, made_at from territory_draft d " + which);
    }

    private static TerritoryDraft draft(ResultSet row, int at) throws SQLException {
        return new TerritoryDraft(
                row.getString("id"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("document"),
                row.getString("author"),
                Moments.get(row, "made_at"));
    }

    /**
     * Begins a draft.
     *
     * @return false, and nothing is begun, where there is a draft or a territory of that id
     */
    public boolean begin(String id, String name, TableFiles files, @Nullable String author) {
        if (versions.current(id) > 0) {
            return false;
        }
        return store.write(() -> insert(new Row(id, 1, name, author), files)) > 0;
    }

    private record Row(
            String id, int number, String name, @Nullable String author) {}

    /** @return 0 where there is that number already */
    private int insert(Row row, TableFiles files) {
        var document = store.documents().keep(Document.Kind.TERRITORY, files.zip());
        return store.database()
                .sql("""
                insert into territory_draft (id, number, name, document, author, made_at)
                values (:id, :number, :name, :document, :author, :madeAt) on conflict do nothing""")
                .param("id", row.id())
                .param("number", row.number())
                .param("name", row.name())
                .param("document", document)
                .param("author", row.author())
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
    }

    /**
     * Saves changed tables, faulty or not; where somebody else changed the same meanwhile, nothing.
     *
     * @throws fr.allervers.data.fault.FaultsException where a changed file is no table at all
     */
    Saved save(String id, int base, TableFiles files, @Nullable String author) {
        return store.write(() -> {
            lock(id);
            var last = draft(id);
            var merge = new TableMerge(files(id, base), files(id, last.number()), files);
            if (!merge.overtaken().isEmpty()) {
                var version = new TerritoryVersion(
                        last.number(), last.document(), last.author(), Kind.EDITED.saying(null), last.madeAt());
                return new Saved.Overtaken(
                        last.number(), merge.overtaken().stream().collect(toMap(f -> f, f -> version)));
            }
            TableCheck.refuseUnreadable(files, merge.changed());
            if (!merge.changed().isEmpty()) {
                insert(new Row(id, last.number() + 1, last.name(), author), merge.merged());
            }
            return new Saved.Kept(draft(id).number(), merge.others());
        });
    }

    private void lock(String id) {
        store.database()
                .sql("select id from territory_draft where id = ? for update")
                .param(id)
                .query(String.class)
                .list();
    }

    /**
     * Makes a draft a territory, whose first version its tables are.
     *
     * @throws fr.allervers.data.fault.FaultsException with everything that is wrong in its tables; it stays a draft
     */
    public void finish(String id, @Nullable String author) {
        store.write(() -> {
            lock(id);
            var files = files(id, draft(id).number());
            var copy = TableCheck.read(files, new HashSet<>(files.names()), store.clock());
            TableCheck.refuseOtherId(id, copy);
            versions.keep(copy, author, Kind.CREATED.saying(null).stored());
            remove(id);
        });
    }

    /** Takes a draft away. */
    public void remove(String id) {
        store.write(() -> store.database()
                .sql("delete from territory_draft where id = ?")
                .param(id)
                .update());
    }
}
