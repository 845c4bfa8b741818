package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.Variants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** All of the quarters of which something ever was published, by quarter in order, each the newest first: in one reading. */
    public SortedMap<Quarter, List<Publication>> byQuarter() {
        var found = new TreeMap<Quarter, List<Publication>>();
        store.database().sql("""
                select quarter, number, plan_version, author, published_at, taken_back_at from publication
                where territory = ? order by quarter, number desc""").params(store.territory()).query(row -> {
            found.computeIfAbsent(Quarter.parse(row.getString("quarter")), q -> new ArrayList<>())
                    .add(publication(row));
        });
        return found;
    }

    /** The quarters of which a plan is published, in order. */
    public List<Quarter> published() {
        return List.copyOf(current().keySet());
    }

    /** Those that count, by quarter in order: in one reading. */
    public SortedMap<Quarter, Publication> current() {
        var found = new TreeMap<Quarter, Publication>();
        byQuarter().forEach((quarter, all) -> {
            var current = current(all);
            if (current != null) {
                found.put(quarter, current);
            }
        });
        return found;
    }

    /** All of a quarter, the newest first. */
    public List<Publication> all(Quarter quarter) {
        return store.database()
                .sql("""
                select number, plan_version, author, published_at, taken_back_at from publication
                where territory = ? and quarter = ? order by number desc""")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> publication(row))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getInt("number"),
                row.getString("plan_version"),
                row.getString("author"),
                Moments.get(row, "published_at"),
                Moments.find(row, "taken_back_at"));
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
