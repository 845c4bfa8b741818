package fr.allervers.web.comparison;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.ResidentsChange;
import fr.allervers.web.comparison.Comparison.Side;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.UnknownVersionException;
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
        var was = side(old);
        var is = side(now);
        var residents = ResidentsChange.of(was.index(), was.plan(), is.index(), is.plan());
        return new Comparison(was, is, changes.of(old, now), residents);
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
