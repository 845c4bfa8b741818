package fr.allervers.web.agenda;

import fr.allervers.web.account.Asker;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret addresses at which diaries of advisors are subscribed to: one an advisor, and who has it needs no sign-in. */
@Component
public final class Feeds {

    /** Whose diary a secret opens. */
    public record Feed(String territory, String advisor) {}

    private final Store store;

    public Feeds(Store store) {
        this.store = store;
    }

    /** Makes the address of an advisor of the present territory; one of before is worth nothing from then on. */
    public Secret make(String advisor) {
        var secret = Secret.make();
        store.write(() -> {
            store.lock(store.territory());
            delete(advisor);
            store.database()
                    .sql("insert into agenda_feed (territory, advisor, secret, author, made_at)"
                            + " values (:territory, :advisor, :secret, :author, :now)")
                    .param("territory", store.territory())
                    .param("advisor", advisor)
                    .param("secret", secret.hash())
                    .param("author", Asker.name())
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
        });
        return secret;
    }

    /** Makes the address of an advisor of the present territory worth nothing; where there is none, nothing happens. */
    public void revoke(String advisor) {
        store.write(() -> {
            delete(advisor);
        });
    }

    private void delete(String advisor) {
        store.database()
                .sql("delete from agenda_feed where territory = ? and advisor = ?")
                .params(store.territory(), advisor)
                .update();
    }

    /** When the address of an advisor of the present territory was made, null where there is none. */
    public @Nullable Instant madeAt(String advisor) {
        return store.database()
                .sql("select made_at from agenda_feed where territory = ? and advisor = ?")
                .params(store.territory(), advisor)
                .query((row, n) -> Moments.get(row, "made_at"))
                .optional()
                .orElse(null);
    }

    /** Whose diary a secret opens, whichever territory is the present one; empty where it opens none. */
    public Optional<Feed> find(Secret secret) {
        return store.database()
                .sql("select territory, advisor from agenda_feed where secret = ?")
                .param(secret.hash())
                .query((row, n) -> new Feed(row.getString("territory"), row.getString("advisor")))
                .optional();
    }
}
