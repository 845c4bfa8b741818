package fr.allervers.web.version;

import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The steps of one variant as they lie in the store: which versions were its head, and at which of them it stands. */
record VariantSteps(Store store, String problem, int variant) {

    /** A version that was the head, by its place among the steps. */
    record Step(int position, String version) {}

    List<Step> all() {
        return store.database()
                .sql("select position, version from plan_step where problem = ? and variant = ? order by position")
                .params(problem, variant)
                .query((row, n) -> new Step(row.getInt("position"), row.getString("version")))
                .list();
    }

    static Optional<Step> last(List<Step> steps, Predicate<Step> some) {
        return steps.stream().filter(some).reduce((one, next) -> next);
    }

    boolean holds(String version) {
        return all().stream().anyMatch(s -> s.version.equals(version));
    }

    /** Writes the variant down with its first step. */
    void begin(String version) {
        store.database()
                .sql("insert into plan_variant (problem, territory, number, position) values (?, ?, ?, 1)")
                .params(problem, store.territory(), variant)
                .update();
        put(1, version);
    }

    /** Makes a version the head, after the present one or in its place; what was undone is no step any more. */
    void add(String version, boolean inPlace) {
        int present = position();
        put(inPlace ? present : present + 1, version);
    }

    private void put(int position, String version) {
        store.database()
                .sql("delete from plan_step where problem = ? and variant = ? and position >= ?")
                .params(problem, variant, position)
                .update();
        store.database()
                .sql("insert into plan_step values (?, ?, ?, ?)")
                .params(problem, variant, position, version)
                .update();
        stand(position);
    }

    private int position() {
        return store.database()
                .sql("select position from plan_variant where problem = ? and number = ?")
                .params(problem, variant)
                .query(Integer.class)
                .single();
    }

    private void stand(int position) {
        store.database()
                .sql("update plan_variant set position = ? where problem = ? and number = ?")
                .params(position, problem, variant)
                .update();
    }

    /** Stands at the step before the present one, if there is one. */
    void back() {
        int present = position();
        last(all(), s -> s.position < present).ifPresent(s -> stand(s.position));
    }

    /** Stands at the step after the present one, if there is one. */
    void on() {
        int present = position();
        all().stream().filter(s -> s.position > present).findFirst().ifPresent(s -> stand(s.position));
    }
}
