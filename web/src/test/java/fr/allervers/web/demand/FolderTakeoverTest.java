package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class FolderTakeoverTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final String TABLE = "Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12\n";
    private static final String NAMES = "Nom;Commune;Thème;Public;Transport;Téléphone\n"
            + "Mme Klein;Forbach;E-mail;Seniors;bus;06 12 34 56 78\n"
            + "M. Weber;Forbach;E-mail;Seniors;bus;06 12 34 56 79\n";
    private static final String UPLOAD = """
            {"id":"%s","name":"d.csv","receivedAt":"2026-11-20T10:00:00Z","bytes":10,"format":"CSV",
             "answers":{"a":"b"},"takenAt":"2026-11-21T10:00:00Z"}""";

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Quarters quarters;
    private Path old;

    @BeforeEach
    void aFolderOfBefore() throws IOException {
        store = kind.store(folder.resolve("store"));
        quarters = QuartersOfTest.of(store, "forbach", new DemandVersions(store));
        old = folder.resolve("demand").resolve(quarters.territory().settings().id());
        upload(TABLE);
        write("2027-Q1/demand.json", """
                {"rows":{"demand":[{"id":"57227-email-seniors-bus","commune":"57227","theme":"email",
                 "audience":"seniors","mobility":"bus","residents":12,"priority":1,"source":"d.csv",
                 "estimated":null}]},"uploads":["%s"],"planned":true,"estimateOthers":false}""".formatted(hash(TABLE)));
        write("synonyms.json", "[{\"kind\":\"THEME\",\"word\":\"courriel\",\"id\":\"email\"}]");
        write("headings.json", "[{\"word\":\"Venue par\",\"column\":\"MOBILITY\"}]");
    }

    private static String hash(String content) {
        return Sha256.of(content.getBytes(UTF_8));
    }

    private void upload(String content) throws IOException {
        var place = "2027-Q1/uploads/" + hash(content);
        write(place + "/original", content);
        write(place + "/upload.json", UPLOAD.formatted(hash(content)));
    }

    private void write(String file, String content) throws IOException {
        var path = old.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private DemandDesk start() {
        new FolderTakeover(store, new DataFolder(folder), quarters, new DemandVersions(store));
        return new DemandDesk(store, quarters, new DemandVersions(store));
    }

    @Test
    void whatWasKeptAsFilesIsInTheStoreOnce() {
        start();
        var desk = start();

        assertThat(desk.uploads(QUARTER)).hasSize(1);
        var upload = desk.upload(QUARTER, hash(TABLE));
        assertThat(upload.answers()).containsEntry("a", "b");
        assertThat(upload.takenAt()).hasToString("2026-11-21T10:00:00Z");
        assertThat(desk.original(QUARTER, upload)).isEqualTo(TABLE.getBytes(UTF_8));
        assertThat(desk.received(QUARTER).holds(upload)).isTrue();
        assertThat(quarters.problem(QUARTER).demandVersion()).isEqualTo(1);
        assertThat(quarters.problem(QUARTER).problem().residents()).isEqualTo(12);
        var words = new LearntWords(store);
        assertThat(words.words()).extracting(w -> w.synonym().word()).containsExactly("courriel");
        assertThat(words.headings()).extracting(h -> h.heading().word()).containsExactly("Venue par");
        assertThat(old.resolve("2027-Q1/demand.json")).exists();
    }

    @Test
    void aFaultyFileDoesNotKeepTheRestOut() throws IOException {
        write("headings.json", "[{");
        write("2027-Q1/uploads/" + "0".repeat(64) + "/upload.json", "no JSON");

        var desk = start();

        assertThat(desk.uploads(QUARTER)).hasSize(1);
        assertThat(desk.received(QUARTER).isEmpty()).isFalse();
    }

    @Test
    void namesThatWereLeftInAFileAreTakenOutOfIt() throws IOException {
        upload(NAMES);

        var desk = start();

        assertThat(desk.upload(QUARTER, hash(NAMES)).dropped()).containsExactly("Nom", "Téléphone");
        for (var document : store.documents().all()) {
            assertThat(new String(store.documents().content(document), ISO_8859_1))
                    .doesNotContain("Klein", "06 12");
        }
    }
}
