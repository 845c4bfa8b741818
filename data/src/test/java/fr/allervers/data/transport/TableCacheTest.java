package fr.allervers.data.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCacheTest {

    private static final String BUNDLE = "fr.allervers.data.bus.feed.findings";

    private static final TableSet TABLES = new TableSet(
            List.of(commune("57001"), commune("57002")),
            List.of(table("car", 1), table("bus", 5), table("bus", 9)),
            List.of(
                    new TravelFinding(
                            "stops.txt", 12, "stop_lat", new Sentence(BUNDLE, "value.degrees", List.of("x", 90.0))),
                    new TravelFinding(
                            null,
                            0,
                            null,
                            new Sentence(
                                    BUNDLE, "more", List.of(3, new Sentence(BUNDLE, "kind.value.day", List.of())))),
                    TravelFinding.of(new Sentence(BUNDLE, "exception.twice", List.of("s", LocalDate.of(2027, 1, 4))))));

    @TempDir
    private Path folder;

    private Path source;
    private TableCache cache;
    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.writeString(folder.resolve("feed.zip"), "one");
        cache = new TableCache(folder.resolve("cache"));
    }

    private static Commune commune(String code) {
        return new Commune(code, code, 49, 7, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN);
    }

    private static TravelTable table(String mode, int minutes) {
        return new TravelTable(
                mode,
                Set.of(),
                null,
                null,
                TravelMatrix.of(new int[][] {{minutes, -1}, {minutes + 1, 0}}),
                Provenance.UNKNOWN);
    }

    private TableSet get(Object request) throws IOException {
        return cache.get(source, request, () -> {
            made.incrementAndGet();
            return TABLES;
        });
    }

    @Test
    void theSameContentIsMadeOnceAndSaysTheSame() throws IOException {
        get("request");
        var kept = get("request");

        assertThat(made).hasValue(1);
        assertThat(kept.communes()).isEqualTo(TABLES.communes());
        assertThat(kept.tables()).isEqualTo(TABLES.tables());
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(kept.findings())
                    .extracting(f -> f.in(language))
                    .isEqualTo(
                            TABLES.findings().stream().map(f -> f.in(language)).toList());
        }
    }

    @Test
    void anotherFileOrRequestIsMadeAnew() throws IOException {
        get("request");
        get("other request");
        Files.writeString(source, "two");
        get("request");

        assertThat(made).hasValue(3);
    }

    @Test
    void anEntryThatIsDamagedIsMadeAnew() throws IOException {
        get("request");
        try (var files = Files.list(cache.folder())) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"version\": 1");
        }

        assertThat(get("request")).isEqualTo(TABLES);
        assertThat(made).hasValue(2);
    }

    @Test
    void tablesTakeThePlaceOfThoseOfTheirModesAndOrder() {
        var others = List.of(table("walk", 1), table("bus", 70), table("bus", 71), table("tad", 3));

        var all = TABLES.insteadOf(others);

        assertThat(all).extracting(TravelTable::mode).containsExactly("walk", "bus", "bus", "tad", "car");
        assertThat(all.get(1).minutes().minutes(0, 0)).isEqualTo(5);
        var reordered = TABLES.reordered(List.of(commune("57002"), commune("57001")));
        assertThat(reordered.tables().get(0).minutes()).isEqualTo(TravelMatrix.of(new int[][] {{0, 2}, {-1, 1}}));
        assertThat(TABLES.lacking(List.of(commune("57003"), commune("57001")))).containsExactly("57003");
    }
}
