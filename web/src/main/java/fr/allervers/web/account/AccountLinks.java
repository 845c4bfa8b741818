package fr.allervers.web.account;

import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links at which the one who is given them chooses a password, once: the way into an account without a mail server. */
@Component
public final class AccountLinks {

    /** How long a link waits for its reader. */
    static final Duration LIFE = Duration.ofDays(7);

    /** What a link is for; no account for the first of the installation. */
    record Link(@Nullable String account) {

        boolean isFirst() {
            return account == null;
        }
    }

    private final Store store;

    AccountLinks(Store store) {
        this.store = store;
    }

    /**
     * A new link for an account, in place of any earlier one.
     *
     * @param account its id; null for the first of the installation
     */
    public Secret make(@Nullable String account) {
        var secret = Secret.make();
        store.write(() -> {
            forget(account);
            store.database()
                    .sql("insert into account_link (hash, account, ends_at) values (?, ?, ?)")
                    .param(secret.hash())
                    .param(account)
                    .param(Moments.of(store.clock().instant().plus(LIFE)))
                    .update();
        });
        return secret;
    }

    private void forget(@Nullable String account) {
        if (account == null) {
            store.database()
                    .sql("delete from account_link where account is null")
                    .update();
        } else {
            store.database()
                    .sql("delete from account_link where account = ?")
                    .param(account)
                    .update();
        }
    }

    /** What a link is for, nothing where there is none or its time is over. */
    Optional<Link> find(Secret secret) {
        return store.database()
                .sql("select account from account_link where hash = ? and ends_at > ?")
                .params(secret.hash(), Moments.of(store.clock().instant()))
                .query((row, n) -> new Link(row.getString("account")))
                .optional();
    }

    /** Uses it up; false where another did so before. */
    boolean use(Secret secret) {
        return store.write(() -> store.database()
                        .sql("delete from account_link where hash = ?")
                        .param(secret.hash())
                        .update())
                == 1;
    }
}
