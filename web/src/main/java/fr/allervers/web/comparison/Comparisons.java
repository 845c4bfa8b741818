package fr.allervers.web.comparison;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.comparison.Comparison.Side;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.UnknownVersionException;
import fr.allervers.web.territory.Quarters;
import org.springframework.stereotype.Component;

/** Compares versions of the present territory's plans. */
@Component
record Comparisons(Quarters quarters, PlanVersions versions, WholeVersions wholes, VersionChanges changes) {

    /**
     * What differs between two versions.
     *
     * @throws UnknownVersionException where there is none of an id, or where the first is of another quarter than the second
     */
    Comparison of(String before, String after) {
        var now = versions.get(after);
        var old = versions.get(before);
        if (!quarter(old).equals(quarter(now))) {
            throw new UnknownVersionException(before);
        }
        return new Comparison(side(old), side(now), changes.of(old, now), changes.residents(old, now));
    }

    /** The quarter that a version plans. */
    Quarter quarter(PlanVersion version) {
        return quarters.problem(version.problem()).quarter();
    }

    private Side side(PlanVersion version) {
        var whole = wholes.of(version);
        return new Side(version, whole.index(), whole.plan(), whole.figures(), whole.kept());
    }
}
