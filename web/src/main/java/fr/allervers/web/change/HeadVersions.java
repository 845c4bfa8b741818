package fr.allervers.web.change;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import fr.allervers.web.version.VersionWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Versions that people make from the head of a variant, each with a sentence of what was done. */
@Component
record HeadVersions(Store store, PlanVersions versions, VersionWords words) {

    /**
     * Keeps a version made from another.
     *
     * @param plan valid and scored
     * @return it; empty where the other is no head any more
     */
    Optional<PlanVersion> add(PlanVersion from, Plan plan, Locks locks, VersionReason reason, Sentence done) {
        return store.write(() -> {
            store.lock(store.territory());
            boolean isHead = versions.variants().of(from).head().equals(from.id());
            return isHead ? Optional.of(aside(from, plan, locks, reason, done)) : Optional.<PlanVersion>empty();
        });
    }

    /** Keeps a version made from another, in a variant of its own where the other is no head any more. */
    PlanVersion aside(PlanVersion from, Plan plan, Locks locks, VersionReason reason, Sentence done) {
        return store.write(() -> {
            var added = versions.add(plan, locks, new PlanVersion.Origin(from.id(), Asker.name(), reason));
            words.keep(added, done);
            return added;
        });
    }
}
