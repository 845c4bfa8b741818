package fr.allervers.data.venue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Folding;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Room;
import fr.allervers.data.territory.FolderCopy;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.data.territory.Venue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
                                        .collect(joining())
                                + " " + w.from() + "-" + w.to())
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
                0,
                List.of());

        assertThat(room(one, new Quarter(2027, 1)).closed().stream()
                        .map(p -> p.from() + ".." + p.to())
                        .collect(joining(" ")))
                .isEqualTo(closed);
        assertThat(findings(read))
                .containsExactly("lieux.csv:4:horaires: Other hours hold in school holidays: on those days the place"
                        + " counts as closed. For workshops on those days, provide another room.");
    }

    /** A place without hours left its rooms open day and night, which one finding about the place said and no table. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                   | true
            24/7                 | false
            Mo-Fr 09:00-12:00    | false
            """)
    void aRoomOfAPlaceWithoutHoursIsAskedAboutEachTime(String hours, boolean asked) throws IOException {
        mini();
        var heading = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj";
        var row = "l1,Lieu,Grandval,57990,57901,1 rue,49.1,6.9," + hours + ",2026-10-01";
        room(imported(heading, row, folder.read()), new Quarter(2027, 1));
        var territory = folder.read();

        assertThat(TerritoryFindings.of(territory, new Quarter(2027, 1)))
                .extracting(Fault::toString)
                .filteredOn(f -> f.startsWith("rooms.csv, r1: ") && f.contains("counts as always open"))
                .hasSize(asked ? 1 : 0);
        assertThat(findings(imported(heading, row, territory)))
                .filteredOn(f -> f.contains("The room \"Salle\" (rooms.csv, r1) has no hours either"))
                .hasSize(asked ? 1 : 0);
    }

    @Test
    void aRoomWithHoursOfItsOwnIsNotAskedAbout() throws IOException {
        mini();
        var heading = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj";
        var row = "l1,Lieu,Grandval,57990,57901,1 rue,49.1,6.9,,2026-10-01";
        room(imported(heading, row, folder.read()), new Quarter(2027, 1));
        folder.write(
                "rooms.csv", "id,venue_id,name,commune,capacity,step_free,hours\nr1,l1,Salle,57901,10,true,bureau\n");
        folder.write("hours.csv", "schedule,days,from,to\nbureau,MONDAY,09:00,12:00\n");

        assertThat(TerritoryFindings.of(folder.read(), new Quarter(2027, 1)))
                .extracting(Fault::toString)
                .noneMatch(f -> f.contains("always open"));
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

    @Test
    void aCodeThatContradictsNameOrPostalCodeIsSaid() throws IOException {
        var read = imported("lieux-code-contredit-nom/lieux.csv", mini());

        assertThat(read.venues()).extracting(Venue::commune).containsExactly("57901", "57901", "57901", "57901");
        assertThat(findings(read))
                .anyMatch(f -> f.startsWith("lieux.csv:2:code_insee: \"57955\" is the code of no commune"))
                .anyMatch(f -> f.startsWith("lieux.csv:3:code_insee: \"57990\" is the code of no commune"))
                .anyMatch(f -> f.startsWith("lieux.csv:4:code_insee: No INSEE code: \"GRANDVAL CEDEX\""))
                .anyMatch(f -> f.startsWith("lieux.csv:5:commune: The code 57901 is that of Grandval"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            57901            | Grandval          | 57990  | 57901 |
            ="57901"         | Grandval          | 57990  | 57901 |
            '57901           | Grandval          | 57990  | 57901 |
            57901.0          | Grandval          | 57990  | 57901 |
            57901 (Grandval) | Grandval          | 57990  | 57901 |
            57901            | Grandval - Centre | 57990  | 57901 |
            57901            | GRANDVAL CEDEX 2  | 57990  | 57901 |
            57901            | Petitval          | 57990  | 57901 | The code 57901 is that of Grandval
            57901            | Grandval          | 67000  | 57901 | The postal code "67000" is not of the
            75056            | Grandval          | 57990  | 57901 | "75056" is the code of no commune
            75056            | Grandval          | 75001  |       |
            75056            | Grandval          | ~~     |       |
            57999            | Grandval          | ~~     | 57901 | "57999" is the code of no commune
            57999            | Ailleurs          | 57990  |       |
            ~~               | Granval           | 57990  |       | No INSEE code, and "Granval" is no commune
            n.c.             | Grandval          | 57990  | 57901 | "n.c." is no INSEE code
            """)
    void codeNameAndPostalCodeAreHeldAgainstEachOther(
            String code, String name, String postal, @Nullable String taken, @Nullable String said) throws IOException {
        var read = imported(
                "id;nom;commune;code_postal;code_insee;adresse;horaires;date_maj",
                "l1;Lieu;%s;%s;%s;1 rue;Mo 09:00-12:00;2026-10-01"
                        .formatted(
                                Objects.requireNonNullElse(name, ""),
                                Objects.requireNonNullElse(postal, ""),
                                Objects.requireNonNullElse(code, "")),
                mini());

        assertThat(read.venues().stream().map(Venue::commune).collect(joining()))
                .isEqualTo(taken == null ? "" : taken);
        if (said == null) {
            assertThat(read.findings()).isEmpty();
        } else {
            assertThat(findings(read)).singleElement().asString().contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv", "json"})
    void coordinatesAsProgramsPrintThemAreTaken(String kind) throws IOException {
        var read = imported("lieux-coordonnees-longues/lieux." + kind, mini());

        assertThat(read.venues()).isNotEmpty().allSatisfy(v -> {
            assertThat(v.latitude()).isBetween(49.099, 49.101);
            assertThat(v.longitude()).isBetween(6.899, 6.901);
        });
        assertThat(findings(read)).noneMatch(f -> f.contains("not a number"));
    }

    @Test
    void lostZerosAreFoundAgain() throws IOException {
        var read = imported(
                "lieux-zeros-perdus/lieux.csv",
                FolderCopy.ofCase("lieux-zeros-perdus/territoire", temp).read());

        assertThat(read.venues()).extracting(Venue::commune).containsExactly("01901", "01902");
        assertThat(findings(read))
                .singleElement()
                .asString()
                .startsWith(
                        "lieux.csv:3:code_insee: No INSEE code: \"Petitval\" is taken for the commune 01902. If it is another one, write the code.");
    }

    @Test
    void codesOfCorsicaAreRead() throws IOException {
        var corsica = FolderCopy.ofCase("territoire-mini", temp);
        for (var file : List.of("communes.csv", "rooms.csv", "advisors.csv")) {
            corsica.write(
                    file,
                    corsica.text(file)
                            .replace("57901", "2A004")
                            .replace("57902", "2B033")
                            .replace("57903", "2a041"));
        }
        corsica.write("territory.csv", corsica.text("territory.csv").replace("department,57", "department,2a"));
        var read = imported(
                "id;nom;commune;code_postal;code_insee;adresse;horaires;date_maj",
                "l1;Lieu;Grandval;20000;2a004;1 rue;Mo 09:00-12:00;2026-10-01\n"
                        + "l2;Lieu;Petitval;20200;;1 rue;Mo 09:00-12:00;2026-10-01\n"
                        + "l3;Lieu;Montbel;20100;2A041;1 rue;Mo 09:00-12:00;2026-10-01",
                corsica.read());

        assertThat(read.venues()).extracting(Venue::commune).containsExactly("2A004", "2B033", "2A041");
        assertThat(findings(read)).singleElement().asString().contains("No INSEE code");
    }

    @Test
    void aFormerCommuneIsTakenForWhatItBecame() throws IOException {
        var bugey = FolderCopy.ofCase("lieux-zeros-perdus/territoire", temp);
        for (var file : List.of("communes.csv", "rooms.csv", "advisors.csv")) {
            bugey.write(file, bugey.text(file).replace("01901", "01015"));
        }
        var read = imported(
                "id;nom;commune;code_postal;code_insee;adresse;horaires;date_maj",
                "l1;Lieu;Saint-Bois;01300;1340;1 rue;Mo 09:00-12:00;2026-10-01",
                bugey.read());

        assertThat(read.venues()).extracting(Venue::commune).containsExactly("01015");
        assertThat(findings(read)).singleElement().asString().contains("\"01340\" is the code of a former commune");
    }

    @Test
    void columnsThatAreNotOfTheStandardAreNamedOnceAndAskForNothing() throws IOException {
        var read = imported(
                "id;nom;commune;code_insee;adresse;horaires;date_maj;telephone;Capacité",
                "l1;Lieu;Grandval;57901;1 rue;Mo 09:00-12:00;2026-10-01;0102030405;12",
                mini());

        assertThat(read.findings()).isEmpty();
        assertThat(read.notices())
                .extracting(Fault::toString)
                .containsExactly(
                        "lieux.csv:1: The column \"Capacité\" is not expected and is not read. If it matters, give it a heading that is.");
    }

    private static final String FIELDS =
            "id;nom;commune;code_postal;code_insee;adresse;latitude;longitude;horaires;itinerance;date_maj";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            924000,3;6890000,5;Mo 09:00-12:00;Fixe;2026-10-01 | lieux.csv:2:latitude: These coordinates are no degrees
            49.1;6.9;Mo 09:00-12:00;itinerant;2026-10-01      | lieux.csv:2:itinerance
            49,1;6,9;Mo 09:00-12:00;FIXE;01/10/2026           |
            49.1;6.9;Mo 09:00-12:00;Fixe;10/25/2026           | lieux.csv:2:date_maj: "10/25/2026" is not a date
            """)
    void valuesAreReadHoweverTheyAreWrittenOrSaid(String values, @Nullable String said) throws IOException {
        var read = imported(FIELDS, "l1;Lieu;Grandval;57990;57901;1 rue;" + values, mini());

        assertThat(read.venues()).hasSize(1);
        assertThat(findings(read)).hasSize(said == null ? 0 : 1).allMatch(f -> f.startsWith(said));
        if (said == null) {
            assertThat(read.venues().get(0).latitude()).isEqualTo(49.1);
            assertThat(read.venues().get(0).updated()).isEqualTo(LocalDate.of(2026, 10, 1));
        }
    }

    @Test
    void onePlaceUnderTwoIdsIsToKnow() throws IOException {
        var row = "%s;Espace public;Grandval;57990;57901;%s;;;Mo 09:00-12:00;Fixe;2026-10-01\n";
        var read = imported(
                FIELDS,
                row.formatted("l1", "1 rue Haute")
                        + row.formatted("l2", "1, rue haute")
                        + row.formatted("l3", "2 rue Haute"),
                mini());

        assertThat(read.findings()).isEmpty();
        assertThat(read.notices())
                .singleElement()
                .asString()
                .startsWith("lieux.csv:3:id: \"Espace public\" is there already further up under the id \"l1\"");
    }

    @Test
    void whatLiesDeeperInJsonAndWhatStandsBelowNoHeadingIsSaid() throws IOException {
        var json = imported(
                "[{\"id\": \"l1\", \"nom\": \"Lieu\", \"commune\": \"Grandval\", \"code_insee\": \"57901\",",
                "\"adresse\": {\"voie\": \"1 rue\"}, \"horaires\": \"Mo 09:00-12:00\", \"date_maj\": \"2026-10-01\"}]",
                mini());
        assertThat(findings(json)).anyMatch(f -> f.startsWith("lieux.csv:1:adresse: An object, or a list in the list"));

        var csv = imported(
                "id;nom;commune;code_insee;adresse;horaires;date_maj;",
                "l1;Lieu;Grandval;57901;1 rue;Mo 09:00-12:00;2026-10-01;fermé définitivement",
                folder.read());
        assertThat(findings(csv))
                .singleElement()
                .asString()
                .startsWith("lieux.csv:2: Column 8 has no heading, and \"fermé définitivement\"");
    }

    /** The 32 fields of version 1.0.2. */
    @Test
    void everyFieldOfTheStandardIsKnown() throws IOException {
        var fields =
                "id;pivot;nom;commune;code_postal;code_insee;adresse;complement_adresse;latitude;longitude;typologie;"
                        + "telephone;courriels;site_web;horaires;presentation_resume;presentation_detail;source;itinerance;"
                        + "structure_parente;date_maj;services;publics_specifiquement_adresses;prise_en_charge_specifique;"
                        + "frais_a_charge;dispositif_programmes_nationaux;formations_labels;autres_formations_labels;"
                        + "modalites_acces;modalites_accompagnement;fiche_acces_libre;prise_rdv";
        var row =
                "l1;43493312300029;Lieu;Grandval;57990;57901;1 rue;2e;49.1;6.9;MUNI;0102030405;a@example.org;http://a;"
                        + "Mo 09:00-12:00;r;d;Hub;Fixe;p;2026-10-01;Utilisation sécurisée du numérique;Seniors;Surdité;Gratuit;"
                        + "France Services;x;y;Se présenter;En autonomie;http://b;http://c";
        var read = imported(fields, row, mini());

        assertThat(read.venues()).singleElement().satisfies(venue -> {
            assertThat(venue.contact()).isEqualTo("tél. 0102030405, a@example.org");
            assertThat(venue.access()).isEqualTo("Se présenter");
        });
        assertThat(read.findings()).isEmpty();
        assertThat(read.notices()).isEmpty();
    }

    /** The table of values in docs/venues.md, which names each that the standard lists. */
    @Test
    void everyValueOfTheStandardBecomesWhatTheDocumentSays() throws IOException {
        var row = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| `([^`]+)` \\| (\\w+)(.*) \\|$");
        var said = row.matcher(Files.readString(Path.of("../docs/venues.md")));
        var values = new HashMap<String, Set<String>>();
        while (said.find()) {
            var field = said.group(1);
            var value = said.group(2);
            values.computeIfAbsent(field, f -> new HashSet<>()).add(Folding.fold(value));
            var read = imported(
                    "id;nom;commune;code_insee;horaires;date_maj;" + field,
                    "l1;Lieu;Grandval;57901;Mo 09:00-12:00;2026-10-01;" + value,
                    mini());
            var as = field + " " + value + " " + read.findings();
            switch (said.group(3)) {
                case "left" -> {
                    assertThat(read.findings()).as(as).isEmpty();
                    assertThat(read.venues())
                            .as(as)
                            .singleElement()
                            .satisfies(v -> assertThat(v.access()).isNull());
                }
                case "asked" -> assertThat(read.findings()).as(as).hasSize(1);
                default -> {
                    assertThat(read.findings()).as(as).isEmpty();
                    if (said.group(4).contains("left out")) {
                        assertThat(read.leftOut()).as(as).containsExactly(Map.entry(VenueImport.LeftOut.NO_PUBLIC, 1));
                    } else {
                        assertThat(read.venues())
                                .as(as)
                                .singleElement()
                                .satisfies(v -> assertThat(v.access()).isEqualTo(value));
                    }
                }
            }
        }
        assertThat(values).isEqualTo(StandardValues.VALUES);
    }

    /** The rows "any value" of the same table: a value of the standard's list and one of nobody's, and no field without a row. */
    @Test
    void anyValueOfAFieldThatIsLeftIsPassedOver() throws IOException {
        var row = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| any value \\| left \\|$");
        var listed = row.matcher(Files.readString(Path.of("../docs/venues.md")))
                .results()
                .map(m -> m.group(1))
                .toList();
        var heading = "id;nom;commune;code_insee;horaires;date_maj";
        var cells = "l1;Lieu;Grandval;57901;Mo 09:00-12:00;2026-10-01";
        var plain = imported(heading, cells, mini()).venues();
        for (var field : listed) {
            for (var value :
                    List.of("Gratuit", "Seniors", "TIERS_LIEUX", "Rien de la norme|12", "http://example.org")) {
                var read = imported(heading + ";" + field, cells + ";" + value, mini());
                assertThat(read.venues()).as(field).isEqualTo(plain);
                assertThat(read.findings()).as(field).isEmpty();
                assertThat(read.notices()).as(field).isEmpty();
            }
        }
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsAll(VenueFile.SHAPE.passedOver())
                .contains("complement_adresse", "fiche_acces_libre");
    }

    /** Every row of a file is a venue, or was left out for a reason that is counted, or is older than what is known. */
    @Test
    void everyRowIsTakenOrLeftOutForAReasonThatIsCounted() throws IOException {
        var territory = mini();
        var dice = new Random(9);
        var heading =
                "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj,modalites_acces\n";
        for (int file = 0; file < 300; file++) {
            int rows = dice.nextInt(20);
            var text = new StringBuilder(heading);
            for (int row = 0; row < rows; row++) {
                text.append(randomRow(dice)).append('\n');
            }
            var in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            var read = VenueImport.of(VenueFile.read("lieux.csv", in), territory);

            int left = read.leftOut().values().stream().mapToInt(n -> n).sum();
            assertThat(read.added().size() + left).as(text.toString()).isEqualTo(rows);
            int named = read.leftOut().getOrDefault(VenueImport.LeftOut.FAULTY, 0)
                    + read.leftOut().getOrDefault(VenueImport.LeftOut.CLOSED, 0);
            assertThat(read.findings().size() + read.moreFindings()).isGreaterThanOrEqualTo(named);
        }
    }

    /** Small damage anywhere is read, or refused with faults that have a place; never an error of the program. */
    @Test
    void noDamageEndsInAProgramError() throws IOException {
        var territory = mini();
        var dice = new Random(31);
        var csv = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj\n"
                + "l1,Lieu,Grandval,57990,57901,1 rue,49.1,6.9,\"Mo-Fr 09:00-12:00; SH off\",2026-10-01\n";
        var json =
                "[{\"id\": \"l3\", \"nom\": \"C\", \"commune\": \"Grandval\", \"code_insee\": \"57901\", \"adresse\": \"x\","
                        + " \"latitude\": 49.1, \"services\": [\"a\", {}], \"horaires\": null}]";
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? csv : json);
            for (int n = 1 + dice.nextInt(3); n > 0 && text.length() > 1; n--) {
                int at = dice.nextInt(text.length());
                switch (dice.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, "09,;\n\"-x: =|[{]}".charAt(dice.nextInt(16)));
                    default -> text.insert(at, one(dice, "9", ",", "\n", "\u0000", "é", "[", "null", "{\"a\":1}"));
                }
            }
            try {
                var in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
                var read = VenueImport.of(VenueFile.read("lieux", in), territory);
                assertThat(read.findings()).extracting(f -> f.sentence().key()).doesNotContain("venue.failed");
            } catch (FaultsException e) {
                assertThat(e.faults())
                        .isNotEmpty()
                        .allSatisfy(f -> assertThat(f.place()).startsWith("lieux"));
            }
        }
    }

    private static String randomRow(Random dice) {
        return String.join(
                ",",
                one(dice, "a" + dice.nextInt(30), "b" + dice.nextInt(99), "", "x"),
                one(dice, "Lieu", "Lieu", "Maison", ""),
                one(dice, "Grandval", "PETITVAL", "Ailleurs", "Granval", ""),
                one(dice, "57990", "67000", "5799", "", "abc"),
                one(dice, "57901", "57902", "=\"57903\"", "75056", "", "57999", "n.c."),
                one(dice, "1 rue", "", "=rue"),
                one(dice, "49.1", "4.91E+01", "nord", "", "999"),
                one(dice, "6.9000000000000004", "6.9", "", "-"),
                one(dice, "Mo-Fr 09:00-12:00", "off", "Mo-Fr 09:00-12:00;", "SH off", "lundi", ""),
                one(dice, "2026-10-01", "hier", ""),
                one(dice, "Se présenter", "Ce lieu n'accueille pas de public", ""));
    }

    private static String one(Random dice, String... words) {
        return words[dice.nextInt(words.length)];
    }

    private static final String GEO_JSON = """
            {"type": "FeatureCollection", "name": "lieux", "crs": {"type": "name"}, "features": [
            {"type": "Feature", "id": 1, "geometry": {"type": "Point", "coordinates": [%s]}, "properties":
              {"id": "l1", "nom": "Lieu", "commune": "Grandval", "code_insee": "57901", "adresse": "1 rue",
               "horaires": "Mo-Fr 09:00-12:00", "date_maj": "2026-10-01"}},
            {"type": "Feature", "properties": {"id": "l2", "nom": "Autre", "commune": "Grandval", "code_insee": "57901",
               "adresse": "2 rue", "horaires": "24/7", "date_maj": "2026-10-01"},
             "geometry": {"type": "Polygon", "coordinates": [[[6.9, 49.1], [6.8, 49.1], [6.9, 49.1]]]}}]}
            """;

    private static VenueImport geoJson(String coordinates, Territory territory) throws IOException {
        var in = new ByteArrayInputStream(GEO_JSON.formatted(coordinates).getBytes(StandardCharsets.UTF_8));
        return VenueImport.of(VenueFile.read("lieux.geojson", in), territory);
    }

    /** It was refused as no list of objects. */
    @Test
    void ofGeoJsonEachFeatureIsARow() throws IOException {
        var territory = mini();
        var commune = territory.communes().get(0).commune();
        var read = geoJson(commune.longitude() + ", " + commune.latitude() + ", 210.0", territory);

        assertThat(read.venues()).extracting(Venue::id).containsExactly("l1", "l2");
        assertThat(read.venues().get(0).latitude()).isEqualTo(commune.latitude());
        assertThat(read.venues().get(0).longitude()).isEqualTo(commune.longitude());
        assertThat(read.venues().get(1).latitude()).isNull();
        assertThat(findings(read))
                .singleElement()
                .asString()
                .contains("lieux.geojson:5")
                .contains("is no point");
    }

    @Test
    void coordinatesThatChangedPlacesAreSaidToBe() throws IOException {
        var territory = mini();
        var commune = territory.communes().get(0).commune();
        var read = geoJson(commune.latitude() + ", " + commune.longitude(), territory);

        assertThat(read.venues().get(0).latitude()).isNull();
        assertThat(findings(read)).anyMatch(f -> f.contains("latitude: Latitude and longitude have changed places"));
    }

    @Test
    void aTitleAboveTheHeadingsIsSaidAndPassedOver() throws IOException {
        var heading = "Lieux de la CA, au 1er octobre 2026\nid;nom;commune;code_insee;adresse;horaires;date_maj";
        var read = imported(heading, "l1;Lieu;Grandval;57901;1, rue;Mo-Fr 09:00-12:00,14:00-17:00;2026-10-01", mini());

        assertThat(read.venues()).extracting(Venue::id).containsExactly("l1");
        assertThat(read.findings()).isEmpty();
        assertThat(read.notices())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .contains("lieux.csv:1", "Lieux de la CA, au 1er octobre 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-Q1 | 09:00
            2027-Q2 | 08:00
            2027-Q3 | 08:00
            """)
    void aRoomHasTheHoursOfItsVenueInTheSeasonOfTheQuarter(String quarter, String from) throws IOException {
        var text = "Apr-Sep Mo-Fr 08:00-12:00; Oct-Mar Mo-Fr 09:00-12:00";
        var row = "l1,Lieu,Grandval,57990,57901,1 rue,49.1,6.9," + text + ",2026-10-01";
        var read = imported(
                "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj", row, mini());
        var room = room(read, Quarter.parse(quarter));

        assertThat(findings(read)).isEmpty();
        assertThat(room.open()).hasSize(1).allMatch(w -> w.from().toString().equals(from));
        assertThat(room.closed()).isEmpty();
        assertThat(TerritoryFindings.of(folder.read(), Quarter.parse(quarter)))
                .noneMatch(f ->
                        f.toString().startsWith("venues.csv") || f.toString().contains("r1"));
    }

    @Test
    void aRoomOfAVenueThatIsOpenInSummerOnlyIsClosedInWinter() throws IOException {
        var row = "l1,Lieu,Grandval,57990,57901,1 rue,49.1,6.9,Apr-Sep Mo-Fr 09:00-12:00,2026-10-01";
        var read = imported(
                "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj", row, mini());

        var winter = new Quarter(2027, 1);
        assertThat(room(read, winter).closed())
                .extracting(p -> p.from() + " " + p.to())
                .containsExactly(winter.first() + " " + winter.last());
        assertThat(room(read, new Quarter(2027, 2)).closed()).isEmpty();
    }
}
