package fr.allervers.web.version;

import fr.allervers.web.store.Store;
import fr.allervers.web.version.VariantSteps.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The variants of all plans of the present territory: which version each has come to, and the steps to undo and redo. A
 * version follows the variant whose head it was made from; one made from a version that is no head any more begins a
 * variant of its own, so that nobody's work is written over.
 */
public final class Variants {

    private record Row(int number, @Nullable String name, int position) {}

    private final Store store;

    public Variants(Store store) {
        this.store = store;
    }

    /** The variants of a problem's plan, the main one first; none where there is no version yet. */
    public List<Variant> all(String problem) {
        var rows = rows(problem);
        return rows.isEmpty()
                ? unwritten(problem).stream().toList()
                : rows.stream().map(row -> variant(problem, row)).toList();
    }

    /** The main variant of a problem's plan; empty where there is no version yet. */
    public Optional<Variant> main(String problem) {
        return rows(problem).stream()
                .findFirst()
                .map(row -> variant(problem, row))
                .or(() -> unwritten(problem));
    }

    private List<Row> rows(String problem) {
        return store.database()
                .sql(
                        "select number, name, position from plan_variant where problem = ? and territory = ? order by number")
                .params(problem, store.territory())
                .query((row, n) -> new Row(row.getInt("number"), row.getString("name"), row.getInt("position")))
                .list();
    }

    /** In a store of before variants, the version of the highest number is what is gone on from. */
    private Optional<Variant> unwritten(String problem) {
        return store.database()
                .sql("select id from plan_version where problem = ? and territory = ? order by number desc limit 1")
                .params(problem, store.territory())
                .query(String.class)
                .optional()
                .map(newest -> new Variant(problem, Variant.MAIN, null, newest, null, null, 1));
    }

    private Variant variant(String problem, Row row) {
        var steps = steps(problem, row.number).all();
        var head = VariantSteps.last(steps, s -> s.position() <= row.position).orElseThrow();
        var before = VariantSteps.last(steps, s -> s.position() < head.position());
        var after = steps.stream().filter(s -> s.position() > head.position()).findFirst();
        return new Variant(
                problem,
                row.number,
                row.name,
                head.version(),
                before.map(Step::version).orElse(null),
                after.map(Step::version).orElse(null),
                steps.size());
    }

    private VariantSteps steps(String problem, int variant) {
        return new VariantSteps(store, problem, variant);
    }

    private VariantSteps stepsOf(Variant variant) {
        return steps(variant.problem(), variant.number());
    }

    /** Ids of the versions that were a variant's head one after the other; those undone come at the end. */
    public List<String> steps(Variant variant) {
        var steps = steps(variant.problem(), variant.number()).all().stream()
                .map(Step::version)
                .toList();
        return steps.isEmpty() ? List.of(variant.head()) : steps;
    }

    /** The variant that a version is the head of, or else was a step of, the newest of several; else the main one. */
    public Variant of(PlanVersion version) {
        var all = all(version.problem());
        return all.stream()
                .filter(v -> v.head().equals(version.id()))
                .findFirst()
                .or(() ->
                        all.stream().filter(v -> stepsOf(v).holds(version.id())).reduce((one, next) -> next))
                .orElseGet(() -> all.get(0));
    }

    /**
     * Makes a new version the head of the variant that it was made from; the territory is locked.
     *
     * @param before the variants as they were
     * @param inPlace whether its parent is no step of its own any more, as those on the way of one run are not
     */
    void follow(List<Variant> before, PlanVersion version, boolean inPlace) {
        var parent = version.origin().parent();
        before.forEach(this::write);
        var from = before.stream()
                .filter(v -> v.head().equals(parent) || (v.isMain() && !isOf(version.problem(), parent)))
                .findFirst();
        from.ifPresentOrElse(
                variant -> stepsOf(variant).add(version.id(), inPlace),
                () -> steps(version.problem(), before.size() + 1).begin(version.id()));
    }

    /** A plan that was made of one of another problem, as a mend is, begins with nothing here. */
    private boolean isOf(String problem, @Nullable String version) {
        return store.database()
                        .sql("select count(*) from plan_version where id = :id and problem = :problem")
                        .param("id", version)
                        .param("problem", problem)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes down one that only follows from a store of before variants. */
    private void write(Variant variant) {
        if (rows(variant.problem()).isEmpty()) {
            stepsOf(variant).begin(variant.head());
        }
    }

    /** Takes the last step of a variant back; false where its head is another one than was seen. */
    public boolean undo(Variant seen) {
        return change(seen, VariantSteps::back);
    }

    /** Does the step that was undone last again; false where its head is another one than was seen. */
    public boolean redo(Variant seen) {
        return change(seen, VariantSteps::on);
    }

    /** Lets a variant go on from any version, as one more step; false where its head is another one than was seen. */
    public boolean goOnFrom(Variant seen, PlanVersion version) {
        return change(seen, steps -> steps.add(version.id(), false));
    }

    /**
     * Lets the main variant go on from a version of another one that was made after its head: people who publish a plan go on
     * from that. Nothing changes where the head is newer, as it is while a run finds better ones.
     */
    public void goOnFromNewer(PlanVersion version) {
        main(version.problem())
                .filter(main -> number(main.head()) < version.number())
                .ifPresent(main -> goOnFrom(main, version));
    }

    private int number(String version) {
        return store.database()
                .sql("select number from plan_version where id = ? and territory = ?")
                .params(version, store.territory())
                .query(Integer.class)
                .single();
    }

    private boolean change(Variant seen, Consumer<VariantSteps> change) {
        return store.write(() -> {
            store.lock(store.territory());
            boolean same = all(seen.problem()).stream()
                    .anyMatch(v -> v.number() == seen.number() && v.head().equals(seen.head()));
            if (same) {
                write(seen);
                change.accept(stepsOf(seen));
            }
            return same;
        });
    }

    /** Begins a variant at a version. */
    public void branch(PlanVersion version, @Nullable String name) {
        store.write(() -> {
            store.lock(store.territory());
            var all = all(version.problem());
            all.forEach(this::write);
            steps(version.problem(), all.size() + 1).begin(version.id());
            rename(version.problem(), all.size() + 1, name);
        });
    }

    /** Names a variant, or takes its name away. */
    public void rename(String problem, int variant, @Nullable String name) {
        store.write(() -> {
            store.database()
                    .sql("update plan_variant set name = :name"
                            + " where problem = :problem and number = :number and territory = :territory")
                    .param("name", name)
                    .param("problem", problem)
                    .param("number", variant)
                    .param("territory", store.territory())
                    .update();
        });
    }
}
