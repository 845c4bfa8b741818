package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several unclear figures of one kind are one question, each of which may be asked by itself; one alone is asked as it is. */
class FigureKindsTest {

    private static final List<String> COMMUNES = List.of("Forbach", "Œting", "Saint-Avold", "Ars-sur-Moselle");

    private final DemandReader reader = new DemandReader(TestTerritory.vocabulary());

    private static Workbook figures(String... figures) {
        return SheetFile.read(csv(Stream.concat(
                        Stream.of("Commune;Thème;Public;Transport;Habitants"),
                        IntStream.range(0, figures.length)
                                .mapToObj(i -> COMMUNES.get(i) + ";E-mail;Seniors;bus;" + figures[i]))
                .toArray(String[]::new)));
    }

    private DemandReading read(Map<String, String> answers, String... figures) {
        return reader.read(figures(figures), new Answers(answers));
    }

    private static List<Integer> residents(DemandReading reading) {
        return reading.rows().stream().map(AskedRow::residents).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "RANGE, 5-6, entre 7 et 9, greatest, 6, 9",
        "RANGE, 5-6, 7 à 9, least, 5, 7",
        "BOUND, >10, moins de 4, greatest, 10, 4",
        "BROKEN, '12,5', '3,2', greatest, 13, 4",
        "BROKEN, '12,5', '0,4', least, 12, 1",
        "SUM, 4+3, 2+1+1, greatest, 7, 4",
        "THOUSANDS, 2.000, '3,000', least, 2, 3"
    })
    void oneAnswerHoldsForAllOfAKind(String kind, String first, String second, String answer, int one, int other) {
        var asked = read(Map.of(), first, second, "8");
        assertThat(asked.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("FIGURES:" + kind);
            assertThat(q.rows()).isEqualTo(2);
            assertThat(q.problem().in(Locale.FRENCH)).startsWith("Des ").contains(first);
            assertThat(q.choices()).extracting(Choice::value).contains("greatest", "singly", "-");
            assertThat(q.isSure()).isFalse();
        });

        var answered = read(Map.of("FIGURES:" + kind, answer), first, second, "8");

        assertThat(answered.isComplete()).isTrue();
        assertThat(residents(answered)).containsExactly(one, other, 8);
        assertThat(answered.findings())
                .extracting(f -> f.row() + f.column() + " " + f.found() + " "
                        + f.problem().arguments())
                .containsExactly("2E " + first + " [" + one + "]", "3E " + second + " [" + other + "]");
    }

    @Test
    void eachOfThemMayBeAskedByItself() {
        var singly = read(Map.of("FIGURES:RANGE", "singly"), "5-6", "7-9", "5-6");

        assertThat(singly.questions())
                .extracting(Question::key)
                .containsExactlyInAnyOrder("RESIDENTS:5-6", "RESIDENTS:7-9");
    }

    /** Two and three may be five, and three of twelve are no range: what one of them means says nothing of the other. */
    @ParameterizedTest
    @CsvSource({
        "2 et 3, 4 et 5, RESIDENTS:2 et 3, RESIDENTS:4 et 5",
        "3/12, 4/12, RESIDENTS:3/12, RESIDENTS:4/12",
        "0-3, 0 à 5, RESIDENTS:0-3, RESIDENTS:0 à 5"
    })
    void whatMayBeMoreOrLessThanARangeIsAskedByItself(String first, String second, String one, String other) {
        var asked = read(Map.of("FIGURES:RANGE", "least"), first, second, "8");

        assertThat(asked.questions()).extracting(Question::key).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void anAlternativeIsARange() {
        assertThat(residents(read(Map.of("FIGURES:RANGE", "least"), "4 ou 5", "entre 7 et 9 personnes")))
                .containsExactly(4, 7);
    }

    /** What was answered for one of them holds before what is answered for all, and all may be left out. */
    @Test
    void anAnswerForOneOfThemHoldsFirst() {
        assertThat(residents(read(Map.of("FIGURES:RANGE", "greatest", "RESIDENTS:7-9", "8"), "5-6", "7-9")))
                .containsExactly(6, 8);
        assertThat(read(Map.of("FIGURES:RANGE", "-"), "5-6", "7-9", "3").leftOut())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"5-6, RESIDENTS:5-6,", ">10, RESIDENTS:>10,", "4+3, RESIDENTS:4+3, 7"})
    void oneOfAKindIsAskedAsItIsAndASumIsProposedToBeLookedAt(String figure, String key, @Nullable String proposed) {
        assertThat(read(Map.of(), figure, "8", figure).questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo(key);
                    assertThat(q.isSure()).isFalse();
                    assertThat(q.isWeak()).isEqualTo(proposed != null);
                    assertThat(q.proposed() == null ? null : q.proposed().value())
                            .isEqualTo(proposed);
                });
    }

    /** An answer that is none of these leaves the question open, and a total is held against what was answered. */
    @Test
    void answersOfAKindCountInTotals() {
        assertThat(read(Map.of("FIGURES:BOUND", "least"), ">10", "<4").questions())
                .extracting(Question::key)
                .containsExactly("FIGURES:BOUND");
        var lines = csv(
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;5-6",
                "Œting;E-mail;Seniors;bus;7-9",
                "Total;;;;15");
        var reading = reader.read(SheetFile.read(lines), new Answers(Map.of("FIGURES:RANGE", "greatest")));

        assertThat(reading.findings()).anyMatch(f -> f.problem().equals(Words.of("row.total")));
        assertThat(reader.read(SheetFile.read(lines), new Answers(Map.of("FIGURES:RANGE", "least")))
                        .findings())
                .anyMatch(f -> f.problem().equals(Words.of("row.total.other", 15L, 12L)));
    }
}
