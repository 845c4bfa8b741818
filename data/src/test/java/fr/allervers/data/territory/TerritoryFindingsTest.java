package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryFindingsTest {

    @TempDir
    private Path temp;

    @Test
    void theExampleLacksOnlyAnswersAboutSteps() {
        var findings = TerritoryFindings.of(Territories.named("forbach"), new Quarter(2027, 1));

        assertThat(findings).hasSize(12).allMatch(f -> f.toString().contains("step-free"));
    }

    @Test
    void whatIsMostLikelyNotMeantIsSaid() throws IOException {
        var folder = FolderCopy.of("forbach", temp);
        folder.replace("wishes.csv", "parents,parentalite,0.60", "parents,parentalite,0.20")
                .replace("themes.csv", ",120,4,3,8,tables et prises", ",120,4,3,8,imprimante 3D");
        var findings = TerritoryFindings.of(folder.read(), new Quarter(2031, 1));

        assertThat(findings)
                .anyMatch(f -> f.toString().contains("\"parents\" sum to 0.60"))
                .anyMatch(f -> f.toString().startsWith("themes.csv, prendre_en_main_du_materiel: No room"))
                .anyMatch(f -> f.toString().contains("school holidays of quarter 2031-Q1"));
    }

    @Test
    void aRoomFarFromItsCommuneIsSaid() throws IOException {
        var folder = FolderCopy.of("forbach", temp);
        folder.write("rooms.csv", """
                id,name,commune,latitude,longitude,capacity,step_free
                swapped,Salle A,57227,6.9008,49.1889,12,true
                paris,Salle B,57227,48.85,2.35,12,true
                here,Salle C,57227,49.19,6.90,12,true
                """);

        assertThat(TerritoryFindings.of(folder.read(), new Quarter(2027, 1)))
                .filteredOn(f -> f.toString().contains("km from Forbach"))
                .extracting(Fault::place)
                .containsExactly("rooms.csv, swapped", "rooms.csv, paris");
    }

    /** Rooms and themes that differ by a capital letter never meet, and two things parted by a comma were one. */
    @Test
    void equipmentThatIsWrittenInSeveralWaysIsSaid() throws IOException {
        var folder = FolderCopy.of("forbach", temp)
                .replace("rooms.csv", "tables et prises|Wi-Fi|écran", "\"Tables et prises|Wi-Fi, écran\"");

        assertThat(TerritoryFindings.of(folder.read(), new Quarter(2027, 1)))
                .extracting(Fault::toString)
                .filteredOn(f -> f.startsWith("rooms.csv, equipment: "))
                .hasSize(2)
                .anyMatch(f -> f.contains("Tables et prises / tables et prises"))
                .anyMatch(f -> f.contains("\"Wi-Fi, écran\" counts as one piece of equipment"));
    }

    @Test
    void aDepartmentOfThreeFiguresIsTheOneOfTwo() throws IOException {
        var folder = FolderCopy.of("forbach", temp).replace("territory.csv", "department,57", "department,057");

        assertThat(folder.read().problem(new Quarter(2027, 1)).starts())
                .isEqualTo(Territories.named("forbach")
                        .problem(new Quarter(2027, 1))
                        .starts());
    }
}
