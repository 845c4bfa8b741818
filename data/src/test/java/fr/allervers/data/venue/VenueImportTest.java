package fr.allervers.data.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Venue;
import fr.allervers.data.venue.VenueImport.LeftOut;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All files here are made up. */
class VenueImportTest {

    private static final Territory FORBACH = Territories.named("forbach");

    private static final String HEADING = "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,"
            + "horaires,source,itinerance,date_maj,modalites_acces\n";

    private static final String GOOD = "a1,43493312300029,Médiathèque,Diebling,57980,57176,1 rue Haute,49.11,6.94,"
            + "Mo-Fr 09:00-12:00,Hub,Fixe,2027-01-05,Se présenter|Téléphoner\n";

    private static VenueImport read(String text, Territory territory) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return VenueImport.of(VenueFile.read("lieux.csv", new ByteArrayInputStream(bytes)), territory);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static VenueImport rows(String... rows) {
        return read(HEADING + String.join("", rows), FORBACH);
    }

    private static List<String> findings(VenueImport read) {
        return read.findings().stream().map(Fault::toString).toList();
    }

    @Test
    void aGoodRowIsAVenueOfTheTerritory() {
        var read = rows(GOOD);

        assertThat(read.findings()).isEmpty();
        assertThat(read.added()).containsExactly("a1");
        assertThat(read.venues()).singleElement().satisfies(v -> {
            assertThat(v.name()).isEqualTo("Médiathèque");
            assertThat(v.commune()).isEqualTo("57176");
            assertThat(v.stepFree()).isNull();
            assertThat(v.open()).hasSize(1);
            assertThat(v.updated()).isEqualTo(LocalDate.of(2027, 1, 5));
            assertThat(v.provenance().source()).contains("Hub", "2027-01-05");
        });
    }

    @Test
    void placesElsewhereAndThoseThatReceiveNobodyAreLeftOut() {
        var read = rows(
                GOOD,
                GOOD.replace("a1", "a2").replace("Diebling,57980,57176", "Reims,51100,51454"),
                GOOD.replace("a1", "a3").replace("Se présenter", "Ce lieu n'accueille pas de public"),
                GOOD.replace("a1", "a4").replace("Téléphoner", "Ce lieu n’accueille pas de public"),
                GOOD.replace("a1", "a6").replace("|Téléphoner", ";CE LIEU N´ACCUEILLE PAS DE PUBLIC"),
                "a5,,,Reims,51100,,,,,,,,,\n");

        assertThat(read.venues()).extracting(Venue::id).containsExactly("a1");
        assertThat(read.leftOut()).containsEntry(LeftOut.ELSEWHERE, 2).containsEntry(LeftOut.NO_PUBLIC, 3);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void withoutACodeTheNameOfTheCommuneCountsInItsDepartment() {
        var read = rows(
                GOOD.replace("Diebling", "OETING").replace("57980", "57600").replace("57176", ""),
                GOOD.replace("a1", "a2")
                        .replace("Diebling", "Forbach")
                        .replace("57980", "68320")
                        .replace("57176", ""));

        assertThat(read.venues()).extracting(Venue::commune).containsExactly("57521");
        assertThat(findings(read))
                .containsExactly(
                        "lieux.csv:2:code_insee: No INSEE code: \"OETING\" is taken for the commune 57521. If it is another one, write the code.");
    }

    @Test
    void doubtsNameTheirLineAndColumn() {
        var read = rows(
                GOOD,
                GOOD.replace("a1", "a2").replace("49.11,6.94", "48.11,6.94"),
                GOOD.replace("a1", "a3").replace("49.11", "north"),
                GOOD.replace("a1", "a4").replace("Mo-Fr 09:00-12:00", "du lundi au vendredi"),
                GOOD.replace("a1", "a5").replace("2027-01-05", "hier"),
                GOOD.replace("a1", "a6").replace("Fixe", "Itinérant"),
                GOOD.replace("a1", "a7").replace("Médiathèque", "=HYPERLINK(1)"),
                GOOD,
                GOOD.replace("a1,", ","));

        assertThat(findings(read))
                .anyMatch(f -> f.startsWith("lieux.csv:3:latitude: The point lies 111 km from Diebling"))
                .anyMatch(f -> f.startsWith("lieux.csv:4:latitude: \"north\""))
                .anyMatch(f -> f.startsWith("lieux.csv:5:horaires: These opening hours cannot be read."))
                .anyMatch(f -> f.startsWith("lieux.csv:6:date_maj: \"hier\""))
                .anyMatch(f -> f.startsWith("lieux.csv:7:itinerance"))
                .anyMatch(f -> f.startsWith("lieux.csv:8:nom: \"=HYPERLINK(1)\""))
                .anyMatch(f -> f.startsWith("lieux.csv:9:id: The id \"a1\" stands twice"))
                .anyMatch(f -> f.startsWith("lieux.csv:10:id: The cell is empty"))
                .anyMatch(f -> f.startsWith("lieux.csv:5:horaires: No opening hours could be read: it is not known"))
                .hasSize(9);
        assertThat(read.venues()).hasSize(7);
        assertThat(read.leftOut()).containsEntry(LeftOut.FAULTY, 2);
    }

    @Test
    void aLaterFileUpdatesInsteadOfDoublingAndKeepsWhatWasAnswered() {
        var before = rows(GOOD, GOOD.replace("a1", "a2"), GOOD.replace("a1", "a3"));
        var answered = before.venues().stream()
                .map(v -> v.withStepFree(v.id().equals("a1") ? Boolean.TRUE : null))
                .toList();
        var later = read(
                HEADING
                        + GOOD.replace("Médiathèque", "Ludothèque").replace("2027-01-05", "2027-02-05")
                        + GOOD.replace("a1", "a2").replace("2027-01-05", "2026-02-05"),
                FORBACH.withVenues(answered));

        assertThat(later.venues()).hasSize(3);
        assertThat(later.added()).isEmpty();
        assertThat(later.updated()).containsExactly("a1");
        assertThat(later.venues().get(0).name()).isEqualTo("Ludothèque");
        assertThat(later.venues().get(0).stepFree()).isTrue();
        assertThat(findings(later))
                .anyMatch(f -> f.startsWith("lieux.csv:3:date_maj: This row is older"))
                .anyMatch(f -> f.startsWith("venues.csv, a3: \"Médiathèque\" is no longer in the file"));
    }

    @Test
    void headingsAreQuotedAsTheyStandInTheFile() throws IOException {
        var known = FORBACH.withVenues(rows(GOOD).venues());
        var older = HEADING.replace("date_maj", "Mis à jour le") + GOOD.replace("2027-01-05", "2026-02-05");
        var in = new ByteArrayInputStream(older.getBytes(StandardCharsets.UTF_8));
        var read = VenueImport.of(VenueFile.read("lieux.csv", Map.of("date_maj", "Mis à jour le"), in), known);

        assertThat(read.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.in(Locale.FRENCH))
                        .contains("lieux.csv:2:Mis à jour le")
                        .endsWith("corrigez « Mis à jour le ».")
                        .doesNotContain("date_maj"));
    }

    @Test
    void aPlaceThatIsNeverOpenIsLeftOutAndSaid() {
        var read = rows(
                GOOD.replace("Mo-Fr 09:00-12:00", "Mo-Su off"),
                GOOD.replace("a1", "a2").replace("Mo-Fr 09:00-12:00", "closed"),
                GOOD.replace("a1", "a3").replace("Mo-Fr 09:00-12:00", "Su off"));

        assertThat(read.venues()).singleElement().satisfies(v -> {
            assertThat(v.id()).isEqualTo("a3");
            assertThat(v.open()).isEmpty();
        });
        assertThat(read.leftOut()).containsEntry(LeftOut.CLOSED, 2);
        assertThat(findings(read))
                .contains(
                        "lieux.csv:2:horaires: By its opening hours this place never opens: it is left out. If it does open, correct its hours.",
                        "lieux.csv:3:horaires: By its opening hours this place never opens: it is left out. If it does open, correct its hours.",
                        "lieux.csv:4:horaires: Only closures are told: nobody knows when the place is open. Ask for its hours,"
                                + " such as Mo-Fr 09:00-12:00,14:00-18:00.");
    }

    @Test
    void hoursOfASeasonAreADoubtThatSaysWhatFollows() {
        var read = rows(
                GOOD.replace("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00; easter off"),
                GOOD.replace("a1", "a2").replace("Mo-Fr 09:00-12:00", "Jul-Aug 09:00-12:00"));

        assertThat(findings(read))
                .anyMatch(f -> f.startsWith("lieux.csv:2:horaires") && f.contains("counts as open then"))
                .anyMatch(f -> f.startsWith("lieux.csv:3:horaires") && f.contains("It opens nothing"))
                .anyMatch(f -> f.startsWith("lieux.csv:3:horaires") && f.contains("not known when the place opens"))
                .hasSize(3);
    }

    /** The cell was emptied, and rooms there were then always open. */
    @Test
    void hoursThatCannotBeReadStayInTheTable() throws IOException {
        var read = rows(
                GOOD.replace("Mo-Fr 09:00-12:00", "le mardi matin"),
                GOOD.replace("a1", "a2").replace("Mo-Fr 09:00-12:00", "=1+1"));
        var table = new ByteArrayOutputStream();

        VenueTable.write(read.venues(), table);

        assertThat(read.venues()).hasSize(2).allMatch(Venue::hasUnreadHours);
        assertThat(table.toString(StandardCharsets.UTF_8))
                .contains(",le mardi matin,", ",?,")
                .doesNotContain("=1+1");
        assertThat(OpeningHours.of("?").windows()).isEmpty();
    }

    @Test
    void aKnownVenueThatReceivesNobodyAnyMoreIsNotCalledGone() {
        var before = FORBACH.withVenues(rows(GOOD, GOOD.replace("a1", "a2")).venues());

        var later = read(
                HEADING
                        + GOOD.replace("Se présenter", "Ce lieu n'accueille pas de public")
                        + GOOD.replace("a1", "a2").replace("Mo-Fr 09:00-12:00", "off"),
                before);

        assertThat(findings(later))
                .anyMatch(f -> f.contains("receives no public any more"))
                .anyMatch(f -> f.contains("opens no more"))
                .noneMatch(f -> f.contains("no longer in the file"));
        assertThat(later.venues()).isEqualTo(before.venues());
    }

    @Test
    void whatTheStandardDoesNotAllowIsSaid() {
        var read = rows(
                GOOD.replace("43493312300029", "siret?").replace("57980", "F-57980"),
                GOOD.replace("a1", "a2").replace("57176", "57-176"),
                GOOD.replace("a1", "a3").replace("2027-01-05", ""),
                GOOD.replace("a1", "a4").replace("Téléphoner", "Sonner"),
                GOOD.replace("a1", "a5").replace("|Téléphoner", ";sonner;téléphoner"));

        assertThat(findings(read))
                .anyMatch(f -> f.startsWith("lieux.csv:2:pivot: \"siret?\" is no SIRET"))
                .anyMatch(f -> f.startsWith("lieux.csv:2:code_postal: \"F-57980\""))
                .anyMatch(f -> f.startsWith("lieux.csv:3:code_insee: \"57-176\" is no INSEE code"))
                .anyMatch(f -> f.startsWith("lieux.csv:4:date_maj: No date of update"))
                .anyMatch(f -> f.startsWith("lieux.csv:5:modalites_acces: \"Sonner\" is no value"))
                .hasSize(5);
        assertThat(read.venues()).hasSize(5);
    }

    @Test
    void aFileOfTheFirstVersionIsSaidToBeOne() {
        var read = read(
                "id,pivot,nom,commune,code_postal,code_insee,adresse,horaires,date_maj,courriel\n"
                        + "a1,43493312300029,Médiathèque,Diebling,57980,57176,1 rue Haute,24/7,2022-07-05,a@b.fr\n"
                        + "a2,43493312300029,Ludothèque,Diebling,57980,57176,1 rue Haute,24/7,2022-07-05,a@b.fr\n",
                FORBACH);

        assertThat(findings(read))
                .singleElement()
                .asString()
                .startsWith("lieux.csv:2:courriel: The column \"courriel\" is of version 0.1");
    }

    @Test
    void jsonSaysTheSameAsCsv() {
        var json = """
                [
                {"id": "a1", "pivot": "43493312300029", "nom": "Médiathèque", "commune": "Diebling", "code_postal": "57980",
                 "code_insee": "57176", "adresse": "1 rue Haute", "latitude": 49.11, "longitude": 6.94,
                 "horaires": "Mo-Fr 09:00-12:00", "source": "Hub", "itinerance": ["Fixe"], "date_maj": "2027-01-05T08:00:00Z",
                 "modalites_acces": ["Se présenter", "Téléphoner"], "services": [], "other": {"deep": [1]}, "telephone": null}
                ]
                """;

        assertThat(read(json, FORBACH).venues()).isEqualTo(rows(GOOD).venues());
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        for (var text : List.of("", "a,b\n1,2\n", "{\"a\": 1}", "[{\"id\": ", "\u0000", "[1, 2]", HEADING + "\"a")) {
            assertThatThrownBy(() -> read(text, FORBACH)).as(text).isInstanceOf(FaultsException.class);
        }
    }

    @Test
    void whatIsWrittenIsATerritorysFile() throws IOException {
        var out = new ByteArrayOutputStream();
        VenueTable.write(
                rows(GOOD, GOOD.replace("a1", "a2").replace("Médiathèque", "\"Le \"\"Phare\"\", salle\""))
                        .venues(),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .contains(
                        "a1,Médiathèque,57176,1 rue Haute,49.11,6.94,Mo-Fr 09:00-12:00,,,\"Se présenter, Téléphoner\",2027-01-05,"
                                + "\"lieux de médiation numérique (Hub), 2027-01-05\",false")
                .anyMatch(l -> l.startsWith("a2,\"Le \"\"Phare\"\", salle\","));
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        var dice = new Random(9);
        var whole = (HEADING + GOOD + GOOD.replace("a1", "a2")).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            var bytes = whole.clone();
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
            try {
                VenueImport.of(VenueFile.read("x.csv", new ByteArrayInputStream(bytes)), FORBACH);
            } catch (FaultsException e) {
                assertThat(e.faults()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1900);
    }

    @Test
    void aHeadingOfItsOwnIsAskedAboutAndMayBeSaid() throws IOException {
        var csv = "Identifiant;Libellé;commune;code_insee;adresse;Bla\nm1;Mairie;Metzing;57466;1 rue;x\n";
        var json =
                "[{\"Identifiant\": \"m1\", \"Libellé\": \"Mairie\", \"commune\": \"Metzing\", \"code_insee\": \"57466\"}]";
        var said = Map.of("nom", "Libellé", "id", "identifiant");
        for (var text : List.of(csv, json)) {
            assertThatExceptionOfType(FaultsException.class)
                    .isThrownBy(() -> VenueFile.read("x", stream(text)))
                    .satisfies(e -> assertThat(e.faults().toString())
                            .contains("The column \"nom\" is missing. Which one is it", "Libellé"));

            var read = VenueImport.of(VenueFile.read("x", said, stream(text)), FORBACH);
            assertThat(read.added()).containsExactly("m1");
            assertThat(read.venues()).extracting(Venue::name).contains("Mairie");
        }
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> VenueFile.read("x", Map.of("non", "Libellé"), stream(csv)))
                .satisfies(e -> assertThat(e.faults().toString()).contains("\"non\" is no column of the standard"));
        // what a file has not can be said too
        var without = "id;nom;code_insee\nm1;Mairie;57466\n";
        assertThat(VenueImport.of(VenueFile.read("x", Map.of("commune", "-"), stream(without)), FORBACH)
                        .added())
                .containsExactly("m1");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAnswersThatReachMostComeFirst() {
        // Metzing has no room at all, Forbach has four
        var read = rows(
                GOOD.replace("a1", "forbach").replace("57176", "57227").replace("49.11,6.94", ","),
                GOOD.replace("a1", "metzing")
                        .replace("57176", "57466")
                        .replace("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-18:00"));
        var questions = Questions.of(FORBACH, read.venues(), new Quarter(2027, 1));

        assertThat(questions).hasSize(4).extracting(Question::asked).contains(Question.Asked.STEP_FREE);
        var room =
                questions.stream().filter(q -> q.asked() == Question.Asked.ROOM).toList();
        assertThat(room).extracting(Question::venue).containsExactly("metzing", "forbach");
        assertThat(room.get(0).savedMinutes()).isGreaterThan(room.get(1).savedMinutes());
    }
}
