package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What becomes of the words of {@code trade-words.csv}, each the only one that is not plain in a file of one row: read or
 * proposed for sure, proposed to be checked, or to be chosen. {@code -Dhuman.report=true} tells of each that is not right.
 */
class TradeWordsTest {

    /** What became of a word. */
    private enum Outcome {
        SURE,
        SURE_BUT_WRONG,
        CHECKED,
        CHECKED_BUT_WRONG,
        CHOSEN
    }

    /** @param meant ids of which any is right */
    private record Word(Kind kind, String text, List<String> meant) {

        static Word of(String line) {
            var fields = line.split(";");
            return new Word(Kind.valueOf(fields[0]), fields[1], List.of(fields[2].split("\\|")));
        }

        String row() {
            return "Forbach;"
                    + of(Kind.THEME, "E-mail") + ";" + of(Kind.AUDIENCE, "Seniors (60 ans et plus)") + ";"
                    + of(Kind.MOBILITY, "En bus et à pied") + ";7";
        }

        private String of(Kind other, String plain) {
            return kind == other ? text : plain;
        }
    }

    private static Map<Word, Outcome> outcomes = Map.of();

    @BeforeAll
    static void readEach() throws IOException {
        var territory = Territories.named("forbach");
        var vocabulary = Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms())
                .wishing(territory);
        var reader = new DemandReader(vocabulary);
        try (var in = Objects.requireNonNull(TradeWordsTest.class.getResourceAsStream("trade-words.csv"))) {
            outcomes = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Word::of)
                    .collect(Collectors.toMap(word -> word, word -> outcome(word, vocabulary, reader)));
        }
        if (Boolean.getBoolean("human.report")) {
            System.out.println(numbers());
        }
    }

    private static Outcome outcome(Word word, Vocabulary vocabulary, DemandReader reader) {
        var workbook =
                SheetFile.read(Files.csv("Commune;Thème;Public;Transport;Habitants", word.row()), vocabulary::knows);
        var reading = reader.read(workbook, Answers.NONE);
        if (reading.questions().isEmpty()) {
            var demand = reading.rows().get(0).demand();
            var taken = switch (word.kind()) {
                case THEME -> demand.theme();
                case AUDIENCE -> demand.audience();
                case MOBILITY -> demand.mobility();
                case COMMUNE -> demand.commune();
            };
            return said(word, "read", taken, word.meant().contains(taken) ? Outcome.SURE : Outcome.SURE_BUT_WRONG);
        }
        var question = reading.questions().get(0);
        var first = question.choices().get(0).value();
        if (question.proposed() == null) {
            return said(word, "first", first, Outcome.CHOSEN);
        }
        boolean right = word.meant().contains(first);
        return said(
                word,
                "proposed",
                first,
                question.isSure()
                        ? right ? Outcome.SURE : Outcome.SURE_BUT_WRONG
                        : right ? Outcome.CHECKED : Outcome.CHECKED_BUT_WRONG);
    }

    private static Outcome said(Word word, String how, String as, Outcome outcome) {
        if (Boolean.getBoolean("human.report")) {
            System.out.println(outcome + " " + word.kind() + " " + word.text() + ": " + how + " " + as + ", meant "
                    + word.meant());
        }
        return outcome;
    }

    private static Map<Outcome, Long> numbers() {
        return outcomes.values().stream()
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
    }

    @Test
    void noWordIsSureAndWrong() {
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(160).doesNotContainValue(Outcome.SURE_BUT_WRONG);
    }

    /** As many as today: whoever adds a word or a rule that reads fewer sees it here. */
    @Test
    void noFewerAreReadOrProposedAsTheyAreMeant() {
        var numbers = numbers();

        assertThat(numbers.getOrDefault(Outcome.SURE, 0L)).isGreaterThanOrEqualTo(59);
        assertThat(numbers.getOrDefault(Outcome.SURE, 0L) + numbers.getOrDefault(Outcome.CHECKED, 0L))
                .isGreaterThanOrEqualTo(141);
        assertThat(numbers.getOrDefault(Outcome.CHECKED_BUT_WRONG, 0L)).isLessThanOrEqualTo(1);
    }
}
