package fr.allervers.data.export;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PlanExportTest {

    private static final Instant MADE = Instant.parse("2026-12-01T08:00:00Z");

    private final TwoCommunes small = new TwoCommunes();

    PlanExportTest() {
        small.rooms.set(
                0,
                new Room(
                        "hall",
                        "=1+1",
                        "A",
                        8,
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        "Mairie, \"ancienne\"",
                        null,
                        null,
                        null,
                        Provenance.estimate("essai")));
    }

    private byte[] bytes(Form form, Part part, Locale locale) {
        var series = new Workshop(
                "w2",
                "screens",
                "all",
                "school",
                "ada",
                List.of(tuesday(0, 14), tuesday(1, 14)),
                List.of(new Attendance("car-b", 3)));
        var plan =
                new Plan("two", List.of(series, email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4))), null);
        var out = new ByteArrayOutputStream();
        try {
            new PlanExport(new ProblemIndex(small.build()), plan, locale, MADE, 3).write(form, part, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private List<String> lines(Form form, Part part) {
        return new String(bytes(form, part, Locale.FRENCH), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void sessionsAreOneRowEachByDate() {
        assertThat(lines(Form.CSV, Part.ALL))
                .containsExactly(
                        "Atelier,Séance,Séances,Date,Début,Fin,Thème,Public,Lieu,Salle,Commune,Code INSEE,Conseiller,"
                                + "Participants,Places,Salle fictive ou estimée",
                        "w1,1,1,2027-01-05,09:00,11:00,E-mail,Tout public,\"Mairie, \"\"ancienne\"\"\",'=1+1,Commune A,A,"
                                + "Conseillère ada,4,6,oui",
                        "w2,1,2,2027-01-05,14:00,15:00,Écrans,Tout public,,Salle school,Commune B,B,Conseillère ada,3,5,non",
                        "w2,2,2,2027-01-12,14:00,15:00,Écrans,Tout public,,Salle school,Commune B,B,Conseillère ada,3,5,non");
    }

    @Test
    void aPartIsAnAdvisorsARoomsACommunesOrAThemes() {
        assertThat(lines(Form.CSV, new Part(null, null, "school", null))).hasSize(1 + 2);
        assertThat(lines(Form.CSV, new Part(null, "B", null, null))).hasSize(1 + 2);
        assertThat(lines(Form.CSV, new Part("ada", "A", null, null))).hasSize(1 + 1);
        assertThat(lines(Form.CSV, new Part(null, null, null, "screens"))).hasSize(1 + 2);
        assertThatThrownBy(() -> bytes(Form.CSV, new Part("bob", null, null, null), Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSessionThatWasHeldElsewhereIsARowOfItsRoomAndItsWorkshopARowOfWhateverPartIsTaken() throws IOException {
        var series = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))
                .withSessions(List.of(tuesday(0, 9), tuesday(1, 9)));
        var begun = series.withRoom("school").withSessions(List.of(tuesday(0, 9)));
        var plan = new Plan("two", List.of(series), null, List.of(begun.withAttendance(List.of())));
        var export = new PlanExport(new ProblemIndex(small.build()), plan, Locale.FRENCH, MADE, 3);
        var out = new ByteArrayOutputStream();
        export.write(Form.CSV, Part.ALL, out);
        export.writeTable("workshops", new Part(null, null, "hall", null), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("w,")))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("w,1,2,2027-01-05,")
                                .contains("Salle school,Commune B,B", ",4,"),
                        second -> assertThat(second)
                                .startsWith("w,2,2,2027-01-12,")
                                .contains(",Commune A,A,", ",4,"),
                        taken -> assertThat(taken).contains("2027-01-12").contains(",Commune A,A,", ",4,"));
    }

    /** Its sessions were held for those who began it, though nobody has a place in it any more. */
    @Test
    void ofASeriesThatWasCutShortThoseWhoBeganItAreItsParticipants() throws IOException {
        var began = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
        var plan = new Plan("two", List.of(began.withAttendance(List.of())), null, List.of(began));
        var export = new PlanExport(new ProblemIndex(small.build()), plan, Locale.FRENCH, MADE, 3);
        var out = new ByteArrayOutputStream();
        export.write(Form.CSV, Part.ALL, out);
        export.write(Form.REPORT, Part.ALL, out);
        export.writeTable("workshops", Part.ALL, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("2027-01-05")))
                .hasSize(3)
                .allSatisfy(l -> assertThat(l).contains(",4,"));
        var diary = new ByteArrayOutputStream();
        export.write(Form.ICAL, Part.ALL, diary);
        assertThat(diary.toString(StandardCharsets.UTF_8)).contains("4 participants");
    }

    @Test
    void aWorkbookHasOneSheetATableAndNoFormula(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("plan.xlsx"), bytes(Form.XLSX, Part.ALL, Locale.FRENCH));
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), text);
            }
        }

        assertThat(parts.get("xl/workbook.xml")).contains("Ateliers", "Demande", "Transports");
        assertThat(parts.keySet())
                .filteredOn(n -> n.startsWith("xl/worksheets/"))
                .hasSize(PlanExport.tables().size());
        assertThat(String.join("", parts.values()))
                .doesNotContain("<f>")
                .containsPattern("('|&apos;|&#x27;|&#39;)=1\\+1");
    }

    @Test
    void aDiaryHasLocalTimesWithTheirZoneAndLastingIdentifiers() throws Exception {
        var text = new String(bytes(Form.ICAL, Part.ALL, Locale.FRENCH), StandardCharsets.UTF_8);
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var events = calendar.<VEvent>getComponents("VEVENT");

        assertThat(text).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Paris:20270105T090000");
        assertThat(events).hasSize(3);
        assertThat(events.get(0).<ZonedDateTime>getDateTimeStart().getDate().toInstant())
                .isEqualTo(Instant.parse("2027-01-05T08:00:00Z"));
        assertThat(events.get(2).getUid().orElseThrow().getValue()).isEqualTo("w2-2@two.aller-vers");
        assertThat(events.get(2).getSummary().getValue()).isEqualTo("Écrans (séance 2 sur 2)");
        assertThat(events.get(0).getLocation().getValue()).contains("Mairie, \"ancienne\"");
        assertThat(bytes(Form.ICAL, Part.ALL, Locale.FRENCH)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theProgrammeNamesNeitherAdvisorsNorAttendance() {
        var lines = lines(Form.PROGRAMME, Part.ALL);

        assertThat(lines).hasSize(4).noneMatch(l -> l.contains("ada"));
        assertThat(lines.get(0))
                .startsWith("atelier_id,theme_id,titre,public,date,heure_debut,heure_fin,seance,seances,lieu");
        assertThat(lines.get(2))
                .startsWith(
                        "w2,screens,Écrans,Tout public,2027-01-05,14:00,15:00,1,2,Salle school,,Commune B,B,49.1,6.9,5,oui,,non");
        assertThat(lines.get(0)).endsWith(",places,gratuit,plain_pied,lieu_fictif_ou_estime");
    }

    @Test
    void theProgrammeIsTheSameFileInEveryLanguage() {
        assertThat(bytes(Form.PROGRAMME, Part.ALL, Locale.ENGLISH))
                .isEqualTo(bytes(Form.PROGRAMME, Part.ALL, Locale.FRENCH));
    }

    @Test
    void theReportIsFilledInAsFarAsThePlanKnows() {
        assertThat(lines(Form.REPORT, Part.ALL).get(3))
                .isEqualTo(
                        "Collectif,2027-01-12,14:00,60,LieuActivite,Salle school,Commune B,B,screens,Écrans (2/2),,,3,"
                                + "Conseillère ada,w2,2");
    }

    @Test
    void theMapHasCommunesRoomsAndFlowsLongitudeFirst() {
        small.demand.set(1, TwoCommunes.demand("car-b", "A", "screens", "car", 3));
        var map = JsonMapper.shared().readTree(bytes(Form.GEOJSON, Part.ALL, Locale.FRENCH));

        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.get("features")
                        .valueStream()
                        .map(f -> f.at("/properties/kind").asString()))
                .containsExactly("commune", "commune", "room", "room", "flow");
        assertThat(map.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(6.9);
        assertThat(map.at("/features/4/properties/residents").asInt()).isEqualTo(3);
    }

    @Test
    void anEmptyPlanHasEveryFormToo() throws IOException {
        for (var form : Form.values()) {
            var out = new ByteArrayOutputStream();
            new PlanExport(new ProblemIndex(small.build()), new Plan("two", List.of(), null), Locale.ENGLISH, MADE, 3)
                    .write(form, Part.ALL, out);
            assertThat(out.size()).as(form.name()).isPositive();
        }
    }
}
