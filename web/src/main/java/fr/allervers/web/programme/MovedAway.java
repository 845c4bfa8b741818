package fr.allervers.web.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session that stood at another day or in another commune before it was moved last: what readers are told there who have noted
 * it so.
 *
 * @param was as it was to be held
 * @param now as it is held
 */
public record MovedAway(PublicSession was, PublicSession now) {

    /** What is told of a session; empty where it always stood at that day in that commune, or is held no more. */
    static Optional<MovedAway> of(PublicSession session) {
        var change = session.change();
        if (!session.isMoved()) {
            return Optional.empty();
        }
        var was = session.at(
                Objects.requireNonNullElse(change.before(), session.start()),
                Objects.requireNonNullElse(change.placeBefore(), session.place()));
        boolean isSeen = !was.start().toLocalDate().equals(session.start().toLocalDate())
                || !was.place().commune().equals(session.place().commune());
        return isSeen ? Optional.of(new MovedAway(was, session)) : Optional.empty();
    }

    /** Those that a reader wants to see, by where and when they were. */
    static List<MovedAway> of(Choice choice, Stream<MovedAway> all) {
        return all.filter(m -> choice.shows(m.was)).toList();
    }

    /** Where it is held now, null where that has not changed. */
    public @Nullable Place place() {
        return now.place().room().id().equals(was.place().room().id()) ? null : now.place();
    }
}
