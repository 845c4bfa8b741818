package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.Variants;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the present territory published: one plan a quarter counts, the last one that was not taken back. */
@Component
public final class Publications {

    private final Store store;
    private final Variants variants;

    public Publications(Store store) {
        this.store = store;
        this.variants = new Variants(store);
    }

    /** The publication of a quarter that counts; null where nothing is published. */
    public @Nullable Publication current(Quarter quarter) {
        return current(all(quarter));
    }

    /** The one that counts of all of a quarter, the newest first. */
    static @Nullable Publication current(List<Publication> all) {
        return all.stream().findFirst().filter(p -> !p.isTakenBack()).orElse(null);
    }

    /** The quarters of which something ever was published, in order. */
    public List<Quarter> quarters() {
        return store.database()
                .sql("select distinct quarter from publication where territory = ? order by quarter")
                .params(store.territory())
                .query((row, n) -> Quarter.parse(row.getString("quarter")))
                .list();
    }

    /** All of a quarter, the newest first. */
    public List<Publication> all(Quarter quarter) {
        return store.database()
                .sql("""
                select number, plan_version, author, published_at, taken_back_at from publication
                where territory = ? and quarter = ? order by number desc""")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> new Publication(
                        row.getInt("number"),
                        row.getString("plan_version"),
                        row.getString("author"),
                        Moments.get(row, "published_at"),
                        Moments.find(row, "taken_back_at")))
                .list();
    }

    /**
     * Publishes a plan in the place of what was. People go on from it: it becomes the head of the main variant where it is newer.
     *
     * @param version of a problem of that quarter
     * @param last number of the last publication that whoever asks has seen, 0 for none
     * @throws OvertakenException where there is a later one
     */
    public Publication publish(Quarter quarter, PlanVersion version, int last) {
        return store.write(() -> {
            store.lock(store.territory());
            require(last == newest(quarter));
            store.database()
                    .sql("insert into publication (territory, quarter, number, plan_version, author, published_at)"
                            + " values (:territory, :quarter, :number, :version, :author, :now)")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("number", last + 1)
                    .param("version", version.id())
                    .param("author", Asker.name())
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
            note("PUBLISHED", quarter, last + 1);
            variants.goOnFromNewer(version);
            return all(quarter).get(0);
        });
    }

    /**
     * Takes a publication back; nothing of the quarter is published from then on.
     *
     * @throws OvertakenException where it is not the one that counts
     */
    public void takeBack(Quarter quarter, int number) {
        store.write(() -> {
            store.lock(store.territory());
            var current = current(quarter);
            require(current != null && current.number() == number);
            store.database()
                    .sql("update publication set taken_back_at = :now, taken_back_by = :author"
                            + " where territory = :territory and quarter = :quarter and number = :number")
                    .param("now", Moments.of(store.clock().instant()))
                    .param("author", Asker.name())
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("number", number)
                    .update();
            note("TAKEN_BACK", quarter, number);
        });
    }

    private int newest(Quarter quarter) {
        return all(quarter).stream().mapToInt(Publication::number).max().orElse(0);
    }

    private static void require(boolean asSeen) {
        if (!asSeen) {
            throw new OvertakenException();
        }
    }

    private void note(String action, Quarter quarter, int number) {
        new Audit(store).note(action, quarter + " " + number);
    }
}
