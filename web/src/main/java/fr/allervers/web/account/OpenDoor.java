package fr.allervers.web.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the program answers without a sign-in: to this computer alone, and until there is an account. An installation
 * that others are to reach sets {@code allervers.sign-in.required}, and is closed from its first start.
 */
@Component
public final class OpenDoor {

    private final Accounts accounts;
    private final boolean required;
    private volatile boolean closed;

    OpenDoor(Accounts accounts, @Value("${allervers.sign-in.required:false}") boolean required) {
        this.accounts = accounts;
        this.required = required;
        this.closed = required;
    }

    /** True while nobody has to sign in. It asks the store until there is an account, which any node may have made. */
    public boolean isOpen() {
        if (!closed) {
            closed = hasAccount();
        }
        return !closed;
    }

    /** What the store knew last, where it is lost. */
    private boolean hasAccount() {
        try {
            return !accounts.none();
        } catch (DataAccessException lost) {
            return false;
        }
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
