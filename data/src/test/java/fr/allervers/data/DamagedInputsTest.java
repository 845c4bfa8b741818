package fr.allervers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.SchoolHolidays;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.sheet.WorkbookCopy;
import fr.allervers.data.territory.FolderCopy;
import fr.allervers.data.transport.FlexibleRules;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of each kind that is read, harmed in each way: what is left is read, or refused with something to say; never an
 * error of the program. {@code -Ddamage.times=2000} tries more.
 */
class DamagedInputsTest {

    private static final int TIMES = Integer.getInteger("damage.times", 6);

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final String CASES = "/fr/allervers/data/cases/";

    @TempDir
    private Path temp;

    private static byte[] bytes(String name) throws IOException {
        try (var in = Objects.requireNonNull(DamagedInputsTest.class.getResourceAsStream(CASES + name), name)) {
            return in.readAllBytes();
        }
    }

    private interface Reading {
        void read(byte[] file) throws IOException;
    }

    private static void harmed(String name, byte[] whole, Damage damage, Reading reading) {
        for (int number = 0; number < TIMES; number++) {
            var left = damage.of(whole, new Random(31L * number + name.hashCode()));
            try {
                reading.read(left);
            } catch (FaultsException e) {
                assertThat(e.faults()).as("%s %s %d", name, damage, number).isNotEmpty();
            } catch (TravelRefusedException e) {
                assertThat(e.findings())
                        .as("%s %s %d", name, damage, number)
                        .isNotEmpty()
                        .allSatisfy(f -> assertThat(f.sentence().key()).isNotEqualTo("reader.failed"));
            } catch (UnreadableSheetException e) {
                assertThat(e.sentence().in(Locale.FRENCH)).isNotBlank();
            } catch (UnreadableDemandException e) {
                assertThat(e.sentence().in(Locale.FRENCH)).isNotBlank();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                fail("%s %s %d".formatted(name, damage, number), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void demand(Damage damage) throws IOException {
        var problem = FolderCopy.ofCase("territoire-mini", temp).read().problem(QUARTER);
        var reader = new DemandReader(Vocabulary.of(problem, List.of()));
        for (var name : List.of(
                "codes-exportes-demande.csv",
                "sous-totaux-anglais.csv",
                "vieux-encodages-latin9.csv",
                "un-onglet-par-commune-communes.xlsx")) {
            harmed(name, bytes("../demand/cases/" + name), damage, file -> demand(file, reader));
        }
        harmed("demande.xls", OldWorkbooks.binary(), damage, file -> demand(file, reader));
        harmed("demande.xml", OldWorkbooks.xml(), damage, file -> demand(file, reader));
    }

    private static void demand(byte[] file, DemandReader reader) {
        var workbook = SheetFile.read(file);
        reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));
        assertThat(WorkbookCopy.of(workbook)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void venues(Damage damage) throws IOException {
        var territory = FolderCopy.ofCase("territoire-mini", temp).read();
        for (var name : List.of(
                "heures-vacances-scolaires/lieux.csv",
                "lieux-code-contredit-nom/lieux.csv",
                "lieux-coordonnees-longues/lieux.json")) {
            harmed(name, bytes(name), damage, file -> {
                var read = VenueImport.of(VenueFile.read("lieux", new ByteArrayInputStream(file)), territory);
                assertThat(read.findings()).extracting(f -> f.sentence().key()).doesNotContain("venue.failed");
            });
        }
    }

    /** All tables of a territory, with a school calendar as table and as diary. */
    @ParameterizedTest
    @EnumSource
    void tables(Damage damage) throws IOException {
        for (var name : List.of(
                "territoire-mini", "vacances-tableau-telecharge/territoire", "vacances-zones-barre/territoire")) {
            var folder = FolderCopy.ofCase(name, Files.createTempDirectory(temp, "t"));
            try (var files = Files.list(folder.folder())) {
                for (var path : files.sorted().toList()) {
                    var whole = Files.readAllBytes(path);
                    boolean isCalendar = path.getFileName().toString().startsWith("school-");
                    if (name.equals("territoire-mini") || isCalendar) {
                        harmed(name + "/" + path.getFileName(), whole, damage, file -> {
                            Files.write(path, file);
                            folder.read().problem(QUARTER);
                        });
                    }
                    Files.write(path, whole);
                }
            }
        }
    }

    /** One school calendar in each form, alone and on several sheets. */
    @ParameterizedTest
    @EnumSource
    void calendars(Damage damage) throws IOException {
        var folder = FolderCopy.ofCase("territoire-mini", Files.createTempDirectory(temp, "c"));
        for (var form : Calendars.forms().entrySet()) {
            var path = folder.folder().resolve(form.getKey());
            harmed(form.getKey(), form.getValue(), damage, file -> {
                Files.write(path, file);
                var territory = folder.read();
                territory.problem(QUARTER);
                assertThat(territory.doubts()).allMatch(d -> !d.sentence().key().equals("row.failed"));
            });
            Files.deleteIfExists(path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hours(Damage damage) {
        for (var text : List.of(
                "Mo-Fr 09:00-12:00,14:00-17:00; PH,SH off; Aug off; We 12:00-14:00 off \"sur appel\"",
                "Apr-Sep Mo-Fr 09:00-12:00; Oct-Mar Mo 14:00-17:00 || \"sur rendez-vous\"",
                "2026 Dec 24-2027 Jan 2 off; week 10-20 Sa[1] sunrise-sunset; 24/7",
                "Lundi et jeudi : 9h-12h et 14h-17h30\nmardi de 9h à midi ; fermé le mercredi")) {
            harmed(text, text.getBytes(StandardCharsets.UTF_8), damage, file -> {
                var harmed = new String(file, StandardCharsets.UTF_8);
                for (var hours : List.of(OpeningHours.of(harmed), OpeningHours.of(harmed, QUARTER))) {
                    assertThat(hours.doubts())
                            .allSatisfy(d -> assertThat(d.in(Locale.FRENCH)).isNotBlank());
                    hours.closings().closed(new SchoolHolidays(List.of(), List.of()), QUARTER);
                }
                OpeningHours.isBySeasons(harmed);
            });
        }
    }

    private static FeedZip feed() {
        return FeedZip.clean()
                .with("feed_info.txt", "feed_publisher_name,feed_start_date,feed_end_date\nx,20270101,20270630\n")
                .with("calendar_dates.txt", "service_id,date,exception_type\nW,20270105,2\n")
                .with(
                        "booking_rules.txt",
                        "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\nv,2,1,12:00:00\n")
                .with("location_groups.txt", "location_group_id,location_group_name\nG,Groupe\n")
                .with("location_group_stops.txt", "location_group_id,stop_id\nG,S1\n")
                .with("locations.geojson", """
                        {"type": "FeatureCollection", "features": [{"id": "A", "type": "Feature", "geometry":
                          {"type": "Polygon", "coordinates": [[[6.8, 49.0], [7.1, 49.0], [7.1, 49.2], [6.8, 49.0]]]}}]}
                        """);
    }

    private void feed(byte[] zip, Problem problem) throws IOException {
        var reading = FeedReader.read(Files.write(temp.resolve("f.zip"), zip), FeedLimits.USUAL);
        assertThat(reading.findings()).extracting(f -> f.sentence().key()).doesNotContain("reader.failed");
        FlexibleRules.of("tad", reading, problem, Locale.FRENCH);
    }

    /** Each file of a feed in turn, and the archive as a whole. */
    @ParameterizedTest
    @EnumSource
    void feeds(Damage damage) throws IOException {
        var problem = DocumentReader.PROBLEMS.read(
                Files.write(temp.resolve("p.json"), bytes("gtfs-zone-a-la-demande/problem.json")));
        for (var name : List.of("gtfs-zone-a-la-demande/cars.zip", "gtfs-feed-info-contredit/cars.zip")) {
            harmed(name, bytes(name), damage, file -> feed(file, problem));
        }
        for (var entry : parts(Files.readAllBytes(feed().write(temp.resolve("whole.zip"))))
                .entrySet()) {
            harmed(
                    entry.getKey(),
                    entry.getValue(),
                    damage,
                    file -> feed(
                            Files.readAllBytes(feed().with(entry.getKey(), file).write(temp.resolve("part.zip"))),
                            problem));
        }
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource
    void maps(Damage damage) throws IOException {
        var problem = DocumentReader.PROBLEMS.read(
                Files.write(temp.resolve("p.json"), bytes("carte-sans-date/problem.json")));
        var request = ProblemTravel.roads(problem, new RoadParameters(4, 0.9, 60, 500, 10, 0));
        harmed(
                "map",
                bytes("carte-sans-date/carte.osm.pbf"),
                damage,
                file -> RoadTables.of(Files.write(temp.resolve("map.osm.pbf"), file), request, share -> {}));
    }

    @Test
    void theSameDamageLeavesTheSame() {
        var file = ("Commune;Nombre\n" + "Grandval;4\n".repeat(40)).getBytes(StandardCharsets.UTF_8);
        for (var damage : Damage.values()) {
            assertThat(damage.of(file, new Random(3)))
                    .as("%s", damage)
                    .isEqualTo(damage.of(file, new Random(3)))
                    .isNotEqualTo(file);
        }
    }
}
