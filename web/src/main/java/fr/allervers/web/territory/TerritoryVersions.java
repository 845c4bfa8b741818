package fr.allervers.web.territory;

import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a territory: its folder of tables as a document each time it changed. */
@Component
public final class TerritoryVersions {

    private final Store store;

    public TerritoryVersions(Store store) {
        this.store = store;
    }

    /**
     * The number of the version with these tables; a new one where they are not those of the present version.
     *
     * @param author null where the program itself found them changed
     * @param reason for people
     */
    public int keep(TerritoryCopy copy, @Nullable String author, String reason) {
        var id = copy.territory().settings().id();
        var zip = copy.zip();
        var name = copy.territory().settings().name();
        return unchanged(id, name, Sha256.of(zip)).orElseGet(() -> store.write(() -> {
            register(id, name);
            store.lock(id);
            var present = present(id);
            return Sha256.of(zip).equals(document(id, present)) ? present : add(id, present + 1, zip, author, reason);
        }));
    }

    /** So that an application whose disk is full starts for who reads. */
    private Optional<Integer> unchanged(String id, String name, String document) {
        return store.database()
                .sql("select t.current_version from territory t join territory_version v"
                        + " on v.territory = t.id and v.number = t.current_version"
                        + " where t.id = ? and t.name = ? and v.document = ?")
                .params(id, name, document)
                .query(Integer.class)
                .optional();
    }

    private void register(String id, String name) {
        store.database()
                .sql("insert into territory (id, name, current_version, made_at) values (?, ?, 0, ?)"
                        + " on conflict do nothing")
                .params(id, name, Moments.of(store.clock().instant()))
                .update();
        store.database()
                .sql("update territory set name = ? where id = ? and name <> ?")
                .params(name, id, name)
                .update();
    }

    private int present(String id) {
        return store.database()
                .sql("select current_version from territory where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private @Nullable String document(String id, int number) {
        return store.database()
                .sql("select document from territory_version where territory = ? and number = ?")
                .params(id, number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int add(String id, int number, byte[] zip, @Nullable String author, String reason) {
        var document = store.documents().keep(Document.Kind.TERRITORY, zip);
        store.database()
                .sql("""
                insert into territory_version (territory, number, document, author, reason, made_at)
                values (:territory, :number, :document, :author, :reason, :madeAt)""")
                .param("territory", id)
                .param("number", number)
                .param("document", document)
                .param("author", author)
                .param("reason", reason)
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
        store.database()
                .sql("update territory set current_version = ? where id = ?")
                .params(number, id)
                .update();
        return number;
    }
}
