package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenuesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheVenuesOfTheTerritoryAndAsksWhatIsMissing() throws IOException {
        var source = folder.resolve("lieux.csv");
        Files.writeString(
                source,
                "\uFEFFid;nom;commune;code_insee;adresse;horaires;date_maj\n"
                        + "m1;Mairie;Metzing;57466;1 rue Haute;\"Mo-Fr 09:00-12:00; Sa off\";2027-01-05\n"
                        + "r1;Ailleurs;Reims;51454;2 rue Basse;;2027-01-05\n");
        var out = folder.resolve("venues.csv");
        var run = CommandRun.of("venues", source, "--territory", "forbach", "--quarter", "2027-Q1", "--out", out);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("One venue in", "one row of another commune", "Mairie: how many seats", "Mairie: step-free?");
        assertThat(Files.readAllLines(out)).hasSize(2).last().asString().startsWith("m1,Mairie,57466,");
    }

    @Test
    void aDoubtIsStatusOneAndAScriptGetsIt() throws IOException {
        var source = folder.resolve("lieux.json");
        Files.writeString(source, "[{\"id\":\"m1\",\"nom\":\"M\",\"commune\":\"Metzing\",\"adresse\":\"1\"}]");
        var run = CommandRun.of("venues", source, "--territory", "forbach", "--quarter", "2027-Q1", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat((List<?>) run.json().get("findings")).hasSize(3);
        assertThat((List<?>) run.json().get("questions")).hasSize(2);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        var source = folder.resolve("lieux.csv");
        Files.writeString(source, "a,b\n1,2\n");
        var run = CommandRun.of("venues", source, "--territory", "forbach");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("lieux.csv:1: The column \"nom\" is missing. Which one is it");
    }

    @Test
    void aColumnThatIsNotReadIsToldAndNothingIsLeftToDecide() throws IOException {
        var source = folder.resolve("lieux.csv");
        Files.writeString(
                source,
                "id;nom;commune;code_insee;adresse;horaires;date_maj;Capacité\n"
                        + "m1;Mairie;Metzing;57466;1 rue Haute;Mo-Fr 09:00-12:00;2027-01-05;12\n");
        var run = CommandRun.of("venues", source, "--territory", "forbach", "--quarter", "2027-Q1");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "The column \"Capacité\" is not expected and is not read. If it matters, give it a heading that is.",
                        "To decide: nothing");
    }

    @Test
    void theHeadingsOfAFileCanBeSaid() throws IOException {
        var source = folder.resolve("lieux.csv");
        Files.writeString(
                source,
                "Code;Libellé;Ville;code_insee;horaires;date_maj\nm1;Mairie;Metzing;57466;Mo-Fr 09:00-12:00;2027-01-05\n");
        var run = CommandRun.of(
                "venues",
                source,
                "--territory",
                "forbach",
                "--column",
                "id=Code",
                "--column",
                "nom=Libellé",
                "--column",
                "commune=Ville");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("One venue in the territory");
    }
}
