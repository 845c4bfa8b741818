package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file's total lacks beside what is read. */
class AnnouncedTotalTest {

    private static final String TABLE = "Commune;Thème;Public;Transport;Habitants\n"
            + "Forbach;E-mail;Seniors;bus;env. 10\nCocheren;E-mail;Seniors;bus;2\n";

    /** "31 de moins que ce qui est lu" were the cells in words, looked for in the file for a minute. */
    @Test
    void figuresWrittenInWordsAreNamedBesideATotalThatLacksThem() {
        var total = total(TABLE + "Total;;;;2\n", Map.of("RESIDENTS:env. 10", "10"));

        assertThat(total.words()).containsExactly("« env. 10 » : 10");
        assertThat(total.inWords()).isEqualTo(10);
        assertThat(total.less()).isEqualTo(-10);
        assertThat(total.isExplained()).isTrue();
    }

    /** "75 de moins": 26 in words, and 49 who ask for two themes, which nobody could add up. */
    @Test
    void residentsWhoCountForTwoThemesAndRowsLeftOutMakeUpTheDifference() {
        var table = TABLE + "Forbach;Santé, E-mail;Parents;bus;4\nNancy;E-mail;Seniors;bus;3\nTotal;;;;9\n";
        var reading = reader().read(SheetFile.read(table.getBytes(UTF_8)), new Answers(Map.of("COMMUNE:nancy", "-")));
        var asked = reading.questions().stream()
                .filter(q -> q.key().startsWith("THEME:"))
                .findFirst()
                .orElseThrow();
        var each = requireNonNull(asked.choices().stream()
                .filter(c -> c.value().startsWith("each:"))
                .findFirst()
                .orElseThrow()
                .value());
        var answers = Map.of("RESIDENTS:env. 10", "10", "COMMUNE:nancy", "-", asked.key(), each);

        var total = total(table, answers);

        assertThat(total.again()).isEqualTo(4);
        assertThat(total.leftOut()).isEqualTo(3);
        assertThat(total.read()).isEqualTo(20);
        assertThat(total.isExplained()).isTrue();
        assertThat(total(table.replace(";9", ";8"), answers).isExplained()).isFalse();
    }

    @Test
    void nothingIsComparedBeforeAllIsDecided() {
        var total = total(TABLE + "Total;;;;2\n", Map.of());

        assertThat(total.isOpen()).isTrue();
        assertThat(total.isExplained()).isFalse();
        assertThat(AnnouncedTotal.of(
                        reader().read(SheetFile.read(TABLE.getBytes(UTF_8)), Answers.NONE), List.of()))
                .isNull();
    }

    private static AnnouncedTotal total(String text, Map<String, String> answers) {
        var file = SheetFile.read(text.getBytes(UTF_8));
        var given = new Answers(answers);
        return requireNonNull(
                AnnouncedTotal.of(reader().read(file, given), reader().decisions(file, given)));
    }

    private static DemandReader reader() {
        var quarter = new Quarter(2027, 1);
        return new DemandReader(
                Vocabulary.of(Territories.named("forbach").problem(quarter), List.of()), quarter);
    }
}
