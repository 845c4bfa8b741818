package fr.allervers.web.solving;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.Quarters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan that counts of a quarter, gone by or to come: the one published last, or else the newest of all its problems. */
@Component
public final class QuarterPlans {

    private final Store store;
    private final Quarters quarters;
    private final PlanVersions versions;

    public QuarterPlans(Store store, Quarters quarters, PlanVersions versions) {
        this.store = store;
        this.quarters = quarters;
        this.versions = versions;
    }

    /** It; null where there is none. */
    public @Nullable PlanVersion of(Quarter quarter) {
        return published(quarter).or(() -> newest(quarter)).map(versions::get).orElse(null);
    }

    /** True where it was published. */
    public boolean isPublished(Quarter quarter) {
        return published(quarter).isPresent();
    }

    private Optional<String> published(Quarter quarter) {
        return store.database()
                .sql("""
                select plan_version from publication p where territory = :territory and quarter = :quarter
                and taken_back_at is null and number = (select max(number) from publication
                where territory = p.territory and quarter = p.quarter)""")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .query(String.class)
                .optional();
    }

    private Optional<String> newest(Quarter quarter) {
        return store.database()
                .sql("""
                select v.id from plan_version v join problem p on p.id = v.problem
                where p.territory = ? and p.quarter = ? order by v.made_at desc, v.number desc, v.id limit 1""")
                .params(store.territory(), quarter.toString())
                .query(String.class)
                .optional();
    }

    /** A version together with the problem that it plans. */
    public PastQuarter quarter(PlanVersion version) {
        return new PastQuarter(quarters.problem(version.problem()).problem(), version.plan());
    }
}
