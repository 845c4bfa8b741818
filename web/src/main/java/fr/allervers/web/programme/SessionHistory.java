package fr.allervers.web.programme;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.programme.PublicSession.Change;
import fr.allervers.web.programme.PublicSession.Status;
import fr.allervers.web.publication.Lineages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one quarter through all its publications, for residents. A workshop keeps its {@link Lineages name} here
 * whatever the plan calls it.
 */
final class SessionHistory {

    private final String quarter;
    private final Lineages lineages = new Lineages();
    private final Map<String, List<PublicSession>> current = new LinkedHashMap<>();
    private final Map<String, List<PublicSession>> dropped = new HashMap<>();
    private final Map<String, PublicSession> all = new LinkedHashMap<>();
    private final Map<String, Theme> themes = new HashMap<>();

    /** @param quarter start of all ids */
    SessionHistory(String quarter) {
        this.quarter = quarter;
    }

    /**
     * Takes in the next publication.
     *
     * @param number of the publication, in the ids of what is new in it
     * @param mend where only what is left of the quarter is planned, as a mend of the publication before: from when on;
     *     what was to be held before stays as it was. Null for a whole quarter
     */
    void publish(int number, ProblemIndex index, List<Workshop> workshops, @Nullable LocalDateTime mend, Instant at) {
        if (mend == null) {
            index.problem().themes().forEach(t -> themes.put(t.name(), t));
        }
        var names = lineages.take("%s-%d".formatted(quarter, number), workshops, mend);
        var begins = mend == null ? LocalDateTime.MIN : mend;
        var before = new LinkedHashMap<>(current);
        current.clear();
        for (var workshop : workshops) {
            var name = Objects.requireNonNull(names.get(workshop.id()));
            var known = known(name, before.getOrDefault(name, List.of()), mend);
            before.remove(name);
            var past = past(known, begins, at);
            int gone = past.isEmpty() ? 0 : Math.max(last(past), index.heldBefore(workshop));
            var left = drop(name, gone, known.subList(past.size(), known.size()), at);
            var made = sessions(number, index, workshop, gone, left, at);
            keep(
                    name,
                    Stream.concat(of(gone + made.size(), past), made.stream()).toList());
            left.stream().skip(made.size()).forEach(s -> cancel(s, at));
        }
        before.forEach((name, known) -> end(name, known, begins, at));
    }

    /** The sessions of a workshop so far; where the whole quarter is planned again, with those that a mend did not make up for. */
    private List<PublicSession> known(String name, List<PublicSession> held, @Nullable LocalDateTime mend) {
        if (mend != null) {
            return held;
        }
        var its = dropped.remove(name);
        return Stream.concat(held.stream(), its == null ? Stream.of() : its.stream())
                .sorted(Comparator.comparing(PublicSession::number))
                .toList();
    }

    /** Those of a series that are left without those that a mend does not make up for, by the number of the last that is gone. */
    private List<PublicSession> drop(String name, int gone, List<PublicSession> left, Instant at) {
        var its = left.stream().takeWhile(s -> s.number() <= gone).toList();
        its.forEach(s -> cancel(s, at));
        its.forEach(s ->
                dropped.computeIfAbsent(name, n -> new ArrayList<>()).add(Objects.requireNonNull(all.get(s.id()))));
        return left.subList(its.size(), left.size());
    }

    /** Of a workshop that is planned no more, what was to be held before stays. */
    private void end(String name, List<PublicSession> known, LocalDateTime begins, Instant at) {
        known.stream().filter(s -> !s.start().isBefore(begins)).forEach(s -> cancel(s, at));
        var past = past(known, begins, at);
        if (!past.isEmpty()) {
            keep(name, of(last(past), past).toList());
        }
    }

    /** The number of the last of some: one of them may not have been made up for. */
    private static int last(List<PublicSession> some) {
        return some.get(some.size() - 1).number();
    }

    /** Sessions of a series that has so many of them now. */
    private static Stream<PublicSession> of(int sessions, List<PublicSession> some) {
        return some.stream().map(s -> s.withSessions(sessions));
    }

    /** Sessions before a moment, held after all where what they stood in was taken back meanwhile. */
    private static List<PublicSession> past(List<PublicSession> known, LocalDateTime begins, Instant at) {
        return known.stream()
                .filter(s -> s.start().isBefore(begins))
                .map(s -> s.isCancelled() ? s.withChange(s.change().heldAgain(at)) : s)
                .toList();
    }

    /** Nothing is published any more, until the next publication. */
    void takeBack(Instant at) {
        new LinkedHashMap<>(current)
                .forEach((name, sessions) -> keep(
                        name,
                        sessions.stream()
                                .map(s -> s.withChange(s.change().cancelled(at)))
                                .toList()));
    }

    /** All that ever was published, those no longer held too, by their start. */
    List<PublicSession> sessions() {
        return all.values().stream().sorted(Programme.BY_START).toList();
    }

    private void cancel(PublicSession session, Instant at) {
        if (!session.isCancelled()) {
            put(session.withChange(session.change().cancelled(at)));
        }
    }

    private void keep(String name, List<PublicSession> sessions) {
        current.put(name, sessions);
        sessions.forEach(this::put);
    }

    private void put(PublicSession session) {
        all.put(session.id(), session);
    }

    private List<PublicSession> sessions(
            int number, ProblemIndex index, Workshop workshop, int past, List<PublicSession> known, Instant at) {
        var made = new ArrayList<PublicSession>();
        for (int i = 0; i < workshop.sessions().size(); i++) {
            var old = i < known.size() ? known.get(i) : null;
            var id = old == null ? "%s-%d-%s-%d".formatted(quarter, number, workshop.id(), past + i + 1) : old.id();
            made.add(session(id, index, workshop, past, i, old, at));
        }
        return made;
    }

    private PublicSession session(
            String id,
            ProblemIndex index,
            Workshop workshop,
            int past,
            int number,
            @Nullable PublicSession old,
            Instant at) {
        var room = index.room(workshop.room());
        var theme = index.theme(workshop.theme());
        var place = new Place(room, index.communeOf(room.commune()));
        var start = workshop.sessions().get(number);
        var advisor = index.advisor(workshop.advisor());
        return new PublicSession(
                id,
                themes.getOrDefault(
                        theme.name(), theme), // what is left of a series has a theme of its own, of that name
                index.audience(workshop.audience()),
                place,
                start,
                past + number + 1,
                past + workshop.sessions().size(),
                index.problem().zone(),
                theme.seatsIn(room),
                room.provenance().isEstimated() || advisor.provenance().isEstimated(),
                change(old, start, place, at));
    }

    private static Change change(@Nullable PublicSession old, LocalDateTime start, Place place, Instant at) {
        if (old == null) {
            return new Change(Status.AS_PLANNED, null, null, at, 0);
        }
        boolean isLater = !old.start().equals(start);
        boolean isElsewhere = !old.place().room().id().equals(place.room().id());
        if (isLater || isElsewhere) {
            return old.change().movedFrom(old.start(), isLater, old.place(), isElsewhere, at);
        }
        return old.isCancelled() ? old.change().heldAgain(at) : old.change();
    }
}
