package fr.allervers.web.equity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.CommuneEquity;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.Moments;
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
class EquityYearTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter LAST = new Quarter(2027, 2);

    @TempDir
    private Path folder;

    private Store store;
    private Quarters quarters;
    private PlanVersions versions;
    private QuarterPlans plans;
    private CountedYears counted;

    @BeforeEach
    void open() {
        store = kind.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        versions = new PlanVersions(store, quarters);
        plans = new QuarterPlans(store, quarters, versions, new Publications(store));
        counted = new CountedYears(plans);
    }

    private PlanVersion plan(Quarter quarter, int tries) {
        var problem = quarters.problem(quarter).problem();
        return versions.add(
                new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), null).run(heard -> {}),
                new PlanVersion.Origin(null, null, VersionReason.END));
    }

    @Test
    void quartersWithoutAPlanAreMissingAndTheOthersAddUp() {
        var first = plan(LAST.previous(), 50);
        var last = plan(LAST, 50);

        var year = EquityYear.upTo(LAST, plans, counted);

        assertThat(year.quarters())
                .extracting(EquityYear.YearQuarter::quarter)
                .containsExactly(new Quarter(2026, 3), new Quarter(2026, 4), new Quarter(2027, 1), LAST);
        assertThat(year.quarters())
                .extracting(EquityYear.YearQuarter::version)
                .containsExactly(null, null, first, last);
        assertThat(year.isEmpty()).isFalse();
        assertThat(year.equity().communes().stream()
                        .mapToLong(CommuneEquity::served)
                        .sum())
                .isEqualTo(first.plan().participants() + last.plan().participants());
    }

    @Test
    void whatWasPublishedCounts() {
        var published = plan(LAST, 20);
        plan(LAST, 50);
        store.write(() -> store.database()
                .sql("insert into publication values ('forbach', ?, 1, ?, null, ?, null, null)")
                .params(
                        LAST.toString(),
                        published.id(),
                        Moments.of(store.clock().instant()))
                .update());

        var quarter = EquityYear.upTo(LAST, plans, counted).quarters().get(3);

        assertThat(quarter.version()).isEqualTo(published);
        assertThat(quarter.published()).isTrue();
    }

    @Test
    void thePlansOfAYearAreCountedOnceAndOthersAnew() {
        plan(LAST, 20);
        var once = EquityYear.upTo(LAST, plans, counted).equity();

        assertThat(EquityYear.upTo(LAST, plans, counted).equity()).isSameAs(once);
        plan(LAST, 50);
        assertThat(EquityYear.upTo(LAST, plans, counted).equity()).isNotSameAs(once);
    }

    @Test
    void aYearWithoutPlansIsEmpty() {
        assertThat(EquityYear.upTo(LAST, plans, counted).isEmpty()).isTrue();
    }
}
