package fr.allervers.solver.mend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the workshops that a mend moved the ids by which their residents know them. A search moves workshops and seats
 * residents anew, so that two of one theme may end crosswise, each where the residents of the other go; or it closes one and opens
 * another for its residents. As a workshop is told to be the one of before by its id, residents would read that theirs is moved to
 * where they do not go, or that it is not held any more, beside a new one.
 */
final class KeptIds {

    /** A published workshop and one of the mend that may be the same: it has that id, or residents of its own. */
    private record Pair(Workshop before, Workshop now, long shared) {

        static Pair of(Workshop before, Workshop now) {
            var seated =
                    now.attendance().stream().collect(toMap(Attendance::demand, Attendance::residents, Integer::sum));
            var shared = before.attendance().stream()
                    .mapToLong(a -> Math.min(a.residents(), seated.getOrDefault(a.demand(), 0)))
                    .sum();
            return new Pair(before, now, shared);
        }

        /** True where half of its residents at least went on in that one: one or two of many do not make it theirs. */
        boolean isKept() {
            return shared > 0 && 2 * shared >= before.participants();
        }

        boolean isAsNamed() {
            return before.id().equals(now.id());
        }
    }

    private KeptIds() {}

    /**
     * The workshops of a mend, of each kind those that moved or are new with the ids of others that moved or are closed, where more
     * residents keep their workshop so.
     *
     * @param published as they were told
     */
    static List<Workshop> of(List<Workshop> published, List<Workshop> mended) {
        var before = byId(published);
        var after = byId(mended);
        var given = new HashMap<String, String>();
        mended.stream()
                .filter(w -> differs(before.get(w.id()), w))
                .collect(groupingBy(KeptIds::kind))
                .forEach((kind, others) -> given.putAll(ids(
                        published.stream()
                                .filter(w -> kind(w).equals(kind) && differs(after.get(w.id()), w))
                                .toList(),
                        others)));
        return mended.stream()
                .map(w -> w.withId(given.getOrDefault(w.id(), w.id())))
                .toList();
    }

    private static Map<String, Workshop> byId(List<Workshop> workshops) {
        return workshops.stream().collect(toMap(Workshop::id, Function.identity()));
    }

    private static List<String> kind(Workshop w) {
        return List.of(w.theme(), w.audience());
    }

    /** True where there is no other of its id, or that is at another time or place. */
    private static boolean differs(@Nullable Workshop other, Workshop w) {
        return other == null
                || !(other.sessions().equals(w.sessions()) && other.room().equals(w.room()));
    }

    /** The ids that those of a kind in a mend get, by those that they have: of those who share most residents first. */
    private static Map<String, String> ids(List<Workshop> published, List<Workshop> mended) {
        var pairs = mended.stream()
                .flatMap(now -> published.stream().map(old -> Pair.of(old, now)))
                .filter(pair -> pair.isKept() || pair.isAsNamed())
                .sorted(Comparator.comparingLong(Pair::shared)
                        .reversed()
                        .thenComparing(pair -> !pair.isAsNamed())
                        .thenComparing(pair -> pair.before().id())
                        .thenComparing(pair -> pair.now().id()))
                .toList();
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
        return shared > asNamed ? withAll(ids, published, mended) : Map.of();
    }

    /** With another id for those whose own has been given to others: one that those have given up, and nobody knew if there is one. */
    private static Map<String, String> withAll(
            Map<String, String> ids, List<Workshop> published, List<Workshop> mended) {
        var all = new HashMap<>(ids);
        var known = byId(published).keySet();
        var names = mended.stream().map(Workshop::id).toList();
        var free = names.stream()
                .filter(id -> ids.containsKey(id) && !ids.containsValue(id))
                .sorted(Comparator.comparing(known::contains))
                .iterator();
        names.stream()
                .filter(id -> !ids.containsKey(id) && ids.containsValue(id))
                .forEach(id -> all.put(id, free.next()));
        return all;
    }
}
