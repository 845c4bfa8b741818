package fr.allervers.data.venue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.problem.Room;
import fr.allervers.data.territory.FolderCopy;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of venues as people really have them. */
class VenueCasesTest {

    private static final String CASES = "/fr/allervers/data/cases/";

    @TempDir
    private Path temp;

    private FolderCopy folder;

    private Territory mini() throws IOException {
        folder = FolderCopy.ofCase("territoire-mini", temp);
        return folder.read();
    }

    private static VenueImport imported(String file, Territory territory) throws IOException {
        try (var in = Objects.requireNonNull(VenueCasesTest.class.getResourceAsStream(CASES + file))) {
            return VenueImport.of(VenueFile.read(file.substring(file.indexOf('/') + 1), in), territory);
        }
    }

    private static VenueImport imported(String heading, String row, Territory territory) throws IOException {
        var in = new ByteArrayInputStream((heading + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        return VenueImport.of(VenueFile.read("lieux.csv", in), territory);
    }

    private static List<String> findings(VenueImport read) {
        return read.findings().stream().map(Fault::toString).toList();
    }

    /** The room of a quarter's problem that stands in the first venue of an import. */
    private Room room(VenueImport read, Quarter quarter) throws IOException {
        var table = new ByteArrayOutputStream();
        VenueTable.write(read.venues(), table);
        folder.write("venues.csv", table.toString(StandardCharsets.UTF_8));
        folder.write(
                "rooms.csv",
                "id,venue_id,name,commune,capacity,step_free\nr1,%s,Salle,57901,10,true\n"
                        .formatted(read.venues().get(0).id()));
        return folder.read().problem(quarter).rooms().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heures-pause-off        | l1 | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            heures-pause-off        | l2 | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            heures-pause-off        | l3 | Th 09:00-12:00 / MoTuWeFr 09:00-17:00 / Th 14:00-17:00
            heures-separateur-final | l1 | MoTuWeThFr 09:00-12:00
            heures-separateur-final | l2 | MoTuWeThFr 09:00-12:00
            heures-separateur-final | l3 | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            heures-separateur-final | l4 | MoTuWeThFr 09:00-12:00
            heures-separateur-final | l5 | MoTuWeThFr 09:00-12:00 / Sa 10:00-12:00
            """)
    void hoursAreThoseThatAreWritten(String name, String id, String windows) throws IOException {
        var read = imported(name + "/lieux.csv", mini());

        assertThat(read.findings()).isEmpty();
        assertThat(read.venues().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow().open().stream()
                        .map(w -> w.days().stream()
                                        .sorted()
                                        .map(d -> d.name().charAt(0)
                                                + d.name().substring(1, 2).toLowerCase(java.util.Locale.ROOT))
                                        .collect(joining()) + " " + w.from() + "-" + w.to())
                        .collect(joining(" / ")))
                .isEqualTo(windows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            l1 | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            l2 | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            l3 | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            l4 | ''
            l5 | 2027-01-04..2027-02-19 2027-03-08..2027-03-31
            """)
    void aRoomIsClosedAsItsVenueIsInSchoolHolidays(String id, String closed) throws IOException {
        var read = imported("heures-vacances-scolaires/lieux.csv", mini());
        var one = new VenueImport(
                read.venues().stream().filter(v -> v.id().equals(id)).toList(),
                List.of(),
                List.of(),
                read.leftOut(),
                List.of(),
                0);

        assertThat(room(one, new Quarter(2027, 1)).closed().stream()
                        .map(p -> p.from() + ".." + p.to())
                        .collect(joining(" ")))
                .isEqualTo(closed);
        assertThat(findings(read))
                .containsExactly("lieux.csv:4:horaires: Other hours hold in school holidays: on those days the place"
                        + " counts as closed.");
    }

    @Test
    void hoursThatHangOnUnknownSchoolHolidaysAreADoubt() throws IOException {
        var quarter = new Quarter(2029, 1);
        room(imported("heures-vacances-scolaires/lieux.csv", mini()), quarter);

        assertThat(TerritoryFindings.of(folder.read(), quarter))
                .extracting(Fault::toString)
                .anyMatch(f -> f.startsWith("rooms.csv, r1: The hours of") && f.contains("school holidays"))
                .anyMatch(f -> f.startsWith("venues.csv, l3: Other hours hold in school holidays"));
    }
}
