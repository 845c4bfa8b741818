package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;

/**
 * A territory that nobody else publishes anything of, for tests of mends.
 *
 * @param id its id, of one class of tests: what they publish of a quarter would be in each other's way
 */
public record MendedTerritory(
        String id,
        TerritoryVersions territories,
        CurrentTerritory current,
        Quarters quarters,
        PlanVersions versions,
        Publications publications) {

    private static final int TRIES = 300;

    /** Makes it known and publishes a quick plan of a quarter, in the place of what a run of the same test before left. */
    public PlanVersion publish(Quarter quarter) {
        return current.in(id, () -> {
            if (territories.current(id) == 0) {
                territories.keep(TerritoryOfTest.named(id), null, "imported");
            }
            var problem = quarters.problem(quarter).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(heard -> {});
            var version = versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
            publications.publish(quarter, version, publications.all(quarter).size());
            return version;
        });
    }

    /** A workshop of several sessions. */
    public static Workshop series(Plan plan) {
        return plan.workshops().stream()
                .filter(w -> w.sessions().size() > 1)
                .findFirst()
                .orElseThrow();
    }
}
