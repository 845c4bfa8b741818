package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates here are made up; the layouts are those of the ministry's files. */
class SchoolFilesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final String OPEN_DATA = """
            description;population;start_date;end_date;location;zones;annee_scolaire
            Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Strasbourg;Zone B;2026-2027
            Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-19T23:00:00+00:00;2027-03-07T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Paris;Zone C;2026-2027
            Prérentrée;Enseignants;2026-08-30T22:00:00+00:00;2026-08-30T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de Printemps;-;2027-04-16T22:00:00+00:00;2027-05-02T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            """;

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
        Files.delete(temp.resolve("school-holidays.csv"));
    }

    private static String event(String name, String from, String to) {
        return "BEGIN:VEVENT\r\nUID:%s%s\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                .formatted(name.length(), from, from, to, name);
    }

    private static String diary(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//FR\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    @Test
    void theMinistrysOpenDataIsTakenForTheTerritorysZone() throws IOException {
        folder.write("school-calendar.csv", OPEN_DATA);
        var holidays = folder.read().calendar().schoolHolidays();

        assertThat(holidays.periods())
                .extracting(Period::from)
                .containsExactly(
                        LocalDate.of(2026, 10, 17),
                        LocalDate.of(2026, 12, 19),
                        LocalDate.of(2027, 2, 20),
                        LocalDate.of(2027, 4, 17));
        assertThat(holidays.periods().get(2).to()).isEqualTo(LocalDate.of(2027, 3, 7));
        assertThat(holidays.reach(QUARTER)).isTrue();
        assertThat(holidays.reach(new Quarter(2028, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "b,",
        "Zone B,",
        "Nancy-Metz,",
        "'zone B (académie de Nancy-Metz)',",
        "D,'B, C'",
        "Z,'B, C'",
        "Corse,'B, C'"
    })
    void aZoneIsReadHoweverItIsWrittenAndOneOfNoHolidaysIsSaid(String zone, @Nullable String there) throws IOException {
        folder.write("school-calendar.csv", OPEN_DATA);
        folder.replace("territory.csv", "school_zone,B", "school_zone,\"" + zone + "\"");
        var territory = folder.read();

        assertThat(territory.calendar().schoolHolidays().periods()).hasSize(there == null ? 4 : 0);
        if (there == null) {
            assertThat(territory.doubts()).isEmpty();
        } else {
            assertThat(territory.doubts())
                    .singleElement()
                    .asString()
                    .isEqualTo("territory.csv, school_zone: No imported holidays are of the zone \"" + zone
                            + "\": they do not count. The file has those of: " + there
                            + ". Correct \"school_zone\" in territory.csv, or take another file.");
        }
    }

    @Test
    void aDiaryIsTakenForItsZone() throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(
                        event("Vacances de la Toussaint", "20261017", "20261102"),
                        event("Vacances de Noël - Zones A\\, B\\, C", "20261219", "20270104"),
                        event("Vacances d'hiver - Zone B", "20270220", "20270308"),
                        event("Vacances d'hiver - Zone C", "20270206", "20270222"),
                        event("Rentrée scolaire", "20260901", "20260902"),
                        event("Vacances de printemps - Zone B", "20270417", "20270503")));
        var holidays = folder.read().calendar().schoolHolidays();

        assertThat(holidays.periods()).hasSize(4);
        assertThat(holidays.within(QUARTER))
                .extracting(Period::to)
                .containsExactly(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 7));
        assertThat(holidays.reach(QUARTER)).isTrue();
    }

    @Test
    void twoFilesAtOnceAreRefused() throws IOException {
        folder.write("school-calendar.csv", OPEN_DATA);
        folder.write("school-holidays.ics", diary(event("Vacances d'hiver", "20270220", "20270308")));

        assertThat(folder.faults()).singleElement().asString().contains("Only one of these files");
    }

    @Test
    void aBrokenDiaryIsRefusedWithItsLineOrRead() throws IOException {
        folder.write("school-holidays.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnothing\r\n");
        assertThat(folder.faults()).singleElement().asString().contains("no readable iCalendar");

        var whole = diary(event("Vacances d'hiver", "20270220", "20270308")).toCharArray();
        var dice = new Random(5);
        for (int i = 0; i < 100; i++) {
            var text = whole.clone();
            text[dice.nextInt(text.length)] = ":;=\r\n\"A9\u00e9".charAt(dice.nextInt(9));
            folder.write("school-holidays.ics", new String(text));
            assertThat(folder.faults()).hasSizeLessThan(3);
        }
    }

    private static final List<LocalDate> AUTUMN_AND_CHRISTMAS =
            List.of(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 12, 19));

    private FolderCopy other(String name) throws IOException {
        return FolderCopy.ofCase(name, Files.createDirectory(temp.resolve(name.replace('/', '-'))));
    }

    @Test
    void theTableAsThePortalsPageGivesItIsRead() throws IOException {
        var territory = other("vacances-tableau-telecharge/territoire").read();
        var holidays = territory.calendar().schoolHolidays();

        assertThat(holidays.within(QUARTER))
                .extracting(Period::to)
                .containsExactly(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 7));
        assertThat(holidays.reach(QUARTER)).isTrue();
        assertThat(TerritoryFindings.of(territory, QUARTER)).isEmpty();
        assertThat(holidays.within(new Quarter(2027, 3))).singleElement().satisfies(summer -> {
            assertThat(summer.from()).isEqualTo(LocalDate.of(2027, 7, 3));
            assertThat(summer.to()).isEqualTo(LocalDate.of(2027, 8, 31));
            assertThat(summer.provenance().estimated()).isTrue();
        });
    }

    @Test
    void headingsAreNamedAsTheyStandInTheFile() throws IOException {
        var copy = other("vacances-tableau-telecharge/territoire");
        copy.write(
                "school-calendar.csv",
                copy.text("school-calendar.csv").replace("2027-03-08T00:00:00+01:00", "huit mars"));
        assertThat(copy.faults())
                .singleElement()
                .asString()
                .startsWith("school-calendar.csv:4:Date de fin: \"huit mars\" is not a date");

        copy.write("school-calendar.csv", copy.text("school-calendar.csv").replace("Date de fin", "Terme"));
        assertThat(copy.faults()).singleElement().asString().startsWith("school-calendar.csv:4:Terme: \"huit mars\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Zones A/B/C",
        "Zones B/C",
        "Zones A-B-C",
        "'Zones : A, B'",
        "Zones A & B",
        "Zones A et B",
        "ZONE B",
        "Zone A - Zone B",
        "Zones ABC",
        "'Zone B (Nancy-Metz, Reims)'",
        "Nancy-Metz",
        "'Académies de Lille, Nantes'",
        "toutes zones"
    })
    void aDiaryNamesItsZonesInManyWays(String zones) throws IOException {
        var copy = other("vacances-zones-barre/territoire");
        copy.write("school-holidays.ics", copy.text("school-holidays.ics").replace("Zones A/B/C", zones));
        var territory = copy.read();
        var quarter = new Quarter(2026, 4);

        assertThat(territory.calendar().schoolHolidays().within(quarter))
                .extracting(Period::from)
                .containsExactlyElementsOf(AUTUMN_AND_CHRISTMAS);
        var problem = territory.problem(quarter);
        assertThat(problem.name()).doesNotContain("inconnues");
        assertThat(problem.rooms().get(0).closed())
                .extracting(Period::from)
                .containsExactlyElementsOf(AUTUMN_AND_CHRISTMAS);
        assertThat(problem.audiences().get(1).unavailable())
                .extracting(Period::from)
                .containsExactlyElementsOf(AUTUMN_AND_CHRISTMAS);
    }

    @ParameterizedTest
    @CsvSource({"Zone A", "Zones A & C", "'Zone C, à l''école'", "Paris", "Corse"})
    void otherZonesAreNotTaken(String zones) throws IOException {
        var copy = other("vacances-zones-barre/territoire");
        copy.write("school-holidays.ics", copy.text("school-holidays.ics").replace("Zones A/B/C", zones));

        assertThat(copy.read().calendar().schoolHolidays().within(new Quarter(2026, 4)))
                .isEmpty();
    }

    @Test
    void aZoneInThePlaceOfAnEventCountsWhereItsNameSaysNone() throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(
                        event("Vacances d'hiver", "20270220", "20270308")
                                .replace("END:VEVENT", "LOCATION:Zone B\r\nEND:VEVENT"),
                        event("Vacances d'hiver", "20270206", "20270222")
                                .replace("UID:", "UID:x")
                                .replace("END:VEVENT", "LOCATION:Zone C\r\nEND:VEVENT")));

        assertThat(folder.read().calendar().schoolHolidays().periods())
                .extracting(Period::from)
                .containsExactly(LocalDate.of(2027, 2, 20));
    }

    @Test
    void aDiaryOfZonesForATerritoryWithoutOneIsRefused() throws IOException {
        folder.write("school-holidays.ics", diary(event("Vacances d'hiver - Zone B", "20270220", "20270308")));
        folder.write("territory.csv", folder.text("territory.csv").replaceAll("(?m)^school_zone.*\\R", ""));

        assertThat(folder.faults()).singleElement().asString().contains("school_zone");
    }

    @Test
    void aSingleDayIsWrittenWithTheSameStartAndEnd() throws IOException {
        folder.write(
                "school-calendar.csv",
                OPEN_DATA
                        + "Pont de l'Ascension;-;2027-05-06T22:00:00+00:00;2027-05-06T22:00:00+00:00;Nancy-Metz;Zone B;"
                        + "2026-2027\n");

        assertThat(folder.read().calendar().schoolHolidays().within(new Quarter(2027, 2)))
                .extracting(p -> p.from() + ".." + p.to())
                .containsExactly("2027-04-17..2027-05-02", "2027-05-07..2027-05-07");
    }

    @ParameterizedTest
    @CsvSource({"forbach", "val-daigremont"})
    void theBridgeDayOfAscensionIsASchoolHolidayOfTheExamples(String example) {
        assertThat(Territories.named(example).calendar().schoolHolidays().within(new Quarter(2027, 2)))
                .anyMatch(p -> p.holds(LocalDate.of(2027, 5, 7)));
    }

    @Test
    void winterHolidaysOfZonesAreStaggered() {
        var quarter = new Quarter(2028, 1);
        var b = Territories.named("forbach")
                .calendar()
                .schoolHolidays()
                .within(quarter)
                .get(1);
        var a = Territories.named("val-daigremont")
                .calendar()
                .schoolHolidays()
                .within(quarter)
                .get(1);

        assertThat(b.from()).isEqualTo(LocalDate.of(2028, 2, 5));
        assertThat(b.to()).isEqualTo(LocalDate.of(2028, 2, 20));
        assertThat(a.from()).isEqualTo(LocalDate.of(2028, 2, 19));
        assertThat(List.of(a, b))
                .allMatch(p -> Boolean.TRUE.equals(p.provenance().estimated()));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-20T00:00:00+01:00,2027-03-08T00:00:00+01:00",
        "2027-02-19T23:00:00Z,2027-03-07T23:00:00Z",
        "2027-02-20T00:00:00,2027-03-08T00:00:00",
        "2027-02-20 00:00:00,2027-03-08 00:00",
        "2027-02-20,2027-03-08",
        "20/02/2027,08/03/2027",
        "20/02/2027 00:00,08/03/2027 00:00"
    })
    void daysAreReadInEachFormThatProgramsLeave(String from, String to) throws IOException {
        folder.write(
                "school-calendar.csv",
                "Description,Date de début,Date de fin,Académies,Zones\nVacances d'Hiver,%s,%s,Nancy-Metz,Zone B\n"
                        .formatted(from, to));

        assertThat(folder.read().calendar().schoolHolidays().periods())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.from()).isEqualTo(LocalDate.of(2027, 2, 20));
                    assertThat(p.to()).isEqualTo(LocalDate.of(2027, 3, 7));
                });
    }

    @ParameterizedTest
    @CsvSource({"Zone B - Vacances d'hiver", "Vacances d'hiver (Zone B)", "Vacances scolaires d'hiver : zones B et C"})
    void aZoneMayStandAnywhereInAName(String name) throws IOException {
        folder.write("school-holidays.ics", diary(event(name, "20270220", "20270308")));

        assertThat(folder.read().calendar().schoolHolidays().periods()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Nouvelle-Calédonie",
        "NOUVELLE CALEDONIE",
        "Académie de la Réunion",
        "Saint-Pierre-et-Miquelon",
        "Wallis-et-Futuna"
    })
    void aCalendarOfItsOwnIsNotTakenForAZone(String place) throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(
                        event("Vacances d'hiver - Zone B", "20270220", "20270308"),
                        event("Vacances d'été austral - " + place, "20270101", "20270215")));

        assertThat(folder.read().calendar().schoolHolidays().periods())
                .extracting(Period::from)
                .containsExactly(LocalDate.of(2027, 2, 20));
    }

    @Test
    void anEventThatLastsIsTakenInWholeACancelledOneIsNotAndOneThatRepeatsIsSaid() throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(
                        event("Vacances d'hiver", "20270220", "20270308")
                                .replace("DTEND;VALUE=DATE:20270308", "DURATION:P16D"),
                        event("Vacances de neige", "20270111", "20270118")
                                .replace("END:V", "STATUS:CANCELLED\r\nEND:V"),
                        event("Pont du vendredi", "20270122", "20270123")
                                .replace("END:V", "RRULE:FREQ=WEEKLY\r\nEND:V")));
        var calendar = folder.read().calendar();

        assertThat(calendar.schoolHolidays().periods())
                .extracting(p -> p.from() + " " + p.to())
                .containsExactlyInAnyOrder("2027-02-20 2027-03-07", "2027-01-22 2027-01-22");
        assertThat(calendar.notTaken()).singleElement().asString().contains("school-holidays.ics", "Pont du vendredi");
    }

    @ParameterizedTest
    @CsvSource({"DURATION:P2W,2027-03-05", "DURATION:PT48H,2027-02-21", "DURATION:PT36H,", "DURATION:-P2D,"})
    void whatLastsNoWholeDaysIsAFault(String lasting, @Nullable LocalDate last) throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(event("Vacances d'hiver", "20270220", "20270308").replace("DTEND;VALUE=DATE:20270308", lasting)));

        if (last == null) {
            assertThatThrownBy(folder::read).hasMessageContaining("Vacances d'hiver");
        } else {
            assertThat(folder.read().calendar().schoolHolidays().periods())
                    .extracting(Period::to)
                    .containsExactly(last);
        }
    }

    /** A name of very many zones, as damage makes it, was an error of the program. */
    @Test
    void aNameThatGoesOnAndOnIsReadOrRefused() throws IOException {
        for (var more : List.of(" a", ", zone b", " et c")) {
            folder.write(
                    "school-holidays.ics",
                    diary(event("Vacances d'hiver zones a" + more.repeat(50_000), "20270220", "20270308")));

            assertThat(folder.faults().size()).isLessThan(3);
        }
    }

    /** Each row of the territory's zone for pupils is taken, closes no school by its name, or is told of. */
    @Test
    void everyRowIsTakenOrToldOf() throws IOException {
        var dice = new Random(6);
        var names = List.of(
                "Vacances d'hiver",
                "Pont de l'Ascension",
                "Congés de carnaval",
                "Rentrée scolaire",
                "Journée banalisée");
        for (int i = 0; i < 100; i++) {
            var rows = new StringBuilder(OPEN_DATA.lines().findFirst().orElseThrow()).append('\n');
            int ours = 0;
            int unknown = 0;
            for (int row = 0; row < 8; row++) {
                var name = names.get(dice.nextInt(names.size()));
                boolean isOurs = dice.nextBoolean();
                rows.append("%s %d;-;2027-0%d-1%d;2027-0%d-2%d;x;%s;2026-2027\n"
                        .formatted(name, row, 1 + row, row, 1 + row, row, isOurs ? "Zone B" : "Zone C"));
                ours += isOurs && (name.startsWith("Vacances") || name.startsWith("Pont")) ? 1 : 0;
                unknown += isOurs && (name.startsWith("Congés") || name.startsWith("Journée")) ? 1 : 0;
            }
            folder.write("school-calendar.csv", rows.toString());
            var calendar = folder.read().calendar();

            assertThat(calendar.schoolHolidays().periods()).hasSize(ours);
            assertThat(calendar.notTaken()).hasSize(unknown);
        }
    }

    /** A row of next year's holidays with this year's dates was taken in silence. */
    @ParameterizedTest
    @CsvSource({"2027-2028,1", "2025/2026,1", "2026-2027,0", "2026 – 2027,0", "'',0"})
    void datesThatContradictTheirSchoolYearAreDoubted(String year, int doubts) throws IOException {
        folder.write(
                "school-calendar.csv",
                OPEN_DATA.replace(
                        "2027-03-07T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027",
                        "2027-03-07T23:00:00+00:00;Nancy-Metz;Zone B;" + year));

        assertThat(folder.read().doubts())
                .extracting(Object::toString)
                .filteredOn(d -> d.contains("school-calendar.csv:5"))
                .hasSize(doubts)
                .allMatch(d -> d.contains("not in the school year"));
        assertThat(folder.read().calendar().schoolHolidays().periods()).hasSize(4);
    }
}
