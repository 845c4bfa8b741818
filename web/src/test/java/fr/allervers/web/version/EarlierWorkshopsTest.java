package fr.allervers.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.Problems;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class EarlierWorkshopsTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @TempDir
    private Path folder;

    @Test
    void aNewWorkshopOfAMendedQuarterIsNeverTakenForOneThatWasHeldBefore() {
        var store = kind.store(folder);
        var quarters = QuartersOfTest.of(store, "forbach");
        var versions = new PlanVersions(store, quarters);
        var whole = quarters.problem(QUARTER);
        var origin = new PlanVersion.Origin(null, null, VersionReason.END);
        var base = versions.add(
                new PlanSolver(whole.problem(), SolveLimits.ofMoves(50, 1), null).run(heard -> {}), origin);
        var held = base.plan().workshops().get(0);
        var goingOn = base.plan().workshops().get(1);
        var left = whole.problem().withId("left").withPublished(List.of(goingOn));
        new DraftProblems(new Problems(store), new KnownTerritories(store, new TerritoryVersions(store)))
                .keep(QUARTER, left, whole.demandVersion());
        new MendedProblems(store).keep(new MendedProblem(left.id(), base.id(), LocalDate.parse("2027-02-01"), "{}"));

        var mend = versions.add(new Plan(left.id(), List.of(held, goingOn), base.score()), origin);
        var again = versions.add(mend.plan(), origin);

        assertThat(mend.plan().workshops())
                .extracting(Workshop::id)
                .doesNotContain(held.id())
                .contains(goingOn.id());
        assertThat(base.plan().workshops())
                .extracting(Workshop::id)
                .doesNotContain(mend.plan().workshops().get(0).id());
        assertThat(mend.plan().workshops().get(0).withId(held.id())).isEqualTo(held);
        assertThat(again.plan()).isEqualTo(mend.plan());
    }
}
