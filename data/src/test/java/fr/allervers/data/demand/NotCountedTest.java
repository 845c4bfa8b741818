package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.sheet.SheetFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who of a file is not in its demand, and why. */
class NotCountedTest {

    private static final String HEAD = "Commune;Thème;Public;Moyen de transport;Habitants";

    private static DemandReading read(Map<String, String> answers, String... lines) {
        return new DemandReader(HardFilesTest.vocabulary()).read(SheetFile.read(csv(lines)), new Answers(answers));
    }

    @Test
    void eachReasonIsCountedByItself() {
        var reading = read(
                Map.of(
                        "COMMUNE:metz", "-",
                        "THEME:poterie", "-",
                        "RESIDENTS:10-12", "-",
                        "ROWS:statut annule", "-",
                        "LARGE:57904 900", "-",
                        "DUPLICATE:SAME", "once"),
                HEAD + ";Statut",
                "Grandval;E-mail;Seniors;À pied;4;",
                "Metz;E-mail;Seniors;À pied;5;",
                "Metz;Santé;Seniors;À pied;6;",
                "Grandval;Poterie;Seniors;À pied;7;",
                "Grandval;Santé;Parents;À pied;10-12;",
                "Petitval;Santé;Seniors;À pied;8;annulé",
                "Œuvral;Santé;Seniors;À pied;900;",
                "Grandval;E-mail;Seniors;À pied;4;");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(4);
        assertThat(reading.notCounted())
                .containsExactly(
                        new NotCounted(Reason.COMMUNE, 2, 11, 0),
                        new NotCounted(Reason.WORD, 1, 7, 0),
                        new NotCounted(Reason.FIGURE, 0, 0, 1),
                        new NotCounted(Reason.ROW, 1, 8, 0),
                        new NotCounted(Reason.TWICE, 1, 4, 0),
                        new NotCounted(Reason.LARGE, 1, 900, 0));
    }

    @Test
    void ofColumnsOfFiguresThoseLeftOutAreCountedToo() {
        var reading = read(
                Map.of("HEADING:poterie", "-", "COMMUNE:metz", "-"),
                "Commune;Public;Moyen de transport;E-mail;Santé;Poterie",
                "Grandval;Seniors;À pied;4;5;6",
                "Metz;Seniors;À pied;1;2;3");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(9);
        assertThat(reading.notCounted())
                .containsExactly(new NotCounted(Reason.COMMUNE, 2, 3, 0), new NotCounted(Reason.COLUMN, 2, 9, 0));
    }

    @Test
    void aPersonARowIsOnePerson() {
        var reading = read(
                Map.of("COLUMN:RESIDENTS", "row", "COMMUNE:metz", "-", "ROWS:statut annule", "-"),
                "Commune;Thème;Public;Moyen de transport;Statut",
                "Grandval;E-mail;Seniors;À pied;",
                "Metz;E-mail;Seniors;À pied;",
                "Grandval;E-mail;Seniors;À pied;annulé");

        assertThat(reading.notCounted())
                .containsExactly(new NotCounted(Reason.COMMUNE, 1, 1, 0), new NotCounted(Reason.ROW, 1, 1, 0));
    }

    @Test
    void whereAllIsTakenNobodyIsMissing() {
        assertThat(read(Map.of(), HEAD, "Grandval;E-mail;Seniors;À pied;4").notCounted())
                .isEmpty();
    }
}
