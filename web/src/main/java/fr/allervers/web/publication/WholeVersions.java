package fr.allervers.web.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.publication.WholeVersion.Kept;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblem;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionFigures;
import org.springframework.stereotype.Component;

/** Versions of plans with all sessions of their quarter; those put together last stay in memory. */
@Component
public final class WholeVersions {

    private static final int REMEMBERED = 50;

    private record Key(String territory, String version) {}

    private final Store store;
    private final Quarters quarters;
    private final QuarterPlans plans;
    private final PlanVersions versions;
    private final VersionFigures figures;
    private final Publications publications;
    private final MendedProblems mended;
    private final Cache<Key, WholeVersion> joined =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    WholeVersions(
            Store store,
            Quarters quarters,
            QuarterPlans plans,
            PlanVersions versions,
            VersionFigures figures,
            Publications publications,
            MendedProblems mended) {
        this.store = store;
        this.quarters = quarters;
        this.plans = plans;
        this.versions = versions;
        this.figures = figures;
        this.publications = publications;
        this.mended = mended;
    }

    /** A version with what was held before it begins; one that plans the whole quarter as it is. */
    public WholeVersion of(PlanVersion version) {
        return mended.find(version.problem())
                .map(m -> joined.get(new Key(store.territory(), version.id()), key -> joined(version, m)))
                .orElseGet(() ->
                        new WholeVersion(version, quarters.problem(version.problem()), figures.figures(version), null));
    }

    private WholeVersion joined(PlanVersion version, MendedProblem mend) {
        var own = quarters.problem(version.problem());
        var past = plans.quarter(version);
        var index = new ProblemIndex(past.problem());
        var plan = new Plan(
                past.problem().id(),
                past.plan().workshops(),
                version.score(),
                past.plan().begun());
        return new WholeVersion(
                new PlanVersion(
                        version.id(), version.number(), version.origin(), plan, version.locks(), version.madeAt()),
                new QuarterProblem(own.quarter(), index, own.territoryVersion(), own.demandVersion()),
                PlanFigures.of(index, plan),
                kept(own, plan, mend));
    }

    private Kept kept(QuarterProblem own, Plan plan, MendedProblem mend) {
        var begins = mend.begins().atStartOfDay();
        var number = publications.all(own.quarter()).stream()
                .filter(p -> p.version().equals(mend.base()))
                .map(Publication::number)
                .findFirst()
                .orElse(null);
        long before = plan.workshops().stream()
                .flatMap(w -> w.sessions().stream())
                .filter(s -> s.isBefore(begins))
                .count();
        return new Kept(mend.begins(), before, mend.base(), number);
    }
}
