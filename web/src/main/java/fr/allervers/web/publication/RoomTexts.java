package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.publication.ChangeTexts.ForWhom;
import fr.allervers.web.publication.ChangeTexts.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to tell those who hold rooms of the changes from one plan to another, ready to be copied: which sessions are new in their room,
 * at another time, or no longer held there. Who attends and by what means is not their concern.
 *
 * @param texts what others are told of the same changes
 */
public record RoomTexts(ChangeTexts texts) {

    private static final String INDENT = "  ";

    /**
     * A workshop in one room.
     *
     * @param workshop null where none of it is held there
     * @param sessions those in the room, as they are told, by their start
     */
    private record Here(
            WorkshopTexts texts,
            @Nullable Workshop workshop,
            SortedMap<LocalDateTime, String> sessions,
            List<String> advisors) {

        static Here of(WorkshopTexts texts, @Nullable Workshop workshop, String room) {
            var parts = workshop == null
                    ? List.<Workshop>of()
                    : texts.parts(workshop).stream()
                            .filter(p -> p.room().equals(room))
                            .toList();
            var sessions = new TreeMap<LocalDateTime, String>();
            parts.forEach(p -> p.sessions().forEach(s -> sessions.put(s, texts.session(p, s))));
            var advisors = parts.stream()
                    .map(p -> texts.index().advisor(p.advisor()).name())
                    .distinct()
                    .toList();
            return new Here(texts, parts.isEmpty() ? null : workshop, sessions, advisors);
        }

        /** Those of its sessions at which the other holds none. */
        SortedMap<LocalDateTime, String> without(Here other) {
            var own = new TreeMap<>(sessions);
            own.keySet().removeAll(other.sessions.keySet());
            return own;
        }

        String what() {
            return texts.what(Objects.requireNonNull(workshop));
        }
    }

    /** A text for each room in which a session is new, at another time or no longer held, by venue and name. */
    public List<ForWhom> of(PlanChanges changes) {
        var step = ChangeTexts.step(changes);
        var names = new LinkedHashMap<String, String>();
        var lines = new LinkedHashMap<String, List<ChangeLine>>();
        for (var change : changes.changed()) {
            var rooms = new LinkedHashMap<String, String>();
            places(texts.was(), change.before(), rooms);
            places(texts.is(), change.after(), rooms);
            rooms.forEach((room, name) -> {
                var line = line(change, room, step == Step.FIRST);
                if (line != null) {
                    names.put(room, name);
                    lines.computeIfAbsent(room, r -> new ArrayList<>()).add(line);
                }
            });
        }
        return lines.entrySet().stream()
                .map(e -> texts.text(
                        "publication.text.room." + step,
                        e.getKey(),
                        Objects.requireNonNull(names.get(e.getKey())),
                        e.getValue()))
                .sorted(Comparator.comparing(ForWhom::name, Alphabet.NAMES).thenComparing(ForWhom::id))
                .toList();
    }

    private static void places(WorkshopTexts texts, @Nullable Workshop workshop, Map<String, String> rooms) {
        if (workshop != null) {
            texts.parts(workshop).forEach(p -> rooms.put(p.room(), texts.place(p)));
        }
    }

    /** Null where no session in the room is another one than before. */
    private @Nullable ChangeLine line(WorkshopChange change, String room, boolean first) {
        var was = Here.of(texts.was(), change.before(), room);
        var is = Here.of(texts.is(), change.after(), room);
        if (was.workshop() == null) {
            return all(first ? "first" : "opened", is, expected(is));
        }
        if (is.workshop() == null) {
            return all(change.after() == null ? "closed" : "away", was);
        }
        var gone = was.without(is);
        var added = is.without(was);
        if (gone.isEmpty() && added.isEmpty()) {
            return null;
        }
        boolean moved = !gone.isEmpty() && !added.isEmpty();
        return line(
                "changed",
                gone.isEmpty() ? added : gone,
                head("changed", is.what(), expected(is))
                        + list(moved ? "publication.letter.before" : "publication.room.gone", gone)
                        + list(moved ? "publication.letter.now" : "publication.room.added", added));
    }

    private ChangeLine all(String kind, Here here, Object... more) {
        var arguments = Stream.concat(Stream.of(here.what()), Stream.of(more)).toArray();
        var with = here.advisors().stream().map(a -> texts.say().message("publication.letter.advisor", a));
        return line(
                kind,
                here.sessions(),
                head(kind, arguments) + lines(Stream.concat(with, here.sessions().values().stream()), INDENT));
    }

    /** @param told the sessions that it names first */
    private static ChangeLine line(String kind, SortedMap<LocalDateTime, String> told, String text) {
        return new ChangeLine(kind, text, told.firstKey(), "");
    }

    private String expected(Here here) {
        return here.texts().expected(Objects.requireNonNull(here.workshop()));
    }

    private String head(String kind, Object... arguments) {
        return texts.say().message("publication.letter." + kind, arguments);
    }

    private String list(String label, SortedMap<LocalDateTime, String> sessions) {
        return sessions.isEmpty()
                ? ""
                : lines(Stream.of(texts.say().message(label)), INDENT)
                        + lines(sessions.values().stream(), INDENT + INDENT);
    }

    private static String lines(Stream<String> lines, String indent) {
        return lines.map(l -> "\n" + indent + l).collect(Collectors.joining());
    }
}
