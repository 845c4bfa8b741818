package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: which are good enough, and their slow hashes (bcrypt, 2^12 rounds). */
@Component
public final class Passwords {

    static final int SHORTEST = 12;
    /** In bytes: bcrypt reads no further. */
    private static final int LONGEST = 72;

    private static final int DIFFERENT = 6;
    private static final int ROUNDS = 12;
    /** A hash of chance, as slow as the others: what a password is compared with where there is no account. */
    private static final String NOBODYS = "$2a$12$e2lzye84QiTNo3iy.tv9XeMFZ6wUbn034K/Yc.ftDBjKuq5GG/rtu";

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);

    /**
     * What is wrong with a password.
     *
     * @return the key of the sentence that says so, nothing where it is good
     */
    Optional<String> fault(String password, String mail) {
        if (password.length() < SHORTEST) {
            return Optional.of("short");
        }
        if (password.getBytes(UTF_8).length > LONGEST) {
            return Optional.of("long");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        var name = mail.replaceFirst("@.*", "");
        boolean guessed = plain.chars().distinct().count() < DIFFERENT
                || (name.length() > 2 && plain.contains(name))
                || plain.startsWith("motdepasse")
                || plain.startsWith("password");
        return guessed ? Optional.of("guessed") : Optional.empty();
    }

    public String encode(String password) {
        return encoder.encode(password);
    }

    /** True where the hash is of that password; without a hash it takes as long to say no. */
    boolean isRight(String password, @Nullable String hash) {
        boolean fits = password.getBytes(UTF_8).length <= LONGEST;
        return encoder.matches(fits ? password : "", hash == null ? NOBODYS : hash) && hash != null && fits;
    }
}
