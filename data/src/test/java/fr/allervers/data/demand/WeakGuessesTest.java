package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is guessed by a part of a word is proposed to be looked at, and never accepted with all else at once. */
class WeakGuessesTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants";

    private final Vocabulary vocabulary =
            Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
    private final DemandReader reader = new DemandReader(vocabulary);

    @ParameterizedTest
    @CsvSource({
        "AUDIENCE, DE, NEAR, emploi",
        "AUDIENCE, Mission locale, WEAK, emploi",
        "AUDIENCE, jeunes Mission locale, WEAK, emploi",
        "AUDIENCE, adultes, AMBIGUOUS, actifs",
        "AUDIENCE, adultes FLE, AMBIGUOUS, actifs",
        "AUDIENCE, habitants QPV, AMBIGUOUS, emploi",
        "AUDIENCE, familles QPV, WEAK, parents",
        "AUDIENCE, jeunes 16-25, WEAK, emploi",
        "AUDIENCE, 16-25, WEAK, jeunes",
        "THEME, 'WhatsApp, visio avec les petits-enfants', WEAK, email",
        "THEME, 'Pronote', NEAR, parentalite",
        "THEME, 'vente Vinted / Leboncoin', NEAR, banque_et_achats_en_ligne",
        "THEME, Déclarer ses impôts, NEAR, aide_aux_demarches_administratives",
        "MOBILITY, à pied ou bus, AMBIGUOUS, pied",
        "MOBILITY, PMR / minibus, NEAR, tpmr",
        "AUDIENCE, bénéf. RSA, NEAR, emploi",
        "THEME, Initiation mail, NEAR, email",
        "THEME, Bureautique débutant, NEAR, bureautique",
        "THEME, Débutants PC, NEAR, prendre_en_main_du_materiel",
        "AUDIENCE, Seniors isolés, NEAR, seniors",
        "AUDIENCE, Locataires, AMBIGUOUS, emploi",
        "AUDIENCE, DELD, NEAR, emploi",
        "THEME, livre photo, WEAK, gere_ses_contenus_numeriques",
        "COMMUNE, Forbach ?, WEAK, 57227",
        "AUDIENCE, bénéficiaires RSA, NEAR, emploi",
        "AUDIENCE, + de 75 ans, NEAR, seniors",
        "THEME, prise en main du smartphone, NEAR, prendre_en_main_du_materiel",
        "THEME, 'arnaques, mots de passe', NEAR, securite_numerique",
        "MOBILITY, se font conduire, NEAR, passager",
        "MOBILITY, voiture perso, SYNONYM, voiture",
        "COMMUNE, Behren, NEAR, 57058",
        "COMMUNE, Behren cité, WEAK, 57058",
        "COMMUNE, Stiring Verrerie, WEAK, 57660",
        "AUDIENCE, jeunes retraités, NEAR, seniors",
        "THEME, actu FT, NEAR, insertion_professionnelle",
        "THEME, Ma Prime Rénov, NEAR, aide_aux_demarches_administratives",
        "AUDIENCE, PA, NEAR, seniors",
        "AUDIENCE, public FLE, AMBIGUOUS, emploi",
        "AUDIENCE, aidants, AMBIGUOUS, seniors",
        "AUDIENCE, assos, AMBIGUOUS, actifs",
        "AUDIENCE, anciens mineurs, WEAK, seniors",
        "AUDIENCE, NEET PACEA, WEAK, emploi",
        "AUDIENCE, RPA GIR, WEAK, seniors",
        "THEME, stage de 3e VAE, WEAK, insertion_professionnelle",
        "THEME, apprentissage, WEAK, insertion_professionnelle",
        "THEME, contrat d'apprentissage, NEAR, insertion_professionnelle",
        "THEME, apprentissage ordinateur, AMBIGUOUS, prendre_en_main_du_materiel",
        "THEME, apprentissage internet, AMBIGUOUS, navigation_sur_internet",
        "THEME, identité numérique, WEAK, aide_aux_demarches_administratives",
        "THEME, onglets, WEAK, navigation_sur_internet",
        "THEME, sécu internet, WEAK, securite_numerique",
        "THEME, sécu en ligne, WEAK, securite_numerique",
        "THEME, sécu info, WEAK, securite_numerique",
        "THEME, sécu, WEAK, sante",
        "THEME, internet les bases, WEAK, navigation_sur_internet",
        "THEME, les bases, NEAR, prendre_en_main_du_materiel",
        "THEME, généalogie, WEAK, creer_avec_le_numerique",
        "MOBILITY, on va les chercher, WEAK, passager",
        "MOBILITY, on les prend, WEAK, passager",
        "MOBILITY, aucun, WEAK, pied"
    })
    void aWordIsAsSureAsWhatItSays(Kind kind, String word, Match.Certainty certainty, String first) {
        var match = vocabulary.match(kind, word);

        assertThat(match.certainty()).isEqualTo(certainty);
        assertThat(match.first().id()).isEqualTo(first);
    }

    /** "Petite Forêt" is no quarter of Petite-Rosselle, and Nousseviller-lès-Bitche a commune of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"Petite Forêt", "Nousseviller-lès-Bitche", "Saint Avold"})
    void aNameThatBeginsAsManyDoIsNoQuarter(String name) {
        assertThat(vocabulary.match(Kind.COMMUNE, name).candidates()).isEmpty();
    }

    @Test
    void acceptingAllTakesNoWeakGuess() {
        var workbook = SheetFile.read(
                Files.csv(
                        HEAD,
                        "Forbach;E-mail;jeunes 16-25;bus;12",
                        "Behren;CV en ligne;adultes;bus;4",
                        "Forbach;arnaques;familles QPV;à pied;7"),
                vocabulary::knows);

        var reading = reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));

        assertThat(reading.questions().stream().map(Question::key))
                .containsExactly("AUDIENCE:jeunes 16 25", "AUDIENCE:adultes", "AUDIENCE:familles qpv");
        assertThat(reading.questions()).noneMatch(Question::isSure);
        assertThat(reading.questions().get(0).isWeak()).isTrue();
        assertThat(reading.rows()).isEmpty();
    }

    /** One number for two themes: who accepts all doubles nobody, and the question says what each answer makes of it. */
    @Test
    void acceptingAllDoublesNobody() {
        var workbook = SheetFile.read(
                Files.csv(HEAD, "Forbach;CAF / Ameli;seniors;bus;14", "Œting;CAF / Ameli;seniors;bus;10"),
                vocabulary::knows);

        var reading = reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));

        assertThat(reading.rows()).isEmpty();
        var question = reading.questions().get(0);
        assertThat(question.isSure()).isFalse();
        assertThat(question.counting()).isEqualTo(new CountingEach(24, 2));
        assertThat(question.countsMoreOften()).isTrue();
        assertThat(question.choices())
                .as("one of them alone")
                .extracting(Choice::value)
                .contains("aide_aux_demarches_administratives", "sante");
        assertThat(reader.read(workbook, new Answers(Map.of(question.key(), Answers.EACH)))
                        .residents())
                .isEqualTo(48);
        assertThat(reader.read(workbook, new Answers(Map.of(question.key(), Answers.SHARE)))
                        .residents())
                .isEqualTo(24);
    }

    /** A noun before all of them says what they are of: each resident once, and both themes only by an answer of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Démarches CAF / Ameli / impôts", "Démarches CAF / Ameli", "Démarches en ligne impôts, Ameli"})
    void aNounBeforeAnEnumerationSaysWhatItIsOf(String cell) {
        var workbook = SheetFile.read(Files.csv(HEAD, "Forbach;\"" + cell + "\";seniors;bus;14"), vocabulary::knows);

        var question = reader.read(workbook, Answers.NONE).questions().get(0);

        assertThat(question.isWeak()).isTrue();
        assertThat(question.countsMoreOften()).isFalse();
        assertThat(question.choices())
                .extracting(Choice::value)
                .startsWith(
                        "aide_aux_demarches_administratives",
                        "each:aide_aux_demarches_administratives+sante",
                        "share:aide_aux_demarches_administratives+sante",
                        "sante");
        var taken = reader.read(workbook, TestTerritory.acceptingEach(reader, workbook, Answers.NONE));
        assertThat(TestTerritory.lines(taken))
                .containsExactly("57227 aide_aux_demarches_administratives seniors bus 14 p1");
        assertThat(taken.findings())
                .extracting(f -> f.problem().in(Locale.FRENCH))
                .anyMatch(said -> said.startsWith("« Santé » n'est pas repris"));
        assertThat(reader.read(workbook, new Answers(Map.of(question.key(), Answers.EACH)))
                        .residents())
                .isEqualTo(28);
    }

    /** What stands behind a colon, in brackets or behind a dash says more of what stands before it. */
    @ParameterizedTest
    @CsvSource({
        "'France Travail : actualisation, espace perso', insertion_professionnelle",
        "'ANTS (carte grise, permis)', aide_aux_demarches_administratives",
        "Smartphone - prise en main, prendre_en_main_du_materiel",
        "Excel (initiation), bureautique",
        "'Gmail : pliage, couture', email",
    })
    void detailsThatNameNothingElseLeaveTheHeadSure(String cell, String theme) {
        var question = first(cell);

        assertThat(question.isSure()).isTrue();
        assertThat(question.proposed().value()).isEqualTo(theme);
    }

    /** Who somebody is or how they come may be another by a detail that nobody knows: to be looked at. */
    @ParameterizedTest
    @CsvSource({
        "Seniors (tuteurs), bus, seniors",
        "Demandeurs d'emploi : décrocheurs, bus, emploi",
        "seniors, 'Permis : en cours', voiture",
        "seniors, bus (ligne arrêtée), bus",
        "seniors, Covoiturage - vendredi, passager"
    })
    void detailsOfAudiencesAndMeansAreToBeLookedAt(String audience, String means, String proposed) {
        var workbook =
                SheetFile.read(Files.csv(HEAD, "Forbach;E-mail;" + audience + ";" + means + ";14"), vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.isWeak()).isTrue();
                    assertThat(q.proposed().value()).isEqualTo(proposed);
                });
    }

    /** "voiture (covoit)" is who is driven by another; both can be chosen. */
    @Test
    void aMeansInBracketsIsTheMeansThatIsMeant() {
        var workbook = SheetFile.read(Files.csv(HEAD, "Forbach;E-mail;seniors;voiture (covoit);14"), vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.isWeak()).isTrue();
                    assertThat(q.proposed().value()).isEqualTo("passager");
                    assertThat(q.choices()).extracting(Choice::value).contains("voiture", "share:voiture+passager");
                });
    }

    /** Files that were decided when a cell named several things keep what was decided of them. */
    @Test
    void whatWasCountedForEachThingOfACellStillIs() {
        var workbook = SheetFile.read(
                Files.csv(HEAD, "Forbach;\"France Travail : CV, Bureautiqe\";seniors;bus;14"), vocabulary::knows);
        var question = reader.read(workbook, Answers.NONE).questions().get(0);
        assertThat(question.problem().key()).isEqualTo("word.head");

        for (var answer : List.of("each", "share")) {
            var decided = new Answers(Map.of(question.key(), answer + ":insertion_professionnelle+bureautique"));
            assertThat(reader.read(workbook, decided).residents()).isEqualTo(answer.equals("each") ? 28 : 14);
        }
    }

    /** A synonym of the territory's own may have words in it that nobody knows by themselves. */
    @Test
    void partsThatAreKnownOnlyAsAWholeAreReadBesideANoun() {
        var own = Vocabulary.of(
                Territories.named("forbach").problem(new Quarter(2027, 1)),
                List.of(
                        new Synonym(Kind.THEME, "formalités pliage et ciselage", "email"),
                        new Synonym(Kind.THEME, "poterie et tissage", "sante")));
        var workbook = SheetFile.read(
                Files.csv(HEAD, "Forbach;\"Formalités pliage et ciselage, poterie et tissage\";seniors;bus;14"),
                own::knows);

        assertThat(new DemandReader(own).read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.problem().key()).isEqualTo("word.several"));
    }

    @ParameterizedTest
    @CsvSource({
        "'France Travail : CV, Gmail', insertion_professionnelle, email",
        "'ANTS (permis, Ameli)', aide_aux_demarches_administratives, sante",
    })
    void detailsThatNameAnotherThingAreToBeLookedAt(String cell, String theme, String other) {
        var question = first(cell);

        assertThat(question.isWeak()).isTrue();
        assertThat(question.countsMoreOften()).isFalse();
        assertThat(question.proposed().value()).isEqualTo(theme);
        assertThat(question.choices())
                .extracting(Choice::value)
                .contains(other, "each:" + theme + "+" + other, "share:" + theme + "+" + other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gmail (annulé)",
                "Gmail : pas de sauvegarde",
                "Gmail (ou Ameli)",
                "E-mail – Santé",
                "CV - logement",
                "Poterie (Gmail)"
            })
    void whereDetailsTurnItAboutOrAreItsEqualNothingIsSure(String cell) {
        assertThat(first(cell).isSure()).isFalse();
    }

    @Test
    void equalsAreNotProposedBeforeOneAnother() {
        assertThat(first("CV - logement").proposed()).isNull();
    }

    @Test
    void aHeadThatDoubtsItselfIsToBeLookedAt() {
        assertThat(first("ANTS (permis, vol ?)").isWeak()).isTrue();
    }

    private Question first(String theme) {
        var workbook = SheetFile.read(Files.csv(HEAD, "Forbach;\"" + theme + "\";seniors;bus;14"), vocabulary::knows);
        return reader.read(workbook, Answers.NONE).questions().get(0);
    }

    /** What may be several things is the one of them that stands beside it, and that is to be looked at. */
    @Test
    void whatStandsBesideAWordSaysWhichOfItsMeaningsItHas() {
        var question = first("ANTS carte grise / titres");

        assertThat(question.isWeak()).isTrue();
        assertThat(question.proposed().value()).isEqualTo("aide_aux_demarches_administratives");
        assertThat(first("Gmail / titres").proposed().value())
                .as("what is known of the two")
                .isEqualTo("email");
        assertThat(first("Gmail / titres").isWeak()).as("to be checked").isTrue();
    }

    /** "En voiture" stands in "En voiture avec quelqu'un", and one click made drivers of those whom somebody takes along. */
    @Test
    void aNameWithinAnotherIsNoButton() {
        var workbook =
                SheetFile.read(Files.csv(HEAD, "Forbach;E-mail;seniors;covoiturage / bus;14"), vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(
                        q -> assertThat(q.choices()).extracting(Choice::value).contains("passager", "bus"));
    }

    /** A canton's name in all rows is no commune of theirs. */
    @Test
    void aColumnThatSaysTheSameInAllRowsIsNotTheLikelierCommune() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Lieu;Qui;Canton;Transport;Sujet;Pers.",
                        "Behren-lès-Forbach;Seniors;Forbach;bus;E-mail;5",
                        "Œting;Seniors;Forbach;bus;E-mail;3",
                        "À revoir;;Forbach;;;",
                        "Cocheren;Seniors;Forbach;bus;E-mail;2"),
                vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).proposals()).containsEntry("COLUMN:COMMUNE", "@A");
    }

    /** The département in brackets made figures of a column of communes, and their canton was the commune of all. */
    @Test
    void communesWithTheirDepartmentAreNoFigures() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Canton;Provenance;Public;Transport;E-mail;Santé",
                        "Forbach;Farschviller (57);Parents;bus;2;1",
                        "Forbach;Etzling (57);Parents;bus;9;",
                        "Forbach;Spicheren (57);Parents;bus;;8"),
                vocabulary::knows);

        var reading = reader.read(workbook, Answers.NONE);

        assertThat(reading.questions()).extracting(Question::key).containsExactly("COLUMN:COMMUNE");
        assertThat(reading.proposals()).containsEntry("COLUMN:COMMUNE", "@B");
    }

    /** Metz is a town of its own, and "Saint." begins the names of many. */
    @ParameterizedTest
    @CsvSource({"Farsch., 57208", "Spich., 57659", "Ross., 57537", "Metz, -", "Peti, -", "Behr, -", "Spich, -"})
    void aNameCutShortIsToBeChecked(String name, String code) {
        var match = vocabulary.match(Kind.COMMUNE, name);

        assertThat(match.candidates().stream().map(Entry::id))
                .containsExactlyElementsOf(code.equals("-") ? List.of() : List.of(code));
        assertThat(match.certainty()).isEqualTo(code.equals("-") ? Match.Certainty.UNKNOWN : Match.Certainty.WEAK);
    }

    /** A letter off is a misspelt name. */
    @ParameterizedTest
    @CsvSource({"Kerbac, 57360", "Forbac., 57227"})
    void aNameWithoutItsLastLetterIsMisspelt(String name, String code) {
        var match = vocabulary.match(Kind.COMMUNE, name);

        assertThat(match.certainty()).isEqualTo(Match.Certainty.NEAR);
        assertThat(match.first().id()).isEqualTo(code);
    }

    @Test
    void oneOfTwoCommunesThatBeginAsANameCutShortIsChosen() {
        var match = TestTerritory.vocabulary().match(Kind.COMMUNE, "Ambe.");
        assertThat(match.certainty()).isEqualTo(Match.Certainty.WEAK);

        var two = new Vocabulary(
                        Map.of(
                                Kind.COMMUNE,
                                List.of(
                                        new Entry("57208", "Farschviller", 1),
                                        new Entry("57209", "Farscheim", 1),
                                        new Entry("57210", "Farschamp", 1))),
                        List.of())
                .match(Kind.COMMUNE, "Farsch.");
        assertThat(two.certainty()).isEqualTo(Match.Certainty.AMBIGUOUS);
        assertThat(two.candidates())
                .extracting(Entry::name)
                .as("in order")
                .containsExactly("Farschamp", "Farscheim", "Farschviller");
    }

    /** The same people at two times, and other people whose names begin alike. */
    @Test
    void theFirstOfTwoTimesOfTheSamePeopleIsToBeChecked() {
        var question = first("AUDIENCE", "jeunes");

        assertThat(question.isToCheck()).isTrue();
        assertThat(question.proposed().value()).isEqualTo("jeunes");
        assertThat(question.choices()).extracting(Choice::value).contains("jeunes-vacances");
        assertThat(AudienceTimes.areOfTheSame(
                        List.of(new Entry("a", "Personnes âgées", -1), new Entry("b", "Personnes en emploi", -1))))
                .isFalse();
        assertThat(AudienceTimes.areOfTheSame(
                        List.of(new Entry("a", "Parents, le soir", -1), new Entry("b", "Parents, en journée", -1))))
                .isTrue();
    }

    /** What stands before the time says who they are, and may be a place's name. */
    @ParameterizedTest
    @CsvSource({
        "'Jeunes de la mission locale, en semaine', 'Jeunes de la MJC, le mercredi', false",
        "'Jeunes de la MJC, en semaine', 'Jeunes de la MJC, le mercredi', true",
        "'Jeunes des écoles (le soir)', 'Jeunes des lycées (le samedi)', false",
        "'Adultes, le soir', 'Jeunes, le soir', false",
        "Jeunes en période scolaire, Jeunes pendant les vacances, true",
        "Jeunes en période scolaire, Jeunes pendant les vacances d'été, true",
        "'Young people, in term time', 'Young people, in the holidays', true",
        "Parents du soir d'école, Parents le samedi, false"
    })
    void onlyATimeTellsTimesOfTheSamePeopleApart(String one, String other, boolean same) {
        var both = List.of(new Entry("a", one, -1), new Entry("b", other, -1));

        assertThat(AudienceTimes.areOfTheSame(both)).isEqualTo(same);
    }

    /** Each was read as driving. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ss voiture perso",
                "0 voiture perso",
                "ss véhicule personnel",
                "zéro voiture individuelle",
                "ss permis B",
                "aucun moyen",
                "pas de moyen de transport",
                "sans transport"
            })
    void whoHasNoCarOfTheirOwnDoesNotDrive(String means) {
        var territory = Territories.named("forbach");
        var estimating = Vocabulary.of(territory.problem(new Quarter(2027, 1)), List.of())
                .wishing(territory);

        var question = first("MOBILITY", means, estimating);

        assertThat(question.isToCheck()).isTrue();
        assertThat(question.proposed().value()).isEqualTo(Answers.WITHOUT_CAR);
    }

    /** Of a column's heading the same is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"dont ss voiture perso", "dont 0 véhicule", "Sans permis B", "dont aucun moyen de transport"})
    void aHeadingOfThoseWithoutACarIsReadAsACellIs(String heading) {
        var part = PartHeading.of(heading, vocabulary);

        assertThat(part).isNotNull().extracting(PartHeading::who).isEqualTo(PartHeading.Who.WITHOUT_CAR);
        assertThat(PartHeading.of("dont sans moyens financiers", vocabulary)).isNull();
    }

    @Test
    void aTerritorysOwnWordForWithoutACarCounts() {
        var own = TestTerritory.vocabulary(new Synonym(Kind.MOBILITY, "sans voiture", "tpmr"));

        assertThat(own.match(Kind.MOBILITY, "ss véhicule perso"))
                .isEqualTo(new Match(Match.Certainty.NEAR, List.of(own.entry(Kind.MOBILITY, "tpmr"))));
    }

    /** What only turns means about stands in other texts for something else. */
    @Test
    void noughtTurnsMeansAloneAbout() {
        assertThat(vocabulary.match(Kind.THEME, "tableur niveau 0").candidates())
                .extracting(Entry::id)
                .contains("bureautique");
        assertThat(vocabulary.match(Kind.MOBILITY, "bus 0").candidates()).isEmpty();
    }

    @Test
    void whatIsDroppedBesideAThemeIsNamedAsItStandsThere() {
        var workbook =
                SheetFile.read(Files.csv(HEAD, "Forbach;\"WhatsApp, photos\";seniors;bus;14"), vocabulary::knows);
        var question = reader.read(workbook, Answers.NONE).questions().get(0);

        assertThat(dropped(workbook, question, "gere_ses_contenus_numeriques"))
                .containsExactly("« WhatsApp » n'est pas repris");
        assertThat(dropped(workbook, question, "email"))
                .containsExactly("« Gérer ses contenus numériques » n'est pas repris");
    }

    private List<String> dropped(Workbook workbook, Question question, String answer) {
        return reader.read(workbook, new Answers(Map.of(question.key(), answer))).findings().stream()
                .filter(f -> f.problem().key().equals("word.dropped"))
                .map(f -> f.problem().in(Locale.FRENCH).replaceAll("(repris).*", "$1"))
                .toList();
    }

    /** Whatever somebody begins with who asks for all, the next who does may begin with another thing. */
    @ParameterizedTest
    @ValueSource(strings = {"tous les thèmes", "everything", "tout"})
    void whatIsAskedForEverythingIsNotLearnt(String theme) {
        var workbook = SheetFile.read(Files.csv(HEAD, "Forbach;" + theme + ";seniors;bus;14"), vocabulary::knows);
        var question = reader.read(workbook, Answers.NONE).questions().get(0);

        var answered = reader.read(workbook, new Answers(Map.of(question.key(), "email")));

        assertThat(answered.residents()).isEqualTo(14);
        assertThat(answered.learnt()).isEmpty();
    }

    @Test
    void everythingBesideAThemeNamesNoOther() {
        var question = first("E-mail, tout");

        assertThat(question.problem().in(Locale.FRENCH)).doesNotContain("Prendre en main");
        assertThat(question.choices()).extracting(Choice::value).noneMatch(value -> value.startsWith(Answers.EACH));
    }

    /** A file of hundreds of unknown words is about something else, and would take long. */
    @ParameterizedTest
    @CsvSource({"COMMUNE, Farsch.", "AUDIENCE, pers. âgées"})
    void afterHundredsOfUnknownWordsNoneIsLookedForAmongThoseCutShort(Kind kind, String word) {
        for (int i = 0; i < 400; i++) {
            vocabulary.match(kind, "Inconnu" + i);
        }

        assertThat(vocabulary.match(kind, word).candidates()).isEmpty();
    }

    @Test
    void aLongTextNamesNoThemesInTurn() {
        var said = new Match(
                Match.Certainty.AMBIGUOUS,
                List.of(
                        vocabulary.entry(Kind.THEME, "banque_et_achats_en_ligne"),
                        vocabulary.entry(Kind.THEME, "securite_numerique")));

        assertThat(NamedInTurn.isIn(vocabulary, Kind.THEME, "achats en ligne sécurité", said))
                .isTrue();
        assertThat(NamedInTurn.isIn(vocabulary, Kind.THEME, "achats en ligne sécurité" + " ".repeat(200), said))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TP", "T.P."})
    void everybodyInShortIsAskedLikeEverybody(String audience) {
        assertThat(first("AUDIENCE", audience).problem().key()).isEqualTo("word.everybody");
    }

    @Test
    void theFirstOfTwoThemesThatOneTextNamesIsToBeChecked() {
        var question = first("achats en ligne sécurité");

        assertThat(question.isToCheck()).isTrue();
        assertThat(question.proposed().value()).isEqualTo("banque_et_achats_en_ligne");
        assertThat(question.problem().in(Locale.FRENCH))
                .contains("Banque et achats en ligne", "Prévention en sécurité numérique");
        assertThat(question.choices())
                .extracting(Choice::value)
                .contains(
                        "securite_numerique",
                        "each:banque_et_achats_en_ligne+securite_numerique",
                        "share:banque_et_achats_en_ligne+securite_numerique");
        assertThat(first("E-mail ou Santé").proposed()).as("one or the other").isNull();
        assertThat(first("classer ses documents").choices())
                .as("one thing")
                .extracting(Choice::value)
                .noneMatch(value -> value.startsWith(Answers.EACH));
    }

    /** It was perhaps e-mail where it stood alone, and not known beside photos. */
    @Test
    void whatAWordMayBeAloneItMayBeBesideAnother() {
        assertThat(first("WhatsApp").proposed().value()).isEqualTo("email");
        var question = first("WhatsApp, photos");

        assertThat(question.isToCheck()).isTrue();
        assertThat(question.proposed().value()).isEqualTo("gere_ses_contenus_numeriques");
        assertThat(question.problem().in(Locale.FRENCH)).contains("« WhatsApp » peut aussi nommer E-mail");
        assertThat(question.choices()).extracting(Choice::value).contains("email");
    }

    /** They work still: at the hours of seniors most of them could not come. */
    @Test
    void whoIsNotYetRetiredIsAtWork() {
        assertThat(first("AUDIENCE", "futurs retraités").proposed().value()).isEqualTo("actifs");
        assertThat(first("AUDIENCE", "futurs retraités").isToCheck()).isTrue();
        assertThat(first("AUDIENCE", "jeunes retraités").proposed().value()).isEqualTo("seniors");
    }

    /** Who asks for all of it asks for no theme: which one they begin with is somebody's to say. */
    @ParameterizedTest
    @ValueSource(strings = {"tout", "un peu de tout", "tous les thèmes"})
    void aThemeThatIsEverythingIsChosen(String theme) {
        assertThat(first(theme).proposed()).isNull();
        assertThat(first(theme).problem().key()).isEqualTo("word.everything");
    }

    /** Nobody listed these, which are a letter away from words that are. */
    @ParameterizedTest
    @CsvSource({"AUDIENCE, bénéf. ASA", "THEME, dossier ABA"})
    void aShortPartThatDiffersMakesNoMisspeltWord(Kind kind, String word) {
        assertThat(vocabulary.match(kind, word).candidates()).isEmpty();
    }

    /** A letter away from "ados" and "parent", and neither of them. */
    @ParameterizedTest
    @CsvSource({"abdos, -", "pados, -", "padent, parents"})
    void aShortWordThatBeginsOtherwiseIsNotMisspelt(String word, String meant) {
        assertThat(vocabulary.match(Kind.AUDIENCE, word).candidates())
                .extracting(Entry::id)
                .containsExactlyElementsOf(meant.equals("-") ? List.of() : List.of(meant));
    }

    /** Each was proposed for sure, and was another thing. */
    @ParameterizedTest
    @CsvSource({"AUDIENCE, bénéf. APA, seniors", "MOBILITY, 0 voiture, ~without-car", "MOBILITY, marche diff., tpmr"})
    void aShortWordThatDiffersIsAnotherWord(String kind, String word, String meant) {
        var territory = Territories.named("forbach");
        var estimating = Vocabulary.of(territory.problem(new Quarter(2027, 1)), List.of())
                .wishing(territory);

        assertThat(first(kind, word, estimating).proposed().value()).isEqualTo(meant);
    }

    /** Whom sharing makes of small groups was seen once rows were taken: that each row can be checked is said where sharing is offered. */
    @ParameterizedTest
    @ValueSource(strings = {"tout public", "aidants", "femmes, FLE"})
    void toShareSaysThatEachRowIsCheckedAfterwards(String audience) {
        var territory = Territories.named("forbach");
        var estimating = Vocabulary.of(territory.problem(new Quarter(2027, 1)), List.of())
                .wishing(territory);

        assertThat(first("AUDIENCE", audience, estimating).choices())
                .filteredOn(choice -> choice.value().equals(Answers.ESTIMATE))
                .singleElement()
                .satisfies(
                        choice -> assertThat(choice.words().in(Locale.FRENCH)).contains("ligne par ligne"));
    }

    /** Where what a word may be short for means several things, none of them is proposed. */
    @Test
    void aWordThatMayBeShortForSeveralIsChosen() {
        assertThat(first("lettre de motiv. CV").isSure()).isTrue();
        assertThat(vocabulary.match(Kind.AUDIENCE, "pers. âgées").certainty()).isEqualTo(Match.Certainty.WEAK);
        assertThat(vocabulary.match(Kind.THEME, "form.").certainty()).isEqualTo(Match.Certainty.AMBIGUOUS);
    }

    private Question first(String kind, String word) {
        return first(kind, word, vocabulary);
    }

    private static Question first(String kind, String word, Vocabulary words) {
        var row = kind.equals("AUDIENCE")
                ? "Forbach;E-mail;" + word + ";bus;14"
                : "Forbach;E-mail;seniors;" + word + ";14";
        var workbook = SheetFile.read(Files.csv(HEAD, row), words::knows);
        return new DemandReader(words).read(workbook, Answers.NONE).questions().get(0);
    }
}
