package fr.allervers.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of an H2 file are brought up to date as a whole, or stay as they were. */
class SchemaUpgradeTest {

    private static final String COUNT = "select count(*) from territory";

    @TempDir
    private Path folder;

    private final DatabaseSettings settings = DatabaseSettings.H2_FILE;

    /** Tables of the first version, a row in them, and then an upgrade that is cut off in the middle of a migration. */
    private void cutOff() {
        var data = new DataFolder(folder);
        var source = StoreDatabase.open(settings, data);
        flyway().dataSource(source).target("1").load().migrate();
        var database = JdbcClient.create(source);
        database.sql("insert into territory values ('here', 'Là', 0, timestamp '2026-12-01 12:00:00')")
                .update();
        var upgrade = new SchemaUpgrade(source, settings, data);
        var flyway = flyway().dataSource(source).callbacks(new ToldMigration(step -> {
            if (database.sql("select count(*) from information_schema.tables where table_name = 'QUARTER_DRAFT'")
                            .query(Integer.class)
                            .single()
                    > 0) {
                database.sql("alter table publication add column taken_back_at timestamp with time zone")
                        .update();
                throw new IllegalStateException("cut off");
            }
        }));
        assertThatThrownBy(() -> upgrade.run(flyway.load())).hasStackTraceContaining("cut off");
        StoreDatabase.close(source);
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure();
    }

    @Test
    void oneThatWasCutOffIsUndoneAndThenDone() {
        cutOff();
        var data = new DataFolder(folder);
        var source = StoreDatabase.open(settings, data);
        try {
            assertThat(folder).isDirectoryNotContaining("glob:**.gz");
            assertThat(flyway().dataSource(source).load().info().applied()).hasSize(1);
            assertThat(count(source)).isEqualTo(1);

            new SchemaUpgrade(source, settings, data).run();

            assertThat(SchemaUpgrade.isNeeded(flyway().dataSource(source).load()))
                    .isFalse();
            assertThat(count(source)).isEqualTo(1);
            assertThat(folder).isDirectoryNotContaining("glob:**.gz");
        } finally {
            StoreDatabase.close(source);
        }
    }

    private static int count(DataSource source) {
        return JdbcClient.create(source).sql(COUNT).query(Integer.class).single();
    }
}
