package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Workshop;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Workshops of a published version that stand where somebody has put or opened them by hand, as far as its steps go back. */
final class PlacedByHand {

    /** Steps before the published version that are looked at. */
    private static final int STEPS = 60;

    private PlacedByHand() {}

    /**
     * Their ids.
     *
     * @param versions a version by its id, empty where it is kept no more
     */
    static Set<String> of(Function<String, Optional<PlanVersion>> versions, PlanVersion published) {
        var placed = new HashSet<String>();
        var now = byId(published);
        var step = Optional.of(published);
        for (int i = 0; i < STEPS && step.isPresent(); i++) {
            var after = step.get();
            step = Optional.ofNullable(after.origin().parent()).flatMap(versions);
            if (after.origin().reason() == VersionReason.CHANGED) {
                step.ifPresent(before -> placed.addAll(placed(byId(before), byId(after), now)));
            }
        }
        return placed;
    }

    private static Set<String> placed(
            Map<String, Workshop> before, Map<String, Workshop> after, Map<String, Workshop> now) {
        var placed = new HashSet<String>();
        after.forEach((id, workshop) -> {
            var was = before.get(id);
            var is = now.get(id);
            boolean isPlaced = was == null || !isAlike(was, workshop);
            if (is != null && isPlaced && isAlike(is, workshop)) {
                placed.add(id);
            }
        });
        return placed;
    }

    private static boolean isAlike(Workshop one, Workshop other) {
        return one.room().equals(other.room())
                && one.advisor().equals(other.advisor())
                && one.sessions().equals(other.sessions());
    }

    private static Map<String, Workshop> byId(PlanVersion version) {
        return version.plan().workshops().stream().collect(toMap(Workshop::id, Function.identity()));
    }
}
