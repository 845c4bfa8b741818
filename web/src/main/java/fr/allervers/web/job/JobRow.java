package fr.allervers.web.job;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a job: written when it is asked for, and read. */
final class JobRow {

    private JobRow() {}

    static void insert(Job job, JdbcClient database) {
        database.sql("""
                insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, started_by, fence,
                    going, asked_at) values (:id, :territory, :kind, :subject, :arguments, :state, :priority, false,
                    :startedBy, :fence, :going, :askedAt)""")
                .param("id", job.id())
                .param("territory", job.territory())
                .param("kind", job.kind().name())
                .param("subject", job.subject())
                .param("arguments", job.arguments())
                .param("state", job.state().name())
                .param("priority", job.priority())
                .param("startedBy", job.startedBy())
                .param("fence", job.fence())
                .param("going", job.going())
                .param("askedAt", Moments.of(job.askedAt()))
                .update();
    }

    static Job read(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("territory"),
                JobKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("arguments"),
                RunState.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getString("progress"),
                failure(row.getString("failure")),
                row.getBoolean("stop_asked"),
                row.getString("started_by"),
                row.getString("node"),
                row.getLong("fence"),
                Moments.get(row, "asked_at"),
                Moments.find(row, "began_at"),
                Moments.find(row, "ended_at"),
                Moments.find(row, "goes_on_at"));
    }

    /** In the language of who reads it. */
    private static @Nullable String failure(@Nullable String kept) {
        return kept == null ? null : Reason.read(kept).in(LocaleContextHolder.getLocale());
    }
}
