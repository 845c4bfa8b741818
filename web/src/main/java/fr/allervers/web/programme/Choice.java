package fr.allervers.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a reader wants to see.
 *
 * @param commune INSEE code of where it is held, null or empty for any
 * @param theme id, null or empty for any
 * @param audience id, null or empty for any
 * @param moment null for any
 */
public record Choice(
        @Nullable String commune,
        @Nullable String theme,
        @Nullable String audience,
        @Nullable DayPart moment) {

    /** Everything. */
    public static final Choice ALL = new Choice(null, null, null, null);

    public Choice {
        commune = given(commune);
        theme = given(theme);
        audience = given(audience);
    }

    /** What was chosen; null for an empty field. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Everything in one commune. */
    public static Choice commune(String code) {
        return new Choice(code, null, null, null);
    }

    /** Those that are wanted. */
    public List<PublicSession> of(List<PublicSession> sessions) {
        return sessions.stream().filter(this::shows).toList();
    }

    boolean shows(PublicSession session) {
        return (commune == null || session.place().commune().code().equals(commune))
                && (theme == null || session.theme().id().equals(theme))
                && (audience == null || session.audience().id().equals(audience))
                && (moment == null || moment.has(session.start().toLocalTime()));
    }

    public boolean isEmpty() {
        return commune == null && theme == null && audience == null && moment == null;
    }
}
