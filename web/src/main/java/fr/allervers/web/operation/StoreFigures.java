package fr.allervers.web.operation;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Score;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.Bounds;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** What the tables of all territories say of how the work goes. */
@Component
record StoreFigures(Store store, Bounds bounds) {

    private static final Set<RunState> TOLD = EnumSet.of(RunState.WAITING, RunState.RUNNING, RunState.FAILED);

    /**
     * Jobs of one kind.
     *
     * @param state WAITING, RUNNING or FAILED
     */
    record Jobs(JobKind kind, RunState state, long count) {}

    /** How long the first job of a kind has waited for its turn. */
    record Waiting(String kind, Duration time) {}

    /**
     * The newest plan of a quarter of a territory.
     *
     * @param gap per cent that its cost is at most above the best, null where nothing is proven of that
     */
    record NewestPlan(
            String territory,
            String quarter,
            Score score,
            @Nullable Double gap) {}

    /** Files of demand that are kept of a territory. */
    record Uploads(String territory, long count) {}

    /** Of all kinds and states, 0 where there is none. */
    List<Jobs> jobs() {
        var counted = new HashMap<String, Long>();
        store.database()
                .sql("select kind, state, count(*) as jobs from job group by kind, state")
                .query((RowCallbackHandler)
                        row -> counted.put(row.getString("kind") + row.getString("state"), row.getLong("jobs")));
        return Arrays.stream(JobKind.values())
                .flatMap(kind ->
                        TOLD.stream().map(state -> new Jobs(kind, state, counted.getOrDefault("" + kind + state, 0L))))
                .toList();
    }

    List<Waiting> waiting() {
        var now = store.clock().instant();
        return store.database()
                .sql("select kind, min(coalesce(goes_on_at, asked_at)) as first from job where state = 'WAITING'"
                        + " and (goes_on_at is null or goes_on_at <= ?) group by kind")
                .param(Moments.of(now))
                .query((row, n) -> new Waiting(row.getString("kind"), since(Moments.get(row, "first"), now)))
                .list();
    }

    private static Duration since(Instant then, Instant now) {
        return Duration.between(then, now);
    }

    /** Of quarters that are not over. */
    List<NewestPlan> newestPlans() {
        var proven = bounds.all();
        return store.database()
                .sql("""
                select p.territory, p.quarter, p.id, v.score from plan_version v join problem p on p.id = v.problem
                where p.quarter >= ? and v.made_at = (
                    select max(w.made_at) from plan_version w join problem q on q.id = w.problem
                    where q.territory = p.territory and q.quarter = p.quarter)""")
                .param(Quarter.of(LocalDate.now(store.clock())).toString())
                .query((row, n) -> newestPlan(row, proven.get(row.getString("id"))))
                .list();
    }

    private static NewestPlan newestPlan(ResultSet row, @Nullable Proven proven) throws SQLException {
        var score = JsonText.read(row.getString("score"), Score.class);
        return new NewestPlan(
                row.getString("territory"),
                row.getString("quarter"),
                score,
                proven == null ? null : proven.gap(score).costPercent());
    }

    List<Uploads> uploads() {
        return store.database()
                .sql("select territory, count(*) as uploads from upload group by territory")
                .query((row, n) -> new Uploads(row.getString("territory"), row.getLong("uploads")))
                .list();
    }
}
