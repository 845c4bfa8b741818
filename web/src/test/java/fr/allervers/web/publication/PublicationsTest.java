package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class PublicationsTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Quarters quarters;
    private PlanVersions versions;
    private Store store;
    private Publications publications;

    @BeforeEach
    void start() {
        store = kind.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        versions = new PlanVersions(store, quarters);
        publications = new Publications(store);
    }

    private PlanVersion version(int seed) {
        var problem = quarters.problem(QUARTER).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, seed), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    @Test
    void onePlanOfAQuarterIsPublishedAndTheNextTakesItsPlace() {
        var first = version(1);
        var second = version(2);

        assertThat(publications.current(QUARTER)).isNull();
        publications.publish(QUARTER, first, 0);
        publications.publish(QUARTER, second, 1);

        assertThat(publications.current(QUARTER))
                .extracting(Publication::version)
                .isEqualTo(second.id());
        assertThat(publications.all(QUARTER)).extracting(Publication::number).containsExactly(2, 1);
        assertThat(publications.current(QUARTER.next())).isNull();
        store.current()
                .in("elsewhere", () -> assertThat(publications.all(QUARTER)).isEmpty());
    }

    @Test
    void peopleGoOnFromWhatIsPublishedUnlessARunHasComeFurther() {
        var first = version(1);
        var overtaken = version(2);
        var byHand = versions.add(overtaken.plan(), new PlanVersion.Origin(first.id(), "ada", VersionReason.END));
        assertThat(versions.latest(first.problem())).isEqualTo(overtaken);

        publications.publish(QUARTER, byHand, 0);
        assertThat(versions.latest(first.problem())).isEqualTo(byHand);

        publications.publish(QUARTER, first, 1);
        assertThat(versions.latest(first.problem())).isEqualTo(byHand);
    }

    @Test
    void whatIsTakenBackCountsNoMoreAndNothingOfBeforeComesBack() {
        var first = version(1);
        var second = version(2);
        publications.publish(QUARTER, second, 0);
        publications.publish(QUARTER, first, 1);
        var plans = new QuarterPlans(store, quarters, versions, new Publications(store));
        assertThat(plans.of(QUARTER)).isEqualTo(first);

        publications.takeBack(QUARTER, 2);

        assertThat(publications.current(QUARTER)).isNull();
        assertThat(plans.isPublished(QUARTER)).isFalse();
        assertThat(plans.of(QUARTER)).isEqualTo(second);
        assertThat(publications.publish(QUARTER, first, 2).number()).isEqualTo(3);
    }

    @Test
    void whoHasNotSeenTheLastStepIsToldSo() {
        var first = version(1);
        publications.publish(QUARTER, first, 0);

        assertThatExceptionOfType(OvertakenException.class)
                .isThrownBy(() -> publications.publish(QUARTER, version(2), 0));
        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> publications.takeBack(QUARTER, 7));
        publications.takeBack(QUARTER, 1);
        assertThatExceptionOfType(OvertakenException.class).isThrownBy(() -> publications.takeBack(QUARTER, 1));
        assertThat(store.database()
                        .sql("select action from audit where action <> 'x' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED", "TAKEN_BACK");
    }
}
