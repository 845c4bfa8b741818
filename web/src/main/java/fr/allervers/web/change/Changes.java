package fr.allervers.web.change;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.web.account.Asker;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.VersionReason;
import fr.allervers.web.solving.VersionWords;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes that are kept: each makes a version of the plan, with a sentence of what was done. */
@Component
public final class Changes {

    private final Store store;
    private final PlanVersions versions;
    private final VersionWords words;
    private final Effects effects;

    Changes(Store store, PlanVersions versions, VersionWords words, Effects effects) {
        this.store = store;
        this.versions = versions;
        this.words = words;
        this.effects = effects;
    }

    /**
     * Keeps a change where its version is the head of a variant.
     *
     * @return the new version; empty where the variant has come to another version meanwhile, or a rule is broken
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    public Optional<PlanVersion> keep(PlanVersion version, Change change) {
        var changed = effects.changed(version, change);
        return changed.isValid()
                ? onHead(version, changed.plan(), effects.words(version).sentence(change))
                : Optional.empty();
    }

    private Optional<PlanVersion> onHead(PlanVersion version, Plan plan, Sentence done) {
        return store.write(() -> {
            store.lock(store.territory());
            boolean isHead = versions.variants().of(version).head().equals(version.id());
            return isHead ? Optional.of(add(version, plan, done)) : Optional.<PlanVersion>empty();
        });
    }

    /**
     * Keeps a change of a version that is no head any more as a variant of its own.
     *
     * @return the new version; empty where a rule is broken
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    public Optional<PlanVersion> keepAside(PlanVersion version, Change change) {
        var changed = effects.changed(version, change);
        return changed.isValid()
                ? Optional.of(store.write(
                        () -> add(version, changed.plan(), effects.words(version).sentence(change))))
                : Optional.empty();
    }

    private PlanVersion add(PlanVersion version, Plan plan, Sentence done) {
        var added = versions.add(
                plan, version.locks(), new PlanVersion.Origin(version.id(), Asker.name(), VersionReason.CHANGED));
        words.keep(added, done);
        return added;
    }
}
