package fr.allervers.web.townhall;

import static java.util.stream.Collectors.toMap;

import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses that town halls of the present territory were given: one a commune opens its page, until it is revoked. */
@Component
final class TownHallLinks {

    private record Made(String commune, Instant at) {}

    private final Store store;

    TownHallLinks(Store store) {
        this.store = store;
    }

    /** When the link that opens was made, by code of the commune; communes without one are missing. */
    Map<String, Instant> current() {
        return store
                .database()
                .sql("select commune, made_at from town_hall_link where territory = ? and revoked_at is null")
                .params(store.territory())
                .query((row, n) -> new Made(row.getString("commune"), Moments.get(row, "made_at")))
                .list()
                .stream()
                .collect(toMap(Made::commune, Made::at));
    }

    /** The code of the commune that a secret opens; empty for what opens nothing. */
    Optional<String> commune(Secret secret) {
        return store.database()
                .sql("select commune from town_hall_link"
                        + " where territory = ? and secret_hash = ? and revoked_at is null")
                .params(store.territory(), secret.hash())
                .query(String.class)
                .optional();
    }

    /** Makes a link for a commune; the one before opens nothing any more. */
    Secret make(String commune) {
        return store.write(() -> {
            store.lock(store.territory());
            end(commune);
            var secret = Secret.make();
            insert(commune, secret);
            new Audit(store).note("TOWN_HALL_LINK_MADE", commune);
            return secret;
        });
    }

    /** Makes a link for each of the communes that has none, in their order. */
    Map<String, Secret> makeMissing(Collection<String> communes) {
        return store.write(() -> {
            store.lock(store.territory());
            var known = current();
            var made = new LinkedHashMap<String, Secret>();
            communes.stream().filter(c -> !known.containsKey(c)).forEach(c -> made.put(c, make(c)));
            return made;
        });
    }

    /** Lets a commune's link open nothing any more. */
    void revoke(String commune) {
        store.write(() -> {
            store.lock(store.territory());
            end(commune);
            new Audit(store).note("TOWN_HALL_LINK_REVOKED", commune);
        });
    }

    private void insert(String commune, Secret secret) {
        store.database()
                .sql("insert into town_hall_link (territory, secret_hash, commune, author, made_at)"
                        + " values (:territory, :hash, :commune, :author, :now)")
                .param("territory", store.territory())
                .param("hash", secret.hash())
                .param("commune", commune)
                .param("author", Asker.name())
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }

    private void end(String commune) {
        store.database()
                .sql("update town_hall_link set revoked_at = ?"
                        + " where territory = ? and commune = ? and revoked_at is null")
                .params(Moments.of(store.clock().instant()), store.territory(), commune)
                .update();
    }
}
