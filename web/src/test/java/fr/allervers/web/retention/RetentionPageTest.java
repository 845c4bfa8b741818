package fr.allervers.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.retention.RetentionPage.Kept;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class RetentionPageTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final RetentionPage page =
            new RetentionPage(new RetentionSettings(YEAR, YEAR, YEAR, YEAR, YEAR), Duration.ofHours(12));

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    /** Whoever adds a table says on the page what of whom is in it and how long, or that it holds nothing of people. */
    @Test
    void everyTableOfTheDatabaseIsOnThePageOrHoldsNothingOfPeople() {
        var named = new ArrayList<>(RetentionPage.OF_NOBODY);
        page.kept().forEach(k -> named.addAll(k.tables()));

        assertThat(named).doesNotHaveDuplicates();
        assertThat(tables()).isNotEmpty().containsExactlyInAnyOrderElementsOf(named);
    }

    private List<String> tables() {
        var source = kind.source(folder);
        return JdbcClient.create(source)
                .sql(
                        "select table_name from information_schema.tables where lower(table_schema) = lower(current_schema())"
                                + " and table_type = 'BASE TABLE'")
                .query((row, n) -> row.getString(1).toLowerCase(Locale.ROOT))
                .list();
    }

    @Test
    void aShortTimeIsToldInHours() {
        assertThat(page.kept()).filteredOn(Kept::isShort).extracting(Kept::key).containsExactly("sessions");
        assertThat(Kept.during("jobs", YEAR).days()).isEqualTo(365);
    }
}
