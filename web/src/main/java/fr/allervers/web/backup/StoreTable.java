package fr.allervers.web.backup;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A table of the store.
 *
 * @param counter column that the database counts up by itself, null for none
 * @param since number of the migration that made it
 */
record StoreTable(String name, @Nullable String counter, int since) {

    static final String DOCUMENTS = "document";
    /** Column of {@link #DOCUMENTS} with the content, which a backup holds as a file. */
    static final String BYTES = "bytes";

    private static final String NUMBER = "number";

    /** All tables but those of jobs and sessions, which begin anew, and of links that wait for their reader; each after those that it points at. */
    static final List<StoreTable> ALL = List.of(
            new StoreTable(DOCUMENTS, null),
            new StoreTable("territory", null),
            new StoreTable("territory_version", null),
            new StoreTable("upload", null),
            new StoreTable("demand_version", null),
            new StoreTable("synonym", NUMBER),
            new StoreTable("heading", NUMBER),
            new StoreTable("problem", null),
            new StoreTable("proof", null),
            new StoreTable("plan_version", null),
            new StoreTable("publication", null),
            new StoreTable("quarter_draft", null, 4),
            new StoreTable("territory_draft", null, 6),
            new StoreTable("planned_problem", null, 7),
            new StoreTable("quarter_past", null, 21),
            new StoreTable("agenda_feed", null, 9),
            new StoreTable("attendance_note", NUMBER, 9),
            new StoreTable("absence", null, 9),
            new StoreTable("town_hall_answer", null, 10),
            new StoreTable("town_hall_link", null, 10),
            new StoreTable("town_hall_round", null, 10),
            new StoreTable("town_hall_opinion", null, 10),
            new StoreTable("room_promise", null, 10),
            new StoreTable("sign_up", null, 10),
            new StoreTable("workshop_decision", null, 10),
            new StoreTable("plan_variant", null, 12),
            new StoreTable("plan_step", null, 12),
            new StoreTable("version_words", null, 12),
            new StoreTable("mended_problem", null, 13),
            new StoreTable("over_booking", null, 14),
            new StoreTable("advisor_request", null, 15),
            new StoreTable("told", null, 16),
            new StoreTable("town_hall_reminder", null, 17),
            new StoreTable("travel_source", null, 18),
            new StoreTable("travel_source_part", null, 18),
            new StoreTable("travel_tables", null, 18),
            new StoreTable("travel_taken", null, 18),
            new StoreTable("audit", NUMBER),
            new StoreTable("account", null, 8),
            new StoreTable("account_role", NUMBER, 8),
            new StoreTable("api_token", null, 8),
            new StoreTable("organisation", NUMBER, 8));

    /** A table of the first migration. */
    private StoreTable(String name, @Nullable String counter) {
        this(name, counter, 1);
    }

    /** Those of {@link #ALL} that there were after the migration of that number. */
    static List<StoreTable> in(String schema) {
        return ALL.stream()
                .filter(t -> t.since
                        <= MigrationVersion.fromVersion(schema).getMajor().intValue())
                .toList();
    }

    /** Its file in a backup: a JSON object a line, by column. */
    String file() {
        return "tables/" + name + ".jsonl";
    }

    /** The file of a document's content in a backup. */
    static String file(String sha256) {
        return "documents/" + sha256;
    }
}
