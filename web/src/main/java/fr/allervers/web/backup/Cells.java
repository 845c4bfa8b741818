package fr.allervers.web.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, whose values are text, whole numbers, yes or no, and moments: from a row of either database to
 * what JSON can say, and back.
 *
 * @param names in the table's order, in small letters
 * @param types of {@link Types}, as the database names them
 */
record Cells(List<String> names, List<Integer> types) {

    static Cells of(ResultSetMetaData columns) throws SQLException {
        var names = new ArrayList<String>();
        var types = new ArrayList<Integer>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            types.add(columns.getColumnType(i));
        }
        return new Cells(List.copyOf(names), List.copyOf(types));
    }

    /** The present row without the content of documents. */
    Map<String, @Nullable Object> read(ResultSet row) throws SQLException {
        var read = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(StoreTable.BYTES)) {
                read.put(names.get(i), value(row, i));
            }
        }
        return read;
    }

    private @Nullable Object value(ResultSet row, int i) throws SQLException {
        var value = switch (types.get(i)) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(i + 1);
            case Types.INTEGER, Types.BIGINT -> row.getLong(i + 1);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row, i);
            default -> row.getString(i + 1);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String moment(ResultSet row, int i) throws SQLException {
        var moment = row.getObject(i + 1, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }

    /** Sets the parameters of an insertion of all columns, in their order, but for the content of documents. */
    void write(Map<String, @Nullable Object> row, PreparedStatement insertion) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            var value = row.get(names.get(i));
            if (value == null) {
                insertion.setNull(i + 1, types.get(i));
            } else if (isMoment(i)) {
                insertion.setObject(i + 1, OffsetDateTime.parse(value.toString()));
            } else {
                insertion.setObject(i + 1, value);
            }
        }
    }

    private boolean isMoment(int i) {
        return types.get(i) == Types.TIMESTAMP || types.get(i) == Types.TIMESTAMP_WITH_TIMEZONE;
    }
}
