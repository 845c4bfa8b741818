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
import java.util.Locale;
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
    void savingTakesWhatStandsChosenAndNothingThatCameUpSince() {
        var form = form(
                "o.COMMUNE:behren",
                "57058",
                "c.COMMUNE:behren",
                "57058",
                "n.RESIDENTS:trop",
                "7",
                "c.COMMUNE:sarrebruck",
                "",
                "save",
                "1");

        var decided = decided(form);

        assertThat(decided).isEqualTo(Map.of("COMMUNE:behren", "57058", "RESIDENTS:trop", "7"));
        assertThat(reading(decided).proposals())
                .as("what came up by it")
                .isEqualTo(Map.of("DUPLICATE:OTHER:E4", "add"));
    }

    @Test
    void whatSomebodyChoseOrWroteCountsMoreThanAProposal() {
        assertThat(decided(form("o.A", "1", "c.A", "2", "save", "1"))).isEqualTo(Map.of("A", "2"));
        assertThat(decided(form("o.A", "1", "c.A", "", "save", "1"))).isEmpty();
        assertThat(decided(form("c.A", "2", "n.A", " 3 "))).isEqualTo(Map.of("A", "3"));
        assertThat(decided(form("n.A", "3", "p.A", "-"))).isEqualTo(Map.of("A", "-"));
        assertThat(decided(form("o.A", "1", "save", "1"))).isEmpty();
    }

    /** "tout public" and "tt public" were two questions with one answer. */
    @Test
    void aWordIsAnsweredAsTheOneThatItStandsBeside() {
        var alike = new String[] {"o.A", "~", "c.A", "~", "a.B", "A"};
        assertThat(decided(form(with(alike, "save", "1")))).isEqualTo(Map.of("A", "~", "B", "~"));
        assertThat(decided(form("o.A", "~", "c.A", "seniors", "a.B", "A", "save", "1")))
                .isEqualTo(Map.of("A", "seniors", "B", "seniors"));
        assertThat(decided(form(with(alike, "p.C", "1")))).as("another button").isEqualTo(Map.of("C", "1"));
        assertThat(DecisionForm.read(form(with(alike, "save", "1")), Set.of("A", "B")))
                .as("a page made before both were answered")
                .isEmpty();
        assertThat(DecisionForm.read(form("o.A", "~", "c.A", "seniors", "a.B", "A", "save", "1"), Set.of("A", "B")))
                .as("and changed on it")
                .isEqualTo(Map.of("A", "seniors", "B", "seniors"));
    }

    @Test
    void oneQuestionStandsForAllWordsForEverybody() {
        var table = TABLE + "Forbach;E-mail;tout public;bus;7\nŒting;E-mail;tt public;bus;6\n";
        var words = Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of())
                .wishing(Territories.named("forbach"));
        var questions = QuestionsInOrder.of(
                new DemandReader(words).read(SheetFile.read(table.getBytes(UTF_8)), Answers.NONE), 100);

        var shown = questions.toCheck().stream()
                .filter(q -> q.key().startsWith("AUDIENCE:"))
                .toList();
        assertThat(shown).singleElement().satisfies(q -> {
            assertThat(questions.alike(q)).extracting(Question::key).containsExactly("AUDIENCE:tt public");
            assertThat(q.rows()).as("of both words").isEqualTo(2);
            assertThat(q.counting().effect().in(Locale.FRENCH)).startsWith("13 habitants");
            assertThat(questions.placeOf("AUDIENCE:tt public")).isEqualTo(questions.place(q));
        });
        assertThat(questions.left()).as("is chosen as well").isEqualTo(2);
    }

    /** Proposals stand chosen on the page: another question's button decided them unseen. */
    @Test
    void whatStandsChosenCountsOnceItIsSaved() {
        var others = new String[] {"p.A", "1"};
        assertThat(decided(form(with(others, "c.COLUMN:MOBILITY", "~", "o.COLUMN:MOBILITY", "~"))))
                .isEqualTo(Map.of("A", "1"));
        assertThat(decided(form(with(others, "c.COLUMN:MOBILITY", "@D", "o.COLUMN:MOBILITY", "~"))))
                .as("what somebody chose anew: a word's question was asked by what the column said before")
                .isEqualTo(Map.of("COLUMN:MOBILITY", "@D"));
        assertThat(decided(form("c.COLUMN:MOBILITY", "~", "c.A", "2", "save", "1")))
                .isEqualTo(Map.of("COLUMN:MOBILITY", "~", "A", "2"));
    }

    /** Columns and words stand on one page: what words mean is asked anew where a column is another. */
    @Test
    void wordsThatAColumnAskedAboutAreNotAnsweredWhereItIsAnother() {
        var words = new String[] {"c.THEME:trucs", "sante", "n.RESIDENTS:trop", "7", "c.HEADING:qui", "-", "save", "1"};

        assertThat(decided(form(with(words, "c.COLUMN:THEME", "@B", "o.COLUMN:THEME", "@B"))))
                .isEqualTo(Map.of(
                        "THEME:trucs", "sante", "RESIDENTS:trop", "7", "HEADING:qui", "-", "COLUMN:THEME", "@B"));
        assertThat(decided(form(with(words, "c.COLUMN:THEME", "@C", "o.COLUMN:THEME", "@B"))))
                .isEqualTo(Map.of("HEADING:qui", "-", "COLUMN:THEME", "@C"));
        assertThat(decided(form(with(words, "c.COLUMN:THEME", "", "o.COLUMN:THEME", "@B"))))
                .as("to be decided again")
                .isEqualTo(Map.of("HEADING:qui", "-"));
    }

    /** A page that is older than an answer, of another window or gone back to, would have brought its proposals back. */
    @Test
    void whatStoodChosenOnAnOlderPageLeavesWhatWasDecidedSince() {
        var form = form("o.A", "1", "c.A", "1", "o.B", "1", "c.B", "2", "save", "1");

        assertThat(DecisionForm.read(form, Set.of("A", "B"))).isEqualTo(Map.of("B", "2"));
        assertThat(DecisionForm.read(form, Set.of("B"))).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    private static Map<String, String> decided(MultiValueMap<String, String> form) {
        return DecisionForm.read(form, Set.of());
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    /** Three sheets named after the months of the calls were left out, all of the file, by accepting six corrections. */
    @Test
    void whatLeavesOutAWholeTableStandsNotChosen() {
        var table =
                "Commune;Thème;Public;Transport;Habitants\nBehren;E-mail;Seniors;bus;6\nOctobre 2025;;;;\nForbach;E-mail;Seniors;bus;4\n";
        var questions = QuestionsInOrder.of(reading(table, Map.of()), 100);

        var ofTable = questions.all().stream()
                .filter(q -> ProposedLeaving.isOfWholeTable(q.key()))
                .toList();
        assertThat(ofTable).isNotEmpty().noneMatch(questions::isChosen);
    }

    @Test
    void thePageGoesOnAtTheNextOpenQuestion() {
        var before = QuestionsInOrder.of(reading(Map.of()), 100);
        assertThat(before.all().stream().map(Question::key))
                .as("what is sure comes last, folded")
                .containsExactly("RESIDENTS:trop", "COMMUNE:sarrebruck", "COMMUNE:behren");
        assertThat(before.sure().stream().map(Question::key)).containsExactly("COMMUNE:behren");
        assertThat(before.toChoose()).hasSize(2);

        assertThat(next(before, Map.of("RESIDENTS:trop", "-"))).isEqualTo("ask-0");
        assertThat(next(before, Map.of("COMMUNE:behren", "57058"))).isEqualTo("decider");
        assertThat(next(before, Map.of("COMMUNE:sarrebruck", "-")))
                .as("the folded ones come next")
                .isEqualTo("ask-1");
        assertThat(next(before, Map.of("COMMUNE:behren", "57058", "RESIDENTS:trop", "-")))
                .as("several at once")
                .isEqualTo("decider");
        var none = new QuestionsInOrder(List.of(), 0);
        assertThat(NextQuestion.place(none, Set.of("COMMUNE:sarrebruck"), before))
                .as("taken back")
                .isEqualTo("ask-1");
        assertThat(NextQuestion.place(none, Set.of("COMMUNE:sarrebruck"), QuestionsInOrder.of(reading(Map.of()), 1)))
                .as("not on the page")
                .isEqualTo("decider");
    }

    @Test
    void aWeakProposalIsToBeCheckedAndStandsChosen() {
        var table = TABLE + "Forbach;WhatsApp, visio;jeunes 16-25;bus;4\n";
        var questions = QuestionsInOrder.of(reading(table, Map.of()), 100);

        assertThat(questions.toCheck())
                .extracting(Question::key)
                .containsExactlyInAnyOrder("THEME:whatsapp visio", "AUDIENCE:jeunes 16 25");
        assertThat(questions.all().stream().filter(questions::isChosen).map(Question::key))
                .containsExactlyInAnyOrder("THEME:whatsapp visio", "AUDIENCE:jeunes 16 25", "COMMUNE:behren");
    }

    /** Who saves what is proposed decides no number of residents that nobody looked at. */
    @Test
    void aProposalThatChangesHowManyCountMustBeChosen() {
        var table = TABLE + "Forbach;E-mail;jeunes 16-25;bus;2\nForbach;E-mail;Seniors;bus;4+3\n"
                + "Forbach;Santé, E-mail;Seniors;bus;3\n";
        var one = QuestionsInOrder.of(reading(table, Map.of()), 100);
        var several = QuestionsInOrder.of(reading(table + "Forbach;E-mail;Seniors;voiture;2+2\n", Map.of()), 100);

        assertThat(one.toCheck()).extracting(Question::key).containsExactly("AUDIENCE:jeunes 16 25");
        assertThat(one.toChoose()).extracting(Question::key).contains("RESIDENTS:4+3");
        assertThat(several.toChoose()).extracting(Question::key).contains("FIGURES:SUM", "THEME:sante e mail");
        assertThat(several.all().stream().filter(several::isChosen).map(Question::key))
                .containsExactlyInAnyOrder("AUDIENCE:jeunes 16 25", "COMMUNE:behren");
        var doubtful = "Commune;Thème;Public;Transport;Habitants;Statut\nForbach;E-mail;Seniors;bus;3;à confirmer\n"
                + "Cocheren;E-mail;Seniors;bus;3;ok\n";
        assertThat(QuestionsInOrder.of(reading(doubtful, Map.of()), 100).toChoose())
                .as("whether a row counts")
                .singleElement()
                .satisfies(q -> assertThat(q.isWeak()).isTrue());
        assertThat(several.left() + several.chosen() + several.sure().size())
                .isEqualTo(several.all().size());
    }

    private static String next(QuestionsInOrder before, Map<String, String> decided) {
        return NextQuestion.place(before, decided.keySet(), QuestionsInOrder.of(reading(decided), 100));
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
