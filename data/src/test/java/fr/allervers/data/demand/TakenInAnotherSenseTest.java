package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in another sense than it may stand there, or not read at all, is said: urgency, quarters, times, everybody. */
class TakenInAnotherSenseTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final String OTHERS = "Commune;Thème;Public;Transport;Habitants;";

    private final Vocabulary vocabulary = vocabulary();
    private final DemandReader reader = new DemandReader(vocabulary, QUARTER);

    private static Vocabulary vocabulary() {
        var territory = Territories.named("forbach");
        return Vocabulary.of(territory.problem(QUARTER), List.of()).wishing(territory);
    }

    private Workbook table(String heading, String... further) {
        return below(OTHERS + heading, further);
    }

    private Workbook below(String headings, String... further) {
        return SheetFile.read(
                Files.csv(
                        headings,
                        "Forbach;E-mail;seniors;bus;12;" + further[0],
                        "Œting;E-mail;seniors;bus;5;" + further[1],
                        "Cocheren;E-mail;seniors;bus;4;" + further[2]),
                vocabulary::knows);
    }

    private static List<String> said(DemandReading reading) {
        return reading.findings().stream().map(f -> f.problem().key()).toList();
    }

    /** In the sample that a reader brought 1 was what presses most: read as it stands, that would have counted least. */
    @ParameterizedTest
    @ValueSource(strings = {"Urgence", "Priorité", "Priorité (1-3)", "PRIORITES"})
    void figuresOfUrgencyAreNotReadBeforeItIsSaidWhichComesFirst(String heading) {
        var workbook = table(heading, "1", "2", "3");

        var reading = reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));

        assertThat(reading.rows()).isEmpty();
        var question = reading.questions().get(0);
        assertThat(question.key()).isEqualTo("COLUMN:PRIORITY");
        assertThat(question.proposed()).isNull();
        assertThat(priorities(workbook, PriorityColumn.TURNED)).containsExactly(3, 2, 1);
        assertThat(priorities(workbook, Answers.KEEP)).containsExactly(1, 2, 3);
        assertThat(priorities(workbook, Answers.LEAVE_OUT)).containsExactly(1, 1, 1);
        assertThat(said(reader.read(workbook, new Answers(Map.of("COLUMN:PRIORITY", "-")))))
                .containsExactly("priority.left");
    }

    private List<Integer> priorities(Workbook workbook, String answer) {
        var reading = reader.read(workbook, new Answers(Map.of("COLUMN:PRIORITY", answer)));
        assertThat(reading.isComplete()).isTrue();
        return reading.rows().stream().map(r -> r.demand().priority()).toList();
    }

    @ParameterizedTest
    @CsvSource({"Urgence, 1, 1, ''", "Urgence, 2, 2, 2", "Prio, 1, '', ''", "Priorité, 1, '', 1"})
    void aPriorityOfPlainFiguresIsToldOnce(String heading, String first, String second, String third) {
        var reading = reader.read(table(heading, first, second, third), Answers.NONE);

        assertThat(said(reading)).containsExactly("priority.read");
        assertThat(reading.findings()).allMatch(f -> f.severity() == Severity.NOTICE);
        assertThat(reading.isComplete()).isTrue();
    }

    /** Our own template and our own names say which counts more, whatever their order and what was added to them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commune;Thème;Public;Moyen de transport;Habitants;Priorité",
                "COMMUNE;theme;PUBLIC;moyen de transport;habitants;PRIORITE",
                "Commune;Theme;Audience;Means of transport;Residents;Priority",
                "commune;theme;audience;mobility;residents;priority"
            })
    void inOurOwnTableItIsKnownWhichPriorityCountsMore(String headings) {
        var reading = reader.read(below(headings, "1", "2", ""), Answers.NONE);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.rows().stream().map(r -> r.demand().priority())).containsExactly(1, 2, 1);
        assertThat(said(reader.read(below(headings, "1", "2", "3"), Answers.NONE)))
                .containsExactly("priority.read");
    }

    @ParameterizedTest
    @CsvSource({
        "Quand ça les arrange, matin, après-midi, mercredi",
        "Horaires, 9h-11h, 14h, 10h",
        "Souhait, le matin, jeudi matin, soir après 17 h"
    })
    void aColumnOfTimesThatIsNotReadIsToldWithWhatCountsInstead(String heading, String a, String b, String c) {
        var reading = reader.read(table(heading, a, b, c), Answers.NONE);

        assertThat(said(reading)).containsExactly("column.times");
        assertThat(reading.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Forbach (Wiesberg), Wiesberg", "Forbach - Bellevue, Bellevue", "FORBACH (Bellevue), Bellevue"})
    void aQuarterBesideItsCommuneIsNamedWhereItIsNotTaken(String written, String part) {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", written + ";E-mail;seniors;bus;12"),
                vocabulary::knows);

        var reading = reader.read(workbook, TestTerritory.acceptingEach(reader, workbook, Answers.NONE));

        assertThat(TestTerritory.lines(reading)).containsExactly("57227 email seniors bus 12 p1");
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0).problem()).isEqualTo(Words.of("commune.part", part, "Forbach"));
    }

    /** A territory without an audience of all: its own share them, and the sum stays. */
    @Test
    void everybodyIsSharedAmongTheAudiencesAsTheTerritoryEstimates() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Transport;Habitants",
                        "Forbach;E-mail;tout public;bus;20",
                        "Œting;Parentalité;tout public;bus;7"),
                vocabulary::knows);
        var question = reader.read(workbook, Answers.NONE).questions().get(0);
        assertThat(question.choices().stream().map(Choice::value)).startsWith(Answers.ESTIMATE, Answers.BY_THEME);
        assertThat(question.isWeak()).as("to be looked at").isTrue();
        assertThat(question.proposed().value()).isEqualTo(Answers.ESTIMATE);
        assertThat(question.countsMoreOften()).isFalse();

        var reading = reader.read(workbook, new Answers(Map.of("AUDIENCE:tout public", Answers.ESTIMATE)));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(27);
        assertThat(reading.rows())
                .allMatch(r -> vocabulary
                        .sharesOfAudiences(r.demand().theme())
                        .containsKey(r.demand().audience()));
        assertThat(reading.rows().stream().map(r -> r.demand().audience()).distinct())
                .hasSizeGreaterThan(1);
        assertThat(reading.rows()).as("of a row for everybody").allMatch(AskedRow::everybody);
        assertThat(said(reading)).containsOnly("audience.estimated", "audience.shared");
    }

    /** Five for everybody became three and two, and a workshop needs three or four: two were left without a place. */
    @Test
    void nobodyIsGivenToAnAudienceThatWouldBeTooFewForAWorkshop() {
        for (int residents = 1; residents <= 30; residents++) {
            var workbook = SheetFile.read(
                    Files.csv(
                            "Commune;Thème;Public;Transport;Habitants",
                            "Forbach;Aide aux démarches administratives;tout public;bus;" + residents),
                    vocabulary::knows);
            var rows = reader.read(workbook, new Answers(Map.of("AUDIENCE:tout public", Answers.ESTIMATE)))
                    .rows();

            assertThat(rows.stream().mapToInt(AskedRow::residents).sum()).isEqualTo(residents);
            assertThat(rows)
                    .as(residents + " of a theme of three")
                    .satisfiesAnyOf(
                            r -> assertThat(r).hasSize(1), r -> assertThat(r).allMatch(row -> row.residents() >= 3));
        }
    }

    /** Groups of four or five for one theme became three audiences in three communes, and no reader saw why. */
    @Test
    void groupsTooSmallForTwoWorkshopsOfOneThemeAreOfOneAudience() {
        var lines = Stream.of("Forbach;4", "Cocheren;5", "Behren-lès-Forbach;3", "Œting;2", "Metzing;5")
                .map(l -> l.replace(";", ";Aide aux démarches administratives;tt public;bus;") + ";")
                .toList();

        var reading = reader.read(rows(lines), new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE)));

        assertThat(reading.rows())
                .hasSize(5)
                .allMatch(r -> r.demand().audience().equals("seniors"));
    }

    /** Of a row that comes by two means each half was taken for a small group, against what its question had told. */
    @Test
    void aGroupThatComesByTwoMeansIsAsLargeAsItsRow() {
        var answers = new HashMap<String, String>();
        var file = rows(List.of("Forbach;Aide aux démarches administratives;tt public;bus / à pied;18;"));
        for (int round = 0; round < 3; round++) {
            reader.read(file, new Answers(answers))
                    .questions()
                    .forEach(q ->
                            answers.put(q.key(), q.key().startsWith("AUDIENCE") ? Answers.ESTIMATE : Answers.SHARE));
        }

        assertThat(reader.read(file, new Answers(answers)).rows().stream()
                        .map(r -> r.demand().audience())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    /** Seven groups for everybody had all become seniors, and nobody else was given one. */
    @Test
    void largerGroupsAreSharedByThoseWhoWishForTheirTheme() {
        var lines = new StringBuilder("Commune;Thème;Public;Transport;Habitants\n");
        vocabulary
                .all(Kind.COMMUNE)
                .forEach(c -> lines.append(c.name()).append(";Aide aux démarches administratives;tout public;bus;9\n"));
        var workbook = SheetFile.read(lines.toString().getBytes(StandardCharsets.UTF_8), vocabulary::knows);
        var rows = reader.read(workbook, new Answers(Map.of("AUDIENCE:tout public", Answers.ESTIMATE)))
                .rows();
        long all = rows.stream().mapToInt(AskedRow::residents).sum();
        var byAudience = rows.stream()
                .collect(Collectors.groupingBy(r -> r.demand().audience(), Collectors.summingInt(AskedRow::residents)));
        var weights = vocabulary.sharesOfAudiences(rows.get(0).demand().theme());
        double each = weights.values().stream().mapToDouble(w -> w).sum();
        var usual = new HashMap<>(weights);
        usual.values().removeIf(weight -> weight < 0.6 * each / weights.size());
        double sum = usual.values().stream().mapToDouble(w -> w).sum();

        assertThat(usual).as("parents, of whom few ask for it, are not meant").hasSizeBetween(2, weights.size() - 1);
        assertThat(all).isEqualTo(9L * vocabulary.all(Kind.COMMUNE).size());
        assertThat(byAudience).containsOnlyKeys(usual.keySet());
        usual.forEach((audience, weight) -> assertThat((double) byAudience.getOrDefault(audience, 0))
                .as(audience)
                .isCloseTo(all * weight / sum, within(4.0)));
    }

    /** Those too few for a workshop are put together, and one that stands again is the same again. */
    @Test
    void thoseWhoAreTooFewByThemselvesAreOfOneAudience() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Transport;Habitants",
                        "Forbach;Aide aux démarches administratives;tout public;bus;2",
                        "Forbach;Aide aux démarches administratives;tout public;bus;1",
                        "Forbach;Aide aux démarches administratives;tout public;bus;2",
                        "Forbach;Aide aux démarches administratives;tout public;bus;2"),
                vocabulary::knows);
        var answers = new HashMap<>(Map.of("AUDIENCE:tout public", Answers.ESTIMATE));
        for (int round = 0; round < 3; round++) {
            reader.read(workbook, new Answers(answers))
                    .questions()
                    .forEach(q ->
                            answers.put(q.key(), q.key().startsWith("DUPLICATE:SAME") ? Answers.ONCE : Answers.ADD));
        }

        assertThat(reader.read(workbook, new Answers(answers)).rows())
                .as(answers.toString())
                .singleElement()
                .satisfies(row -> assertThat(row.residents()).isEqualTo(3));
    }

    /** Each went to another audience, and nobody was told that they are the same. */
    @Test
    void rowsForEverybodyThatRepeatEachOtherAreAskedAbout() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Transport;Habitants",
                        "Forbach;Aide aux démarches administratives;tout public;bus;4",
                        "Cocheren;Aide aux démarches administratives;tout public;bus;4",
                        "Forbach;Aide aux démarches administratives;tout public;bus;4",
                        "Cocheren;Aide aux démarches administratives;tout public;bus;5"),
                vocabulary::knows);

        assertThat(reader.read(workbook, new Answers(Map.of("AUDIENCE:tout public", Answers.ESTIMATE)))
                        .questions())
                .extracting(Question::key)
                .as("of another number is asked as of any audience")
                .containsExactly("DUPLICATE:SAME:E4", "DUPLICATE:OTHER:E5");
    }

    /** What an answer makes of the residents is said before it is given, and is what comes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commune;Thème;Public;Transport;Habitants|Forbach;E-mail;tous;bus;20|Œting;Parentalité;tous;bus;7|Œting;E-mail;tous;bus;5",
                "Commune;Public;Transport;E-mail;Parentalité|Forbach;tous;bus;13;4|Œting;tous;bus;12;3"
            })
    void whatEachAnswerMakesOfEverybodyIsSaidBefore(String lines) {
        var workbook = SheetFile.read(Files.csv(lines.split("\\|")), vocabulary::knows);
        var counting = reader.read(workbook, Answers.NONE).questions().get(0).counting();
        var shared = reader.read(workbook, new Answers(Map.of("AUDIENCE:tous", Answers.ESTIMATE)));

        assertThat(shared.isComplete()).isTrue();
        var byAudience = shared.rows().stream()
                .collect(Collectors.groupingBy(
                        r -> vocabulary
                                .entry(Kind.AUDIENCE, r.demand().audience())
                                .name(),
                        Collectors.summingLong(AskedRow::residents)));
        var byTheme = shared.rows().stream()
                .collect(Collectors.groupingBy(
                        r -> vocabulary.entry(Kind.THEME, r.demand().theme()).name(),
                        Collectors.summingLong(AskedRow::residents)));
        assertThat(counting).isEqualTo(new CountingEverybody(byTheme, byAudience));
        assertThat(counting.effect().in(Locale.FRENCH))
                .startsWith("32 habitants sur ces lignes : un public choisi les prend tous, les partager donne ");
        assertThat(new CountingEverybody(Map.of("", 20L, "E-mail", 12L), Map.of("Seniors", 12L))
                        .effect()
                        .in(Locale.FRENCH))
                .as("what sharing gives is told of all residents, or not")
                .isEqualTo("32 habitants sur ces lignes : un public choisi les prend tous.");
    }

    /** What "tout public" made of 40 residents left out the ten of "env. 10", which had been accepted. */
    @Test
    void figuresThatSomebodyDecidedAreCountedForEverybody() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Transport;Habitants",
                        "Forbach;E-mail;tous;bus;env. 10",
                        "Alsting;E-mail;tous;bus;30"),
                vocabulary::knows);
        var answered = new Answers(Map.of("RESIDENTS:env. 10", "10"));

        assertThat(reader.read(workbook, answered).questions().stream()
                        .flatMap(q -> Stream.ofNullable(q.counting()))
                        .map(c -> c.effect().in(Locale.FRENCH)))
                .singleElement()
                .asString()
                .startsWith("40 habitants sur ces lignes");
    }

    @Test
    void figuresThatAreNotClearAreNotCountedForEverybody() {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;tous;bus;beaucoup"),
                vocabulary::knows);
        var counting = reader.read(workbook, Answers.NONE).questions().stream()
                .flatMap(q -> Stream.ofNullable(q.counting()))
                .findFirst()
                .orElseThrow();

        assertThat(counting.effect().in(Locale.FRENCH))
                .startsWith("Les nombres de ces lignes ne sont pas encore clairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"habitants QPV", "Habitants du quartier", "tout venant", "tous âges confondus", "Usagers du CCAS"
            })
    void whoeverLivesThereIsEverybody(String audience) {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;" + audience + ";bus;20"),
                vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.isWeak()).isTrue();
                    assertThat(q.proposed().value()).isEqualTo(Answers.ESTIMATE);
                });
    }

    /** An audience that the territory does not tell from others may be shared too; that is no proposal. */
    @Test
    void anAudienceThatIsNotKnownMayBeSharedAsTheTerritoryEstimates() {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;allophones;bus;20"),
                vocabulary::knows);

        var question = reader.read(workbook, Answers.NONE).questions().get(0);
        assertThat(question.proposed()).isNull();
        assertThat(question.choices()).extracting(Choice::value).contains(Answers.ESTIMATE);
        var reading = reader.read(workbook, new Answers(Map.of(question.key(), Answers.ESTIMATE)));
        assertThat(reading.residents()).isEqualTo(20);
        assertThat(reading.isComplete()).isTrue();
        assertThat(said(reading)).containsOnly("audience.estimated", "audience.shared");
    }

    /** Pieces of what was shared have numbers of their own, of which two may be the same by chance. */
    @Test
    void rowsThatAreSharedRepeatAnotherOnlyAsAWhole() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Transport;Habitants;Qui",
                        "Forbach;Démarches;tous;bus;9;CCAS",
                        "Forbach;Démarches;tous;bus;10;mairie"),
                vocabulary::knows);

        var reading = reader.read(workbook, new Answers(Map.of("AUDIENCE:tous", Answers.ESTIMATE)));

        assertThat(reading.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("DUPLICATE:OTHER:E3");
            assertThat(q.proposed().value()).isEqualTo(Answers.ADD);
            assertThat(q.rows()).isEqualTo(1);
            assertThat(q.found()).isEqualTo("10");
            assertThat(q.problem().in(Locale.FRENCH)).contains("où 9 habitants demandent déjà");
        });
    }

    /** Groups went whole to an audience that nobody had named, which only the rows taken showed. */
    @Test
    void whatResidentsForEverybodyBecomeIsToldByRow() {
        var reading = reader.read(
                rows(List.of("Forbach;E-mail;tt public;bus;3;", "Forbach;E-mail;seniors;bus;5;")),
                new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE)));

        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("audience.shared"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.row()).isEqualTo(2);
                    assertThat(f.problem().in(Locale.FRENCH)).matches("Forbach, E-mail : .+ 3\\.");
                });
    }

    /** Of rows for everybody one is known to be of parents: the others stay as they were estimated, and its number too. */
    @Test
    void anotherAudienceIsChosenForOneRowForEverybodyAlone() {
        var lines = List.of(
                "Forbach;E-mail;tt public;bus;6;",
                "Œting;E-mail;tt public;bus;5;",
                "Morsbach;E-mail;tt public;bus;5;",
                "Behren;E-mail;tt public;bus;7;");
        var estimated = new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE, "COMMUNE:behren", "57058"));
        var before = reader.read(rows(lines), estimated);
        var parents = before.shared(Kind.AUDIENCE).get(1);
        assertThat(parents.what()).isEqualTo("Œting, E-mail");
        assertThat(parents.place().in(Locale.FRENCH)).isEqualTo("la ligne 3");
        assertThat(parents.residents()).isEqualTo(5);
        assertThat(parents.chosen()).isNull();

        var after = reader.read(rows(lines), estimated.and(Map.of(parents.key(), "parents")));

        assertThat(after.residents()).isEqualTo(before.residents());
        assertThat(after.shared(Kind.AUDIENCE).get(1).chosen().id()).isEqualTo("parents");
        assertThat(asked(after, "Œting")).as("no estimate any more").containsExactly("parents 5 false");
        for (var commune : List.of("Forbach", "Morsbach", "Behren-lès-Forbach")) {
            assertThat(asked(after, commune)).isNotEmpty().isEqualTo(asked(before, commune));
        }
        assertThat(after.findings())
                .filteredOn(f -> f.problem().key().equals("audience.shared") && f.row() == 3)
                .singleElement()
                .satisfies(f ->
                        assertThat(f.problem().in(Locale.FRENCH)).isEqualTo("Œting, E-mail : Parents d'élèves 5."));
        assertThat(reader.read(rows(lines), estimated.and(Map.of(parents.key(), Answers.ESTIMATE)))
                        .rows())
                .as("as estimated again")
                .isEqualTo(before.rows());
    }

    private List<String> asked(DemandReading reading, String commune) {
        return reading.rows().stream()
                .filter(r -> vocabulary
                        .entry(Kind.COMMUNE, r.demand().commune())
                        .name()
                        .equals(commune))
                .map(r -> r.demand().audience() + " " + r.residents() + " " + r.everybody())
                .toList();
    }

    /** Of a row that is taken in part, those left out were told as taken. */
    @Test
    void onlyTheResidentsTakenOfARowForEverybodyAreToldAsTaken() {
        var file = rows(List.of("Forbach;Bureautique;actifs;bus;12;", "Forbach;Bureautique;tt public;bus;12;"));
        var estimated = new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE, "AUDIENCE:actifs", "actifs"));
        var question = reader.read(file, estimated).questions().get(0);

        var reading = reader.read(file, estimated.and(Map.of(question.key(), Answers.ONCE)));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isBetween(13L, 23L);
        assertThat(reading.shared(Kind.AUDIENCE))
                .singleElement()
                .satisfies(told -> assertThat(told.residents())
                        .as("a choice is for all of the row")
                        .isEqualTo(12));
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("audience.shared"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem().in(Locale.FRENCH))
                        .isEqualTo("Forbach, Bureautique : Personnes en recherche d'emploi "
                                + (reading.residents() - 12) + "."));
    }

    /** The choice was no decision just where somebody wants to take it back: while what it leads to is asked. */
    @Test
    void anAudienceChosenForARowThatWaitsIsADecisionToo() {
        var file = rows(List.of("Forbach;E-mail;parents;bus;6;", "Forbach;E-mail;tt public;bus;6;"));
        var estimated = new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE));
        var key = reader.read(file, estimated).shared(Kind.AUDIENCE).get(0).key();
        var chosen = estimated.and(Map.of(key, "parents"));

        assertThat(reader.read(file, chosen).questions())
                .extracting(Question::key)
                .allMatch(k -> k.startsWith("DUPLICATE:"))
                .isNotEmpty();
        assertThat(reader.decisions(file, chosen))
                .extracting(d -> d.question().key())
                .contains(key);
    }

    /** Who does not know whom a row is of had to invent somebody. */
    @Test
    void whomABlankCellIsAboutMayBeEstimated() {
        var file = rows(
                List.of("Forbach;E-mail;seniors;bus;5;", "Forbach;Bureautique;;bus;6;", "Œting;Santé;seniors;bus;3;"));
        var question = reader.read(file, Answers.NONE).questions().get(0);
        assertThat(question.choices()).extracting(Choice::value).contains(Answers.ESTIMATE);

        var reading = reader.read(file, new Answers(Map.of(question.key(), Answers.ESTIMATE)));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(14);
        assertThat(reading.shared(Kind.AUDIENCE))
                .singleElement()
                .satisfies(told -> assertThat(told.residents()).isEqualTo(6));
    }

    /** Of two means in a cell a row was told by names, where its own words say what it asks. */
    @Test
    void aRowForEverybodyIsToldByItsOwnWordsWhereItAsksForOneThing() {
        var file = rows(List.of("Forbach;Mails;tt public;bus / à pied;6;"));
        var answers = new HashMap<String, String>();
        for (int round = 0; round < 3; round++) {
            reader.read(file, new Answers(answers))
                    .questions()
                    .forEach(q ->
                            answers.put(q.key(), q.key().startsWith("AUDIENCE") ? Answers.ESTIMATE : Answers.SHARE));
        }

        assertThat(reader.read(file, new Answers(answers)).shared(Kind.AUDIENCE))
                .extracting(SharedResidents::written)
                .containsExactly("Forbach · Mails · tt public");
    }

    /** What was chosen for one row stood among no decisions, so that nobody saw that it was or could take it back. */
    @Test
    void anAudienceChosenForOneRowIsADecision() {
        var file = rows(List.of("Œting;E-mail;tt public;bus;5;", "Forbach;E-mail;tt public;bus;6;"));
        var estimated = new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE));
        var key = reader.read(file, estimated).shared(Kind.AUDIENCE).get(0).key();

        var decisions = reader.decisions(file, estimated.and(Map.of(key, "parents")));

        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(1).answer().name()).isEqualTo("Parents d'élèves");
        assertThat(decisions.get(1).asked().in(Locale.FRENCH))
                .startsWith("Pour 5 habitants de la ligne 2, un autre public");
    }

    /** In two tables beside each other rows have the same number, and a choice for one counted for both. */
    @Test
    void rowsForEverybodyOfTwoTablesBesideEachOtherAreToldApart() {
        var head = "Commune;Thème;Public;Transport;Habitants";
        var row = "Forbach;E-mail;tt public;bus;5;;Forbach;E-mail;tt public;à pied;6";
        var file = SheetFile.read(Files.csv(head + ";;" + head, row), vocabulary::knows);

        var shared = reader.read(file, new Answers(Map.of("AUDIENCE:tt public", Answers.ESTIMATE)))
                .shared(Kind.AUDIENCE);

        assertThat(shared).hasSize(2);
        assertThat(shared.stream().map(SharedResidents::key).distinct()).hasSize(2);
    }

    /** By which means they come was seen once the rows were taken. */
    @Test
    void byWhichEstimatedMeansARowComesIsToldByRow() {
        var reading = reader.read(
                rows(List.of("Forbach;E-mail;seniors;sans voiture;9;", "Forbach;E-mail;seniors;bus;5;")),
                new Answers(Map.of("MOBILITY:sans voiture", Answers.WITHOUT_CAR)));

        assertThat(reading.shared(Kind.AUDIENCE)).isEmpty();
        assertThat(reading.shared(Kind.MOBILITY)).singleElement().satisfies(told -> {
            assertThat(told.place().in(Locale.FRENCH)).isEqualTo("la ligne 2");
            assertThat(told.residents()).isEqualTo(9);
            assertThat(told.estimated()).hasSizeGreaterThan(1).doesNotContainKey("En voiture");
        });
    }

    /** Nobody writes one row twice in other words and with another number: both count, which is told. */
    @Test
    void rowsInOtherWordsAndWithAnotherNumberAreAdded() {
        var lines = List.of("Forbach;E-mail;seniors;bus;8;", "Forbach;Courriel;seniors;bus;3;");

        var reading = reader.read(rows(lines), Answers.NONE);

        assertThat(reading.questions()).isEmpty();
        assertThat(reading.residents()).isEqualTo(11);
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("duplicate.otherwise"))
                .singleElement()
                .satisfies(f -> assertThat(f.problem().in(Locale.FRENCH)).startsWith("Lue comme la ligne 2 "));
        assertThat(reader.read(rows(lines), new Answers(Map.of("DUPLICATE:OTHER", Answers.ONCE)))
                        .residents())
                .as("an answer about others")
                .isEqualTo(11);
    }

    /** What stands for the cell above is that cell's word, and a row that says all by "idem" is the same demand again. */
    @Test
    void aRowOfMarksForWhatStandsAboveIsAskedAbout() {
        var lines = List.of("Forbach;E-mail;seniors;bus;8;", "idem;idem;idem;idem;3;");

        assertThat(reader.read(rows(lines), Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.key()).isEqualTo("DUPLICATE:OTHER:E3"));
    }

    /** In other words with the same number it may be one demand out of two lists. */
    @Test
    void rowsInOtherWordsWithTheSameNumberAreAskedAbout() {
        var lines = List.of("Forbach;E-mail;seniors;bus;8;", "Forbach;Courriel;seniors;bus;8;");

        assertThat(reader.read(rows(lines), Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.key()).isEqualTo("DUPLICATE:SAME:E3"));
    }

    /** The same number before it is shared: perhaps the same row, and never added to it by itself. */
    @Test
    void rowsThatAreSharedAndHaveOneNumberMayBeTheSame() {
        var lines = Stream.of("CCAS", "mairie", "CCAS", "mairie", "CCAS")
                .map(who -> "Forbach;Démarches;tous;bus;9;" + who)
                .toList();
        var answers = new Answers(Map.of("AUDIENCE:tous", Answers.ESTIMATE));

        assertThat(reader.read(rows(lines.subList(0, 2)), answers).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo("DUPLICATE:SAME:E3");
                    assertThat(q.proposed()).isNull();
                    assertThat(q.rows()).isEqualTo(1);
                });
        assertThat(reader.read(rows(lines), answers).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo("DUPLICATE:SAME");
                    assertThat(q.proposed()).isNull();
                    assertThat(q.rows()).isEqualTo(4);
                    assertThat(q.problem().in(Locale.FRENCH))
                            .startsWith("4 lignes répètent chacune la demande d'une autre ligne, avec le même nombre : "
                                    + "36 habitants en tout");
                });
    }

    /** Two themes of one cell that all of its residents ask for are not shared. */
    @Test
    void rowsOfSeveralThemesEachRepeatAnotherByTheirNumber() {
        var lines = List.of(
                "Forbach;\"E-mail, Santé\";seniors;bus;8;CCAS", "Forbach;\"E-mail, Santé\";seniors;bus;8;mairie");

        assertThat(reader.read(rows(lines), new Answers(Map.of("THEME:e mail sante", Answers.EACH)))
                        .questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo("DUPLICATE:SAME:E3");
                    assertThat(q.proposed()).isNull();
                    assertThat(q.rows()).isEqualTo(1);
                });
    }

    private Workbook rows(List<String> lines) {
        return SheetFile.read(
                Files.csv(
                        Stream.concat(Stream.of(OTHERS + "Qui"), lines.stream()).toArray(String[]::new)),
                vocabulary::knows);
    }

    /** It was offered once, and files that were decided so keep their answers. */
    @Test
    void whoHasNoCarMayStillBeEstimatedAmongAllMeans() {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Véhicule ?;Habitants", "Forbach;E-mail;seniors;non;20"),
                vocabulary::knows);
        var answers = Map.of("COLUMN:MOBILITY", "@D", "MOBILITY:vehicule non", Answers.ESTIMATE);

        var reading = reader.read(workbook, new Answers(answers));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(20);
        assertThat(said(reading)).contains("means.estimated.blank");
    }

    /** Who has no car may walk or take the bus: shared among the means of such, once somebody has looked at that. */
    @ParameterizedTest
    @ValueSource(strings = {"sans permis", "Non véhiculés", "n'ont pas le permis", "ne conduisent plus"})
    void whoHasNoCarIsSharedAmongTheMeansOfThoseWithoutOne(String means) {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;seniors;" + means + ";20"),
                vocabulary::knows);

        var question = reader.read(workbook, Answers.NONE).questions().get(0);
        assertThat(question.isWeak()).isTrue();
        assertThat(question.proposed().value()).isEqualTo(Answers.WITHOUT_CAR);
        assertThat(question.choices()).extracting(Choice::value).contains("pied", "bus");
        var reading = reader.read(workbook, new Answers(Map.of(question.key(), Answers.WITHOUT_CAR)));
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(20);
        assertThat(reading.rows())
                .hasSizeGreaterThan(1)
                .allMatch(r -> vocabulary.isWithoutCar(r.demand().mobility()));
        assertThat(said(reading)).containsExactly("means.estimated.withoutCar");
    }

    @ParameterizedTest
    @CsvSource({
        "Véhicule ? : non, true",
        "Motorisé : N (non), true",
        "pas de permis ni voiture, true",
        "Accompagné ? : non, false",
        "sans permis mais scooter, false",
        "voiture sans permis, false"
    })
    void onlyWhatSaysThatThereIsNoCarSaysSo(String text, boolean said) {
        assertThat(WithoutCar.isSaidBy(text)).isEqualTo(said);
    }

    /** Nothing in the file says how they come: as the territory estimates it, once somebody has looked at that. */
    @Test
    void meansThatNoColumnSaysAreProposedAsTheTerritoryEstimatesThem() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Commune;Thème;Public;Habitants;Accueil",
                        "Forbach;E-mail;seniors;9;petit groupe",
                        "Œting;E-mail;seniors;4;conférence"),
                vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo("COLUMN:MOBILITY");
                    assertThat(q.isWeak()).isTrue();
                    assertThat(q.proposed().value()).isEqualTo(Answers.ESTIMATE);
                    assertThat(q.choices()).extracting(Choice::value).contains("@E");
                });
    }

    @Test
    void whoIsOfReducedMobilityIsNoAudience() {
        var workbook = SheetFile.read(
                Files.csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;PMR;bus;12"), vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions().get(0).problem())
                .isEqualTo(Words.of("word.means", "Porte à porte, mobilité réduite", 1));
    }
}
