package fr.allervers.web.mend;

import fr.allervers.solver.mend.Mend;
import fr.allervers.web.account.Asker;
import fr.allervers.web.solving.MendedProblem;
import fr.allervers.web.solving.MendedProblems;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersion.Origin;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.VersionReason;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.DraftProblems;
import fr.allervers.web.territory.Quarters;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A mend that is taken: a version of the plan of what is left of the quarter, which is planned with that from then on. */
@Component
final class MendTaking {

    private final Store store;
    private final Quarters quarters;
    private final DraftProblems problems;
    private final PlanVersions versions;
    private final MendedProblems mended;

    MendTaking(Store store, Quarters quarters, DraftProblems problems, PlanVersions versions, MendedProblems mended) {
        this.store = store;
        this.quarters = quarters;
        this.problems = problems;
        this.versions = versions;
        this.mended = mended;
    }

    /** Keeps one of the mends of a search, all of it or nothing. */
    PlanVersion take(MendRun run, Mend mend) {
        var base = quarters.problem(run.version().problem());
        var problem = run.problem().problem();
        var begins = Objects.requireNonNull(run.event().from());
        return store.write(() -> {
            problems.keep(base.quarter(), problem, base.demandVersion());
            mended.keep(new MendedProblem(problem.id(), run.version().id(), begins, JsonText.of(run.event())));
            quarters.planWith(base.quarter(), problem.id(), Asker.name());
            return versions.add(
                    mend.plan(),
                    run.version().locks(),
                    new Origin(run.version().id(), Asker.name(), VersionReason.MENDED));
        });
    }
}
