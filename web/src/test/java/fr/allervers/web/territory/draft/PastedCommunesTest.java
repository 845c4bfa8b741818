package fr.allervers.web.territory.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void nothingIsNoCommune() {
        assertThat(PastedCommunes.read(" \n ").rows()).isEmpty();
        assertThat(PastedCommunes.largest(PastedCommunes.read(""))).isEmpty();
    }
}
