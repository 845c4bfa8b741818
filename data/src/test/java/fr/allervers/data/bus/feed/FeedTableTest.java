package fr.allervers.data.bus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a feed was being read when something went wrong. */
class FeedTableTest {

    @TempDir
    private Path folder;

    @Test
    void thePlaceIsInTheFileThatIsRead() throws IOException {
        var zip = FeedZip.clean()
                .with("notes.txt", "note\n")
                .with(FlexibleFiles.AREAS, "{\"type\":\"FeatureCollection\",\"features\":[]}")
                .write(folder.resolve("feed.zip"));
        var findings = new FeedFindings();
        try (var archive = FeedArchive.open(zip, FeedLimits.USUAL, findings)) {
            var table = new FeedTable(archive, FeedLimits.USUAL, findings);

            table.rows(StopsFile.NAME, FeedColumns.of(List.of("stop_id")), row -> {});
            assertThat(table.file() + ":" + table.line()).isEqualTo("stops.txt:6");
            table.rows("notes.txt", FeedColumns.of(List.of("note")), row -> {});
            assertThat(table.file() + ":" + table.line()).isEqualTo("notes.txt:1");
            table.rows(StopsFile.NAME, FeedColumns.of(List.of("stop_id")), row -> {});
            assertThat(table.areas(FlexibleFiles.AREAS)).isPresent();
            assertThat(table.file() + ":" + table.line()).isEqualTo(FlexibleFiles.AREAS + ":0");
        }
    }
}
