package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.territory.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a timetable leaves to decide, from the command line. */
class BusesCommandTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (var in = Objects.requireNonNull(
                BusesCommandTest.class.getResourceAsStream("/fr/allervers/data/cases/" + name))) {
            return Files.write(folder.resolve(name.replace('/', '-')), in.readAllBytes());
        }
    }

    private CommandRun buses(String feed, Object... options) throws IOException {
        var arguments = new Object[options.length + 6];
        System.arraycopy(
                new Object[] {
                    "buses",
                    file(feed),
                    "--problem",
                    file("gtfs-car-scolaire/problem.json"),
                    "--out",
                    folder.resolve("b.json")
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return CommandRun.of(arguments);
    }

    @Test
    void schoolBusesAreAskedAboutUntilSomebodyDecides() throws IOException {
        var open = buses("gtfs-car-scolaire/cars.zip");
        assertThat(open.status()).isEqualTo(1);
        assertThat(open.out()).contains("2 runs of school buses are not counted", "school_buses", "no bus runs");

        var counted = buses("gtfs-car-scolaire/cars.zip", "--school-buses", "true");
        assertThat(counted.status()).isZero();
        assertThat(counted.out()).contains("2 runs of school buses are counted, as decided");
    }

    @Test
    void theTerritoryDecidesOnSchoolBuses() throws IOException {
        var territory = FolderCopy.ofCase("territoire-mini", Files.createDirectory(folder.resolve("mini")));
        territory.write("territory.csv", territory.text("territory.csv") + "school_buses,true\n");
        territory.write("communes.csv", territory.text("communes.csv").replace("49.12,6.92", "49.1,7.0"));
        var run = CommandRun.of(
                "buses",
                file("gtfs-car-scolaire/cars.zip"),
                "--territory",
                territory.folder(),
                "--quarter",
                "2027-Q1",
                "--out",
                folder.resolve("b.json"));

        assertThat(run.out()).contains("school buses are counted, as decided");
    }

    @Test
    void aRequestStopIsANoticeAndKeepsTheStatus() throws IOException {
        var run = buses("gtfs-demander-au-conducteur/cars.zip");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("4 calls are made on request to the driver");
    }

    @Test
    void datesThatContradictEachOtherAreNoErrorOfTheProgram() throws IOException {
        var run = buses("gtfs-feed-info-contredit/cars.zip");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("the calendar counts");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(folder.resolve("b.json")).exists();
    }

    @Test
    void servicesOfZonesBecomeRulesForATerritory() throws IOException {
        var rules = folder.resolve("rules.csv");
        var run = buses("gtfs-zone-a-la-demande/cars.zip", "--on-demand", rules);

        assertThat(run.err()).contains("One rule of on-demand transport");
        assertThat(Files.readAllLines(rules))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("tad,57901|57902,true,,0,,TUESDAY WEDNESDAY THURSDAY,08:00,18:00,1.3,5,0,,");
    }

    /** It was a line to read beside, and a program learnt nothing of it. */
    @Test
    void linesWithoutARuleAreFindings() throws IOException {
        var feed = new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nTad,Europe/Paris\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,Tad 1,3\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,1,1,1,0,0,20260101,20291231\n")
                .with("trips.txt", "route_id,service_id,trip_id\nL,W,a\n")
                .with("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nS1,Grandval,49.1003,6.9003\n")
                .with("location_group_stops.txt", "location_group_id,stop_id\nG,S1\n")
                .with(
                        "stop_times.txt",
                        "trip_id,stop_sequence,location_group_id,start_pickup_drop_off_window,end_pickup_drop_off_window\n"
                                + "a,1,G,25:00:00,27:00:00\na,2,G,25:00:00,27:00:00\n");
        var run = CommandRun.of(
                "buses",
                feed.write(folder.resolve("f.zip")),
                "--problem",
                file("gtfs-car-scolaire/problem.json"),
                "--out",
                folder.resolve("b.json"),
                "--on-demand",
                folder.resolve("rules.csv"),
                "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("after midnight only", "Tad 1");
    }
}
