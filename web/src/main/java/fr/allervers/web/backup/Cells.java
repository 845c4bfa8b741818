package fr.allervers.web.backup;

import java.sql.Connection;
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

    /** All columns of a table as the database has it. */
    static Cells of(Connection connection, StoreTable table) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from %s where 1 = 0".formatted(table.name()))) {
            return of(none.getMetaData());
        }
    }

    private static Cells of(ResultSetMetaData columns) throws SQLException {
        var names = new ArrayList<String>();
        var types = new ArrayList<Integer>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            types.add(columns.getColumnType(i));
        }
        return new Cells(List.copyOf(names), List.copyOf(types));
    }

    /** These without the content of documents. */
    Cells withoutContent() {
        int content = names.indexOf(StoreTable.BYTES);
        return content < 0 ? this : new Cells(without(content, names), without(content, types));
    }

    private static <T> List<T> without(int index, List<T> all) {
        var others = new ArrayList<>(all);
        others.remove(index);
        return List.copyOf(others);
    }

    /** The present row of a query that has these columns among others. */
    Map<String, @Nullable Object> read(ResultSet row) throws SQLException {
        var read = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            read.put(names.get(i), value(row, names.get(i), types.get(i)));
        }
        return read;
    }

    private static @Nullable Object value(ResultSet row, String name, int type) throws SQLException {
        var value = switch (type) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(name);
            case Types.INTEGER, Types.BIGINT -> row.getLong(name);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row, name);
            default -> row.getString(name);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String moment(ResultSet row, String name) throws SQLException {
        var moment = row.getObject(name, OffsetDateTime.class);
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
