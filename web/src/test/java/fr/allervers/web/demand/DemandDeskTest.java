package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.NotCounted;
import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.demand.Question;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.dao.DataAccessException;

@OnBothDatabases
class DemandDeskTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants\n";

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Quarters quarters;

    @BeforeEach
    void store() {
        store = kind.store(folder);
        quarters = quarters();
    }

    private Quarters quarters() {
        return QuartersOfTest.of(store, "forbach", new DemandVersions(store));
    }

    private DemandDesk desk() {
        return new DemandDesk(store, quarters, new DemandVersions(store));
    }

    @Test
    void demandThatMakesNoLegalProblemIsNotPlanned() {
        var desk = desk();
        var before = quarters.problem(QUARTER);
        var communes = before.problem().communes();
        takeAMillionFromEach(communes.subList(0, 10), desk);
        takeAMillionFromEach(communes.subList(10, 20), desk);

        assertThatExceptionOfType(UnfitDemandException.class)
                .isThrownBy(() -> desk.plan(QUARTER, false))
                .withMessageContaining("20,000,000 residents in all are more than 10,000,000");
        assertThat(quarters.problem(QUARTER)).isSameAs(before);
    }

    private static void takeAMillionFromEach(List<Commune> communes, DemandDesk desk) {
        var rows = communes.stream()
                .map(c -> c.code() + ";E-mail;Seniors;bus;1000000\n")
                .collect(joining());
        var upload =
                desk.send(QUARTER, "huge.csv", (HEAD + rows).getBytes(UTF_8)).upload();
        var keep = desk.reading(QUARTER, upload).questions().stream().collect(toMap(Question::key, q -> Answers.KEEP));
        desk.decide(QUARTER, upload.id(), keep, false);
        desk.take(QUARTER, upload.id(), Taking.ADD);
    }

    /** Where residents without a place came from was not said on the pages of the plan. */
    @Test
    void whatWasForEverybodyIsKnownByTheFileThatItCameIn() {
        var desk = desk();
        var rows = "Forbach;E-mail;tout public;bus;20\nForbach;Parentalité;Seniors;bus;4\n";
        var upload = desk.send(QUARTER, "d.csv", (HEAD + rows).getBytes(UTF_8)).upload();
        desk.decide(QUARTER, upload.id(), Map.of("AUDIENCE:tout public", Answers.ESTIMATE), true);
        assertThat(new EverybodyDemand(desk).of(QUARTER, 0))
                .as("not demand yet")
                .isEmpty();
        desk.take(QUARTER, upload.id(), Taking.REPLACE);

        var everybody = new EverybodyDemand(desk).of(QUARTER, 1);
        assertThat(new EverybodyDemand(desk).of(QUARTER, 0))
                .as("of an older plan")
                .isEmpty();
        assertThat(new EverybodyDemand(desk).of(QUARTER, null))
                .as("of the estimate")
                .isEmpty();
        assertThat(everybody.values()).extracting(Upload::name).containsOnly("d.csv");
        assertThat(desk.received(QUARTER).all())
                .allSatisfy(d -> assertThat(everybody.containsKey(d.id()))
                        .as(d.id())
                        .isEqualTo(!d.theme().equals("parentalite")));
        desk.remove(QUARTER, upload.id());
        assertThat(new EverybodyDemand(desk).of(QUARTER, 1)).isEmpty();
    }

    @Test
    void whatWasTakenOfAFileStaysWhenTheFileIsRemoved() {
        var desk = desk();
        var content = (HEAD + "Forbach;E-mail;Seniors;bus;12\n").getBytes(UTF_8);
        var upload = desk.send(QUARTER, "d.csv", content).upload();
        desk.take(QUARTER, upload.id(), Taking.REPLACE);
        desk.remove(QUARTER, upload.id());

        assertThat(desk.uploads(QUARTER)).isEmpty();
        assertThat(desk.received(QUARTER).all()).extracting(Demand::residents).containsExactly(12);
        assertThat(desk.send(QUARTER, "d.csv", content).known()).isFalse();
        assertThatExceptionOfType(UnfitDemandException.class)
                .as("its rows are not counted twice")
                .isThrownBy(() -> desk.take(QUARTER, upload.id(), Taking.ADD));
    }

    /** Two questions that were born by the answers of a click were answered by that very click. */
    @Test
    void whatComesUpOnlyByAnswersIsNotAcceptedWithThem() {
        var desk = desk();
        var table = "Behren;E-mail;Seniors;bus;6\nForbach;Santé;Seniors;bus;4\nForbach;Santé;Seniors;bus;trop\n";
        var upload = desk.send(QUARTER, "d.csv", (HEAD + table).getBytes(UTF_8)).upload();

        var decided = desk.decide(QUARTER, upload.id(), Map.of("RESIDENTS:trop", "7"), true);

        assertThat(decided.answers()).isEqualTo(Map.of("RESIDENTS:trop", "7", "COMMUNE:behren", "57058"));
        assertThat(desk.reading(QUARTER, decided).proposals()).containsOnlyKeys("DUPLICATE:OTHER:E4");
    }

    @Test
    void theTerritorysOwnProblemIsMadeOnce() {
        var desk = desk();
        var own = quarters.problem(QUARTER);
        var upload = desk.send(QUARTER, "d.csv", (HEAD + "Forbach;E-mail;Seniors;bus;12\n").getBytes(UTF_8))
                .upload();
        desk.take(QUARTER, upload.id(), Taking.REPLACE);

        assertThat(desk.plan(QUARTER, true).problem().demand()).hasSizeGreaterThan(1);
        assertThat(quarters.problem(QUARTER)).isNotSameAs(own);
        desk.planEstimate(QUARTER);

        assertThat(quarters.problem(QUARTER)).isSameAs(own);
    }

    @Test
    void ofAFileThatTellsWhoPeopleAreOnlyTheRestIsKept() throws IOException {
        var desk = desk();
        var table = "Nom;Commune;Thème;Public;Transport;Téléphone\n"
                + "Mme Klein;Forbach;E-mail;Seniors;bus;06 12 34 56 78\n"
                + "M. Weber;Forbach;E-mail;Seniors;bus;06 12 34 56 79\n";
        var upload = desk.send(QUARTER, "liste.csv", table.getBytes(UTF_8)).upload();

        assertThat(upload.dropped()).containsExactly("Nom", "Téléphone");
        assertThat(desk.send(QUARTER, "liste.csv", table.getBytes(UTF_8)).known())
                .isTrue();
        var next = desk.send(QUARTER.next(), "liste.csv", table.getBytes(UTF_8));
        assertThat(next.known()).isFalse();
        assertThat(next.upload().dropped()).containsExactly("Nom", "Téléphone");
        assertNothingKept("Klein", "06 12");
        assertThat(new String(desk().original(QUARTER, upload), UTF_8)).contains("Forbach;E-mail");
    }

    @Test
    void aTelephoneInARemarkIsNamedByItsCellAndNotKept() throws IOException {
        var table = "Commune;Thème;Public;Transport;Nombre;Remarques\n"
                + "Forbach;E-mail;Seniors;bus;3;le matin\n"
                + "Forbach;Santé;Seniors;bus;2;rappeler au 06 12 34 56 78\n";
        var upload = desk().send(QUARTER, "liste.csv", table.getBytes(UTF_8)).upload();

        assertThat(upload.dropped()).containsExactly("F3");
        assertNothingKept("06 12");
    }

    @Test
    void aCommentIsNamedByItsCellAndNotKept() throws IOException {
        var comment = "<office:annotation><text:p>dont Anne Klein</text:p></office:annotation>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("Pictures/attendance.png"));
            zip.putNextEntry(new ZipEntry("meta.xml"));
            zip.write("<meta><creator>Anne Klein</creator></meta>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("styles.xml"));
            zip.write("<s><master-page name=\"Default\"><header><p>Mme Klein</p></header></master-page></s>"
                    .getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                            + "<table:table table:name=\"Besoins\">"
                            + cells("Commune", "Thème", "Public", "Transport", "Nb")
                            + cells("Forbach", "E-mail", "Seniors", "bus", "3")
                                    .replace("3</text:p>", "3</text:p>" + comment)
                            + "</table:table></office:document-content>")
                    .getBytes(UTF_8));
        }
        var upload = desk().send(QUARTER, "liste.ods", bytes.toByteArray()).upload();

        assertThat(upload.dropped()).containsExactly("comment:E2", "more:", "pages:", "authors:");
        assertThat(SheetFile.read(desk().original(QUARTER, upload))
                        .sheets()
                        .get(0)
                        .marks()
                        .comments())
                .isEmpty();
    }

    private static String cells(String... texts) {
        return Stream.of(texts)
                .map(t -> "<table:table-cell><text:p>" + t + "</text:p></table:table-cell>")
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
    }

    @Test
    void whatStandsBesideTheRowsOfJsonIsNamedAndNotKept() throws IOException {
        var rows = """
            {"saisie par": {"agente": "Anne Klein", "poste": "bureau R-4217"}, "demand": [
              {"commune": "Forbach", "thème": "E-mail", "public": "Seniors", "transport": "bus", "nombre": 3}]}\
            """;
        var upload = desk().send(QUARTER, "liste.json", rows.getBytes(UTF_8)).upload();

        assertThat(upload.dropped()).containsExactly("saisie par");
        assertNothingKept("Klein", "bureau R-4217");
    }

    @Test
    void ofAFileThatIsSentAgainAfterARefusalOnlyTheRestIsKept() throws IOException {
        var desk = desk();
        desk.send(QUARTER, "0.csv", (HEAD + "Forbach;E-mail;Seniors;bus;1").getBytes(UTF_8));
        for (int i = 1; i < 500; i++) {
            store.database()
                    .sql("insert into upload select territory, quarter, ?, 'copy', document, size, format, answers,"
                            + " dropped, received_at, taken_at from upload where name = '0.csv'")
                    .param("copy " + i)
                    .update();
        }
        var table = "Nom;Commune;Thème;Public;Transport\nMme Klein;Forbach;E-mail;Seniors;bus\n".getBytes(UTF_8);
        assertThatExceptionOfType(UnfitDemandException.class).isThrownBy(() -> desk.send(QUARTER, "liste.csv", table));

        assertThat(desk.send(QUARTER.next(), "liste.csv", table).upload().dropped())
                .containsExactly("Nom");
        assertNothingKept("Klein");
    }

    private void assertNothingKept(String... texts) throws IOException {
        for (var document : store.documents().all()) {
            assertThat(new String(store.documents().content(document), ISO_8859_1))
                    .doesNotContain(texts);
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(texts);
            }
        }
    }

    @Test
    void whatAHeadingMeansIsRememberedLikeAWord() {
        var desk = desk();
        var table = "Commune;Thème;Public;Venue par;Nb de pers.\nForbach;E-mail;Seniors;bus;%d\n";
        var first =
                desk.send(QUARTER, "a.csv", table.formatted(4).getBytes(UTF_8)).upload();
        assertThat(desk.reading(QUARTER, first).questions().stream().map(Question::key))
                .containsExactly("COLUMN:MOBILITY");
        desk.decide(QUARTER, first.id(), Map.of("COLUMN:MOBILITY", "@D"), false);
        desk.take(QUARTER, first.id(), Taking.REPLACE);

        var next = desk().send(QUARTER, "b.csv", table.formatted(5).getBytes(UTF_8))
                .upload();
        assertThat(desk().reading(QUARTER, next).isComplete()).isTrue();
        assertThat(desk().reading(QUARTER, next).findings().stream()
                        .map(f -> f.problem().key()))
                .as("not in silence")
                .contains("heading.learnt");
        desk().learnt().forgetHeading("Venue par");
        assertThat(desk().reading(QUARTER, next).questions().stream().map(Question::key))
                .containsExactly("COLUMN:MOBILITY");
    }

    @Test
    void whatAWordMeansIsProposedForTheNextFileAndCanBeForgotten() {
        var first = desk().send(QUARTER, "a.csv", (HEAD + "Forbach;E-mail;tout public;bus;4\n").getBytes(UTF_8))
                .upload();
        answerAndTake(first.id(), "seniors");
        var next = desk().send(QUARTER, "b.csv", (HEAD + "Forbach;E-mail;Tout public;bus;20\n").getBytes(UTF_8))
                .upload();

        assertThat(desk().reading(QUARTER, next).isComplete()).isFalse();
        assertThat(desk().reading(QUARTER, next).proposals()).containsEntry("AUDIENCE:tout public", "seniors");
        answerAndTake(next.id(), "actifs");
        var third = desk().send(QUARTER, "c.csv", (HEAD + "Forbach;E-mail;tout public;bus;30\n").getBytes(UTF_8))
                .upload();
        assertThat(desk().reading(QUARTER, third).proposals())
                .as("the last answer")
                .containsEntry("AUDIENCE:tout public", "actifs");

        desk().learnt()
                .words()
                .forEach(w ->
                        desk().learnt().forget(w.synonym().kind(), w.synonym().word()));
        assertThat(desk().reading(QUARTER, third).proposals()).isEmpty();
        assertThat(desk().reading(QUARTER, third).questions()).hasSize(1);
        assertThat(desk().reading(QUARTER, desk().upload(QUARTER, first.id())).isComplete())
                .as("what was decided about a file stays")
                .isTrue();
    }

    private void answerAndTake(String id, String audience) {
        desk().decide(QUARTER, id, Map.of("AUDIENCE:tout public", audience), false);
        desk().take(QUARTER, id, Taking.REPLACE);
    }

    @Test
    void whatComesUpOnlyByAcceptingIsNotAcceptedUnseen() {
        var desk = desk();
        var upload = desk.send(
                        QUARTER,
                        "a.csv",
                        "Commune;Thème;Public;Venue;Nb\nForbach;Smartphone;Seniors;bus;4\n".getBytes(UTF_8))
                .upload();
        desk.decide(QUARTER, upload.id(), Map.of(), true);

        assertThat(desk.reading(QUARTER, desk.upload(QUARTER, upload.id())).questions().stream()
                        .map(Question::key))
                .containsExactly("THEME:smartphone");
    }

    @Test
    void takingRowsIsAllOrNothing() {
        var desk = desk();
        var upload = desk.send(QUARTER, "d.csv", (HEAD + "Forbach;E-mail;Seniors;bus;12\n").getBytes(UTF_8))
                .upload();
        store.write(() -> store.database()
                .sql("alter table demand_version rename to away")
                .update());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> desk.take(QUARTER, upload.id(), Taking.REPLACE));

        store.write(() -> store.database()
                .sql("alter table away rename to demand_version")
                .update());
        assertThat(desk.upload(QUARTER, upload.id()).takenAt()).isNull();
        assertThat(desk.received(QUARTER).isEmpty()).isTrue();
    }

    @Test
    void whatWasPlannedIsPlannedAfterARestart() {
        var desk = desk();
        var upload = desk.send(QUARTER, "d.csv", (HEAD + "Forbach;E-mail;Seniors;bus;12\n").getBytes(UTF_8))
                .upload();
        desk.take(QUARTER, upload.id(), Taking.REPLACE);
        var planned = desk.plan(QUARTER, false);

        quarters = quarters();
        desk();

        assertThat(quarters.problem(QUARTER).problem()).isEqualTo(planned.problem());
        assertThat(quarters.problem(QUARTER).demandVersion()).isEqualTo(1);
    }

    /** Who was left out was counted before the rows were taken, and nowhere afterwards. */
    @Test
    void whoOfAFileIsNotCountedIsKeptWithWhatIsTakenOfIt() {
        var desk = desk();
        desk.answer(QUARTER, "57013", typed(30));
        var table = "57013;E-mail;Seniors;bus;40\n57058;E-mail;Seniors;bus;5\nMetz;E-mail;Seniors;bus;7\n"
                + "57058;Santé;Seniors;bus;8-12\n";
        var upload =
                desk.send(QUARTER, "liste.csv", (HEAD + table).getBytes(UTF_8)).upload();
        desk.decide(QUARTER, upload.id(), Map.of("COMMUNE:metz", "-", "RESIDENTS:8-12", "-"), false);
        desk.take(QUARTER, upload.id(), Taking.REPLACE);
        take("57058;Bureautique;Seniors;bus;2\n", Taking.ADD, desk);
        desk.answer(QUARTER, "57013", typed(31));
        desk.remove(QUARTER, upload.id());

        assertThat(desk().received(QUARTER).left()).singleElement().satisfies(left -> {
            assertThat(left.file()).isEqualTo("liste.csv");
            assertThat(left.residents()).isEqualTo(47);
            assertThat(left.answered()).isEqualTo(40);
            assertThat(left.notCounted())
                    .containsExactly(new NotCounted(Reason.COMMUNE, 1, 7, 0), new NotCounted(Reason.FIGURE, 0, 0, 1));
        });
        take("57058;E-mail;Seniors;bus;5\n", Taking.REPLACE, desk);
        assertThat(desk.received(QUARTER).left())
                .as("of files that are replaced")
                .isEmpty();
    }

    private void take(String table, Taking how, DemandDesk desk) {
        var upload = desk.send(QUARTER, "d.csv", (HEAD + table).getBytes(UTF_8)).upload();
        desk.take(QUARTER, upload.id(), how);
    }

    private List<Demand> typed(int residents) {
        return List.of(quarters.problem(QUARTER)
                .problem()
                .demand()
                .get(0)
                .withCommune("57013")
                .withId("typed")
                .withResidents(residents)
                .withProvenance(Provenance.sourced("Mairie")));
    }

    private Map<String, Integer> residents(DemandDesk desk) {
        return desk.received(QUARTER).all().stream().collect(toMap(Demand::commune, Demand::residents, Integer::sum));
    }

    @Test
    void whatATownHallTypesStandsForItsCommuneWhateverFilesSayBeforeAndAfter() {
        var desk = desk();
        take("57013;E-mail;Seniors;bus;40\n57058;E-mail;Seniors;bus;5\n", Taking.REPLACE, desk);

        desk.answer(QUARTER, "57013", typed(7));
        assertThat(residents(desk)).isEqualTo(Map.of("57013", 7, "57058", 5));
        take("57013;E-mail;Seniors;bus;50\n57058;E-mail;Seniors;bus;1\n", Taking.ADD, desk);
        assertThat(residents(desk)).isEqualTo(Map.of("57013", 7, "57058", 6));
        desk.answer(QUARTER, "57013", typed(0));
        take("57013;E-mail;Seniors;bus;60\n57058;E-mail;Seniors;bus;2\n", Taking.REPLACE, desk);
        assertThat(residents(desk)).isEqualTo(Map.of("57013", 0, "57058", 2));

        assertThat(desk.answers(QUARTER)).singleElement().satisfies(a -> {
            assertThat(a.number()).isEqualTo(2);
            assertThat(a.residents()).isZero();
        });
        assertThat(store.database()
                        .sql("select count(*) from town_hall_answer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFileSaysWhichOfItsCommunesDoNotCountAsTheyAnsweredThemselves() {
        var desk = desk();
        desk.answer(QUARTER, "57013", typed(7));
        var upload = desk.send(
                        QUARTER,
                        "d.csv",
                        (HEAD + "57013;E-mail;Seniors;bus;4\n57058;E-mail;Seniors;bus;5\n").getBytes(UTF_8))
                .upload();

        assertThat(desk.leftOut(QUARTER, desk.reading(QUARTER, upload))).containsExactly("57013");
    }
}
