package fr.allervers.web.retention;

import fr.allervers.web.demand.FolderTakeover;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Removes from the store, for all territories, what has had its time. What was published or named stays. */
@Component
public final class Retention {

    /** A document that nobody points at yet may be one that is just being kept. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private static final String UPLOADS = "delete from upload where received_at < ?";

    /** Maps and timetables whose tables nobody took, with what was made of them. */
    private static final String TRAVEL = """
            delete from travel_source where received_at < ? and not exists
                (select 1 from travel_taken t where t.territory = travel_source.territory and t.source = travel_source.sha256)""";

    /** That a folder was taken over is no act of a person, and must not be forgotten. */
    private static final String AUDIT =
            "delete from audit where done_at < ? and action <> '" + FolderTakeover.DONE + "'";

    /** What waits or runs has not ended. */
    private static final String JOBS = "delete from job where ended_at < ?";

    /** Those of the last hour slow down who guesses; what is older is of no use. */
    private static final String FAILED = "delete from failed_sign_in where failed_at < ?";

    static final Duration FAILED_SIGN_INS = Duration.ofDays(1);

    private static final String DOCUMENTS = """
            delete from document where kept_at < ?
            and not exists (select 1 from territory_version v where v.document = document.sha256)
            and not exists (select 1 from territory_draft v where v.document = document.sha256)
            and not exists (select 1 from upload v where v.document = document.sha256)
            and not exists (select 1 from demand_version v where v.document = document.sha256)
            and not exists (select 1 from town_hall_answer v where v.document = document.sha256)
            and not exists (select 1 from problem v where v.document = document.sha256)
            and not exists (select 1 from plan_version v where v.document = document.sha256)
            and not exists (select 1 from travel_source_part v where v.document = document.sha256)
            and not exists (select 1 from travel_tables v where v.document = document.sha256 or v.trips = document.sha256)""";

    /**
     * What was removed.
     *
     * @param uploads demand, maps and timetables that were sent
     * @param absences of advisors: declared, in tables, mended
     * @param audit lines of it, and hashes of names that were tried in vain
     * @param documents that nobody pointed at any more
     */
    public record Swept(int plans, int uploads, int absences, int audit, int jobs, int documents) {

        Swept and(int moreAbsences) {
            return new Swept(plans, uploads, absences + moreAbsences, audit, jobs, documents);
        }

        boolean isNothing() {
            return plans + uploads + absences + audit + jobs + documents == 0;
        }
    }

    private final Store store;
    private final RetentionSettings settings;
    private final Quarters quarters;
    private final PlansOnTheWay plans;
    private final PastAbsences absences;

    public Retention(Store store, RetentionSettings settings, Quarters quarters) {
        this.store = store;
        this.settings = settings;
        this.quarters = quarters;
        this.plans = new PlansOnTheWay(store, quarters);
        this.absences = new PastAbsences(store);
    }

    /** Removes it: all of it or, where that fails, nothing; of the tables of territories each by itself. */
    public Swept sweep() {
        var old = before(settings.plans());
        var planned = plans.planned(old);
        var absent = before(settings.absences()).toLocalDate();
        var swept = store.write(() -> new Swept(
                plans.delete(old, planned),
                delete(UPLOADS, settings.uploads()) + delete(TRAVEL, settings.plans()),
                absences.delete(absent),
                delete(AUDIT, settings.audit()) + delete(FAILED, FAILED_SIGN_INS),
                delete(JOBS, settings.jobs()),
                delete(DOCUMENTS, UNDER_WAY)));
        return swept.and(absences.leaveTables(ofNoQuarterOnOffer(absent)));
    }

    /** No later than the first day that is still planned: the tables of that time are what its plan is made of. */
    private LocalDate ofNoQuarterOnOffer(LocalDate day) {
        var planned = quarters.onOffer().get(0).first();
        return day.isBefore(planned) ? day : planned;
    }

    private int delete(String sql, Duration time) {
        return store.database().sql(sql).param(before(time)).update();
    }

    private OffsetDateTime before(Duration time) {
        return Moments.of(store.clock().instant().minus(time));
    }
}
