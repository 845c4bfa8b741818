package fr.allervers.data.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of the roads as programs really cut them. */
class MapCasesTest {

    @TempDir
    private Path temp;

    private byte[] bytes(String name) throws IOException {
        try (var in = Objects.requireNonNull(
                MapCasesTest.class.getResourceAsStream("/fr/allervers/data/cases/carte-sans-date/" + name))) {
            return in.readAllBytes();
        }
    }

    private RoadTables tables(byte[] map) throws IOException {
        var problem = DocumentReader.PROBLEMS.read(Files.write(temp.resolve("problem.json"), bytes("problem.json")));
        var parameters = new RoadParameters(4, 0.9, 60, 500, 10, 0);
        return RoadTables.of(
                Files.write(temp.resolve("map.osm.pbf"), map), ProblemTravel.roads(problem, parameters), share -> {});
    }

    @Test
    void aMapWithoutADateHasNone() throws IOException {
        var tables = tables(bytes("carte.osm.pbf"));

        assertThat(tables.findings()).as("nothing to decide").allMatch(f -> f.isNotice());
        assertThat(tables.tables())
                .allSatisfy(t -> assertThat(t.provenance().source())
                        .contains("(ODbL), date inconnue")
                        .doesNotContain("1970"));
    }

    /** Maps without one block, empty, and compressed a second time as mail programs do: each has a sentence. */
    @Test
    void whatIsCutOrWrappedIsRefused() throws IOException {
        var whole = bytes("carte.osm.pbf");
        var wrapped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(wrapped)) {
            zip.write(whole);
        }
        for (var map : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), wrapped.toByteArray())) {
            assertThatExceptionOfType(TravelRefusedException.class)
                    .isThrownBy(() -> tables(map))
                    .satisfies(e -> assertThat(e.findings()).isNotEmpty());
        }
    }

    @Test
    void damageIsReadOrRefusedAndNeverAProgramError() throws IOException {
        var dice = new Random(8);
        var whole = bytes("carte.osm.pbf");
        for (int i = 0; i < 60; i++) {
            var map = whole.clone();
            for (int n = 1 + dice.nextInt(3); n > 0; n--) {
                map[dice.nextInt(map.length)] = (byte) dice.nextInt(256);
            }
            try {
                assertThat(tables(map).tables()).hasSize(2);
            } catch (TravelRefusedException e) {
                assertThat(e.findings()).isNotEmpty();
            }
        }
    }
}
