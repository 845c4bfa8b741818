package fr.allervers.web.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments in the database: {@code timestamp with time zone}, to the microsecond. */
public final class Moments {

    private Moments() {}

    /** What a parameter is set to for a moment. */
    public static OffsetDateTime of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** What a parameter is set to for a moment that may be missing. */
    public static @Nullable OffsetDateTime orNull(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /** The moment in a column that is never empty. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(find(row, column), column);
    }

    /** The moment in a column, null where it is empty. */
    public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
