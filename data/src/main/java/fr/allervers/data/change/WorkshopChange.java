package fr.allervers.data.change;

import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one workshop from a plan to another.
 *
 * @param before as it was, null where it is new
 * @param after as it is now, null where it is no longer held
 * @param kinds what changes, none where it stays as it was
 * @param disturbed residents it served before whose date, hour or room changes or who lose their place in it, by commune
 * @param lost residents it served before and serves no more, by commune; all of them are disturbed
 * @param gained residents it serves now beyond those of before, by commune
 */
public record WorkshopChange(
        @Nullable Workshop before,
        @Nullable Workshop after,
        List<Kind> kinds,
        Map<String, Long> disturbed,
        Map<String, Long> lost,
        Map<String, Long> gained) {

    /** What may change of a workshop. */
    public enum Kind {
        /** It is held now and was not. */
        OPENED,
        /** It is not held any more. */
        CLOSED,
        /** A session is on another day or at another hour. */
        MOVED,
        /** It is in another room. */
        ROOM,
        /** Somebody else holds it. */
        ADVISOR,
        /** Others attend, or not as many. */
        ATTENDANCE
    }

    public WorkshopChange {
        kinds = List.copyOf(kinds);
        disturbed = Map.copyOf(disturbed);
        lost = Map.copyOf(lost);
        gained = Map.copyOf(gained);
    }

    /** The workshop as it is now or, where it is no longer held, as it was. */
    public Workshop shown() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("a change is of some workshop");
        }
        return before;
    }

    /** Sessions that are not held and not made up for: all others stay where they are; none where anything else moves. */
    public List<LocalDateTime> dropped() {
        if (before == null
                || after == null
                || !before.room().equals(after.room())
                || !before.sessions().containsAll(after.sessions())) {
            return List.of();
        }
        return before.sessions().stream()
                .filter(s -> !after.sessions().contains(s))
                .toList();
    }

    /** Sessions of all residents who keep their workshop, of those that are not held and not made up for. */
    public long droppedInAll() {
        return after == null ? 0 : dropped().size() * after.participants();
    }

    /** Residents disturbed in all. */
    public long disturbedInAll() {
        return disturbed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Residents gained in all. */
    public long gainedInAll() {
        return gained.values().stream().mapToLong(Long::longValue).sum();
    }
}
