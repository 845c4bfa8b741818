package fr.allervers.web.agenda;

import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersions;

/** The diary of an advisor, without the application. */
public final class DiaryOfTest {

    private DiaryOfTest() {}

    public static AdvisorDiary of(Store store, Quarters quarters, PlanVersions versions) {
        return new AdvisorDiary(
                new PublishedSessions(store, new Publications(store), versions, quarters, new MendedProblems(store)),
                quarters,
                store,
                SayOfTest.french());
    }
}
