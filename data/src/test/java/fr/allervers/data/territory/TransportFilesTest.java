package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder knows of travel beyond the estimates. */
class TransportFilesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final String HEADING = "mode,zone,inside_zone,hubs,hub_walk_minutes,onward_mode,days,from,to,"
            + "detour_factor,wait_minutes,booking_days,booking_by,source\n";

    @TempDir
    private Path folder;

    @Test
    void rulesOfBookedServicesTakeThePlaceOfTheirEstimate() throws IOException {
        FolderCopy.of("forbach", folder);
        Files.writeString(
                folder.resolve("on-demand.csv"),
                HEADING + "tad,57101|57665,true,57227,8,bus,TUESDAY,07:00,19:00,1.5,5,1,12:00,inventé\n");

        var territory = TerritoryFolder.read(folder);
        var problem = territory.problem(QUARTER);

        assertThat(TerritoryFindings.of(territory, QUARTER))
                .anySatisfy(f -> assertThat(f.in(Locale.ENGLISH))
                        .startsWith("on-demand.csv: \"tad\" is booked the day before until 12:00"));
        var tad = problem.travel().stream().filter(t -> t.mode().equals("tad")).toList();
        assertThat(tad)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.provenance().source()).contains("inventé"));
        var times = new TravelTimes(problem);
        var communes = problem.communes().stream().map(c -> c.code()).toList();
        int from = communes.indexOf("57101");
        int to = communes.indexOf("57665");
        var tuesday = LocalDate.of(2027, 1, 12).atTime(9, 0);
        assertThat(times.minutes("tad", from, to, tuesday))
                .isEqualTo(5 + (int) Math.ceil(1.5 * times.minutes("car", from, to, tuesday)));
        assertThat(times.minutes("tad", from, to, tuesday.plusDays(1))).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void faultyRulesAreListedWithTheirPlaces() throws IOException {
        FolderCopy.of("forbach", folder);
        Files.writeString(
                folder.resolve("on-demand.csv"),
                HEADING + "tad,99999,true,,,,,07:00,06:00,0.5,,,,\n" + "tad,,maybe,,,,MONDAY,07:00,19:00,1,,,,\n");

        assertThatThrownBy(() -> TerritoryFolder.read(folder))
                .isInstanceOfSatisfying(
                        FaultsException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.place())
                                .contains(
                                        "on-demand.csv:2:zone",
                                        "on-demand.csv:2:to",
                                        "on-demand.csv:2:detour_factor",
                                        "on-demand.csv:3:inside_zone"));
    }

    @Test
    void roadsInTheFolderTakeThePlaceOfTheEstimateInAnyOrder() throws IOException {
        FolderCopy.of("forbach", folder);
        var plain = TerritoryFolder.read(folder).problem(QUARTER);
        var car = plain.travel().stream()
                .filter(t -> t.mode().equals("car"))
                .findFirst()
                .orElseThrow();
        var reversed = new ArrayList<>(plain.communes());
        Collections.reverse(reversed);
        var longer = new TravelTable("car", car.days(), null, null, plus(car.minutes(), 3), car.provenance());
        var set = new TableSet(plain.communes(), List.of(longer), List.of()).reordered(reversed);
        DocumentWriter.TABLE_SETS.write(set, folder.resolve("roads.json"));

        var problem = TerritoryFolder.read(folder).problem(QUARTER);

        assertThat(problem.travel().get(plain.travel().indexOf(car)).minutes()).isEqualTo(longer.minutes());
    }

    private static TravelMatrix plus(TravelMatrix matrix, int more) {
        var minutes = new int[matrix.size()][matrix.size()];
        for (int i = 0; i < minutes.length; i++) {
            for (int j = 0; j < minutes.length; j++) {
                minutes[i][j] = matrix.minutes(i, j) + more;
            }
        }
        return TravelMatrix.of(minutes);
    }

    @Test
    void roadsOfOtherCommunesAreAFault() throws IOException {
        FolderCopy.of("forbach", folder);
        Files.writeString(folder.resolve("roads.json"), "{\"version\": 1, \"communes\": [], \"travel\": []}");

        assertThatThrownBy(() -> TerritoryFolder.read(folder))
                .isInstanceOf(FaultsException.class)
                .hasMessageContaining("roads.json");
    }

    private TravelTable byBus(Path folder) {
        var bus = TerritoryFolder.read(folder).problem(QUARTER).travel().stream()
                .filter(t -> t.mode().equals("bus"))
                .findFirst()
                .orElseThrow();
        return new TravelTable(
                "bus", Set.of(), null, null, plus(bus.minutes(), 7), Provenance.sourced("horaires GTFS, 2027"));
    }

    private static List<TravelTable> travel(Territory territory, Quarter quarter) {
        return territory.problem(quarter).travel().stream()
                .filter(t -> t.mode().equals("bus"))
                .toList();
    }

    @Test
    void busesOfAQuarterTakeThePlaceOfTheEstimateInThatQuarterOnly() throws IOException {
        FolderCopy.of("forbach", folder);
        var plain = TerritoryFolder.read(folder);
        var bus = byBus(folder);
        var communes = plain.problem(QUARTER).communes();
        DocumentWriter.TABLE_SETS.write(
                new TableSet(communes, List.of(bus), List.of()), folder.resolve("buses-2027-Q1.json"));

        var territory = TerritoryFolder.read(folder);

        assertThat(travel(territory, QUARTER)).containsExactly(bus);
        assertThat(travel(territory, QUARTER.next())).isEqualTo(travel(plain, QUARTER.next()));
        assertThat(TerritoryFindings.of(territory, QUARTER)).isEqualTo(TerritoryFindings.of(plain, QUARTER));
    }

    @Test
    void busesMadeForOtherSessionsAreAFindingOfTheirQuarter() throws IOException {
        FolderCopy.of("forbach", folder);
        var communes = TerritoryFolder.read(folder).problem(QUARTER).communes();
        var bus = byBus(folder);
        var atNight = new TravelTable("bus", Set.of(), LocalTime.of(22, 0), null, bus.minutes(), bus.provenance());
        DocumentWriter.TABLE_SETS.write(
                new TableSet(communes, List.of(atNight), List.of()), folder.resolve("buses-2027-Q1.json"));

        var territory = TerritoryFolder.read(folder);

        assertThat(TerritoryFindings.of(territory, QUARTER))
                .anyMatch(f -> f.place().equals("buses-2027-Q1.json"));
        assertThat(TerritoryFindings.of(territory, QUARTER.next()))
                .noneMatch(f -> f.place().startsWith("buses"));
    }

    @Test
    void busesOfOtherCommunesOrOfNoQuarterAreFaults() throws IOException {
        var copy = FolderCopy.of("forbach", folder);
        copy.write("buses-2027-Q1.json", "{\"version\": 1, \"communes\": [], \"travel\": []}");
        copy.write("buses.json", "{}");
        copy.write("buses-2027-Q5.json", "{}");

        assertThat(copy.faults())
                .anyMatch(f -> f.startsWith("buses-2027-Q1.json: does not know the communes: 57013"))
                .anyMatch(f -> f.startsWith("buses.json: ") && f.endsWith("Did you mean buses-2027-Q1.json?"))
                .anyMatch(f -> f.startsWith("buses-2027-Q5.json: This file is not expected"));
    }
}
