package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.InOrder;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Weights;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryFolderTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
    }

    @Test
    void aFolderOnDiskIsTheTerritoryThatComesWithTheProgram() {
        assertThat(Territories.find(temp.toString())).isEqualTo(Territories.named("forbach"));
    }

    @Test
    void semicolonsAndAByteOrderMarkChangeNothing() throws IOException {
        folder.write(
                "starts.csv",
                "\uFEFF" + folder.text("starts.csv").replace(',', ';').replace("\n", "\r\n"));

        assertThat(folder.read()).isEqualTo(Territories.named("forbach"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            communes.csv   | 57013,Alsting,2480 | 57013,Alsting,many | communes.csv:2:population: "many" is not a whole number
            communes.csv   | 57013,Alsting,2480 | 57013,Alsting,2.000 | communes.csv:2:population: "2.000" may mean 2000 or 2: write the number
            communes.csv   | 57058, | 57013, | communes.csv:3:code: "57013" stands twice.
            communes.csv   | 49.1818 | 491818 | communes.csv:2:latitude: "491818" is not a number
            rooms.csv      | La Turbine,Salle de réunion,57227 | La Turbine,Salle de réunion,57228 | rooms.csv:2:commune: "57228" does not exist in communes.csv.
            rooms.csv      | tiers-lieu | tiers lieu | rooms.csv:2:hours: "tiers lieu" does not exist in hours.csv. Did you mean "tiers-lieu"?
            rooms.csv      | capacity | capacite | rooms.csv:1: Unknown column "capacite". Did you mean "capacity"?
            rooms.csv      | ,12,tables | ,-1,tables | rooms.csv:2:capacity
            hours.csv      | 09:00,12:00 | 12:00,09:00 | hours.csv:2:to: The end is before the start.
            hours.csv      | TUESDAY | MARDY | hours.csv:2:days: "MARDY" is not a day
            themes.csv     | ,120,4,3,8, | ,120,4,8,3, | themes.csv:2:max_participants
            mobility.csv   | DOOR,tpmr | DOOR,boat | mobility.csv:7:modes: "boat" does not exist in services.csv, lines.csv.
            advisors.csv   | creer_avec_le_numerique | creer | advisors.csv:3:excluded_themes: "creer"
            services.csv   | BUS | TRAM | services.csv:4:kind: "TRAM" is not possible here.
            assumptions.csv| road_factor | rode_factor | assumptions.csv:2:name: "rode_factor" does not exist in docs/territory.md. Did you mean "road_factor"?
            territory.csv  | Europe/Paris | Europe/Pari | territory.csv:5:value: "Europe/Pari" is not a time zone.
            territory.csv  | 57227 | 99999 | territory.csv:8:value: "99999" does not exist in communes.csv.
            territory.csv  | department,57 | department,Moselle | territory.csv:6:value: "Moselle" is not the number
            territory.csv  | department,57 | department,99 | territory.csv:6:value: "99" is not the number
            communes.csv   | 49.1818,6.9925 | 6.9925,49.1818 | communes.csv:2:latitude: The point of "Alsting" lies outside of the mainland
            school-holidays.csv | 2026-10-17,2026-11-01 | 2026-10-17,2026-10-01 | school-holidays.csv:2:to: The last day
            school-holidays.csv | 2026-2027 | 2026 | school-holidays.csv:2:school_year: "2026" is not a school year.
            wishes.csv     | seniors,email,0.12 | seniors,mail,1.2 | wishes.csv:4:theme: "mail" does not exist in themes.csv.
            """)
    void aWrongCellIsNamedByItsFileLineAndColumn(String file, String text, String other, String fault)
            throws IOException {
        folder.replace(file, text, other);

        assertThat(folder.faults()).anyMatch(f -> f.startsWith(fault));
    }

    @Test
    void faultsOfAllFilesAreListedAtOnce() throws IOException {
        folder.replace("communes.csv", "2480", "x")
                .replace("rooms.csv", ",12,", ",x,")
                .replace("starts.csv", "09:00", "neuf heures");

        assertThat(folder.faults()).hasSize(3);
    }

    @Test
    void aMissingFileAndAMisspeltOneAreSaid() throws IOException {
        Files.move(temp.resolve("rooms.csv"), temp.resolve("room.csv"));

        assertThat(folder.faults())
                .anyMatch(f -> f.startsWith("room.csv: ") && f.contains("Did you mean rooms.csv?"))
                .contains(
                        "rooms.csv: This file is missing from the folder. Add it, if only with its headings where there is nothing to say.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rooms.csv", "rooms.CSV", "ROOMS.CSV"})
    void aTableIsReadWhateverTheLettersOfItsName(String name) throws IOException {
        Files.move(temp.resolve("rooms.csv"), temp.resolve(name));

        assertThat(folder.read()).isEqualTo(Territories.named("forbach"));
        assertThat(Territories.unread(temp.toString())).isEmpty();
        assertThat(Territories.copy(temp.toString()).files().names()).contains("rooms.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closures.xlsx", "Closures.xls", "closures.ods", "closures.csv.txt", "closures.tsv"})
    void aTableInAnotherFormIsAFaultUnlessTheTableIsThere(String name) throws IOException {
        folder.write(name, "scope,id,from,to\nROOM,turbine,2027-03-01,2027-03-05\n");

        assertThat(folder.faults())
                .containsExactly(name + ": This file is not read in this form: save it as \"CSV UTF-8\" under the name"
                        + " closures.csv, or remove it.");

        folder.write("closures.csv", "scope,id,from,to\n");
        assertThat(folder.read().settings().id()).isEqualTo("forbach");
        assertThat(Territories.unread(temp.toString()))
                .extracting(Fault::toString)
                .containsExactly(
                        name + ": This file is not read: closures.csv is, in its place. Take one of them away.");
    }

    @Test
    void whatLooksLikeATableAndIsNoneIsToldAndRefusesNothing() throws IOException {
        for (var name : List.of(
                "Demandes 2027.xlsx",
                "closures.csv.bak",
                "notes.md",
                "photo.jpg",
                ".~lock.rooms.csv#",
                "~$rooms.xlsx",
                "._rooms.csv")) {
            folder.write(name, "x");
        }

        assertThat(folder.faults()).isEmpty();
        assertThat(Territories.unread(temp.toString()))
                .extracting(Fault::toString)
                .containsExactly(
                        "Demandes 2027.xlsx: This file is not read: it has the name of no table. Rename it as a table, or take it away.",
                        "closures.csv.bak: This file is not read: it has the name of no table. Rename it as a table, or take it away.");
    }

    @Test
    void twoFilesThatDifferByCapitalLettersAreSaid() throws IOException {
        folder.write("Rooms.csv", folder.text("rooms.csv"));

        assertThat(folder.faults())
                .containsExactly(
                        "Rooms.csv: This file and rooms.csv differ by capital letters only: keep one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"communes.csv", "themes.csv", "audiences.csv", "mobility.csv", "starts.csv"})
    void aTableWithoutWhichNothingCanBePlannedMustHaveARow(String file) throws IOException {
        folder.write(file, folder.text(file).lines().findFirst().orElseThrow());

        assertThat(folder.faults())
                .contains(file + ": No row stands below the headings: at least one is needed. Add it.");
    }

    @Test
    void aTerritoryWithoutResidentsHasNoEstimate() throws IOException {
        folder.write(
                "communes.csv",
                folder.text("communes.csv")
                        .lines()
                        .map(line -> line.replaceAll("^(\\d{5},[^,]*,)\\d+", "$10"))
                        .collect(Collectors.joining("\n")));

        assertThat(folder.read().problem(QUARTER).demand()).isEmpty();
    }

    @Test
    void aCommunesPresenceCountsOnceUnlessItsRowSaysOtherwise() throws IOException {
        folder.write(
                "communes.csv",
                folder.text("communes.csv")
                        .replace("source,estimated", "presence,source,estimated")
                        .replaceAll("(?m)^((?:[^,\n]*,){8})(\"INSEE.*)$", "$1,$2")
                        .replaceAll("(?m)^(57058,(?:[^,\n]*,){7}),", "$17,"));

        assertThat(folder.read().problem(QUARTER).communes())
                .allSatisfy(c -> assertThat(c.presence()).isEqualTo(c.code().equals("57058") ? 7 : 1));
    }

    @Test
    void everyCostsWeightIsASetting() throws IOException {
        var others =
                folder.text("territory.csv").replaceAll("(?m)^weight_.*\n", "").stripTrailing() + "\n";
        folder.write("territory.csv", others);
        assertThat(folder.read().settings().weights()).isEqualTo(InOrder.weights(1, 2, 300, 60, 20, 10, 240, 0));

        folder.write(
                "territory.csv",
                others
                        + Arrays.stream(Cost.values())
                                .map(c -> c.setting() + "," + (1000 + c.ordinal()) + ",\n")
                                .collect(Collectors.joining()));
        assertThat(folder.read().settings().weights()).isEqualTo(Weights.by(c -> 1000L + c.ordinal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15", "x-MacRoman"})
    void textOfAnOlderEncodingIsRead(String encoding) throws IOException {
        var rooms = folder.read().rooms();
        Files.write(temp.resolve("rooms.csv"), folder.text("rooms.csv").getBytes(Charset.forName(encoding)));

        assertThat(folder.read().rooms()).isEqualTo(rooms);
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
        var bytes = folder.text("rooms.csv").getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i % 0x20);
        }
        Files.write(temp.resolve("rooms.csv"), bytes);

        assertThat(folder.faults())
                .anyMatch(f -> f.startsWith("rooms.csv:") && f.contains("This text is not in UTF-8."));
    }

    @Test
    void aQuotationMarkThatDoesNotCloseIsSaid() throws IOException {
        folder.replace("starts.csv", "09:00", "\"09:00");

        assertThat(folder.faults()).anyMatch(f -> f.startsWith("starts.csv:") && f.contains("Quotation marks"));
    }

    @Test
    void randomDamageIsReadOrRefusedAndNothingElse() throws IOException {
        var dice = new Random(4);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var file = TerritoryReading.FILES.get(dice.nextInt(TerritoryReading.FILES.size()));
            var path = temp.resolve(file);
            if (!Files.exists(path)) {
                continue;
            }
            var whole = Files.readAllBytes(path);
            Files.write(path, damaged(whole, dice));
            try {
                folder.read().problem(QUARTER);
                read++;
            } catch (FaultsException e) {
                assertThat(e.faults()).isNotEmpty();
                refused++;
            }
            Files.write(path, whole);
        }
        assertThat(read).isGreaterThan(20);
        assertThat(refused).isGreaterThan(20);
    }

    private static byte[] damaged(byte[] whole, Random dice) {
        var bytes = whole.clone();
        int at = dice.nextInt(bytes.length);
        return switch (dice.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                bytes[at] = (byte) dice.nextInt(256);
                yield bytes;
            }
            default -> {
                bytes[at] = (byte) ",;\"\n|-0 ".charAt(dice.nextInt(8));
                yield bytes;
            }
        };
    }

    @Test
    void stepFreeMayBeUnknown() throws IOException {
        folder.replace("rooms.csv", "écran,true,", "écran,inconnu,");

        assertThat(room("cultures-numeriques").stepFree()).isNull();
    }

    /** It is a room's opening that hangs on them: a venue of which no room is used may wait. */
    @Test
    void aRoomInAVenueWhoseHoursCannotBeReadIsNeverAlwaysOpen() throws IOException {
        var rooms = folder.text("rooms.csv")
                .replace("id,venue,", "id,venue,venue_id,")
                .replaceAll("(?m)^([a-z-]+),(\"[^\"]*\"|[^,]*),", "$1,$2,,")
                .replace("id,venue,,", "id,venue,");
        folder.write("venues.csv", "id,name,commune,opening_hours\nv1,Maison,57466,le mardi matin\n");
        folder.write("rooms.csv", rooms);
        assertThat(TerritoryFindings.of(folder.read(), QUARTER))
                .extracting(Fault::toString)
                .anyMatch(f -> f.startsWith("venues.csv, v1: These opening hours cannot be read"));

        folder.write("rooms.csv", rooms + "r1,,v1,Salle,57466,,,,8,,,,false,essai,true\n");
        assertThat(folder.faults())
                .singleElement()
                .asString()
                .contains("rooms.csv:", ":hours: The hours \"le mardi matin\" of \"Maison\" cannot be read");

        folder.write("rooms.csv", rooms + "r1,,v1,Salle,57466,,,,8,,,mairie,false,essai,true\n");
        assertThat(room("r1").open()).hasSize(2);
    }

    @Test
    void aRoomInAVenueHasItsAddressPointAndHours() throws IOException {
        folder.write(
                "venues.csv",
                "id,name,commune,address,latitude,longitude,hours,step_free\n"
                        + "v1,Maison,57466,1 rue Haute,49.11,6.97,mairie,oui\n");
        folder.write(
                "rooms.csv",
                folder.text("rooms.csv")
                                .replace("id,venue,", "id,venue,venue_id,")
                                .replaceAll("(?m)^([a-z-]+),(\"[^\"]*\"|[^,]*),", "$1,$2,,")
                                .replace("id,venue,,", "id,venue,")
                        + "r1,,v1,Salle,57466,,,,8,,,,false,essai,true\n");

        var room = room("r1");

        assertThat(room.venue()).isEqualTo("Maison");
        assertThat(room.address()).isEqualTo("1 rue Haute");
        assertThat(room.latitude()).isEqualTo(49.11);
        assertThat(room.stepFree()).isTrue();
        assertThat(room.open()).hasSize(2);
    }

    @Test
    void closuresShutWhatTheyName() throws IOException {
        folder.write(
                "closures.csv",
                "scope,id,from,to,reason\n"
                        + "TERRITORY,,2027-01-11,2027-01-11,Fête\n"
                        + "COMMUNE,57058,2027-02-01,2027-02-03,Élections\n"
                        + "ROOM,turbine,2027-03-01,2027-03-05,Travaux\n"
                        + "ADVISOR,conseil-1,2027-03-08,2027-03-09,Formation\n"
                        + "ROOM,turbine,2027-05-01,2027-05-05,Travaux\n");
        var problem = folder.read().problem(QUARTER);

        assertThat(problem.starts()).noneMatch(s -> s.toLocalDate().equals(LocalDate.of(2027, 1, 11)));
        assertThat(problem.rooms())
                .filteredOn(r -> r.commune().equals("57058"))
                .isNotEmpty()
                .allMatch(r -> Period.anyHolds(r.closed(), LocalDate.of(2027, 2, 2)));
        assertThat(room("turbine").closed()).extracting(Period::from).containsExactly(LocalDate.of(2027, 3, 1));
        assertThat(problem.advisors().get(0).absent()).anyMatch(p -> p.holds(LocalDate.of(2027, 3, 9)));
    }

    @Test
    void goodFridayMayBeAHolidayInSomeCommunesOnly() throws IOException {
        var friday = LocalDate.of(2027, 3, 26);
        folder.write(
                "communes.csv",
                folder.text("communes.csv")
                        .replace("source,estimated", "good_friday,source,estimated")
                        .replaceAll("(?m)^((?:[^,\n]*,){8})(\"INSEE.*)$", "$1oui,$2")
                        .replace("49.1078,6.9600,6.45,0.046,,oui", "49.1078,6.9600,6.45,0.046,,non")
                        .replace("49.1097,6.9397,7.82,0.059,,oui", "49.1097,6.9397,7.82,0.059,,non"));
        var problem = folder.read().problem(QUARTER);

        assertThat(problem.starts()).anyMatch(s -> s.toLocalDate().equals(friday));
        assertThat(problem.rooms())
                .allSatisfy(r -> assertThat(Period.anyHolds(r.closed(), friday))
                        .isEqualTo(!List.of("57466", "57176").contains(r.commune())));
    }

    @Test
    void whitMondayMayBeWorked() throws IOException {
        var whitMonday = LocalDate.of(2027, 5, 17);
        assertThat(folder.read().problem(QUARTER.next()).starts())
                .noneMatch(s -> s.toLocalDate().equals(whitMonday));
        folder.write("territory.csv", folder.text("territory.csv") + "whit_monday_worked,oui\n");

        assertThat(folder.read().problem(QUARTER.next()).starts())
                .anyMatch(s -> s.toLocalDate().equals(whitMonday));
    }

    @Test
    void theWeeksBeforeADraftAreItsOwnUpToAQuarter() throws IOException {
        assertThat(folder.read().settings().draftWeeks()).isNull();
        var settings = folder.text("territory.csv");
        folder.write("territory.csv", settings + "draft_weeks,7\n");
        assertThat(folder.read().settings().draftWeeks()).isEqualTo(7);
        folder.write("territory.csv", settings + "draft_weeks,13\n");

        assertThatThrownBy(folder::read).hasMessageContaining("13");
    }

    @Test
    void figuresNotGivenAreThoseThatComeWithTheProgram() throws IOException {
        var before = folder.read().transport().assumptions().figure("fast_kmh");
        folder.write("assumptions.csv", "name,value\nwalk_limit_minutes,45\n");
        var figures = folder.read().transport().assumptions();

        assertThat(figures.figure("walk_limit_minutes")).isEqualTo(45);
        assertThat(figures.figure("fast_kmh")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metz", "", "../forbach", "FORBACH/..", "a\0b"})
    void whatIsNeitherANameNorAFolderIsSaid(String text) {
        if (!text.isEmpty()) {
            assertThatThrownBy(() -> Territories.find(text)).isInstanceOf(Territories.UnknownTerritoryException.class);
        }
        assertThatThrownBy(() -> Territories.named(text)).isInstanceOf(Territories.UnknownTerritoryException.class);
    }

    private Room room(String id) {
        return folder.read().problem(QUARTER).rooms().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\"%s\"", "'%s", "%s.0", "\u00a0%s\u00a0", "%s Commune", "%s,00", "\ufeff%s"})
    void codesAreReadHoweverProgramsMangledThem(String form) throws IOException {
        var other = FolderCopy.ofCase("territoire-mini", Files.createDirectory(temp.resolve("mini")));
        var plain = other.read();
        for (var file : List.of("communes.csv", "rooms.csv", "advisors.csv")) {
            other.write(
                    file,
                    other.text(file)
                            .replace(',', ';')
                            .replaceAll(
                                    "5790\\d", Matcher.quoteReplacement(form).replace("%s", "$0")));
        }

        assertThat(other.read()).isEqualTo(plain);
    }

    @Test
    void numbersAreReadAsProgramsPrintThem() throws IOException {
        var other = FolderCopy.ofCase("territoire-mini", Files.createDirectory(temp.resolve("mini")));
        var plain = other.read();
        other.replace(
                "communes.csv",
                "57901,Grandval,9000,49.1,6.9,",
                "57901,Grandval,9\u00a0000,4.91E+01,+6.90000000000000000,");
        other.replace("communes.csv", "2000,49.12,6.92,6,", "2000.0,49.12,6.92,6.,");

        assertThat(other.read()).isEqualTo(plain);
    }

    @Test
    void whatIsNotTakenInAVenueIsSaid() throws IOException {
        var other = FolderCopy.ofCase("territoire-mini", Files.createDirectory(temp.resolve("mini")));
        other.write("hours.csv", "schedule,days,from,to\nmatin,MONDAY,09:00,12:00\n");
        other.write(
                "venues.csv",
                "id,name,commune,hours,opening_hours\nv1,Lieu,57901,matin,Tu 09:00-12:00\n"
                        + "v2,Autre,57901,,Mo 09:00-12:00; easter off\n");

        assertThat(TerritoryFindings.of(other.read(), QUARTER))
                .extracting(Fault::toString)
                .anyMatch(
                        f -> f.startsWith("venues.csv, v1: \"Lieu\" names a schedule, and writes other opening hours"))
                .anyMatch(f -> f.startsWith("venues.csv, v2: This closure cannot be taken into account: easter off"));

        other.write("venues.csv", "id,name,commune,latitude\nv1,Lieu,57901,49.1\n");
        assertThat(other.faults()).singleElement().asString().startsWith("venues.csv:2:longitude: One coordinate only");
    }

    @Test
    void hoursOfPublicHolidaysMatterWhereOneIsWorked() throws IOException {
        var other = FolderCopy.ofCase("territoire-mini", Files.createDirectory(temp.resolve("mini")));
        other.write("venues.csv", "id,name,commune,opening_hours\nv1,Lieu,57901,Mo-Fr 09:00-12:00; PH off\n");
        var spring = new Quarter(2027, 2);
        assertThat(TerritoryFindings.of(other.read(), spring)).isEmpty();

        other.write("territory.csv", other.text("territory.csv") + "whit_monday_worked,true\n");
        assertThat(TerritoryFindings.of(other.read(), QUARTER)).isEmpty();
        assertThat(TerritoryFindings.of(other.read(), spring))
                .singleElement()
                .asString()
                .startsWith("venues.csv, v1: Whit Monday is worked");
    }

    @Test
    void aSynonymMaySayHowSureItIs() throws IOException {
        folder.write("synonyms.csv", "kind,word,id,sure\nAUDIENCE,doyens,seniors,likely\nAUDIENCE,aînés,seniors,\n");
        assertThat(folder.read().synonyms())
                .extracting(Synonym::sure)
                .containsExactly(Synonym.Sure.LIKELY, Synonym.Sure.YES);

        folder.write("synonyms.csv", "kind,word,id,sure\nAUDIENCE,doyens,seniors,certain\n");
        assertThat(folder.faults()).singleElement().asString().startsWith("synonyms.csv:2:sure: \"certain\"");
    }

    @Test
    void datesTimesAndDaysAreReadAsPeopleWriteThem() throws IOException {
        var plain = folder.read();
        folder.write(
                "hours.csv",
                folder.text("hours.csv")
                        .replace("TUESDAY WEDNESDAY THURSDAY", "mardi au jeudi")
                        .replace("09:00", "9h")
                        .replace("14:00", "14 h 00"));
        folder.write(
                "school-holidays.csv",
                folder.text("school-holidays.csv").replaceAll(",(\\d{4})-(\\d\\d)-(\\d\\d)", ",$3/$2/$1"));

        assertThat(folder.read()).isEqualTo(plain);
    }

    /** Each was taken, or passed over, without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            closures.csv        | scope,id,from,to/ROOM,turbine,2027-02-01,2072-02-05 | closures.csv:2:to: From Mon 1 Feb 2027 to Fri 5 Feb 2072: a closure of more than 2 years
            closures.csv        | scope,id,from,to/ROOM,turbine,2027-02-01,2029-02-01 |
            starts.csv          | days,time,from,to/MONDAY,09:00,,/TUESDAY,09:00,2027-02-01,2027-01-01 | starts.csv:3:to: The last day is before the first: no session
            absences.csv        | advisor,quarter,first_week,weeks/conseil-1,3,12,6 | absences.csv:2:weeks: These weeks go beyond the quarter
            absences.csv        | advisor,quarter,first_week,weeks/conseil-1,4,12,2 |
            shares.csv          | commune,audience,share/57013,seniors,0.2/57013,seniors,0.3 | shares.csv:3:share: The share of 57013 for "seniors" is there already
            rooms.csv           | id,name,commune,capacity/r1,Salle,57227,8/r2,SALLE,57227,8/r3,Salle 2,57227,8 | rooms.csv:3:name: "SALLE" is there already under the id "r1"
            hours.csv           | schedule,days,from,to/x,MONDAY,09:00,09:00 | hours.csv:2:to: The end is the start
            hours.csv           | schedule,days,from,to,/x,MONDAY,09:00,12:00,sauf en août | hours.csv:2: Column 5 has no heading, and "sauf en août"
            school-holidays.csv | school_year,name,from,to/2026-2027,Hiver,2028-02-19,2028-03-05 | school-holidays.csv:2:from: These days are not in the school year 2026-2027 (from Tue 1 Sep 2026
            school-holidays.csv | school_year,name,from,to/2026-2027,Hiver,2027-02-19,2028-03-05 | school-holidays.csv:2:to: These days are not in the school year
            school-holidays.csv | school_year,name,from,to/2023-2024,Été,2024-07-06,2024-09-01 |
            """)
    void whatIsLegalAndMostLikelyASlipIsToDecide(String file, String rows, @Nullable String said) throws IOException {
        if (file.equals("hours.csv")) {
            folder.write(file, folder.text(file) + rows.substring(rows.indexOf('/') + 1) + "\n");
            folder.write(file, folder.text(file).replaceFirst("[^\n]*", rows.substring(0, rows.indexOf('/'))));
        } else {
            folder.write(file, rows.replace('/', '\n') + "\n");
        }
        var doubts = folder.read().doubts().stream()
                .map(d -> d.toString().replaceFirst("^hours.csv:\\d+", "hours.csv:2"))
                .toList();

        assertThat(doubts).hasSize(said == null ? 0 : 1).allMatch(d -> d.startsWith(said));
        assertThat(TerritoryFindings.of(folder.read(), QUARTER))
                .containsAll(folder.read().doubts());
    }

    /** It was refused as a table of the problem, where nobody finds the row. */
    @Test
    void hoursOfALineThatEndBeforeTheyBeginAreNamedByTheirRow() throws IOException {
        folder.write(
                "lines.csv", "mode,line,from,to,headway_minutes,stops\ntrain,TER,20:00,06:00,60,57227 0|57013 6\n");

        assertThat(folder.faults())
                .containsExactly("lines.csv:2:to: The end is before the start. Swap them, or correct the wrong one.");
    }

    @Test
    void aScheduleThatMissesItsAudienceByALetterIsSaid() throws IOException {
        folder.write("hours.csv", folder.text("hours.csv").replace("\nseniors,", "\nsenior,"));

        assertThat(folder.read().doubts())
                .singleElement()
                .asString()
                .contains(
                        "hours.csv:", ":schedule: Nobody names the schedule \"senior\", and the audience \"seniors\"");
    }

    @Test
    void anUnreadableDateIsSaidOnce() throws IOException {
        folder.write("closures.csv", "scope,from,to\nTERRITORY,2027-01-04,bientôt\n");

        assertThat(folder.faults()).singleElement().asString().contains("is not a date");
    }

    /** Small damage anywhere is read, or refused with faults that have a place; never an error of the program. */
    @Test
    void noDamageEndsInAProgramError() throws IOException {
        var dice = new Random(21);
        var other = FolderCopy.ofCase("territoire-mini", Files.createDirectory(temp.resolve("mini")));
        other.write("venues.csv", "id,name,commune,opening_hours\nv1,Lieu,57901,Mo-Fr 09:00-12:00; SH off\n");
        other.write("closures.csv", "scope,id,from,to\nROOM,r1,2027-01-04,2027-01-08\n");
        var names = other.names();
        for (int i = 0; i < 800; i++) {
            var name = names.get(dice.nextInt(names.size()));
            var whole = other.text(name);
            other.write(name, damaged(whole, dice));
            try {
                TerritoryFindings.of(other.read(), QUARTER);
            } catch (FaultsException e) {
                assertThat(e.faults()).isNotEmpty().allSatisfy(f -> {
                    assertThat(f.sentence().key()).isNotEqualTo("row.failed");
                    assertThat(f.sentence().in(Locale.FRENCH)).isNotBlank();
                });
            }
            other.write(name, whole);
        }
    }

    private static String damaged(String text, Random dice) {
        var damaged = new StringBuilder(text);
        for (int n = 1 + dice.nextInt(3); n > 0 && damaged.length() > 1; n--) {
            int at = dice.nextInt(damaged.length());
            switch (dice.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.setCharAt(at, "0129,;\n\"-x: =|".charAt(dice.nextInt(14)));
                case 2 ->
                    damaged.insert(
                            at,
                            List.of("9", ",", "\n", "9999999999", "\u0000", "é", "-")
                                    .get(dice.nextInt(7)));
                default -> damaged.setLength(Math.max(1, at));
            }
        }
        return damaged.toString();
    }
}
