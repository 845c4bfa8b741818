package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.MeansEstimate;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many of a row's residents come by other means than the rest, and means that nobody knows. */
class PartColumnsTest {

    private static final Territory FORBACH = Territories.named("forbach");
    private static final Vocabulary WORDS = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms())
            .wishing(FORBACH);

    private static final String ACROSS = "Commune;Public;E-mail;Santé;Parentalité;Sans voiture;Total";
    private static final String PART = "PART:sans voiture";
    private static final String MEANS = "COLUMN:MOBILITY";

    private static DemandReading read(Map<String, String> answers, String... lines) {
        return new DemandReader(WORDS).read(SheetFile.read(csv(lines), WORDS::knows), new Answers(answers));
    }

    @Test
    void whoHasNoCarIsAskedAboutAndProposedToComeByBus() {
        var reading = read(Map.of(), ACROSS, "Forbach;Seniors;18;12;;9;30", "Cocheren;Parents;;4;9;3;13");

        assertThat(reading.questions())
                .extracting(Question::key, q -> q.problem().key(), q -> value(q.proposed()))
                .containsExactly(
                        tuple(MEANS, "column.missing.others", ""), tuple(PART, "column.part.WITHOUT_CAR", "bus"));
        assertThat(reading.questions().get(1).choices().stream().map(Choice::value))
                .startsWith("bus", "pied", Answers.ESTIMATE)
                .contains("tpmr", Answers.LEAVE_OUT);
    }

    @Test
    void whatWasAnsweredIsProposedForTheNextFile() {
        var rows = new String[] {ACROSS, "Forbach;Seniors;18;12;;9;30"};
        var first = read(Map.of(PART, "bus", MEANS, "voiture"), rows);
        var learnt = first.headings().stream()
                .filter(h -> h.means().isPresent())
                .map(h -> new LearntHeading(h, LocalDate.of(2026, 11, 2)))
                .toList();
        assertThat(learnt).hasSize(1);

        var again = new DemandReader(Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms())
                        .wishing(FORBACH)
                        .remembering(learnt))
                .read(SheetFile.read(csv(rows), WORDS::knows), new Answers(Map.of(MEANS, "voiture")));
        assertThat(again.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo(PART);
            assertThat(q.problem().key()).isEqualTo("rows.learnt");
            assertThat(Objects.requireNonNull(q.proposed()).value()).isEqualTo("bus");
        });
    }

    @Test
    void theyAreSharedOverTheThemesAndNobodyIsCountedTwice() {
        var reading = read(
                Map.of(PART, "bus", MEANS, "voiture"),
                ACROSS,
                "Forbach;Seniors;18;12;;9;30",
                "Cocheren;Parents;;4;9;13;13",
                "Spicheren;Seniors;2;2;;;4");

        assertThat(lines(reading))
                .containsExactly(
                        "57227 email seniors bus 5",
                        "57227 sante seniors bus 4",
                        "57227 email seniors voiture 13",
                        "57227 sante seniors voiture 8",
                        "57144 sante parents bus 4",
                        "57144 parentalite parents bus 9",
                        "57659 email seniors voiture 2",
                        "57659 sante seniors voiture 2");
        assertThat(reading.isComplete()).isTrue();
        assertThat(keys(reading)).contains("column.part.shared").doesNotContain("column.part.more");
    }

    @Test
    void besideOneFigureTheRestComesAsTheRowSays() {
        var head = "Commune;Thème;Public;Transport;Habitants;dont PMR";
        var reading = read(
                Map.of("PART:dont pmr", "tpmr"),
                head,
                "Forbach;E-mail;Seniors;En voiture;10;3",
                "Cocheren;E-mail;Seniors;En bus et à pied;2;");

        assertThat(lines(reading))
                .containsExactly(
                        "57227 email seniors tpmr 3", "57227 email seniors voiture 7", "57144 email seniors bus 2");
        assertThat(value(read(Map.of(), head, "Forbach;E-mail;Seniors;En voiture;10;3")
                        .questions()
                        .get(0)
                        .proposed()))
                .isEqualTo("tpmr");
    }

    /** Somebody who says that there is no car comes by none, whatever a column counts of those without one. */
    @Test
    void whoHasNoCarDrivesNotWhereNoMeansThatIsWantedIsLeft() {
        var reading = read(
                Map.of("PART:dont sans voiture", "bus", "MOBILITY:sans permis", Answers.WITHOUT_CAR),
                "Commune;Thème;Public;Transport;Habitants;dont sans voiture",
                "Forbach;E-mail;Seniors;sans permis;50;3");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(50);
        assertThat(reading.rows())
                .hasSizeGreaterThan(1)
                .allMatch(r -> WORDS.isWithoutCar(r.demand().mobility()));
    }

    /** Where nobody comes without a car nothing is offered that would say so. */
    @Test
    void whoHasNoCarIsAskedAboutWhereAllMeansAreCars() {
        var driving = new Vocabulary(
                        Map.of(
                                Kind.COMMUNE, WORDS.all(Kind.COMMUNE),
                                Kind.THEME, WORDS.all(Kind.THEME),
                                Kind.AUDIENCE, WORDS.all(Kind.AUDIENCE),
                                Kind.MOBILITY, List.of(WORDS.entry(Kind.MOBILITY, "voiture"))),
                        List.of())
                .wishing(FORBACH);
        var workbook = SheetFile.read(
                csv("Commune;Thème;Public;Transport;Habitants", "Forbach;E-mail;Seniors;sans permis;5"),
                driving::knows);
        var reading = new DemandReader(driving)
                .read(workbook, new Answers(Map.of("MOBILITY:sans permis", Answers.WITHOUT_CAR)));

        assertThat(reading.questions()).singleElement().satisfies(q -> {
            assertThat(q.proposed()).isNull();
            assertThat(q.choices()).extracting(Choice::value).doesNotContain(Answers.WITHOUT_CAR);
        });
    }

    /** All of them ask for both themes, so three of them ask for both by bus. */
    @Test
    void ofThoseWhoAskForSeveralThemesThePartAsksForEach() {
        var reading = read(
                Map.of("PART:dont sans voiture", "bus", "THEME:e mail sante", "each"),
                "Commune;Thème;Public;Transport;Habitants;dont sans voiture",
                "Forbach;E-mail, Santé;Seniors;En voiture;10;3");

        assertThat(lines(reading))
                .containsExactlyInAnyOrder(
                        "57227 email seniors bus 3",
                        "57227 email seniors voiture 7",
                        "57227 sante seniors bus 3",
                        "57227 sante seniors voiture 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sans voiture",
                "dont sans voiture",
                "Sans permis",
                "non motorisés",
                "Nombre de personnes sans véhicule"
            })
    void headingsOfThoseWithoutACar(String heading) {
        assertThat(PartHeading.of(heading, WORDS))
                .satisfies(p -> assertThat(Objects.requireNonNull(p).who()).isEqualTo(PartHeading.Who.WITHOUT_CAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Voiture sans permis", "Seniors", "E-mail", "Places PMR", "En bus", "Total"})
    void headingsOfWhateverElse(String heading) {
        assertThat(PartHeading.of(heading, WORDS)).isNull();
    }

    @Test
    void moreThanThereAreIsTold() {
        var reading = read(
                Map.of(PART, "bus", MEANS, "voiture"), ACROSS, "Forbach;Seniors;3;;;9;3", "Cocheren;Parents;;4;9;3;13");

        assertThat(lines(reading)).contains("57227 email seniors bus 3");
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("column.part.more"))
                .extracting(Finding::row, Finding::column)
                .containsExactly(tuple(2, "F"));
    }

    @Test
    void aColumnThatIsLeftOutIsToldAndChangesNothing() {
        var reading = read(
                Map.of(PART, "-", MEANS, "voiture"), ACROSS, "Forbach;Seniors;3;;;1;3", "Cocheren;Parents;;4;9;3;13");

        assertThat(reading.rows()).allMatch(r -> r.demand().mobility().equals("voiture"));
        assertThat(reading.residents()).isEqualTo(16);
        assertThat(keys(reading)).contains("column.part.left");
    }

    @Test
    void whereNoMeansIsForThemTheColumnIsSaidNotToBeRead() {
        var few = new Vocabulary(
                Map.of(
                        Kind.COMMUNE, List.of(new Entry("57227", "Forbach", 20000)),
                        Kind.THEME, List.of(new Entry("email", "E-mail", -1)),
                        Kind.AUDIENCE, List.of(new Entry("seniors", "Seniors", -1)),
                        Kind.MOBILITY, List.of(new Entry("voiture", "En voiture", -1))),
                List.of());
        var reading = new DemandReader(few)
                .read(
                        SheetFile.read(csv(
                                "Commune;Thème;Public;Transport;Habitants;PMR",
                                "Forbach;E-mail;Seniors;En voiture;10;3")),
                        Answers.NONE);

        assertThat(reading.isComplete()).isTrue();
        assertThat(keys(reading)).containsExactly("column.part.nowhere");
    }

    @Test
    void meansThatNobodyKnowsAreSharedAsTheTerritoryEstimatesThem() {
        var lines = new ArrayList<String>(List.of("Commune;Thème;Public;Habitants"));
        var expected = new HashMap<String, Double>();
        var estimate = MeansEstimate.of(FORBACH);
        for (var commune : WORDS.all(Kind.COMMUNE)) {
            lines.add(commune.id() + ";E-mail;Seniors;3");
            estimate.shares(commune.id(), "seniors").forEach((id, share) -> expected.merge(id, 3 * share, Double::sum));
        }
        var reading = read(Map.of(MEANS, Answers.ESTIMATE), lines.toArray(String[]::new));

        assertThat(reading.residents()).isEqualTo(3L * (lines.size() - 1));
        var byMeans = byMeans(reading);
        expected.forEach((id, share) ->
                assertThat((double) byMeans.getOrDefault(id, 0)).as(id).isCloseTo(share, within(1.0)));
        assertThat(keys(reading)).contains("means.estimated");
        assertThat(byMeans.get("voiture")).isLessThan((int) reading.residents());
    }

    /** Who is counted to have no car does not drive, and the others are not estimated to go without. */
    @Test
    void besideThoseWithoutACarTheOthersAreEstimatedToHaveOne() {
        var reading = read(
                Map.of(PART, Answers.ESTIMATE, MEANS, Answers.ESTIMATE),
                ACROSS,
                "Forbach;Seniors;18;12;;9;30",
                "Cocheren;Seniors;;20;19;13;39");

        var byMeans = byMeans(reading);
        assertThat(byMeans.getOrDefault("voiture", 0) + byMeans.getOrDefault("passager", 0))
                .isEqualTo(69 - 22);
        assertThat(reading.residents()).isEqualTo(69);
    }

    @Test
    void whereNobodyIsWithoutACarNobodyIsEstimatedToBe() {
        var lines = new ArrayList<String>(List.of(ACROSS, "Cocheren;Seniors;;2;1;3;3"));
        WORDS.all(Kind.COMMUNE).forEach(c -> lines.add(c.id() + ";Parents;3;;;;3"));

        var byMeans = byMeans(read(Map.of(PART, "pied", MEANS, Answers.ESTIMATE), lines.toArray(String[]::new)));

        assertThat(byMeans).containsOnlyKeys("voiture", "passager", "pied").containsEntry("pied", 3);
    }

    @Test
    void whateverStandsThereTheSumsStay() {
        var random = new Random(7);
        for (int file = 0; file < 20; file++) {
            var lines = new ArrayList<String>(List.of(ACROSS.replace(";Total", "")));
            int all = 0;
            int without = 0;
            for (var commune : WORDS.all(Kind.COMMUNE).subList(0, 8)) {
                int a = random.nextInt(20);
                int b = 1 + random.nextInt(20);
                int c = random.nextInt(5);
                int part = random.nextInt(a + b + c + 1);
                lines.add("%s;Seniors;%d;%d;%d;%d".formatted(commune.id(), a, b, c, part));
                all += a + b + c;
                without += part;
            }
            var reading = read(Map.of(PART, "bus", MEANS, Answers.ESTIMATE), lines.toArray(String[]::new));

            assertThat(reading.questions()).as(lines.toString()).isEmpty();
            assertThat(reading.residents()).isEqualTo(all);
            assertThat(byMeans(reading).getOrDefault("bus", 0)).isEqualTo(without);
        }
    }

    private static Map<String, Integer> byMeans(DemandReading reading) {
        return reading.rows().stream().collect(groupingBy(r -> r.demand().mobility(), summingInt(AskedRow::residents)));
    }

    private static String value(@Nullable Choice choice) {
        return choice == null ? "" : choice.value();
    }

    private static List<String> keys(DemandReading reading) {
        return reading.findings().stream().map(f -> f.problem().key()).toList();
    }

    private static List<String> lines(DemandReading reading) {
        return reading.rows().stream()
                .map(AskedRow::demand)
                .map(d -> "%s %s %s %s %d".formatted(d.commune(), d.theme(), d.audience(), d.mobility(), d.residents()))
                .toList();
    }
}
