package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.PastQuarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What quarters go on from, as it is published, noted and fixed in the store. */
@Component
final class KeptPast implements PastQuarters {

    private final Store store;
    private final Publications publications;
    private final QuarterPlans plans;
    private final PlanVersions versions;
    private final NotedAttendance attendance;
    private final AttendanceNotes notes;

    KeptPast(
            Store store,
            Publications publications,
            QuarterPlans plans,
            PlanVersions versions,
            NotedAttendance attendance,
            AttendanceNotes notes) {
        this.store = store;
        this.publications = publications;
        this.plans = plans;
        this.versions = versions;
        this.attendance = attendance;
        this.notes = notes;
    }

    @Override
    public Optional<Past> of(Quarter quarter) {
        return fixed(quarter).or(() -> now(quarter));
    }

    private Optional<Past> fixed(Quarter quarter) {
        return store.database()
                .sql("select plan_version, noted from quarter_past where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> new Past(row.getString("plan_version"), row.getLong("noted")))
                .optional();
    }

    private Optional<Past> now(Quarter quarter) {
        return Optional.ofNullable(publications.current(quarter.previous()))
                .map(Publication::version)
                .map(version -> new Past(version, notes.last()));
    }

    @Override
    public PastQuarter quarter(Quarter quarter, Past past) {
        var planned = plans.quarter(versions.get(past.version()));
        return attendance.of(quarter.previous(), planned, notes.upTo(past.noted()));
    }

    @Override
    public void fix(Quarter quarter) {
        if (fixed(quarter).isEmpty()) {
            now(quarter).ifPresent(past -> insert(quarter, past));
        }
    }

    private void insert(Quarter quarter, Past past) {
        store.write(() -> store.database()
                .sql("insert into quarter_past (territory, quarter, plan_version, noted)"
                        + " values (:territory, :quarter, :version, :noted) on conflict do nothing")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("version", past.version())
                .param("noted", past.noted())
                .update());
    }

    @Override
    public void free(Quarter quarter) {
        store.write(() -> store.database()
                .sql("delete from quarter_past where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .update());
    }
}
