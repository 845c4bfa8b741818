package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after some failures a name must wait, longer with each. It counts by the name that
 * was tried, there or not, so that a wait tells nobody which accounts there are; and in the store, so that it holds on
 * all nodes.
 */
@Component
public final class FailedSignIns {

    static final int FREE = 5;
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private record Failures(int count, Instant last) {

        /** Doubles with each failure after the free ones. */
        Duration pause() {
            if (count < FREE) {
                return Duration.ZERO;
            }
            var pause = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
            return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
        }
    }

    private final Store store;

    FailedSignIns(Store store) {
        this.store = store;
    }

    /** True where the name may not be tried yet. */
    boolean mustWait(String name) {
        return left(name).compareTo(Duration.ZERO) > 0;
    }

    private Duration left(String name) {
        var now = store.clock().instant();
        return store.database()
                .sql("select count(*) as failures, max(failed_at) as last from failed_sign_in"
                        + " where name_hash = ? and failed_at > ?")
                .params(hash(name), Moments.of(now.minus(COUNTED)))
                .query((row, n) -> {
                    var last = Moments.find(row, "last");
                    return last == null ? Duration.ZERO : left(new Failures(row.getInt("failures"), last), now);
                })
                .single();
    }

    private static Duration left(Failures failures, Instant now) {
        var left = Duration.between(now, failures.last().plus(failures.pause()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void add(String name) {
        var now = store.clock().instant();
        store.write(() -> {
            store.database()
                    .sql("insert into failed_sign_in (name_hash, failed_at) values (?, ?)")
                    .params(hash(name), Moments.of(now))
                    .update();
            store.database()
                    .sql("delete from failed_sign_in where failed_at < ?")
                    .param(before(now))
                    .update();
        });
    }

    private static OffsetDateTime before(Instant now) {
        return Moments.of(now.minus(COUNTED));
    }

    void forget(String name) {
        store.write(() -> store.database()
                .sql("delete from failed_sign_in where name_hash = ?")
                .param(hash(name))
                .update());
    }

    private static String hash(String name) {
        return Sha256.of(Accounts.plain(name).getBytes(UTF_8));
    }
}
