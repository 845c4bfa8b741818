package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever goes there must know, and no plan: contacts, keys, kits. */
class NotesTest {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("val-daigremont", temp);
    }

    private void column(String file, String heading, String cell) throws IOException {
        var lines = folder.text(file).lines().toList();
        var text = new StringBuilder(lines.get(0) + "," + heading + "\n");
        for (int i = 1; i < lines.size(); i++) {
            text.append(lines.get(i)).append(",").append(i == 1 ? cell : "").append("\n");
        }
        Files.writeString(temp.resolve(file), text);
    }

    @Test
    void theyAreReadAndNoProblemHasThem() throws IOException {
        var before = DocumentWriter.PROBLEMS.toBytes(folder.read().problem(QUARTER));

        column("rooms.csv", "contact,key,access", "Accueil,gardien du 3,par la cour");
        column("advisors.csv", "mail", "ada@example.org");
        column("themes.csv", "kit", "8 tablettes");
        column("communes.csv", "contact,mail,telephone", "Secrétariat,mairie@example.org,+33 3 00 00 00 00");

        var territory = folder.read();
        assertThat(territory.rooms().get(0).notes()).isEqualTo(new RoomNotes("Accueil", "gardien du 3", "par la cour"));
        assertThat(territory.mails())
                .containsEntry(territory.advisors().get(0).id(), "ada@example.org")
                .hasSize(1);
        assertThat(territory.kits())
                .containsEntry(territory.themes().get(0).id(), "8 tablettes")
                .hasSize(1);
        assertThat(territory.communes().get(0).townHall())
                .isEqualTo(new TownHall("Secrétariat", "mairie@example.org", "+33 3 00 00 00 00"));
        assertThat(territory.communes().get(1).townHall()).isEqualTo(TownHall.UNKNOWN);
        assertThat(DocumentWriter.PROBLEMS.toBytes(territory.problem(QUARTER))).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.UTF_8)).doesNotContain("example.org");
    }

    @Test
    void mailAndTelephoneHaveTheirShapes() throws IOException {
        column("advisors.csv", "mail", "ada at example");
        column("communes.csv", "mail,telephone", "mairie@example,demander");

        assertThat(folder.faults())
                .anyMatch(f -> f.startsWith("advisors.csv:2:mail"))
                .anyMatch(f -> f.startsWith("communes.csv:2:mail"))
                .anyMatch(f -> f.startsWith("communes.csv:2:telephone"));
    }

    @Test
    void aRoomWithoutAContactHasThatOfItsVenue() throws IOException {
        var commune = folder.read().rooms().get(0).room().commune();
        folder.write(
                "venues.csv",
                "id,name,commune,contact,access\nv,Maison,%s,tél. 0102030405,Se présenter\n".formatted(commune));
        column("rooms.csv", "venue_id,key", "v,en mairie");

        assertThat(folder.read().rooms().get(0).notes())
                .isEqualTo(new RoomNotes("tél. 0102030405", "en mairie", "Se présenter"));
    }

    @Test
    void theMailAddressInAContactIsFound() {
        assertThat(new RoomNotes("Mme Klein, accueil@forbach.fr (03 87 00 00 01)", null, null).mail())
                .isEqualTo("accueil@forbach.fr");
        assertThat(new RoomNotes("Écrire à <salle.a@x.fr>.", null, null).mail()).isEqualTo("salle.a@x.fr");
        assertThat(new RoomNotes("mairie@x.fr.", null, null).mail()).isEqualTo("mairie@x.fr");
        assertThat(new RoomNotes("@mairie, 03 87 00 00 01", null, null).mail()).isNull();
        assertThat(new RoomNotes(null, null, null).mail()).isNull();
    }
}
