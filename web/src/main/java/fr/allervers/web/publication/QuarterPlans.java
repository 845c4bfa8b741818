package fr.allervers.web.publication;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.WholeQuarter;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan that counts of a quarter, gone by or to come: the one published last, or else the newest of all its problems. */
@Component
public final class QuarterPlans {

    private final Store store;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final Publications publications;
    private final MendedProblems mended;

    public QuarterPlans(Store store, Quarters quarters, PlanVersions versions, Publications publications) {
        this.store = store;
        this.quarters = quarters;
        this.versions = versions;
        this.publications = publications;
        mended = new MendedProblems(store);
    }

    /** It; null where there is none. */
    public @Nullable PlanVersion of(Quarter quarter) {
        return published(quarter)
                .map(versions::get)
                .or(() -> newest(quarter).map(versions::latest))
                .orElse(null);
    }

    /** The one published last; null where none is published. */
    public @Nullable PlanVersion ofPublished(Quarter quarter) {
        return published(quarter).map(versions::get).orElse(null);
    }

    /** True where it was published. */
    public boolean isPublished(Quarter quarter) {
        return published(quarter).isPresent();
    }

    private Optional<String> published(Quarter quarter) {
        return Optional.ofNullable(publications.current(quarter)).map(Publication::version);
    }

    /** The problem that was planned last. */
    private Optional<String> newest(Quarter quarter) {
        return store.database()
                .sql("""
                    select v.problem from plan_version v join problem p on p.id = v.problem
                    where p.territory = ? and p.quarter = ? order by v.made_at desc, v.number desc, v.id limit 1\
                    """)
                .params(store.territory(), quarter.toString())
                .query(String.class)
                .optional();
    }

    /** Ids of a version and of those whose mends led to it, the newest first. */
    public List<String> chain(PlanVersion version) {
        var ids = new ArrayList<String>();
        for (var last = version; last != null; last = base(last)) {
            ids.add(last.id());
        }
        return ids;
    }

    /** True where a version plans one of some problems, or mends led to it from one that does. */
    public boolean isFrom(PlanVersion version, Predicate<String> problem) {
        return chain(version).stream().map(id -> versions.get(id).problem()).anyMatch(problem);
    }

    private @Nullable PlanVersion base(PlanVersion version) {
        return mended.find(version.problem()).map(m -> versions.get(m.base())).orElse(null);
    }

    /** The plan of a whole quarter with those who are expected: a series that a mend cut short with those who begin it. */
    Plan expected(PlanVersion version) {
        var plan = quarter(version).plan();
        var base = base(version);
        if (base == null) {
            return plan;
        }
        var before = expected(base).workshops().stream()
                .collect(toMap(Workshop::id, Workshop::attendance, (one, same) -> one));
        var workshops = plan.workshops().stream()
                .map(w -> w.attendance().isEmpty() ? w.withAttendance(before.getOrDefault(w.id(), List.of())) : w)
                .toList();
        return new Plan(plan.problem(), workshops, plan.score(), plan.begun());
    }

    /** A version together with the problem that it plans; of a mend the whole quarter, with what was held before it. */
    public PastQuarter quarter(PlanVersion version) {
        var own = new PastQuarter(quarters.problem(version.problem()).problem(), version.plan());
        return mended.find(version.problem())
                .map(m -> WholeQuarter.of(quarter(versions.get(m.base())), own, m.begins()))
                .orElse(own);
    }
}
