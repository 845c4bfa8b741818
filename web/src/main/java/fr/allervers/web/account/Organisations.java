package fr.allervers.web.account;

import fr.allervers.web.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations whose members may sign in by the identity provider, by their number (SIRET), and the role that gives. */
@Component
public final class Organisations {

    /** @param siret 14 digits */
    record Organisation(long number, String siret, Grant grant) {}

    private final Store store;

    Organisations(Store store) {
        this.store = store;
    }

    /** The roles of an organisation's members; none where it is not known. */
    List<Grant> grants(@Nullable String siret) {
        return all().stream()
                .filter(o -> o.siret().equals(siret))
                .map(Organisation::grant)
                .toList();
    }

    List<Organisation> all() {
        return store.database()
                .sql("select number, siret, role, territory, whose from organisation order by siret, number")
                .query((row, n) -> new Organisation(
                        row.getLong("number"),
                        row.getString("siret"),
                        new Grant(
                                Role.valueOf(row.getString("role")),
                                row.getString("territory"),
                                row.getString("whose"))))
                .list();
    }

    public void add(String siret, Grant grant) {
        store.write(() -> store.database()
                .sql("insert into organisation (siret, role, territory, whose) values (?, ?, ?, ?)")
                .param(siret)
                .param(grant.role().name())
                .param(grant.territory())
                .param(grant.whose())
                .update());
    }

    void remove(long number) {
        store.write(() -> store.database()
                .sql("delete from organisation where number = ?")
                .param(number)
                .update());
    }
}
