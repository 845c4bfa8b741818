package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandCommandTest {

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private Path doubtful() throws IOException {
        return file(
                "d.csv",
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;12",
                "Behren;Santé;Seniors;bus;12,5");
    }

    @Test
    void whatIsDoubtfulIsListedAndNothingIsWritten() throws IOException {
        var out = folder.resolve("out.csv");

        var run = CommandRun.of("demand", doubtful(), "--territory", "forbach", "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Row 3, column A \"Commune\": \"Behren\"",
                        "proposed: Behren-lès-Forbach",
                        "Row 3, column E \"Habitants\": \"12,5\"");
        assertThat(run.err()).contains("not written");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsDecidedIsWrittenAndReadBackClean() throws IOException {
        var out = folder.resolve("out.csv");
        var json = folder.resolve("out.json");

        var run = CommandRun.of(
                "demand",
                doubtful(),
                "--territory",
                "forbach",
                "--accept-proposed",
                "--answer",
                "RESIDENTS:12,5=13",
                "--out",
                out);
        var again = CommandRun.of("demand", out, "--territory", "forbach", "--out", json);
        var last = CommandRun.of("demand", json, "--territory", "forbach", "--json");

        assertThat(run.status()).isZero();
        assertThat(again.status()).isZero();
        assertThat(last.json().get("rows")).isEqualTo(2);
        assertThat(last.json().get("residents")).isEqualTo(25);
        assertThat(last.json().get("questions")).isEqualTo(List.of());
    }

    @Test
    void aFileThatSaysAnotherQuarterIsAskedAbout() throws IOException {
        var last = file(
                "t4.csv",
                "Besoins T4 2026;;;;",
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;12");

        var run = CommandRun.of("demand", last, "--territory", "forbach", "--quarter", "2027-Q1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("It says \"Besoins T4 2026\", and this demand is for the first quarter of 2027");
        assertThat(CommandRun.of("demand", last, "--territory", "forbach", "--quarter", "2026-Q4")
                        .status())
                .isZero();
    }

    @Test
    void demandIsAddedToDemand() throws IOException {
        var known = file("known.csv", "Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;Seniors;bus;12");
        var more = file(
                "more.csv",
                "Town;Topic;Audience;Means;People",
                "Forbach;email;seniors;bus;3",
                "Etzling;email;seniors;bus;1");
        var out = folder.resolve("sum.csv");

        assertThat(CommandRun.of("demand", more, "--territory", "forbach", "--add-to", known, "--out", out)
                        .status())
                .isZero();

        assertThat(Files.readString(out))
                .contains("57227;Forbach;E-mail;", ";15;1", "57202;Etzling")
                .doesNotContain(";12;");
    }

    @Test
    void whatIsOnlyToKnowIsSaidAndKeepsTheStatus() throws IOException {
        var out = folder.resolve("out.csv");
        var further = file(
                "d.csv",
                "Commune;Thème;Public;Transport;Habitants;Salle souhaitée",
                "Forbach;E-mail;Seniors;bus;12;La Turbine");

        var run = CommandRun.of("demand", further, "--territory", "forbach", "--out", out);
        var json = CommandRun.of("demand", further, "--territory", "forbach", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\"Salle souhaitée\"", "Unknown column: it is not read.", "nothing is to be done");
        assertThat(out).exists();
        assertThat(json.status()).isZero();
        assertThat(json.json().get("questions")).isEqualTo(List.of());
        assertThat(json.json().get("findings").toString()).contains("NOTICE", "Salle souhaitée");
    }

    /** Forty rows with one word were forty lines alike. */
    @Test
    void whatManyRowsHaveAlikeIsSaidOnceWithTheirNumbers() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Commune;Thème;Public;Transport;Habitants");
        for (int i = 0; i < 20; i++) {
            lines.add("Forbach;Poterie;Seniors;bus;" + (i + 1));
            lines.add("Forbach;E-mail;Seniors;bus;" + (i < 2 ? 0 : ""));
        }
        lines.add("Note : à rappeler");
        lines.add("Note : à rappeler");

        var run = CommandRun.of("demand", file("many.csv", lines.toArray(new String[0])), "--territory", "forbach");

        assertThat(run.out().lines().filter(l -> l.contains("\"Poterie\"")))
                .singleElement()
                .asString()
                .startsWith(
                        "Rows 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24… (20 in all), column B \"Thème\": \"Poterie\".");
        assertThat(run.out().lines().filter(l -> l.contains("The number of residents is missing")))
                .singleElement()
                .asString()
                .startsWith("Rows 7, 9, ")
                .contains("(18 in all), column E \"Habitants\": ");
        assertThat(run.out().lines().filter(l -> l.contains("à rappeler")))
                .singleElement()
                .asString()
                .startsWith("Rows 42, 43: ");
    }

    @Test
    void whatIsAskedOnceOfSeveralTextsQuotesThem() throws IOException {
        var ranges = file(
                "r.csv",
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;5-6",
                "Etzling;E-mail;Seniors;bus;7 à 9",
                "Cocheren;E-mail;Seniors;bus;5-6");

        assertThat(CommandRun.of("demand", ranges, "--territory", "forbach").out())
                .contains("Rows 2, 3, 4, column E \"Habitants\": \"5-6, 7 à 9\". Ranges, such as \"5-6\"");
    }

    @ParameterizedTest
    @CsvSource({
        "15, The file says 15 residents in all: that is what is read.",
        "20, 'The file says 20 residents in all, 5 more than is read: see'",
        "12, 'The file says 12 residents in all, 3 fewer than are read: see'"
    })
    void theFilesOwnTotalIsHeldAgainstWhatIsRead(int total, String said) throws IOException {
        var summed = file(
                "t.csv",
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;12",
                "Etzling;E-mail;Seniors;bus;3",
                "Total;;;;" + total);

        var run = CommandRun.of("demand", summed, "--territory", "forbach");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(said);
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        var junk = Files.write(folder.resolve("junk.xlsx"), new byte[] {1, 2, 3, 0, 0, 7});

        var run = CommandRun.of("demand", junk, "--territory", "forbach", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(((List<?>) run.json().get("errors")).get(0).toString()).contains("no table");
    }

    @Test
    void aScriptGetsTheFindings() throws IOException {
        var run = CommandRun.of("demand", doubtful(), "--territory", "forbach", "--json");

        assertThat(run.json().get("status")).isEqualTo(1);
        assertThat(run.json().get("findings").toString())
                .contains("row=3, column=A, heading=Commune, found=Behren", "proposed=57058, question=COMMUNE:behren");
    }

    @Test
    void aTemplateHasAllHeadingsAndNoDemand() {
        var out = folder.resolve("t.xlsx");

        assertThat(CommandRun.of("demand", "--template", "xlsx", "--territory", "forbach", "--out", out)
                        .status())
                .isZero();
        var read = CommandRun.of("demand", out, "--territory", "forbach");

        assertThat(read.out()).contains("No row of demand").doesNotContain("To decide");
    }
}
