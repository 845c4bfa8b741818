package fr.allervers.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Which version people go on from, undo and redo; all versions are of an empty plan. */
@OnBothDatabases
class VariantsTest {

    private static final int DEEP = 12;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private PlanVersions versions;
    private Variants variants;
    private Plan empty;

    @BeforeEach
    void start() {
        store = kind.store(folder);
        var quarters = QuartersOfTest.of(store, "forbach");
        versions = new PlanVersions(store, quarters);
        variants = versions.variants();
        Problem problem = quarters.problem(new Quarter(2027, 1)).problem();
        empty = ScoredPlan.of(problem, new Plan(problem.id(), List.of(), null));
    }

    private PlanVersion add(@Nullable PlanVersion parent) {
        return versions.add(empty, origin(parent));
    }

    private static PlanVersion.Origin origin(@Nullable PlanVersion parent) {
        return new PlanVersion.Origin(parent == null ? null : parent.id(), "Ada", VersionReason.END);
    }

    private Variant main() {
        return variants.main(empty.problem()).orElseThrow();
    }

    private List<String> heads() {
        return variants.all(empty.problem()).stream().map(Variant::head).toList();
    }

    @Test
    void tenStepsAndMoreAreUndoneAndRedone() {
        var chain = new ArrayList<PlanVersion>(List.of(add(null)));
        for (int i = 1; i <= DEEP; i++) {
            chain.add(add(chain.get(i - 1)));
        }
        for (int i = DEEP - 1; i >= 0; i--) {
            assertThat(variants.undo(main())).isTrue();
            assertThat(versions.latest(empty.problem())).isEqualTo(chain.get(i));
        }
        assertThat(main().undo()).isNull();
        for (int i = 1; i <= DEEP; i++) {
            assertThat(variants.redo(main())).isTrue();
            assertThat(main().head()).isEqualTo(chain.get(i).id());
        }
        assertThat(main().redo()).isNull();
    }

    @Test
    void whatIsDoneAfterAnUndoTakesThePlaceOfWhatWasUndoneWhichStaysInTheHistory() {
        var first = add(null);
        var undone = add(first);
        variants.undo(main());

        var other = add(first);

        assertThat(main().head()).isEqualTo(other.id());
        assertThat(main().undo()).isEqualTo(first.id());
        assertThat(main().redo()).isNull();
        assertThat(versions.of(empty.problem())).hasSize(3);
        assertThat(versions.get(undone.id())).isEqualTo(undone);
    }

    @Test
    void aVersionMadeFromOneThatIsNoHeadAnyMoreBeginsAVariantAndLeavesTheHeadAsItIs() {
        var first = add(null);
        var hers = add(first);
        var his = add(first);
        var next = add(his);

        assertThat(heads()).containsExactly(hers.id(), next.id());
        assertThat(variants.of(next).number()).isEqualTo(2);
        assertThat(variants.of(next).undo()).isEqualTo(his.id());
        assertThat(variants.of(first)).isEqualTo(main());
    }

    @Test
    void theVersionsOnTheWayOfARunAreOneStep() {
        var before = add(null);
        var better = add(before);
        var end = versions.improve(empty, Locks.NONE, origin(better));

        assertThat(main().head()).isEqualTo(end.id());
        assertThat(main().undo()).isEqualTo(before.id());
    }

    @Test
    void aRunFromNothingIsAStepOfTheMainVariant() {
        var before = add(null);
        var anew = add(null);

        assertThat(heads()).containsExactly(anew.id());
        assertThat(main().undo()).isEqualTo(before.id());
    }

    @Test
    void aPlanMadeOfOneOfAnotherProblemIsAStepOfTheMainVariant() {
        add(null);

        var mend = versions.add(empty, new PlanVersion.Origin("elsewhere", "Ada", VersionReason.END));

        assertThat(heads()).containsExactly(mend.id());
    }

    @Test
    void nobodyUndoesWhatTheyDidNotSee() {
        var first = add(null);
        var second = add(first);
        var seen = main();
        var third = add(second);

        assertThat(variants.undo(seen)).isFalse();
        assertThat(variants.goOnFrom(seen, first)).isFalse();
        assertThat(heads()).containsExactly(third.id());
    }

    @Test
    void anyVersionCanBeGoneOnFromAndThatUndone() {
        var first = add(null);
        var second = add(first);

        assertThat(variants.goOnFrom(main(), first)).isTrue();
        assertThat(main().head()).isEqualTo(first.id());
        assertThat(main().undo()).isEqualTo(second.id());

        var third = add(first);
        variants.undo(main());
        variants.undo(main());
        assertThat(main().head()).isEqualTo(second.id());
        variants.redo(main());
        variants.redo(main());
        assertThat(main().head()).isEqualTo(third.id());
    }

    @Test
    void aVariantIsBegunAndNamed() {
        var first = add(null);
        var second = add(first);

        variants.branch(first, "Sans Cocheren");

        var branch = variants.all(empty.problem()).get(1);
        assertThat(branch.name()).isEqualTo("Sans Cocheren");
        assertThat(branch.head()).isEqualTo(first.id());
        assertThat(main().head()).isEqualTo(second.id());
        variants.rename(empty.problem(), branch.number(), null);
        assertThat(variants.all(empty.problem()).get(1).name()).isNull();
    }

    @Test
    void aStoreOfBeforeVariantsGoesOnFromItsNewestVersion() {
        var first = add(null);
        var newest = add(first);
        store.write(() -> {
            store.database().sql("delete from plan_variant").update();
        });

        assertThat(versions.latest(empty.problem())).isEqualTo(newest);
        assertThat(variants.undo(main())).isTrue();
        var next = add(newest);
        assertThat(main().head()).isEqualTo(next.id());
        assertThat(main().undo()).isEqualTo(newest.id());
    }
}
