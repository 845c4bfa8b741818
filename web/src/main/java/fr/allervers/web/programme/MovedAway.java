package fr.allervers.web.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session that stood at another day or in another commune in a publication before: what readers are told there who have noted
 * it so.
 *
 * @param was as it was to be held
 * @param now as it is held
 */
public record MovedAway(PublicSession was, PublicSession now) {

    /**
     * What is told of a session, once for each day and commune that it stood at; nothing where it always stood where it does, or
     * is held no more.
     */
    static Stream<MovedAway> of(PublicSession session) {
        if (!session.isMoved()) {
            return Stream.empty();
        }
        var byDay = new LinkedHashMap<List<Object>, MovedAway>();
        session.change()
                .stood()
                .forEach(s -> byDay.put(
                        List.of(s.start().toLocalDate(), s.place().commune().code()),
                        new MovedAway(session.at(s.start(), s.place()), session)));
        byDay.remove(
                List.of(session.start().toLocalDate(), session.place().commune().code()));
        return byDay.values().stream();
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
