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
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        var fixed = fixed(quarter);
        return fixed.isEmpty() ? now(quarter) : fixed.get().past();
    }

    /** What was fixed; no past where the quarter goes on from nothing. */
    private record Fixed(Optional<Past> past) {}

    private Optional<Fixed> fixed(Quarter quarter) {
        return store.database()
                .sql("select plan_version, noted from quarter_past where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> {
                    var noted = row.getLong("noted");
                    return new Fixed(Optional.ofNullable(row.getString("plan_version"))
                            .map(version -> new Past(version, noted)));
                })
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
        return attendance.of(quarter.previous(), past.version(), planned, notes.upTo(past.noted()));
    }

    @Override
    public void fix(Quarter quarter) {
        if (fixed(quarter).isEmpty()) {
            insert(quarter, now(quarter).orElse(null));
        }
    }

    private void insert(Quarter quarter, @Nullable Past past) {
        store.write(() -> store.database()
                .sql("insert into quarter_past (territory, quarter, plan_version, noted)"
                        + " values (:territory, :quarter, :version, :noted) on conflict do nothing")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("version", past == null ? null : past.version(), Types.VARCHAR)
                .param("noted", past == null ? 0 : past.noted())
                .update());
    }

    @Override
    public void take(Quarter quarter) {
        store.write(() -> {
            store.database()
                    .sql("delete from quarter_past where territory = ? and quarter = ?")
                    .params(store.territory(), quarter.toString())
                    .update();
            insert(quarter, now(quarter).orElse(null));
        });
    }
}
