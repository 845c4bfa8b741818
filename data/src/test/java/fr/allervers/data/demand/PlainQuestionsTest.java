package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that can be answered by who has never seen the file: with the answer that fits, and the places by name. */
class PlainQuestionsTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Nombre";

    private final Territory territory = Territories.named("forbach");
    private final Vocabulary vocabulary = Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms())
            .wishing(territory);

    private DemandReading read(byte[] file, Map<String, String> answers) {
        return new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), new Answers(answers));
    }

    @Test
    void yesAndNoAsMeansMayBeAnsweredByNotKnowing() {
        var file = csv(
                HEAD.replace("Transport", "Mobilité"),
                "Forbach;E-mail;Seniors;oui;30",
                "Alsting;E-mail;Seniors;non;40");
        var reading = read(file, Map.of());

        assertThat(reading.questions()).extracting(Question::key).containsExactly("MOBILITY:oui", "MOBILITY:non");
        assertThat(reading.questions()).allMatch(q -> q.choices().contains(Choice.word(Answers.ESTIMATE)));

        var answered = read(file, Map.of("MOBILITY:oui", "voiture", "MOBILITY:non", "~"));
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.residents()).isEqualTo(70);
        assertThat(answered.rows()).extracting(r -> r.demand().mobility()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"Profil, «\u00a0Profil\u00a0»", "PUBLIC VISÉ, «\u00a0PUBLIC VISÉ\u00a0»"})
    void aBlankCellIsCalledByTheHeadingThatStandsInTheFile(String heading, String quoted) {
        var reading = read(
                csv(HEAD.replace("Public", heading), "Forbach;E-mail;Seniors;bus;3", "Forbach;Santé;;bus;4"), Map.of());

        assertThat(reading.questions())
                .singleElement()
                .satisfies(q ->
                        assertThat(q.problem().printed(Locale.FRENCH)).contains("La case " + quoted + " est vide"));
    }

    /** A question's key is for programs. */
    @Test
    void anAnswerThatDoesNotFitQuotesWhatItWasAskedOf() {
        var reading = read(
                csv(HEAD, "Forbach;Poterie;Seniors;bus;3", "Forbach;Santé;;bus;4"),
                Map.of("THEME:poterie", "boulangerie", "ABOVE:AUDIENCE", "martiens"));

        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("answer.unfit"))
                .extracting(f -> f.problem().in(Locale.FRENCH))
                .satisfiesExactly(
                        s -> assertThat(s).startsWith("Cette réponse à « Poterie » ne convient pas"),
                        s -> assertThat(s).startsWith("Cette réponse à « La case « Public » est vide"));
    }

    @ParameterizedTest
    @CsvSource({"Behren les F.", "Behren les F. 57460", "57460 Behren les F", "BEHREN L. FORBACH"})
    void aShortenedNameOfACommuneIsProposed(String name) {
        var reading = read(csv(HEAD, name + ";E-mail;Seniors;bus;3"), Map.of());

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.proposals().values()).containsExactly("57058");
    }

    @ParameterizedTest
    @CsvSource({"2 (couple)", "2 (un couple)", "2 (mère et fille)", "couple", "2 pers. (amies)"})
    void whoComesTogetherIsProposedAsHowManyTheyAre(String figure) {
        var reading = read(csv(HEAD, "Forbach;E-mail;Seniors;bus;" + figure), Map.of());

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.proposals().values()).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"2 (annulé)", "2 couples", "2 (sauf un couple)"})
    void whatMayBeAnotherNumberIsNotProposed(String figure) {
        var reading = read(csv(HEAD, "Forbach;E-mail;Seniors;bus;" + figure), Map.of());

        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.proposals()).isEmpty();
    }

    @Test
    void aRowThatRepeatsAnotherIsNamedWithItsSheet() {
        var file = xlsx(w -> {
            fill(w.newWorksheet("Nord"), HEAD, "Forbach;E-mail;Seniors;bus;3", "Alsting;Santé;Seniors;bus;2");
            fill(w.newWorksheet("Sud"), HEAD, "Etzling;E-mail;Seniors;bus;3", "Forbach;E-mail;Seniors;bus;3");
        });
        var reading = read(file, Map.of("SHEETS", Answers.TOGETHER));

        assertThat(reading.questions().stream().map(q -> q.problem().in(Locale.ENGLISH)))
                .hasSize(1)
                .allMatch(q -> q.contains("row 3 of the sheet \"Sud\"") && q.contains("row 2 of the sheet \"Nord\""));
    }

    @Test
    void aTotalThatDiffersSaysInWhichColumn() {
        var file = csv(
                "Commune;Public;Transport;E-mail;Santé",
                "Forbach;Seniors;bus;3;2",
                "Alsting;Seniors;bus;4;1",
                "Total;;;9;3");
        var reading = read(file, Map.of());

        assertThat(reading.findings().stream()
                        .map(f -> f.problem().in(Locale.FRENCH))
                        .toList())
                .anyMatch(f -> f.contains("En colonne D (« E-mail »), elle annonce 9 ; les lignes font 7"))
                .noneMatch(f -> f.contains("colonne E"));
        assertThat(List.of(reading.residents())).containsExactly(10L);
    }

    /** It was asked whether the whole row counts, and the column's other figures were passed over. */
    @Test
    void aQuestionMarkAmongFiguresIsAskedOfItsCellOnceTheColumnIsKnown() {
        var file =
                csv("Commune;Public;Transport;E-mail;Paperasse", "Forbach;Seniors;bus;3;?", "Alsting;Seniors;bus;4;2");
        var first = read(file, Map.of());
        var then = read(file, Map.of("HEADING:paperasse", "navigation_sur_internet"));
        var last = read(file, Map.of("HEADING:paperasse", "navigation_sur_internet", "RESIDENTS:?", "5"));

        assertThat(first.questions()).extracting(Question::key).containsExactly("HEADING:paperasse");
        assertThat(then.questions()).extracting(Question::key).containsExactly("RESIDENTS:?");
        assertThat(last.questions()).isEmpty();
        assertThat(last.residents()).isEqualTo(14);
    }

    /** One a commune, and nothing else in the file that says where people live: no question is needed, but that is said. */
    @Test
    void sheetsThatAreEachNamedAfterACommuneAreReadTogetherAndItIsSaid() {
        var head = "Qui ?;Comment ils viennent;Thème;Combien";
        var file = xlsx(w -> {
            fill(w.newWorksheet("Forbach"), head, "Nounous;Bus;E-mail;2");
            fill(w.newWorksheet("Alsting"), head, "Nounous;Bus;E-mail;4");
        });
        var reading = read(file, Map.of());

        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("sheets.communes"))
                .singleElement()
                .matches(f -> f.severity() == Severity.NOTICE && f.found().equals("Forbach, Alsting"));
        assertThat(reading.proposals())
                .containsEntry("COLUMN:COMMUNE", "sheet")
                .containsEntry("COLUMN:MOBILITY", "@B")
                .doesNotContainKey("SHEETS");
        var answers = new HashMap<>(reading.proposals());
        answers.putAll(Map.of("COLUMN:AUDIENCE", "@A", "AUDIENCE:nounous", "parents"));
        assertThat(TestTerritory.lines(read(file, answers)))
                .containsExactly("57227 email parents bus 2 p1", "57013 email parents bus 4 p1");
    }

    @Test
    void aPartOfWhatStandsInBracketsIsQuotedWithoutTheOneOfThem() {
        var reading = read(csv(HEAD, "Forbach;E-mail;Seniors;à pied + tricot (souvent, zzyx);3"), Map.of());

        assertThat(reading.questions())
                .singleElement()
                .satisfies(q -> assertThat(q.problem().in(Locale.FRENCH))
                        .contains("zzyx »")
                        .doesNotContain("zzyx)"));
    }

    /** Lines that name communes over their rows say more than the name of the sheet they stand in. */
    @Test
    void linesOfCommunesComeBeforeTheNameOfTheirSheet() {
        var file = xlsx(w -> fill(
                w.newWorksheet("Forbach"),
                "Thème;Public;Transport;Nombre",
                "Alsting",
                "E-mail;Seniors;Bus;2",
                "Œting",
                "E-mail;Seniors;Bus;4"));

        assertThat(read(file, Map.of()).proposals()).containsEntry("COLUMN:COMMUNE", "title");
    }

    /** Such an answer may be of an earlier version of the program, of a script or of the command line. */
    @Test
    void aDecisionAboutSheetsThatIsNotAskedAnyMoreHoldsForAllThatIsDecidedBehind() {
        var head = "Qui ?;Transport;Thème;Nombre";
        var workbook = SheetFile.read(
                xlsx(w -> {
                    fill(w.newWorksheet("Forbach"), head, "Nounous;Bus;E-mail;2");
                    fill(w.newWorksheet("Alsting"), head, "Retraités du lieu;Bus;E-mail;4");
                }),
                vocabulary::knows);
        var answers = new Answers(Map.of(
                "SHEETS",
                "Forbach",
                "COLUMN:COMMUNE",
                "sheet",
                "COLUMN:AUDIENCE",
                "@A",
                "AUDIENCE:nounous",
                "parents"));
        var reader = new DemandReader(vocabulary);

        assertThat(reader.read(workbook, answers).residents()).isEqualTo(2);
        assertThat(reader.decisions(workbook, answers))
                .extracting(d -> d.question().key())
                .containsExactly("COLUMN:COMMUNE", "COLUMN:AUDIENCE", "AUDIENCE:nounous");
        assertThat(reader.decisions(workbook, answers).get(0).question().rows()).isEqualTo(1);
    }

    /** What may be an audience by itself is a theme among themes. */
    @Test
    void aHeadingThatMayBeAnAudienceIsAskedAsAThemeBesideOthers() {
        var reading = read(
                csv(
                        "Type;Provenance;Transport;Retraite (dossier);Mots de passe",
                        "Adultes en emploi;Forbach;bus;7;",
                        "Adultes en emploi;Alsting;bus;;5"),
                Map.of());

        assertThat(reading.questions())
                .extracting(Question::key)
                .contains("HEADING:retraite dossier", "HEADING:mots de passe")
                .doesNotContain("COLUMN:THEME");
    }

    private static String[] strange(int words) {
        var rows = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < words; i++) {
            rows.add("Forbach;E-mail;Seniors;bus;beaucoup " + i);
        }
        return rows.toArray(String[]::new);
    }

    /** docs/demand.md names this limit with the others. */
    @Test
    void aFileThatAsksMoreThanTwoThousandThingsIsRefusedWithWhatToDo() {
        assertThat(read(csv(strange(2_000)), Map.of()).questions()).hasSize(2_000);
        assertThatExceptionOfType(UnreadableDemandException.class)
                .isThrownBy(() -> read(csv(strange(2_001)), Map.of()))
                .satisfies(e -> assertThat(e.sentence().in(Locale.FRENCH))
                        .startsWith("Plus de 2")
                        .contains("Choisissez le territoire dont il est, ou coupez-le en plusieurs fichiers."));
        assertThat(Path.of("../docs/demand.md")).content().containsPattern("\\| size \\|.* 2 000 different questions");
    }

    /** What is told once each, such as a word read by a synonym, is counted where it is not listed any more. */
    @Test
    void whatIsToldOnceIsCountedBeyondTheLimit() {
        var findings = new Findings();
        for (int i = 0; i < 2_500; i++) {
            findings.noticeOnce("a" + i, Place.TABLE, "", Words.of("merged"));
            findings.noticeOnce("a" + i, Place.TABLE, "", Words.of("merged"));
        }

        assertThat(findings.listed().size() + findings.more()).isEqualTo(2_500);
    }
}
