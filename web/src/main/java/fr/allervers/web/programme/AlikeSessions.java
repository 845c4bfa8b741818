package fr.allervers.web.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Sessions of one workshop at the same hours in the same room: a mend may leave it with others than those of its first.
 *
 * @param sessions at least one, by start
 * @param otherHours true where they are not at the hours of the workshop's first
 * @param otherPlace true where they are not in the room of the workshop's first
 */
public record AlikeSessions(List<PublicSession> sessions, boolean otherHours, boolean otherPlace) {

    private record Kind(LocalTime start, LocalTime end, String room) {

        static Kind of(PublicSession session) {
            return new Kind(
                    session.start().toLocalTime(),
                    session.end().toLocalTime(),
                    session.place().room().id());
        }
    }

    /** The sessions of one workshop, given by start, put together by hours and room; those like the first come first. */
    public static List<AlikeSessions> of(List<PublicSession> sessions) {
        var kinds = new LinkedHashMap<Kind, List<PublicSession>>();
        sessions.forEach(
                s -> kinds.computeIfAbsent(Kind.of(s), k -> new ArrayList<>()).add(s));
        var first = kinds.keySet().stream().findFirst().orElse(null);
        return kinds.entrySet().stream()
                .map(e -> new AlikeSessions(
                        List.copyOf(e.getValue()),
                        first == null
                                || !e.getKey().start.equals(first.start)
                                || !e.getKey().end.equals(first.end),
                        first == null || !e.getKey().room.equals(first.room)))
                .toList();
    }

    /** The first of them. */
    public PublicSession any() {
        return sessions.get(0);
    }
}
