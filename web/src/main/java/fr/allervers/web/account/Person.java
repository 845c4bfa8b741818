package fr.allervers.web.account;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in: the account, and no right of it, since those may change meanwhile.
 *
 * @param account id of the account
 * @param mail of the account; the name by which what was done is told
 * @param readingOnly true for a program with a token that may change nothing
 */
public record Person(String account, String mail, boolean readingOnly) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return mail;
    }
}
