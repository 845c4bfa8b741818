package fr.allervers.web.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.solving.Bounds;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class PlanVersionsTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final PlanVersion.Origin FROM_NOTHING = new PlanVersion.Origin(null, null, VersionReason.FIRST);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Quarters quarters;
    private PlanVersions versions;

    @BeforeEach
    void start() {
        store = kind.store(folder);
        restart("forbach");
    }

    private void restart(String territory) {
        quarters = QuartersOfTest.of(store, territory);
        versions = new PlanVersions(store, quarters);
    }

    private static Plan plan(Problem problem, int seed) {
        return new PlanSolver(problem, SolveLimits.ofMoves(50, seed), null).run(heard -> {});
    }

    private PlanVersion add(Quarter quarter) {
        return versions.add(plan(quarters.problem(quarter).problem(), 1), FROM_NOTHING);
    }

    @Test
    void aRestartShowsTheLastPlanItsHistoryAndItsProof() {
        var problem = quarters.problem(QUARTER);
        var first = add(QUARTER);
        var better = new PlanVersion.Origin(first.id(), "Zoé", VersionReason.BETTER);
        var last = versions.add(plan(problem.problem(), 2), better);
        var bound = new Bound(3, ProofStatus.OPTIMAL_RELAXATION, 3, 1000, ProofStatus.DUAL_BOUND);
        new Bounds(store, quarters).keep(problem.id(), new Proven(bound, Bound.TRIVIAL));

        restart("forbach");

        assertThat(versions.latest(problem.id())).isEqualTo(last);
        assertThat(versions.get(first.id())).isEqualTo(first);
        assertThat(versions.of(problem.id()))
                .containsExactly(
                        new PlanVersion.Line(first.id(), 1, null, FROM_NOTHING, first.madeAt(), first.score()),
                        new PlanVersion.Line(last.id(), 2, null, better, last.madeAt(), last.score()));
        assertThat(new Bounds(store, quarters).of(problem.id())).isEqualTo(new Proven(bound, Bound.TRIVIAL));
    }

    @Test
    void locksAreKeptWithAVersionAsFarAsItHoldsTheirWorkshops() {
        var plan = plan(quarters.problem(QUARTER).problem(), 1);
        var workshop = plan.workshops().get(0).id();
        var locks = Locks.NONE
                .with(workshop, Set.of(Choice.ROOM, Choice.ATTENDANCE))
                .with("nobody's", Set.of(Choice.START));

        var kept = versions.add(plan, locks, FROM_NOTHING);
        restart("forbach");

        assertThat(versions.get(kept.id()).locks())
                .isEqualTo(Locks.NONE.with(workshop, Set.of(Choice.ROOM, Choice.ATTENDANCE)));
        assertThat(versions.get(kept.id())).isEqualTo(kept);
    }

    @Test
    void versionsAreNumberedByQuarter() {
        add(QUARTER);

        assertThat(add(QUARTER).number()).isEqualTo(2);
        assertThat(add(QUARTER.next()).number()).isEqualTo(1);
        assertThatThrownBy(() -> versions.get("nix")).isInstanceOf(UnknownVersionException.class);
    }

    @Test
    void aPlanStaysReadableWithItsProblemWhenTheTerritoryChanges() throws Exception {
        var tables = Files.createDirectory(folder.resolve("tables"));
        unpack(tables);
        restart(tables.toString());
        var before = add(QUARTER);
        var problem = quarters.problem(QUARTER).problem();
        var rooms = tables.resolve("rooms.csv");
        Files.writeString(rooms, Files.readString(rooms).replaceAll("\\R[^\\r\\n]+\\R?$", "\n"));

        restart(tables.toString());

        var changed = quarters.problem(QUARTER).problem();
        assertThat(changed.rooms()).hasSize(problem.rooms().size() - 1);
        assertThat(changed.id()).startsWith(problem.id() + "-");
        assertThat(versions.get(before.id())).isEqualTo(before);
        assertThat(quarters.problem(before.problem()).problem()).isEqualTo(problem);
        assertThat(versions.latest(changed.id())).isNull();
        assertThat(add(QUARTER).number()).as("of another problem").isEqualTo(before.number() + 1);
        assertThat(store.database()
                        .sql("select count(*) from territory_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static void unpack(Path tables) throws Exception {
        try (var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(Territories.copy("forbach").zip()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(tables.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }
}
