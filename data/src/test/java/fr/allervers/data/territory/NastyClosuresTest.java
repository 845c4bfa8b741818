package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closures as people write them: what is no pair of days is refused with its cell, and what days do not say is told. */
class NastyClosuresTest {

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
    }

    private void close(String from, String to, String reason) throws IOException {
        folder.write(
                "closures.csv",
                "scope;id;from;to;reason\nTERRITORY;;\"%s\";\"%s\";\"%s\"\n".formatted(from, to, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "du 3 au 7 mars,''",
        "du 3 au 7 mars 2027,''",
        "03/03-07/03,''",
        "03/03,07/03",
        "03/03/27,07/03/27",
        "3 mars 2027,7 mars 2027",
        "tous les lundis,''",
        "lundi,2027-03-07",
        "2027-03-03 12:00,2027-03-03 14:00",
        "2027-03-03T12:00:00,2027-03-03T14:00:00",
        "fermé l'été,''",
        "2027-03-03,''",
        "'',2027-03-03",
        "2027-03-07,2027-03-03",
        "2027-02-30,2027-03-03",
        "13/13/2027,14/13/2027"
    })
    void whatIsNoPairOfDaysIsRefusedWithItsCell(String from, String to) throws IOException {
        close(from, to, "travaux");

        assertThat(folder.faults()).isNotEmpty().allMatch(f -> f.startsWith("closures.csv:2:"));
    }

    @ParameterizedTest
    @CsvSource({
        "tous les lundis",
        "Tous les premiers samedis du mois",
        "chaque mercredi",
        "le mardi",
        "fermé les lundis et jeudis",
        "de 12h à 14h",
        "14:00-16:00",
        "le matin",
        "après-midi seulement",
        "pause de midi",
        "de 9 h à 12 h 30",
        "every Monday",
        "mornings only"
    })
    void aReasonThatSaysOtherThanWholeDaysIsDoubted(String reason) throws IOException {
        close("2027-01-04", "2027-03-26", reason);

        assertThat(folder.read().doubts())
                .singleElement()
                .asString()
                .startsWith("closures.csv:2:reason")
                .contains("whole days", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "travaux",
        "élections municipales",
        "fête du village",
        "salle louée à la chorale",
        "vacances de Pâques",
        "Lundi de Pentecôte",
        "fermé l'été",
        "12 h de natation : bassin loué",
        "''"
    })
    void otherReasonsAreNot(String reason) throws IOException {
        close("2027-03-15", "2027-03-15", reason);

        assertThat(folder.read().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-15,lundi", "15/03/2027,le lundi 15 mars"})
    void aDayOfTheWeekThatTheDatesAreIsNoDoubt(String day, String reason) throws IOException {
        close(day, day, reason);

        assertThat(folder.read().doubts()).isEmpty();
    }
}
