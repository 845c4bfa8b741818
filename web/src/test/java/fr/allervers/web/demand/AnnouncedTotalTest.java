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
import java.util.HashMap;
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

        assertThat(total.words()).isEqualTo("« env. 10 » : 10");
        assertThat(total.inWords().residents()).isEqualTo(10);
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
        assertThat(AnnouncedTotal.of(reader().read(SheetFile.read(TABLE.getBytes(UTF_8)), Answers.NONE)))
                .isNull();
    }

    /** "12 sont écrits en lettres (« haute » : 1)" of priorities; a figure in a row that was asked about later was not counted. */
    @Test
    void figuresOfResidentsAloneCountEachWhereverTheyStand() {
        var table = "Commune;Thème;Public;Transport;Habitants;Priorité;Statut\n"
                + "Forbach;E-mail;Seniors;bus;env. 10;haute;\nCocheren;E-mail;Seniors;bus;env. 10;haute;à confirmer\n"
                + "Alsting;E-mail;Seniors;bus;4+3;;\nEtzling;E-mail;Seniors;bus;2+2;;\nKerbach;E-mail;Seniors;bus;2;;\n"
                + "Total;;;;2;;\n";
        var file = SheetFile.read(table.getBytes(UTF_8));
        Map<String, String> answers = new HashMap<>();
        for (int round = 0; round < 4; round++) {
            reader().read(file, new Answers(answers))
                    .questions()
                    .forEach(q -> answers.put(q.key(), q.choices().get(0).value()));
        }

        var total = total(table, answers);

        assertThat(total.inWords().residents()).as(answers.toString()).isEqualTo(31);
        assertThat(total.words()).isEqualTo("« env. 10 » : 10, « 4+3 » : 7, « 2+2 » : 4");
        assertThat(total.read()).isEqualTo(33);
        assertThat(total.isExplained()).isTrue();
    }

    private static AnnouncedTotal total(String text, Map<String, String> answers) {
        var file = SheetFile.read(text.getBytes(UTF_8));
        return requireNonNull(AnnouncedTotal.of(reader().read(file, new Answers(answers))));
    }

    private static DemandReader reader() {
        var quarter = new Quarter(2027, 1);
        return new DemandReader(Vocabulary.of(Territories.named("forbach").problem(quarter), List.of()), quarter);
    }
}
