package fr.allervers.data.plan;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.allervers.data.problem.Workshop;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Locks on a plan: given the id of a workshop, which of its choices stay as they are when the plan is searched on. A
 * workshop with a lock is never closed. Beside the contract's {@code pinned}, which keeps a published workshop whole.
 *
 * @param choices by id of the workshop, what stays of it; workshops of which nothing is locked are left out
 */
public record Locks(Map<String, Set<Choice>> choices) {

    /** What can be locked of a workshop, each by itself. */
    public enum Choice {
        /** When its first session begins, and so all of them. */
        START,
        ROOM,
        ADVISOR,
        /** Which residents it serves, and that it serves nobody else. */
        ATTENDANCE
    }

    /** Nothing is locked. */
    public static final Locks NONE = new Locks(Map.of());

    public Locks {
        choices = choices.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(toUnmodifiableMap(e -> e.getKey(), e -> Set.copyOf(e.getValue())));
    }

    public boolean isEmpty() {
        return choices.isEmpty();
    }

    /** What is locked of a workshop, nothing where it has no lock. */
    public Set<Choice> of(String workshop) {
        return choices.getOrDefault(workshop, Set.of());
    }

    public boolean has(String workshop, Choice choice) {
        return of(workshop).contains(choice);
    }

    /** These locks, those of one workshop replaced. */
    public Locks with(String workshop, Set<Choice> of) {
        var more = new TreeMap<>(choices);
        more.put(workshop, of);
        return new Locks(more);
    }

    /** These locks and others: of a workshop that is in both, all that is locked by either. */
    public Locks and(Locks others) {
        var all = this;
        for (var workshop : others.choices.keySet()) {
            var both = new HashSet<>(of(workshop));
            both.addAll(others.of(workshop));
            all = all.with(workshop, both);
        }
        return all;
    }

    /** The locks of workshops that a plan has. */
    public Locks in(Plan plan) {
        var held = plan.workshops().stream().map(Workshop::id).collect(toUnmodifiableSet());
        var kept = new TreeMap<>(choices);
        kept.keySet().retainAll(held);
        return new Locks(kept);
    }

    /** True where all that is locked of a workshop is alike in another state of it. */
    public boolean keeps(Workshop before, Workshop after) {
        return broken(before, after).isEmpty();
    }

    /** What is locked of a workshop and is not alike in another state of it; all that is locked where that is null, as it is not held. */
    public Set<Choice> broken(Workshop before, @Nullable Workshop after) {
        return of(before.id()).stream()
                .filter(choice -> after == null || !isAlike(choice, before, after))
                .collect(toCollection(() -> EnumSet.noneOf(Choice.class)));
    }

    private static boolean isAlike(Choice choice, Workshop a, Workshop b) {
        return switch (choice) {
            case START -> a.sessions().equals(b.sessions());
            case ROOM -> a.room().equals(b.room());
            case ADVISOR -> a.advisor().equals(b.advisor());
            case ATTENDANCE -> Plan.attending(List.of(a)).equals(Plan.attending(List.of(b)));
        };
    }
}
