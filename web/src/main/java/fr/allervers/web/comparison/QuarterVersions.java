package fr.allervers.web.comparison;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import org.springframework.stereotype.Component;

/** All versions of a quarter's plan in the present territory, of whatever problem. */
@Component
record QuarterVersions(Store store, Quarters quarters, PlanVersions versions) {

    /**
     * The versions of one problem.
     *
     * @param problem the tables and the demand that they plan
     * @param lines not empty, the newest first
     */
    public record Group(QuarterProblem problem, List<PlanVersion.Line> lines) {}

    /** By problem, the one planned last first. */
    List<Group> of(Quarter quarter) {
        return store
                .database()
                .sql("""
                select v.problem from plan_version v join problem p on p.id = v.problem and p.territory = v.territory
                where v.territory = ? and p.quarter = ? group by v.problem order by max(v.made_at) desc, v.problem""")
                .params(store.territory(), quarter.toString())
                .query(String.class)
                .list()
                .stream()
                .map(id -> new Group(quarters.problem(id), newestFirst(versions.of(id))))
                .toList();
    }

    private static List<PlanVersion.Line> newestFirst(List<PlanVersion.Line> lines) {
        return lines.stream()
                .sorted((a, b) -> Integer.compare(b.number(), a.number()))
                .toList();
    }
}
