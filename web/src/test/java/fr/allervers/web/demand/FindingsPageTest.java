package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.Marks;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

    /** The page asked what "annulé" means for its row, and said beside it that the column is unknown and not read. */
    @Test
    void aColumnWhoseWordsAreAskedAboutIsNotSaidToBeUnread() {
        var findings = findings("Commune;Thème;Public;Transport;Habitants;Statut;Couleur;Remarque\n"
                + "Forbach;E-mail;Seniors;bus;3;annulé;bleu;porte jaune\n"
                + "Cocheren;E-mail;Seniors;bus;2;confirmé;vert;à confirmer\n");

        assertThat(findings.stream().filter(f -> f.row() == 1))
                .extracting(Finding::column, f -> f.problem().key())
                .containsExactly(tuple("F", "column.selects"), tuple("G", "column.other"), tuple("H", "column.partly"));
        assertThat(FindingsPage.unread(findings, List.of(), "(en partie)"))
                .containsExactly("G « Couleur »", "H « Remarque » (en partie)");
    }

    /** "NB : pas d'atelier pendant les vacances" stood in a folded line only, and workshops were planned in them. */
    @Test
    void aNoteIsNamedAmongWhatIsNotRead() {
        var findings = findings("Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;3\n"
                + "NB : pas d'atelier pendant les vacances;;;;\n");

        assertThat(FindingsPage.unread(findings, List.of(), ""))
                .containsExactly("« NB : pas d'atelier pendant les vacances »");
    }

    @Test
    void aColumnOfStatusesThatPutNoRowInDoubtIsNotUnknown() {
        var findings = findings("Commune;Thème;Public;Transport;Habitants;Statut\n"
                + "Forbach;E-mail;Seniors;bus;3;confirmé\nCocheren;E-mail;Seniors;bus;2;ok\n");

        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.problem().key()).isEqualTo("column.selects"));
    }

    private static List<Finding> findings(String table) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        return new DemandReader(words, quarter)
                .read(SheetFile.read(table.getBytes(UTF_8)), Answers.NONE)
                .findings();
    }

    /** "Forbach · bus · 22" was quoted, where 22 is a column that nobody sees, and what is counted stood further right, cut off. */
    @Test
    void aQuestionQuotesItsRowUpToTheFiguresAndWithoutColumnsThatTheFileDoesNotShow() {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        var file = SheetFile.read(("Commune;Quartier;Thème;Public;Transport;T4 réalisé;Nouveaux;Habitants\n"
                        + "Forbach;Centre;Trucs;Seniors;bus;22;31;32\n")
                .getBytes(UTF_8));
        var sheet = file.sheets().get(0);
        var marks = new Marks(Set.of(), Set.of(5), Set.of(), Set.of(), Map.of(), List.of(), List.of(), 0, List.of());
        var workbook = file.with(List.of(new Sheet(sheet.name(), false, marks, sheet.rows())));
        var reading = new DemandReader(words, quarter).read(workbook, Answers.NONE);

        assertThat(FindingRow.firstRows(workbook, reading, reading.questions()))
                .containsEntry("THEME:trucs", "Forbach · Centre · Trucs · Seniors · bus · 31 · 32");
    }

    @Test
    void columnsOfTheSameNameInSeveralSheetsAreSaidOnce() {
        var problem = new Sentence("fr.allervers.data.demand.findings", "column.other", List.of());
        var findings = Stream.of("Forbach", "Alsting")
                .map(sheet -> new Finding(Severity.NOTICE, sheet, 1, "H", "Remarque", "Remarque", problem, null, null))
                .toList();

        assertThat(FindingsPage.unread(findings, List.of(), "")).containsExactly("H « Remarque » (Forbach, Alsting)");
    }
}
