package fr.allervers.web.job;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A job read from its row. */
final class JobRow {

    private JobRow() {}

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
                row.getString("failure"),
                row.getBoolean("stop_asked"),
                row.getString("started_by"),
                row.getString("node"),
                row.getLong("fence"),
                Moments.get(row, "asked_at"),
                Moments.find(row, "began_at"),
                Moments.find(row, "ended_at"));
    }
}
