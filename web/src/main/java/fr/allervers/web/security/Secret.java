package fr.allervers.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that stands in an address or a header in place of a sign-in: shown once to whom it is for, and kept as its
 * hash only, so that who reads the database cannot use it. 128 bits of chance need no slow hash.
 *
 * @param text 22 letters, digits, {@code -} and {@code _}
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Secret make() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: 64 hexadecimal digits. */
    public String hash() {
        return Sha256.of(text.getBytes(UTF_8));
    }

    /** Nothing, so that no log has it. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
