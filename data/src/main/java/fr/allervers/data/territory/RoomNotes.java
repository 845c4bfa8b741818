package fr.allervers.data.territory;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a workshop must know of a room. No plan knows it.
 *
 * @param contact whom or what service to ask, that of its venue where it has none of its own; null where not given
 * @param key where the key is, null where not given
 * @param access how to get in, that of its venue where it has none of its own; null where not given
 */
public record RoomNotes(
        @Nullable String contact,
        @Nullable String key,
        @Nullable String access) {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,128}[\\p{L}\\d]");

    /** The mail address that stands in the contact, the first where there are several; null where there is none. */
    public @Nullable String mail() {
        return contact == null
                ? null
                : MAIL.matcher(contact)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(null);
    }
}
