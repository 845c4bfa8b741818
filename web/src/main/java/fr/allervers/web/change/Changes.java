package fr.allervers.web.change;

import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.web.agenda.request.SwapRequests;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes that are kept: each makes a version of the plan. */
@Component
record Changes(HeadVersions heads, Effects effects, SwapRequests swaps, Store store) {

    /**
     * Keeps a change where its version is the head of a variant; advisors who had asked for it have their yes.
     *
     * @return the new version; empty where the variant has come to another version meanwhile, or a rule is broken
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    Optional<PlanVersion> keep(PlanVersion version, Change change) {
        var changed = effects.changed(version, change);
        var done = effects.words(version).sentence(change);
        if (!changed.isValid()) {
            return Optional.empty();
        }
        return store.write(() -> {
            var kept = heads.add(version, changed.plan(), version.locks(), VersionReason.CHANGED, done);
            kept.ifPresent(v -> swaps.grant(version, change));
            return kept;
        });
    }

    /**
     * Keeps a change, as a variant of its own where its version is no head any more.
     *
     * @return the new version; empty where a rule is broken
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    Optional<PlanVersion> keepAside(PlanVersion version, Change change) {
        var changed = effects.changed(version, change);
        var done = effects.words(version).sentence(change);
        return changed.isValid()
                ? Optional.of(heads.aside(version, changed.plan(), version.locks(), VersionReason.CHANGED, done))
                : Optional.empty();
    }
}
