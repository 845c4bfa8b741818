package fr.allervers.web.job;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The jobs of the territory as people read them; those of others do not exist here. */
@Component
public final class JobList {

    private static final int MOST = 100;

    private static final String LINES = """
            select job.*, coalesce(problem.quarter, told.subject, job.subject) as quarter from job
            left join problem on problem.id = job.subject and problem.territory = job.territory
            left join job told on told.territory = job.territory and told.id in (job.subject, substring(job.subject
                from 1 for greatest(position('-' in job.subject) - 1, 0)))
            where job.territory = :territory""";
    private static final String NEWEST_FIRST = " order by job.asked_at desc, job.id";

    private record Row(Job job, @Nullable Quarter quarter) {}

    private final Store store;
    private final Quarters quarters;
    private final Map<JobKind, JobWork> works;

    public JobList(Store store, Quarters quarters, List<JobWork> works) {
        this.store = store;
        this.quarters = quarters;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
    }

    /** The {@value #MOST} that were asked for last, newest first. */
    public List<JobLine> newest() {
        return lines(store.database().sql(LINES + NEWEST_FIRST + " limit " + MOST));
    }

    /** Those of these ids, newest first; what is not there is left out. */
    public List<JobLine> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : lines(store.database()
                        .sql(LINES + " and job.id in (:ids)" + NEWEST_FIRST)
                        .param("ids", ids));
    }

    private List<JobLine> lines(StatementSpec sought) {
        return sought.param("territory", store.territory()).query(JobList::row).list().stream()
                .map(this::line)
                .toList();
    }

    /**
     * The job of that id.
     *
     * @throws UnknownJobException where the territory has none
     */
    public JobLine get(String id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new UnknownJobException(id));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(JobRow.read(row, number), quarter(row.getString("quarter")));
    }

    /** A job is about a problem, or tells of another job that is about a quarter, or is about a quarter itself, or about something else. */
    private static @Nullable Quarter quarter(String subject) {
        try {
            return Quarter.parse(subject);
        } catch (UnreadableQuarterException somethingElse) {
            return null;
        }
    }

    private JobLine line(Row row) {
        var work = works.get(row.job().kind());
        var quarter = row.quarter();
        var onOffer = quarter != null && quarters.onOffer().contains(quarter) ? quarter : null;
        return new JobLine(
                row.job(),
                quarter,
                work == null ? null : work.percent(row.job()),
                row.job().isPaused(store.clock().instant()) ? row.job().goesOnAt() : null,
                work == null ? null : work.page(row.job(), onOffer));
    }
}
