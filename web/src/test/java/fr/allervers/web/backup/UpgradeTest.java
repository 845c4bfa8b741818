package fr.allervers.web.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of every earlier version of the program, with something in all its tables, is brought up to date. */
class UpgradeTest {

    @TempDir
    private Path folder;

    /** Each database with each version of its tables but the newest. */
    static Stream<Arguments> earlier() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(kind -> versions().stream().map(version -> Arguments.of(kind, version)));
    }

    private static List<String> versions() {
        var all = Arrays.stream(Flyway.configure()
                        .dataSource("jdbc:h2:mem:versions;MODE=PostgreSQL", "sa", "")
                        .load()
                        .info()
                        .all())
                .map(m -> m.getVersion().toString())
                .toList();
        assertThat(all).hasSizeGreaterThan(2);
        return all.subList(0, all.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasThereIsThereAfterwards(TestDatabase kind, String version) throws Exception {
        var source = kind.empty(folder);
        Flyway.configure().dataSource(source).target(version).load().migrate();
        FilledStore.fill(source);
        var columns = columns(source);
        var before = rows(source, columns);
        assertThat(before.values())
                .as("rows of each table")
                .allSatisfy(rows -> assertThat(rows).isNotEmpty());

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(rows(source, columns)).isEqualTo(before);
        assertThat(kind.store(source).documents().all()).hasSize(2);
        var backup = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(backup)) {
            Backup.write(source, Instant.EPOCH, out);
        }
        assertThat(Restore.check(backup).documents()).isEqualTo(2);
    }

    /** A quarter planned before it was noted what plans go on from goes on from nothing, and not from what was published since. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aQuarterPlannedBeforeItsPastWasKeptGoesOnFromNothing(TestDatabase kind) throws Exception {
        var source = kind.empty(folder);
        Flyway.configure().dataSource(source).target("22").load().migrate();
        FilledStore.fill(source);
        var database = JdbcClient.create(source);
        database.sql("delete from quarter_past").update();

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(database.sql("select territory, quarter, plan_version from quarter_past")
                        .query()
                        .singleRow())
                .containsEntry("territory", "here")
                .containsEntry("quarter", "2027-Q1")
                .containsEntry("plan_version", null);
    }

    private static Map<String, Cells> columns(DataSource source) throws SQLException {
        var columns = new TreeMap<String, Cells>();
        try (var connection = source.getConnection()) {
            for (var name : FilledStore.names(source)) {
                columns.put(name, Cells.of(connection, new StoreTable(name, null, 1)));
            }
        }
        return columns;
    }

    /** By table its rows as JSON, of the columns given. */
    private static Map<String, List<String>> rows(DataSource source, Map<String, Cells> columns) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : columns.entrySet()) {
                var names = String.join(", ", table.getValue().names());
                try (var found = statement.executeQuery("select " + names + " from " + table.getKey())) {
                    var read = new ArrayList<String>();
                    while (found.next()) {
                        read.add(JsonText.of(table.getValue().read(found)));
                    }
                    read.sort(null);
                    rows.put(table.getKey(), read);
                }
            }
        }
        return rows;
    }
}
