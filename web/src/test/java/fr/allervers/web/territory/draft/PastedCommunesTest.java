package fr.allervers.web.territory.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedCommunesTest {

    @Test
    void cellsOfASpreadsheetInTheOrderThatIsSaid() {
        var table = PastedCommunes.read("73901\tAigremont\t2400\t45.5\t6.5\t12\t0.08\r\n73902\tBourg, le Haut\t 300");

        assertThat(table.headings()).isEqualTo(PastedCommunes.COLUMNS);
        assertThat(table.rows())
                .containsExactly(
                        List.of("73901", "Aigremont", "2400", "45.5", "6.5", "12", "0.08"),
                        List.of("73902", "Bourg, le Haut", "300", "", "", "", ""));
        assertThat(PastedCommunes.largest(table)).contains("73901");
    }

    @Test
    void aFirstLineOfHeadingsSaysAnotherOrder() {
        var table = PastedCommunes.read("Nom;Code INSEE;Inconnu;Longitude;Superficie (km²)\nLà;57901;x;6,9;4\n");

        assertThat(table.rows()).containsExactly(List.of("57901", "Là", "", "", "6,9", "4", ""));
    }

    @Test
    void whatIsNotTakenIsNamed() {
        assertThat(PastedCommunes.unread("Nom;Code INSEE;Inconnu;Commune\nLà;57901;x;y\n"))
                .containsExactly("Inconnu", "Commune");
        assertThat(PastedCommunes.unread("57901;Là;300;49.1;6.9;4;0.1;Mosellan;\n"))
                .containsExactly("Mosellan");
        assertThat(PastedCommunes.unread("57901;Là;300\n")).isEmpty();
    }

    @Test
    void anOldCodeAndOneWithAnotherName() {
        var files = new NewTerritory("la", "Là", "57", NewTerritory.EMPTY, "code;nom\n57005;Ancien\n57901 Metz;Là\n")
                .files();

        assertThat(files.doubts()).anyMatch(f -> f.place().equals("communes.csv:2:code"));
        assertThat(DraftFaults.of(files))
                .satisfies(e -> assertThat(Objects.requireNonNull(e).faults())
                        .anyMatch(f -> f.place().equals("communes.csv:3:code")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ="57901"        | 57901
            "=""57901""\" | 57901
            '57901          | 57901
            57901.0         | 57901
            57 901          | 57901
            57\u00a0901    | 57901
            \u200b57901    | 57901
            \u202f57901    | 57901
            1901            | 01901
            2a004           | 2A004
            5.7901E+04      | 57901
            5790            | 05790
            579011          | 579011
            """)
    void aCodeIsTakenHoweverAProgramMangledIt(String cell, String code) {
        for (var separator : List.of("\t", ";")) {
            var text = String.join(separator, "code", "nom", "habitants") + "\n"
                    + String.join(separator, cell, "Là-Haut", "300");
            var table = PastedCommunes.read(text);

            assertThat(table.rows()).as(text).containsExactly(List.of(code, "Là-Haut", "300", "", "", "", ""));
            assertThat(PastedCommunes.largest(table)).contains(code);
        }
    }

    @Test
    void nothingIsNoCommune() {
        assertThat(PastedCommunes.read(" \n ").rows()).isEmpty();
        assertThat(PastedCommunes.largest(PastedCommunes.read(""))).isEmpty();
    }
}
