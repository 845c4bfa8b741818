package fr.allervers.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.Packed;
import fr.allervers.web.store.Sha256;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database, of whichever version of the program, with something in all its tables. */
final class FilledStore {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-27T23:30:00.123456+02:00");
    private static final int AUDITED = 7;

    private FilledStore() {}

    /** A row or more in each table there is; columns that came later have what their migration gives them. */
    static DataSource fill(DataSource source) {
        var database = JdbcClient.create(source);
        var tables = document(database, "t", "É;è\n\"x\"\r\n".repeat(200).getBytes(UTF_8));
        var plan = document(database, "p", new byte[] {0, 1, -1, 127});
        database.sql(
                        "insert into territory (id, name, current_version, made_at) values ('here', 'Là-bas « ici »\n', 1, ?)")
                .param(THEN)
                .update();
        database.sql("insert into territory_version values ('here', 1, ?, null, 'test', ?)")
                .params(tables, THEN)
                .update();
        database.sql("insert into upload values ('here', '2027-Q1', 'u', 'd.csv', ?, 1, 'CSV', '{}', '[]', ?, null)")
                .params(tables, THEN)
                .update();
        database.sql("insert into demand_version values ('here', '2027-Q1', 1, ?, '[\"u\"]', true, false, ?)")
                .params(tables, THEN)
                .update();
        database.sql("insert into synonym (territory, kind, word, id, learnt_at) values ('here', 'THEME', 'œ', 'e', ?)")
                .param(THEN)
                .update();
        database.sql("insert into heading (territory, word, demand_column, learnt_at) values ('here', 'Nb', 'N', ?)")
                .param(THEN)
                .update();
        database.sql("insert into problem values ('p', 'here', '2027-Q1', 1, 1, ?, ?)")
                .params(plan, THEN)
                .update();
        database.sql("insert into proof values ('p', 'here', 'FEWEST', 1, 'OPTIMAL', 2, 9000000000, 'NONE')")
                .update();
        database.sql(
                        "insert into plan_version (id, problem, territory, number, reason, document, score, unserved, cost, made_at)"
                                + " values ('v', 'p', 'here', 1, 'SOLVED', ?, '{}', 0, 1, ?)")
                .params(plan, THEN)
                .update();
        database.sql(
                        "insert into publication (territory, quarter, number, plan_version, published_at) values ('here', '2027-Q1', 1, 'v', ?)")
                .param(THEN)
                .update();
        for (int i = 0; i < AUDITED; i++) {
            audit(source);
        }
        later(database, names(source));
        return source;
    }

    private static String document(JdbcClient database, String kind, byte[] content) {
        var hash = Sha256.of(content);
        var packed = Packed.of(content);
        database.sql("insert into document values (?, ?, ?, ?, ?, ?)")
                .params(hash, kind, packed.isPacked(), packed.bytes(), content.length, THEN)
                .update();
        return hash;
    }

    /** Adds a row to the audit and gives the highest number in it. */
    static long audit(DataSource source) {
        var database = JdbcClient.create(source);
        database.sql("insert into audit (territory, action, subject, done_at) values ('here', 'A', 's', ?)")
                .param(THEN)
                .update();
        return database.sql("select max(number) from audit").query(Long.class).single();
    }

    /** Rows of tables that came after the first migration. */
    private static void later(JdbcClient database, List<String> tables) {
        if (tables.contains("job")) {
            database.sql(
                            "insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, asked_at)"
                                    + " values ('j', 'here', 'SOLVE', 'p', '{}', 'DONE', 200, false, 3, ?)")
                    .param(THEN)
                    .update();
            database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values ('job', 'j-3', ?, false, 1)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("job_asker")) {
            database.sql("insert into job_asker values ('j', 'zoe@exemple.fr', false)")
                    .update();
        }
        if (tables.contains("territory_draft")) {
            database.sql(
                            "insert into territory_draft select 'new', 1, 'Là', document, null, made_at from territory_version")
                    .update();
        }
        if (tables.contains("quarter_draft")) {
            database.sql("insert into quarter_draft values ('here', '2027-Q1', 1, 'i', 'v', null, '{}', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("agenda_feed")) {
            database.sql("insert into agenda_feed values ('here', 'ada', 'hash', null, ?)")
                    .param(THEN)
                    .update();
            database.sql("insert into attendance_note (territory, id, session, counts, noted_at, received_at)"
                            + " values ('here', 'n', '2027-Q1-0-w1-1', '{}', ?, ?)")
                    .params(THEN, THEN)
                    .update();
            database.sql("insert into absence values ('here', 'a', 'ada', '2027-01-05', '2027-01-06', 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("plan_variant")) {
            database.sql("insert into plan_variant values ('p', 'here', 1, 'Été', 1)")
                    .update();
            database.sql("insert into plan_step values ('p', 1, 1, 'v')").update();
            database.sql("insert into version_words values ('v', 'fr', 'Déplacé')")
                    .update();
        }
        if (tables.contains("advisor_request")) {
            database.sql(
                            "insert into advisor_request (territory, id, advisor, version, half_day_of, morning, author, asked_at)"
                                    + " values ('here', 'r', 'ada', 'v', 'MONDAY', true, 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("planned_problem")) {
            database.sql("insert into planned_problem values ('here', '2027-Q1', 'p', 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("quarter_past")) {
            database.sql("insert into quarter_past values ('here', '2027-Q1', 'v', 3)")
                    .update();
        }
        if (tables.contains("town_hall_reminder")) {
            database.sql("insert into town_hall_reminder values ('here', '57013', '2027-01-05', 'a@b.fr', null, 'Ada')")
                    .update();
        }
        if (tables.contains("told")) {
            database.sql("insert into told values ('here', '2027-Q1', 1, false, 'ADVISOR-a', 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("travel_taken")) {
            database.sql("insert into travel_source values ('here', 's', 'ROADS', 1, ?)")
                    .param(THEN)
                    .update();
            database.sql("insert into travel_source_part select 'here', 's', 0, document from upload")
                    .update();
            database.sql(
                            "insert into travel_tables select 'here', 'i', 's', document, false, document, 'fr', ? from upload")
                    .param(THEN)
                    .update();
            database.sql(
                            "insert into travel_taken values ('here', 'roads.json', 'ROADS', 's', 'i', 'c', true, 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("over_booking")) {
            database.sql("insert into over_booking values ('here', '2027-Q1', 'p', null, 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("account_link")) {
            database.sql("insert into account_link values ('hash', null, ?)")
                    .param(THEN)
                    .update();
            database.sql("insert into failed_sign_in (name_hash, failed_at) values ('hash', ?)")
                    .param(THEN)
                    .update();
            database.sql("insert into spring_session values ('p', 's', 1, 1, 1, 1, 'Ada')")
                    .update();
            database.sql("insert into spring_session_attributes values ('p', 'a', ?)")
                    .param(new byte[] {1})
                    .update();
        }
        if (tables.contains("account")) {
            database.sql("insert into account values ('ada', 'ada@exemple.fr', 'Ada', 'hash', false, null, ?, null)")
                    .param(THEN)
                    .update();
            database.sql("insert into account_role (account, role, territory) values ('ada', 'COORDINATOR', 'here')")
                    .update();
            database.sql("insert into api_token values ('t', 'ada', 'hash', 'label', true, ?, null)")
                    .param(THEN)
                    .update();
            database.sql(
                            "insert into organisation (siret, role, territory) values ('12345678900011', 'READER', 'here')")
                    .update();
        }
        if (tables.contains("mended_problem")) {
            database.sql("insert into mended_problem values ('p', 'here', 'v', '2027-01-05', '{}', 'Ada', ?)")
                    .param(THEN)
                    .update();
        }
        if (tables.contains("town_hall_link")) {
            townHalls(database);
        }
    }

    private static void townHalls(JdbcClient database) {
        database.sql("insert into sign_up values ('here', '2027-Q1', 'r', '2027-01-05T14:00', 3, true, null, ?)")
                .param(THEN)
                .update();
        database.sql("insert into workshop_decision"
                        + " values ('here', '2027-Q1', 'r', '2027-01-05T14:00', '2026-12-29', 'KEPT', 'Ada', ?)")
                .param(THEN)
                .update();
        database.sql("insert into room_promise values ('here', '2027-Q1', 'r', 'ASKED', true, null, ?)")
                .param(THEN)
                .update();
        database.sql("insert into town_hall_answer select 'here', '2027-Q1', '57001', 1, document, made_at"
                        + " from demand_version")
                .update();
        database.sql("insert into town_hall_link values ('here', 'h', '57001', 'Ada', ?, null)")
                .param(THEN)
                .update();
        database.sql("insert into town_hall_round values ('here', '2027-Q1', '2026-12-05', 'v', null, ?)")
                .param(THEN)
                .update();
        database.sql("insert into town_hall_opinion values ('here', '2027-Q1', '57001', 1, 'v', false, 'É\n', ?)")
                .param(THEN)
                .update();
    }

    /** The names of all tables but Flyway's, in small letters, sorted. */
    static List<String> names(DataSource source) {
        var names = new ArrayList<String>();
        try (var connection = source.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.remove("flyway_schema_history");
        names.sort(null);
        return names;
    }
}
