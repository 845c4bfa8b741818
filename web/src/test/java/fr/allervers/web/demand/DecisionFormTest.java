package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is decided by the fields of a page, and where the page goes on. */
class DecisionFormTest {

    private static final String TABLE = "Commune;Thème;Public;Transport;Habitants\n"
            + "Behren;E-mail;Seniors;bus;6\n"
            + "Forbach;Santé;Seniors;bus;4\n"
            + "Forbach;Santé;Seniors;bus;trop\n"
            + "Sarrebruck;Santé;Seniors;bus;4\n";

    @Test
    void acceptingAllTakesTheProposalsThatStoodOnThePageAndNoOthers() {
        var form = form("o.COMMUNE:behren", "57058", "n.RESIDENTS:trop", "7", "c.COMMUNE:sarrebruck", "", "all", "1");

        var decided = DecisionForm.read(form);

        assertThat(decided).isEqualTo(Map.of("COMMUNE:behren", "57058", "RESIDENTS:trop", "7"));
        assertThat(reading(decided).proposals())
                .as("what came up by it")
                .isEqualTo(Map.of("DUPLICATE:OTHER:E4", "add"));
    }

    @Test
    void whatSomebodyChoseOrWroteCountsMoreThanAProposal() {
        assertThat(DecisionForm.read(form("o.A", "1", "c.A", "2", "all", "1"))).isEqualTo(Map.of("A", "2"));
        assertThat(DecisionForm.read(form("c.A", "2", "n.A", " 3 "))).isEqualTo(Map.of("A", "3"));
        assertThat(DecisionForm.read(form("n.A", "3", "p.A", "-"))).isEqualTo(Map.of("A", "-"));
        assertThat(DecisionForm.read(form("o.A", "1", "o.AB", "2", "accept", "A")))
                .isEqualTo(Map.of("A", "1"));
        assertThat(DecisionForm.read(form("o.A", "1", "save", "1"))).isEmpty();
    }

    /** Below a table of columns all proposals are chosen already: another question's button decided them unseen. */
    @Test
    void whatIsChosenForColumnsCountsOnceItIsSaved() {
        var others = new String[] {"o.A", "1", "accept", "A"};
        assertThat(DecisionForm.read(form(with(others, "c.COLUMN:MOBILITY", "~", "w.COLUMN:MOBILITY", "~"))))
                .isEqualTo(Map.of("A", "1"));
        assertThat(DecisionForm.read(form(with(others, "c.COLUMN:MOBILITY", "@D", "w.COLUMN:MOBILITY", "~"))))
                .as("what somebody chose anew")
                .isEqualTo(Map.of("A", "1", "COLUMN:MOBILITY", "@D"));
        assertThat(DecisionForm.read(form("c.COLUMN:MOBILITY", "~", "c.A", "2", "save", "1")))
                .isEqualTo(Map.of("COLUMN:MOBILITY", "~", "A", "2"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whatWasLookedAtIsAcceptedByItsOwnButtonAndNeverWithTheSureOnes() {
        var fields = new String[] {"o.A", "1", "v.B", "2", "v.C", "3", "c.C", "4", "w.D", "5"};
        assertThat(DecisionForm.read(form(fields, "looked"))).isEqualTo(Map.of("B", "2", "C", "4"));
        assertThat(DecisionForm.read(form(fields, "all"))).isEqualTo(Map.of("A", "1", "C", "4"));
        assertThat(DecisionForm.read(form("v.B", "2", "v.C", "3", "accept", "B")))
                .isEqualTo(Map.of("B", "2"));
    }

    private static MultiValueMap<String, String> form(String[] fields, String button) {
        var form = form(fields);
        form.add(button, "1");
        return form;
    }

    /** Three sheets named after the months of the calls were left out, all of the file, by accepting six corrections. */
    @Test
    void acceptingAllLeavesOutNoWholeTable() {
        assertThat(DecisionForm.read(form("o.A", "1", "o.QUARTER:octobre", "-", "o.SHEET:Total", "-", "all", "1")))
                .isEqualTo(Map.of("A", "1"));
        assertThat(DecisionForm.read(form("o.QUARTER:octobre", "-", "accept", "QUARTER:octobre")))
                .as("by itself it is accepted")
                .isEqualTo(Map.of("QUARTER:octobre", "-"));
    }

    @Test
    void thePageGoesOnAtTheNextOpenQuestion() {
        var before = QuestionsInOrder.of(reading(Map.of()), 100);
        assertThat(before.all().stream().map(Question::key))
                .as("what is sure comes last, folded")
                .containsExactly("RESIDENTS:trop", "COMMUNE:sarrebruck", "COMMUNE:behren");
        assertThat(before.atOnce()).containsExactly("COMMUNE:behren");
        assertThat(before.left()).isEqualTo(2);

        assertThat(next(before, Map.of("RESIDENTS:trop", "-"))).isEqualTo("ask-0");
        assertThat(next(before, Map.of("COMMUNE:behren", "57058"))).isEqualTo("decider");
        assertThat(next(before, Map.of("COMMUNE:sarrebruck", "-")))
                .as("the folded ones come next")
                .isEqualTo("ask-1");
        assertThat(next(before, Map.of("COMMUNE:behren", "57058", "RESIDENTS:trop", "-")))
                .as("several at once")
                .isEqualTo("decider");
        var none = new QuestionsInOrder(List.of(), List.of(), 0);
        assertThat(NextQuestion.place(none, Set.of("COMMUNE:sarrebruck"), before))
                .as("taken back")
                .isEqualTo("ask-1");
        assertThat(NextQuestion.place(none, Set.of("COMMUNE:sarrebruck"), QuestionsInOrder.of(reading(Map.of()), 1)))
                .as("not on the page")
                .isEqualTo("decider");
    }

    @Test
    void acceptingAllTakesNoWeakProposal() {
        var table = TABLE + "Forbach;WhatsApp, visio;jeunes 16-25;bus;4\n";
        var questions = QuestionsInOrder.of(reading(table, Map.of()), 100);
        assertThat(questions.looked().stream().map(Question::key)).contains("AUDIENCE:jeunes 16 25");
        assertThat(questions.atOnce()).doesNotContain("AUDIENCE:jeunes 16 25");

        assertThat(DecisionForm.read(form("o.A", "1", "w.B", "2", "all", "1"))).isEqualTo(Map.of("A", "1"));
        assertThat(DecisionForm.read(form("o.A", "1", "w.B", "2", "accept", "B")))
                .as("by itself it is accepted")
                .isEqualTo(Map.of("B", "2"));
    }

    /** The button that accepts what was looked at together says that it changes no number of residents. */
    @Test
    void aWeakProposalOfANumberIsAcceptedByItselfOnly() {
        var table = TABLE + "Forbach;E-mail;jeunes 16-25;bus;2\nForbach;E-mail;Seniors;bus;4+3\n";
        var one = QuestionsInOrder.of(reading(table, Map.of()), 100);
        var several = QuestionsInOrder.of(reading(table + "Forbach;E-mail;Seniors;voiture;2+2\n", Map.of()), 100);

        assertThat(one.all().stream().filter(Question::isWeak).map(Question::key))
                .containsExactlyInAnyOrder("AUDIENCE:jeunes 16 25", "RESIDENTS:4+3");
        assertThat(one.toLookAt()).containsExactly("AUDIENCE:jeunes 16 25");
        assertThat(several.all().stream().filter(Question::isWeak).map(Question::key))
                .containsExactlyInAnyOrder("AUDIENCE:jeunes 16 25", "FIGURES:SUM");
        assertThat(several.toLookAt()).containsExactly("AUDIENCE:jeunes 16 25");
    }

    private static String next(QuestionsInOrder before, Map<String, String> decided) {
        return NextQuestion.place(before, decided.keySet(), QuestionsInOrder.of(reading(decided), 100));
    }

    /** The line of headings is no row of demand. */
    @Test
    void theLineOfHeadingsIsNotOfferedToBeLeftOut() {
        var across = "Commune;Public;Transport;Smartphone;Pronote\nForbach;Seniors;bus;3;4\nCocheren;Seniors;bus;1;2\n";

        assertThat(RowLeftOut.of(reading(across, Map.of()))).isEmpty();
        assertThat(RowLeftOut.of(reading(TABLE + "Nancy;Yoga;Seniors;bus;3\n", Map.of())))
                .containsOnlyKeys("COMMUNE:nancy");
    }

    private static MultiValueMap<String, String> form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static DemandReading reading(Map<String, String> answers) {
        return reading(TABLE, answers);
    }

    private static DemandReading reading(String table, Map<String, String> answers) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        return new DemandReader(words, quarter).read(SheetFile.read(table.getBytes(UTF_8)), new Answers(answers));
    }
}
