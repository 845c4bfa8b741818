package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the town halls of the present territory said of drafts: the newest of each counts, and none is ever removed. */
@Component
final class Opinions {

    /** Characters of a remark. */
    static final int LONGEST = 2000;

    private final Store store;

    Opinions(Store store) {
        this.store = store;
    }

    /** The newest opinion of each commune about that version, by its code. */
    List<Opinion> of(Quarter quarter, String version) {
        return store.database()
                .sql("""
                select commune, version, accepted, remark, given_at from town_hall_opinion a
                where territory = :territory and quarter = :quarter and version = :version and number = (
                    select max(number) from town_hall_opinion b where b.territory = a.territory
                        and b.quarter = a.quarter and b.commune = a.commune and b.version = a.version)
                order by commune""")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("version", version)
                .query((row, n) -> new Opinion(
                        row.getString("commune"),
                        row.getString("version"),
                        row.getBoolean("accepted"),
                        row.getString("remark"),
                        Moments.get(row, "given_at")))
                .list();
    }

    /** Keeps one more; a remark is cut at {@link #LONGEST} characters. */
    void add(Quarter quarter, String commune, String version, boolean accepted, String remark) {
        store.write(() -> {
            store.lock(store.territory());
            store.database()
                    .sql("""
                    insert into town_hall_opinion
                        (territory, quarter, commune, number, version, accepted, remark, given_at)
                    select :territory, :quarter, :commune, coalesce(max(number), 0) + 1, :version, :accepted, :remark,
                        cast(:now as timestamp with time zone)
                    from town_hall_opinion
                    where territory = :territory and quarter = :quarter and commune = :commune""")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("commune", commune)
                    .param("version", version)
                    .param("accepted", accepted)
                    .param("remark", remark.substring(0, Math.min(remark.length(), LONGEST)))
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
        });
    }
}
