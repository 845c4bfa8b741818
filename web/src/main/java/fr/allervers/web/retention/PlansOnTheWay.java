package fr.allervers.web.retention;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what of the plans of all territories was made before a moment and is neither published nor named nor gone on from,
 * and then the problems that no plan is left of. Of the problems that still count, the newest plan stays and what each of their
 * variants has come to, and of others where something else of them stays: a problem counts while its quarter is planned with it, while it is that of the newest plan or draft of
 * its quarter, and while seats are over-booked in it or were before.
 */
final class PlansOnTheWay {

    private static final Logger LOG = LoggerFactory.getLogger(PlansOnTheWay.class);

    /** Of the problems that count all but those that quarters are planned with by their tables, which no row says. */
    private static final String COUNTING = """
            select v.problem from plan_version v join problem p on p.id = v.problem
                join (select q.territory, q.quarter, max(w.made_at) as latest
                    from plan_version w join problem q on q.id = w.problem group by q.territory, q.quarter) newest
                on newest.territory = p.territory and newest.quarter = p.quarter and newest.latest = v.made_at
            union select v.problem from quarter_draft d join plan_version v on v.id = d.plan_version
                where d.number = (select max(e.number) from quarter_draft e
                    where e.territory = d.territory and e.quarter = d.quarter)
            union select problem from planned_problem
            union select problem from over_booking
            union select problem_before from over_booking where problem_before is not null""";

    private static final String HEADS = """
            select s.version from plan_step s join plan_variant v
            on v.problem = s.problem and v.number = s.variant and s.position = v.position""";

    private static final String GONE_ON_FROM = """
            select plan_version from publication
            union select draft_version from town_hall_round where draft_version is not null
            union select plan_version from quarter_past where plan_version is not null
            union select base_version from mended_problem
            union %s where v.name is not null""".formatted(HEADS);

    /** Of a problem that counts no more all go or none, as its variants need what they have come to. */
    private static final String PLANS = """
            delete from plan_version where made_at < :before and name is null and id not in (%3$s)
            and (problem not in (%1$s) and problem not in (:planned)
                and problem not in (select problem from plan_version
                    where made_at >= :before or name is not null or id in (%3$s))
                or id not in (%2$s) and number < (select max(newer.number) from plan_version newer
                    where newer.problem = plan_version.problem))""".formatted(COUNTING, HEADS, GONE_ON_FROM);

    private static final String EVENTS = """
            delete from mended_problem where made_at < :before and problem not in (select problem from plan_version)
            and problem not in (%s) and problem not in (:planned)""".formatted(COUNTING);

    private static final String PROBLEMS = """
            delete from problem where made_at < :before and id not in (select problem from plan_version)
            and id not in (select problem from mended_problem)
            and id not in (%s) and id not in (:planned)""".formatted(COUNTING);

    private static final String LAID_ASIDE = """
            select distinct territory, quarter from problem
            where made_at < :before and quarter >= :present and id not in (%s)""".formatted(COUNTING);

    private record OfTerritory(String territory, Quarter quarter) {}

    private final Store store;
    private final Quarters quarters;

    PlansOnTheWay(Store store, Quarters quarters) {
        this.store = store;
        this.quarters = quarters;
    }

    /**
     * Ids of problems that quarters on offer are planned with, as far as anything of the same quarter may go; at least one
     * text. Where the tables make no problem at present, all of the quarter.
     */
    List<String> planned(OffsetDateTime before) {
        var present = Quarter.of(LocalDate.now(store.clock()));
        var ids = store
                .database()
                .sql(LAID_ASIDE)
                .param("before", before)
                .param("present", present.toString())
                .query((row, n) -> new OfTerritory(row.getString("territory"), Quarter.parse(row.getString("quarter"))))
                .list()
                .stream()
                .flatMap(this::planned);
        return Stream.concat(Stream.of(""), ids).toList();
    }

    private Stream<String> planned(OfTerritory of) {
        try {
            return Stream.of(store.current()
                    .in(of.territory(), () -> quarters.problem(of.quarter()).id()));
        } catch (RuntimeException e) {
            LOG.warn("{}, {}: {}", of.territory(), of.quarter(), e.getMessage());
            return store
                    .database()
                    .sql("select id from problem where territory = ? and quarter = ?")
                    .params(of.territory(), of.quarter().toString())
                    .query(String.class)
                    .list()
                    .stream();
        }
    }

    /**
     * In a transaction.
     *
     * @param planned as {@link #planned} gives them
     * @return how many plans were removed
     */
    int delete(OffsetDateTime before, List<String> planned) {
        int plans = delete(PLANS, before, planned);
        delete(EVENTS, before, planned);
        delete(PROBLEMS, before, planned);
        return plans;
    }

    private int delete(String sql, OffsetDateTime before, List<String> planned) {
        return store.database()
                .sql(sql)
                .param("before", before)
                .param("planned", planned)
                .update();
    }
}
