package fr.allervers.web.batch;

import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.demand.NewestDemand;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.Problems;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersions;

/** What drafts quarters of the territories of a store, without the application. */
record BatchOfTest(Quarters quarters, PlanVersions versions, QuarterPlans plans, QuarterBatch batch) {

    /** That of the Forbach example. */
    static BatchOfTest of(Store store) {
        return of(store, QuartersOfTest.of(store, "forbach"));
    }

    static BatchOfTest of(Store store, Quarters quarters) {
        var versions = new PlanVersions(store, quarters);
        var publications = new Publications(store);
        var plans = new QuarterPlans(store, quarters, versions, publications);
        var published = new PublishedSessions(store, publications, versions, quarters, new MendedProblems(store));
        var batch = new QuarterBatch(
                store,
                quarters,
                new DraftProblems(new Problems(store), new KnownTerritories(store, new TerritoryVersions(store))),
                new NewestDemand(store),
                plans,
                versions,
                new NotedAttendance(published, new AttendanceNotes(store)));
        return new BatchOfTest(quarters, versions, plans, batch);
    }
}
