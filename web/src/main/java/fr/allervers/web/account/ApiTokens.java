package fr.allervers.web.account;

import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens with which a program acts for an account, in the header {@code Authorization: Bearer …}. */
@Component
public final class ApiTokens {

    /** What a token's text begins with, so that a search for secrets in files finds it. */
    static final String PREFIX = "allervers_";

    /**
     * A token that was made.
     *
     * @param label what its owner calls it
     * @param usedAt when it was last used, to the hour; null for never
     * @param endsAt from when on it is refused
     */
    public record Token(
            String id,
            String label,
            boolean readingOnly,
            Instant madeAt,
            @Nullable Instant usedAt,
            Instant endsAt) {}

    private record Use(Person person, @Nullable Instant before) {}

    /** How long a token lasts from when it was made; whoever still needs one makes another. */
    static final Duration LIFE = Duration.ofDays(365);

    private static final Duration EXACT_TO = Duration.ofHours(1);

    private final Store store;

    public ApiTokens(Store store) {
        this.store = store;
    }

    /** Makes a token; its text, which is not kept. */
    public String make(String account, String label, boolean readingOnly) {
        var secret = Secret.make();
        store.write(() -> store.database()
                .sql(
                        "insert into api_token (id, account, hash, label, reading_only, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        account,
                        secret.hash(),
                        label,
                        readingOnly,
                        Moments.of(store.clock().instant()))
                .update());
        return PREFIX + secret.text();
    }

    List<Token> of(String account) {
        return store.database()
                .sql(
                        "select id, label, reading_only, made_at, used_at from api_token where account = ? order by made_at")
                .param(account)
                .query((row, n) -> new Token(
                        row.getString("id"),
                        row.getString("label"),
                        row.getBoolean("reading_only"),
                        Moments.get(row, "made_at"),
                        Moments.find(row, "used_at"),
                        Moments.get(row, "made_at").plus(LIFE)))
                .list();
    }

    /** The moment by which tokens have ended or not. */
    Instant now() {
        return store.clock().instant();
    }

    /**
     * Ends a token.
     *
     * @return false where the account has none of that id
     */
    boolean revoke(String account, String id) {
        return store.write(() -> store.database()
                        .sql("delete from api_token where account = ? and id = ?")
                        .params(account, id)
                        .update()
                > 0);
    }

    /** Whom a token's text acts for, nobody where there is no such token, it has ended or its account is disabled. */
    Optional<Person> person(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var hash = new Secret(text.substring(PREFIX.length())).hash();
        var use = store.database()
                .sql("select a.id, a.mail, t.reading_only, t.used_at from api_token t"
                        + " join account a on a.id = t.account where t.hash = ? and not a.disabled and t.made_at > ?")
                .params(hash, Moments.of(store.clock().instant().minus(LIFE)))
                .query((row, n) -> new Use(
                        new Person(row.getString("id"), row.getString("mail"), row.getBoolean("reading_only")),
                        Moments.find(row, "used_at")))
                .optional();
        use.ifPresent(u -> note(u, hash));
        return use.map(Use::person);
    }

    /** Writes it once an hour, and not at each request. */
    private void note(Use use, String hash) {
        var now = store.clock().instant();
        if (use.before() == null || use.before().isBefore(now.minus(EXACT_TO))) {
            store.write(() -> store.database()
                    .sql("update api_token set used_at = ? where hash = ?")
                    .params(Moments.of(now), hash)
                    .update());
        }
    }
}
