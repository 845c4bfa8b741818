package fr.allervers.web.comparison;

import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Workshops that are new, no longer held or moved, as the map of a comparison shows them: all of one kind in one commune, or
 * from one to another, together.
 *
 * @param from INSEE code of the commune in which they were held; of new ones that in which they are
 * @param to that in which they are held; of those no longer held that in which they were
 * @param lines a sentence for each, those of the list below the map
 */
public record WorkshopMark(Kind kind, String from, String to, List<String> lines) {

    /** What becomes of workshops. */
    public enum Kind {
        OPENED,
        CLOSED,
        MOVED
    }

    public WorkshopMark {
        lines = List.copyOf(lines);
    }

    private record Where(Kind kind, String from, String to) {}

    /** @param commune INSEE code of that which alone is shown, null or empty for all */
    static List<WorkshopMark> of(Comparison comparison, ChangeSentences sentences, @Nullable String commune) {
        Map<Where, List<String>> marks = new LinkedHashMap<>();
        for (var change : comparison.changes().changed()) {
            var where = where(comparison, change);
            if (where != null && isShown(change, where, commune)) {
                marks.computeIfAbsent(where, w -> new ArrayList<>()).add(sentences.sentence(change));
            }
        }
        return marks.entrySet().stream()
                .map(m -> new WorkshopMark(m.getKey().kind, m.getKey().from, m.getKey().to, m.getValue()))
                .toList();
    }

    /** Null where it stays when and where it was. */
    private static @Nullable Where where(Comparison comparison, WorkshopChange change) {
        var old = change.before();
        var now = change.after();
        if (old != null && now != null && !Comparison.isMoved(change)) {
            return null;
        }
        var kind = old == null ? Kind.OPENED : now == null ? Kind.CLOSED : Kind.MOVED;
        var from = old == null ? null : commune(comparison.compared().before(), old);
        var to = now == null ? from : commune(comparison.compared().now(), now);
        return new Where(kind, code(from == null ? to : from), code(to));
    }

    private static Commune commune(ProblemIndex index, Workshop workshop) {
        return index.communeOf(index.room(workshop.room()).commune());
    }

    private static String code(@Nullable Commune commune) {
        return Objects.requireNonNull(commune).code();
    }

    private static boolean isShown(WorkshopChange change, Where where, @Nullable String commune) {
        Predicate<String> is = c -> c.equals(commune);
        return commune == null
                || commune.isEmpty()
                || Stream.of(where.from, where.to).anyMatch(is)
                || Stream.of(change.disturbed(), change.lost(), change.gained())
                        .flatMap(of -> of.keySet().stream())
                        .anyMatch(is);
    }
}
