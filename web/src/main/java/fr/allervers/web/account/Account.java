package fr.allervers.web.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of somebody who works with the program.
 *
 * @param mail what they sign in with, in small letters
 * @param password hash of the password; null until one is chosen, and for who signs in by the identity provider only
 * @param subject what the identity provider calls its owner; null until they signed in by it
 * @param signedInAt when they last signed in; null for never
 */
public record Account(
        String id,
        String mail,
        String name,
        @Nullable String password,
        @Nullable String subject,
        boolean disabled,
        @Nullable Instant signedInAt,
        List<Grant> grants) {

    Account with(List<Grant> others) {
        return new Account(id, mail, name, password, subject, disabled, signedInAt, others);
    }

    boolean allows(Right right, String territory) {
        return !disabled && grants.stream().anyMatch(g -> g.allows(right, territory));
    }

    boolean allows(Right right, String territory, @Nullable String about) {
        return !disabled && grants.stream().anyMatch(g -> g.allows(right, territory, about));
    }
}
