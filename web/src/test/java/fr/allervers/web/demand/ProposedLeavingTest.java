package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposedLeavingTest {

    /** One click on the green button of mends also left out rows, which nothing beside it said. */
    @Test
    void rowsThatAcceptingAllLeavesOutAreNamedBefore() {
        assertThat(leaving("Commune;Thème;Public;Transport;Habitants;Suivi\n"
                        + "Behren;E-mail;Seniors;bus;3;annulé\n"
                        + "Forbach;E-mail;Seniors;bus;2;annulé\n"
                        + "Cocheren;E-mail;Seniors;bus;2;\n"
                        + "Cocheren;E-mail;Seniors;bus;2;\n"))
                .containsExactly(new ProposedLeaving("ROWS", 2, "annulé"), new ProposedLeaving("DUPLICATE", 1, "2"));
        assertThat(leaving("Besoins du 4e trimestre 2026\nCommune;Thème;Public;Transport;Habitants\n"
                        + "Cocheren;E-mail;Seniors;bus;2\nForbach;E-mail;Seniors;bus;2\n"))
                .as("a whole table is not left out with all else")
                .isEmpty();
        assertThat(leaving("Commune;Thème;Public;Transport;Habitants\nBehren;E-mail;Seniors;bus;2\n"))
                .as("what is proposed is a mend")
                .isEmpty();
    }

    private static List<ProposedLeaving> leaving(String table) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        return ProposedLeaving.of(new DemandReader(words, quarter)
                .read(SheetFile.read(table.getBytes(UTF_8)), Answers.NONE)
                .questions());
    }
}
