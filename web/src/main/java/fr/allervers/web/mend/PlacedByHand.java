package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Workshops of a published version that stand where somebody has put or opened them by hand, as far as its steps go back. They are
 * remembered, as the page of a search asks for them at each look.
 */
@Component
final class PlacedByHand {

    /** Steps before the published version that are looked at. */
    private static final int STEPS = 60;

    private static final int REMEMBERED = 50;

    private record Key(String territory, String version) {}

    private final Supplier<String> territory;
    private final Function<String, Optional<PlanVersion>> versions;
    private final Cache<Key, Set<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Autowired
    PlacedByHand(Store store, PlanVersions versions) {
        this(store::territory, versions::find);
    }

    /** @param versions a version by its id, empty where it is kept no more */
    PlacedByHand(Supplier<String> territory, Function<String, Optional<PlanVersion>> versions) {
        this.territory = territory;
        this.versions = versions;
    }

    /** Their ids. */
    Set<String> of(PlanVersion published) {
        return known.get(new Key(territory.get(), published.id()), key -> Set.copyOf(find(published)));
    }

    private Set<String> find(PlanVersion published) {
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
            boolean isPlaced =
                    was == null || !isThere(was, workshop) || !was.sessions().equals(workshop.sessions());
            if (is != null && isPlaced && isThere(is, workshop)) {
                placed.add(id);
            }
        });
        return placed;
    }

    /** True where one is as it was put: of a series that has begun, a mend's plan has but the last sessions. */
    private static boolean isThere(Workshop one, Workshop put) {
        int before = put.sessions().size() - one.sessions().size();
        return one.room().equals(put.room())
                && one.advisor().equals(put.advisor())
                && before >= 0
                && put.sessions().subList(before, put.sessions().size()).equals(one.sessions());
    }

    private static Map<String, Workshop> byId(PlanVersion version) {
        return version.plan().workshops().stream().collect(toMap(Workshop::id, Function.identity()));
    }
}
