package fr.allervers.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.allervers.web.store.Document.Kind;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    private static final int MEGABYTE = 1 << 20;

    private final AtomicLong usable = new AtomicLong(10);
    private HikariDataSource source;
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) {
        FullDisk.register();
        source = StoreDatabase.file(DatabaseSettings.h2(folder).replace("h2:file:", "h2:full:"));
        Flyway.configure().dataSource(source).load().migrate();
        store = StoreOfTest.of(source, new FileTransactions(source, new DiskSpace(usable::get, 10)));
    }

    @AfterEach
    void close() {
        FullDisk.FULL.set(false);
        source.close();
    }

    private static byte[] content(int seed) {
        var content = new byte[MEGABYTE];
        new Random(seed).nextBytes(content);
        return content;
    }

    @Test
    void nothingIsWrittenWhereLittleSpaceIsLeftAndReadingGoesOn() {
        var first = store.documents().keep(Kind.PLAN, content(1));
        usable.set(9);

        assertThatThrownBy(() -> store.documents().keep(Kind.PLAN, content(2)))
                .isInstanceOf(FullDiskException.class)
                .satisfies(thrown -> assertThat(Outage.of(thrown)).contains(Outage.DISK_FULL));
        assertThat(store.documents().content(first)).isEqualTo(content(1));
        usable.set(10);
        store.documents().keep(Kind.PLAN, content(2));
        assertThat(store.documents().all()).hasSize(2);
    }

    @Test
    void whatOthersFilledTheDiskWithLosesNothingAndReadingGoesOn() {
        var first = store.documents().keep(Kind.PLAN, content(1));
        FullDisk.FULL.set(true);

        for (int again = 0; again < 3; again++) {
            assertThatThrownBy(() -> store.documents().keep(Kind.PLAN, content(2)))
                    .satisfies(thrown -> assertThat(Outage.of(thrown)).contains(Outage.DISK_FULL));
            assertThat(store.documents().all()).containsExactly(first);
            assertThat(store.documents().content(first)).isEqualTo(content(1));
        }
        FullDisk.FULL.set(false);
        var second = store.documents().keep(Kind.PLAN, content(2));
        assertThat(store.documents().content(second)).isEqualTo(content(2));
    }
}
