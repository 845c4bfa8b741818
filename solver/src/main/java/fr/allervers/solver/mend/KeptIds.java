package fr.allervers.solver.mend;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the workshops that a mend moved the ids by which their residents know them. A search moves workshops and seats
 * residents anew, so that two of one theme may end crosswise: each where the residents of the other go. As a workshop is told to
 * be the one of before by its id, residents would read that theirs is moved to where they do not go.
 */
final class KeptIds {

    /** A published workshop and one of the mend that may be the same. */
    private record Pair(Workshop before, Workshop now, long shared) {

        static Pair of(Workshop before, Workshop now) {
            var seated =
                    now.attendance().stream().collect(toMap(Attendance::demand, Attendance::residents, Integer::sum));
            var shared = before.attendance().stream()
                    .mapToLong(a -> Math.min(a.residents(), seated.getOrDefault(a.demand(), 0)))
                    .sum();
            return new Pair(before, now, shared);
        }

        boolean isAsNamed() {
            return before.id().equals(now.id());
        }
    }

    private KeptIds() {}

    /**
     * The workshops of a mend, of each kind those that moved with their ids changed among each other where more residents keep
     * their workshop so.
     *
     * @param published as they were told
     */
    static List<Workshop> of(List<Workshop> published, List<Workshop> mended) {
        var before = published.stream().collect(toMap(Workshop::id, Function.identity()));
        var ids = new HashMap<String, String>();
        mended.stream()
                .filter(w -> isMoved(before.get(w.id()), w))
                .collect(groupingBy(w -> List.of(w.theme(), w.audience())))
                .values()
                .forEach(moved -> ids.putAll(ids(moved, before)));
        return mended.stream()
                .map(w -> w.withId(ids.getOrDefault(w.id(), w.id())))
                .toList();
    }

    private static boolean isMoved(@Nullable Workshop before, Workshop now) {
        return before != null
                && before.isOfKindOf(now)
                && !(before.sessions().equals(now.sessions()) && before.room().equals(now.room()));
    }

    /** The ids that they get, by those that they have: of those who share most residents first. */
    private static Map<String, String> ids(List<Workshop> moved, Map<String, Workshop> published) {
        var pairs = new ArrayList<Pair>();
        for (var now : moved) {
            moved.forEach(old -> pairs.add(Pair.of(requireNonNull(published.get(old.id())), now)));
        }
        pairs.sort(Comparator.comparingLong(Pair::shared)
                .reversed()
                .thenComparing(pair -> !pair.isAsNamed())
                .thenComparing(pair -> pair.before().id())
                .thenComparing(pair -> pair.now().id()));
        var ids = new HashMap<String, String>();
        var given = new HashSet<String>();
        long shared = 0;
        for (var pair : pairs) {
            if (!ids.containsKey(pair.now().id()) && given.add(pair.before().id())) {
                ids.put(pair.now().id(), pair.before().id());
                shared += pair.shared();
            }
        }
        long asNamed =
                pairs.stream().filter(Pair::isAsNamed).mapToLong(Pair::shared).sum();
        return shared > asNamed ? ids : Map.of();
    }
}
