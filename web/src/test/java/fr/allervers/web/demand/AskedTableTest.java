package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AskedTableTest {

    private static final String TABLE = "Recueil de nos mairies\n"
            + "D'où ?;On demande;Public;Venue en;Combien cet hiver;Couleur\n"
            + "Forbach;E-mail;Seniors;bus;3;bleu\n"
            + "Cocheren;E-mail;Seniors;bus;2;vert\n"
            + "Folkling;E-mail;Seniors;voiture;4;\n"
            + "Alsting;E-mail;Seniors;voiture;5;\n";

    /** Each question stood by itself with all columns to choose from: five blocks of buttons for one look at the table. */
    @Test
    void columnsAreAskedAboutBelowTheFirstRowsWithWhatEachIsTakenFor() {
        var tables = tables(TABLE);

        assertThat(tables).singleElement().satisfies(t -> {
            assertThat(t.questions()).hasSizeGreaterThanOrEqualTo(3).allMatch(q -> q.column() != null);
            assertThat(t.columns())
                    .extracting(
                            AskedTable.AskedColumn::letters,
                            c -> c.means() == null ? "" : c.means().in(Locale.FRENCH))
                    .contains(tuple("A", "commune"), tuple("B", "thème"), tuple("C", "public"), tuple("F", ""));
            assertThat(t.rows()).extracting(AskedTable.FirstRow::number).containsExactly(3, 4, 5);
            assertThat(t.rows().get(0).cells()).containsExactly("Forbach", "E-mail", "Seniors", "bus", "3", "bleu");
        });
    }

    /** A column of totals has a meaning too: the page failed for want of its word. */
    @Test
    void whateverAHeadingIsKnownForHasItsWords() {
        var tables = tables("D'où ?;Thème;Public;Transport;Habitants;Priorité;Total\n"
                + "Forbach;E-mail;Seniors;bus;3;1;3\nCocheren;E-mail;Seniors;bus;2;1;2\n");

        assertThat(tables.get(0).columns())
                .extracting(c -> c.means() == null ? "" : c.means().in(Locale.FRENCH))
                .containsExactly("commune", "thème", "public", "moyen de transport", "habitants", "priorité", "total");
    }

    @Test
    void aTableWhoseHeadingsAreAllKnownIsNotShown() {
        assertThat(tables("Commune;Thème;Public;Transport;Habitants\nForbach;Yoga;Seniors;bus;3\n"))
                .isEmpty();
    }

    private static List<AskedTable> tables(String text) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        var workbook = SheetFile.read(text.getBytes(UTF_8));
        var reading = new DemandReader(words, quarter).read(workbook, Answers.NONE);
        return AskedTable.of(workbook, reading, reading.questions(), List.of(), words);
    }
}
