package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

    /** The page asked what "annulé" means for its row, and said beside it that the column is not read. */
    @Test
    void aColumnWhoseWordsAreAskedAboutIsNotSaidToBeUnread() {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        var table = "Commune;Thème;Public;Transport;Habitants;Statut;Couleur\n"
                + "Forbach;E-mail;Seniors;bus;3;annulé;bleu\nCocheren;E-mail;Seniors;bus;2;confirmé;vert\n";
        var reading = new DemandReader(words, quarter).read(SheetFile.read(table.getBytes(UTF_8)), Answers.NONE);
        var keys = reading.questions().stream().map(Question::key).toList();

        assertThat(keys).contains("ROWS:statut annule");
        assertThat(FindingsPage.unread(reading.findings(), List.of(), keys)).containsExactly("G « Couleur »");
        assertThat(FindingsPage.unread(reading.findings(), List.of(), List.of()))
                .containsExactly("F « Statut »", "G « Couleur »");
    }

    @Test
    void columnsOfTheSameNameInSeveralSheetsAreSaidOnce() {
        var problem = new Sentence("fr.allervers.data.demand.findings", "column.other", List.of());
        var findings = Stream.of("Forbach", "Alsting")
                .map(sheet -> new Finding(Severity.NOTICE, sheet, 1, "H", "Remarque", problem, null, null))
                .toList();

        assertThat(FindingsPage.unread(findings, List.of(), List.of()))
                .containsExactly("H « Remarque » (Forbach, Alsting)");
    }
}
