package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lists of one person a row, whose names were removed when they were sent. */
class PersonRowsTest {

    private static final Territory FORBACH = Territories.named("forbach");
    private static final Vocabulary WORDS = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms())
            .wishing(FORBACH);

    private static final String HEAD = "Nom Prénom;Commune;Thème;Public;Âge;Transport;Nb";

    private static DemandReading read(Map<String, String> answers, List<String> lines) {
        var file = new ArrayList<>(List.of(HEAD));
        file.addAll(lines);
        return new DemandReader(WORDS)
                .read(SheetFile.read(csv(file.toArray(String[]::new)), WORDS::knows), new Answers(answers));
    }

    private static Question question(DemandReading reading, String key) {
        return reading.questions().stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reading.questions()));
    }

    private static List<String> values(Question question) {
        return question.choices().stream().map(Choice::value).limit(3).toList();
    }

    private static final List<String> ALIKE = List.of(
            ";Forbach;E-mail;Seniors;71;bus;1",
            ";Forbach;E-mail;Seniors;64;bus;1",
            ";Forbach;E-mail;Seniors;80;bus;2",
            ";Forbach;Santé;Seniors;66;bus;1",
            ";Forbach;Santé;Seniors;66;bus;1",
            ";Forbach;Santé;Seniors;68;bus;1");

    @Test
    void aColumnOfDaysIsNoAnswerToWhoOrHow() {
        var file = csv(
                "Reçu le;Commune;Ce que je veux;Pour qui ?;Nb",
                "2026-10-01;Forbach;E-mail;71;1",
                "2026-10-02;Cocheren;Santé;64;1",
                "2026-10-05;Forbach;Bureautique;80;2");
        var reading = new DemandReader(WORDS).read(SheetFile.read(file, WORDS::knows), Answers.NONE);

        assertThat(reading.questions())
                .filteredOn(q -> q.key().startsWith("COLUMN:"))
                .isNotEmpty()
                .allSatisfy(q -> assertThat(q.choices().toString()).doesNotContain("Reçu le", "2026-10"));
    }

    @Test
    void ofRowsThatLookAlikeItIsAskedOnceWhetherTheyAreDifferentPeople() {
        var reading = read(Map.of(), ALIKE);

        assertThat(reading.questions())
                .extracting(Question::key, Question::rows, q -> values(q), q -> q.proposed() == null)
                .containsExactly(
                        tuple("DUPLICATE:ROWS", 3, List.of("add", "once"), false),
                        tuple("DUPLICATE:ALIKE", 1, List.of("add", "once"), true));
    }

    @Test
    void howManyWereAddedIsSaid() {
        var reading = read(Map.of("DUPLICATE:ROWS", "add", "DUPLICATE:ALIKE", "once"), ALIKE);

        assertThat(TestTerritory.lines(reading))
                .containsExactly("57227 email seniors bus 4 p1", "57227 sante seniors bus 2 p1");
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("duplicate.added"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem().arguments()).containsExactly(3, 4));
    }

    @Test
    void anAnswerAboutOnePairStillHoldsForIt() {
        var reading =
                read(Map.of("DUPLICATE:SAME:G3", "once", "DUPLICATE:ROWS", "add", "DUPLICATE:SAME", "add"), ALIKE);

        assertThat(TestTerritory.lines(reading))
                .containsExactly("57227 email seniors bus 3 p1", "57227 sante seniors bus 3 p1");
    }

    @Test
    void aRowWithoutItsNumberIsProposedToBeOnePersonAndNeverToBeLeftOut() {
        var lines = new ArrayList<>(ALIKE.subList(0, 4));
        lines.add(";Spicheren;Santé;Seniors;66;bus;");
        lines.add(";Alsting;Santé;Seniors;66;bus;");
        lines.add(";Kerbach;Santé;Seniors;66;bus;1");

        var question = question(read(Map.of(), lines), "BLANK:RESIDENTS");

        assertThat(values(question)).containsExactly("1", "-");
        assertThat(Objects.requireNonNull(question.proposed()).value()).isEqualTo("1");
        assertThat(question.rows()).isEqualTo(2);
        assertThat(read(Map.of("DUPLICATE:ROWS", "add", "BLANK:RESIDENTS", "1"), lines)
                        .residents())
                .isEqualTo(8);
    }

    @Test
    void whereRowsAreOfManyTheMissingNumberHasNoProposal() {
        var reading = read(
                Map.of(),
                List.of(
                        ";Forbach;E-mail;Seniors;;bus;12",
                        ";Spicheren;E-mail;Seniors;;bus;1",
                        ";Kerbach;E-mail;Seniors;;bus;1",
                        ";Alsting;E-mail;Seniors;;bus;6",
                        ";Oeting;E-mail;Seniors;;bus;1",
                        ";Cocheren;E-mail;Seniors;;bus;"));

        assertThat(question(reading, "BLANK:RESIDENTS").proposed()).isNull();
    }

    @Test
    void meansThatNobodyWroteDownAreAskedOnceAndMayBeEstimated() {
        var lines = List.of(
                ";Forbach;E-mail;Seniors;71;;1",
                ";Spicheren;E-mail;Seniors;64;bus;1",
                ";Kerbach;E-mail;Seniors;80;?;1",
                ";Alsting;E-mail;Seniors;66;Je ne sais pas;1",
                ";Oeting;E-mail;Seniors;68;;1",
                ";Cocheren;E-mail;Seniors;68;bus;1");

        var reading = read(Map.of(), lines);
        var estimated = read(Map.of("ABOVE:MOBILITY", "~"), lines);
        var above = read(Map.of("ABOVE:MOBILITY", "above"), lines);

        assertThat(reading.questions())
                .extracting(Question::key, Question::rows)
                .containsExactly(tuple("ABOVE:MOBILITY", 4));
        assertThat(values(reading.questions().get(0))).containsExactly("~", "above", "-");
        assertThat(reading.questions().get(0).proposed()).isNull();
        assertThat(estimated.isComplete()).isTrue();
        assertThat(estimated.residents()).isEqualTo(6);
        assertThat(estimated.findings()).extracting(f -> f.problem().key()).contains("means.estimated.blank");
        assertThat(above.questions())
                .as("nothing stands above the first")
                .extracting(Question::key, Question::rows)
                .containsExactly(tuple("BLANK:MOBILITY", 1));
        assertThat(read(Map.of("ABOVE:MOBILITY", "above", "BLANK:MOBILITY", "voiture"), lines)
                        .residents())
                .isEqualTo(6);
    }

    @Test
    void fewMeansThatNobodyWroteDownAreProposedAsTheTerritoryEstimatesThem() {
        var reading = read(
                Map.of(),
                List.of(
                        ";Forbach;E-mail;Seniors;71;bus;12",
                        ";Spicheren;E-mail;Seniors;64;voiture;10",
                        ";Kerbach;E-mail;Seniors;80;;11",
                        ";Alsting;E-mail;Seniors;66;voiture;3"));

        var question = question(reading, "ABOVE:MOBILITY");
        assertThat(question.isWeak()).isTrue();
        assertThat(values(question)).startsWith("~", "above");
        assertThat(question.proposed().value()).isEqualTo("~");
    }

    /** The page took a name that only begins like the word for a quote of it, and did not show the word. */
    @Test
    void theNearestNameIsNoQuoteOfTheWord() {
        var reading = read(Map.of(), List.of(";Behren;E-mail;Seniors;71;bus;4", ";Morsbac;E-mail;Seniors;71;bus;4"));

        assertThat(reading.questions())
                .extracting(Question::found, Question::isQuoted)
                .containsExactly(tuple("Behren", false), tuple("Morsbac", false));
    }

    /** To be put down as what the person above asks for was proposed, and came first. */
    @Test
    void whatAPersonDoesNotSayIsNotWhatTheOneAboveSaid() {
        var lines = new ArrayList<>(ALIKE.subList(0, 5));
        lines.add(";Spicheren;;;66;bus;1");
        lines.add(";;Santé;Seniors;66;bus;1");

        var reading = read(Map.of(), lines);

        assertThat(List.of(question(reading, "ABOVE:THEME"), question(reading, "ABOVE:AUDIENCE")))
                .allSatisfy(q -> {
                    assertThat(q.proposed()).isNull();
                    assertThat(q.choices().get(0).value()).isNotEqualTo("above");
                    assertThat(q.choices()).extracting(Choice::value).contains("above", "-");
                });
        assertThat(Objects.requireNonNull(question(reading, "ABOVE:COMMUNE").proposed())
                        .value())
                .as("a commune may stand over those who live there")
                .isEqualTo("above");
    }

    @Test
    void aThemeOverAGroupOfPersonsHoldsForThem() {
        var lines = List.of(
                ";Forbach;E-mail;Seniors;71;bus;1",
                ";Spicheren;;Seniors;64;bus;1",
                ";Kerbach;;Seniors;80;bus;1",
                ";Alsting;;Seniors;66;bus;1",
                ";Oeting;Santé;Seniors;66;bus;1",
                ";Cocheren;;Seniors;66;bus;1");

        assertThat(Objects.requireNonNull(
                                question(read(Map.of(), lines), "ABOVE:THEME").proposed())
                        .value())
                .isEqualTo("above");
    }
}
