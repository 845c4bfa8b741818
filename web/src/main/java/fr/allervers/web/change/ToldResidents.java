package fr.allervers.web.change;

import fr.allervers.data.plan.Plan;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import org.springframework.stereotype.Component;

/** Residents who were told the dates, hours and rooms of the published plan, and how many of them a change disturbs. */
@Component
record ToldResidents(Quarters quarters, Publications publications, PlanVersions versions, VersionChanges changes) {

    /**
     * How many more of them than by a version get another date, hour or room or lose their place, by the version changed;
     * below 0 where they are fewer. 0 where nothing is published, or a plan of other data.
     */
    long disturbed(PlanVersion version, Plan changed) {
        var quarter = quarters.problem(version.problem()).quarter();
        var current = publications.current(quarter);
        if (current == null) {
            return 0;
        }
        var published = versions.get(current.version());
        return changes.isOfOneLine(published, version)
                ? disturbedFrom(published, with(changed, version)) - disturbedFrom(published, version)
                : 0;
    }

    private static PlanVersion with(Plan changed, PlanVersion version) {
        return new PlanVersion(
                version.id(), version.number(), version.origin(), changed, version.locks(), version.madeAt());
    }

    private long disturbedFrom(PlanVersion published, PlanVersion version) {
        return changes.of(published, version).changes().disturbed();
    }
}
