package fr.allervers.web.backup;

import java.util.Map;

/**
 * What a backup holds, as its first file {@value #FILE} says it.
 *
 * @param format of the backup, now {@value #FORMAT}
 * @param schema number of the last migration of the database it was made of
 * @param madeAt moment, ISO 8601
 * @param rows of each table
 */
public record BackedUp(int format, String schema, String madeAt, Map<String, Long> rows) {

    static final String FILE = "backup.json";
    static final int FORMAT = 1;

    public BackedUp {
        rows = Map.copyOf(rows);
    }

    /** Documents in it. */
    public long documents() {
        return rows.getOrDefault(StoreTable.DOCUMENTS, 0L);
    }
}
