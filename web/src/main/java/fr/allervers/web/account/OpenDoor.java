package fr.allervers.web.account;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the program answers without a sign-in: to this computer alone, and until there is an account. An installation
 * that others are to reach sets {@code allervers.sign-in.required}, and is closed from its first start.
 */
@Component
public final class OpenDoor {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoor.class);

    /** How long an answer of the store holds: a page asks several times. */
    private static final Duration HOLDS = Duration.ofSeconds(1);

    private final Accounts accounts;
    private final boolean required;
    private volatile boolean closed;
    private volatile boolean known;
    private volatile long askedAt = System.nanoTime() - HOLDS.toNanos();

    OpenDoor(Accounts accounts, @Value("${allervers.sign-in.required:false}") boolean required) {
        this.accounts = accounts;
        this.required = required;
        this.closed = required;
    }

    /** True while nobody has to sign in. It asks the store until there is an account, which any node may have made. */
    public boolean isOpen() {
        if (!closed && System.nanoTime() - askedAt >= HOLDS.toNanos()) {
            look();
        }
        return known && !closed;
    }

    /** Asks the store now: an account was made. Where the store is lost, what it said last goes on, and nobody is let in if it never said anything. */
    void look() {
        try {
            closed = closed || !accounts.none();
            known = true;
        } catch (DataAccessException lost) {
            LOG.debug("Whether there is an account is not known", lost);
        }
        askedAt = System.nanoTime();
    }

    /** True where the first account is still to be made. */
    boolean awaitsFirst() {
        return accounts.none();
    }

    /** True where nobody may be answered without a sign-in, account or not. */
    boolean isRequired() {
        return required;
    }
}
