package fr.allervers.web.programme;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.programme.PublicSession.Change;
import fr.allervers.web.programme.PublicSession.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one quarter through all its publications. Each run names its workshops anew; here a workshop keeps the
 * name that it had when it was published first, as long as {@link PlanChanges} finds it again.
 */
final class SessionHistory {

    private final String quarter;
    private final Map<Workshop, List<PublicSession>> current = new HashMap<>();
    private final Map<String, PublicSession> all = new LinkedHashMap<>();
    private Held held = Held.NONE;

    /** @param quarter start of all ids */
    SessionHistory(String quarter) {
        this.quarter = quarter;
    }

    /**
     * Takes in the next publication.
     *
     * @param number of the publication, in the ids of what is new in it
     */
    void publish(int number, ProblemIndex index, List<Workshop> workshops, Instant at) {
        var now = new Held(workshops, Map.of());
        var before = new HashMap<>(current);
        current.clear();
        for (var change : PlanChanges.of(held, now).changes()) {
            var known = change.before() == null
                    ? List.<PublicSession>of()
                    : before.getOrDefault(change.before(), List.of());
            if (change.after() == null) {
                known.forEach(s -> cancel(s, at));
            } else {
                keep(change.after(), sessions(number, index, change.after(), known, at));
                known.stream().skip(change.after().sessions().size()).forEach(s -> cancel(s, at));
            }
        }
        held = now;
    }

    /** Nothing is published any more. */
    void takeBack(Instant at) {
        current.values().forEach(sessions -> sessions.forEach(s -> cancel(s, at)));
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

    private void keep(Workshop workshop, List<PublicSession> sessions) {
        current.put(workshop, sessions);
        sessions.forEach(this::put);
    }

    private void put(PublicSession session) {
        all.put(session.id(), session);
    }

    private List<PublicSession> sessions(
            int number, ProblemIndex index, Workshop workshop, List<PublicSession> known, Instant at) {
        var made = new ArrayList<PublicSession>();
        for (int i = 0; i < workshop.sessions().size(); i++) {
            var old = i < known.size() ? known.get(i) : null;
            var id = old == null ? "%s-%d-%s-%d".formatted(quarter, number, workshop.id(), i + 1) : old.id();
            made.add(session(id, index, workshop, i, old, at));
        }
        return made;
    }

    private static PublicSession session(
            String id, ProblemIndex index, Workshop workshop, int number, @Nullable PublicSession old, Instant at) {
        var room = index.room(workshop.room());
        var theme = index.theme(workshop.theme());
        var place = new Place(room, index.communeOf(room.commune()));
        var start = workshop.sessions().get(number);
        var advisor = index.advisor(workshop.advisor());
        return new PublicSession(
                id,
                theme,
                index.audience(workshop.audience()),
                place,
                start,
                number + 1,
                workshop.sessions().size(),
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
        return isLater || isElsewhere
                ? old.change().movedFrom(old.start(), isLater, old.place(), isElsewhere, at)
                : old.change();
    }
}
