package fr.allervers.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.unit.DataSize;

class RefusedRoomTest {

    /** What PostgreSQL throws where it cannot extend a file, thrown by a real one. */
    private static final String NO_ROOM =
            "do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$";

    @Test
    void aServerWithoutRoomIsToldAsAFullDiskAndItsConnectionsStay(@TempDir Path folder) throws Exception {
        var settings = new DatabaseSettings(TestDatabase.address(TestDatabase.POSTGRESQL.empty(folder)), null, null);
        var data = new DataFolder(folder);
        var source = new DatabaseChoice().dataSource(settings, data, true);
        try {
            var space = new DatabaseChoice().diskSpace(source, settings, data, DataSize.ofMegabytes(200));
            var database = JdbcClient.create(source);
            assertThat(space.isFull()).isFalse();

            assertThatThrownBy(() ->
                            database.sql("select 1/0").query(Integer.class).single())
                    .isNotNull();
            assertThat(space.isFull()).isFalse();

            assertThatThrownBy(() -> database.sql(NO_ROOM).update())
                    .satisfies(thrown -> assertThat(Outage.of(thrown)).contains(Outage.DISK_FULL));
            assertThat(space.isFull()).isTrue();
            assertThat(database.sql("select 1").query(Integer.class).single()).isEqualTo(1);
        } finally {
            StoreDatabase.close(source);
        }
    }

    @Test
    void itCountsForSomeMinutes() {
        var said = Instant.parse("2026-12-01T12:00:00Z");
        var refused = new RefusedRoom(Clock.fixed(said, ZoneOffset.UTC));
        refused.adjudicate(new SQLException("could not extend file", "53100"));

        assertThat(DiskSpace.of(refused).isFull()).isTrue();
        ReflectionTestUtils.setField(refused, "clock", Clock.fixed(said.plus(RefusedRoom.COUNTS), ZoneOffset.UTC));
        assertThat(DiskSpace.of(refused).isFull()).isFalse();
    }
}
