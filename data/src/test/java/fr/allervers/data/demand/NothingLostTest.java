package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in a file is in the reading, waits for an answer, was left out by one, or is passed over by name: of each
 * generated file the counts that went in are the counts taken and those of rows that are named, at every step.
 */
class NothingLostTest {

    private static final int FILES = 25;

    private final Vocabulary vocabulary =
            Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
    private final DemandReader reader = new DemandReader(vocabulary);

    @Test
    void countsInAreCountsTakenAndNamedAsLeft() {
        for (int number = 0; number < FILES; number++) {
            var table = new CountedTable(number, vocabulary);
            var workbook = SheetFile.read(table.file(), vocabulary::knows);
            var answers = new HashMap<String, String>();
            DemandReading reading;
            for (int step = 0; ; step++) {
                reading = reader.read(workbook, new Answers(answers));
                assertThat(table.taken(reading) + table.named(reading, answers))
                        .as(number + " after " + answers + "\n" + table)
                        .isEqualTo(table.total());
                if (reading.questions().isEmpty() || step > 60) {
                    break;
                }
                var question = reading.questions()
                        .get(new Random(number + step)
                                .nextInt(reading.questions().size()));
                answers.put(question.key(), table.answer(question));
            }
            assertThat(reading.questions()).as(number + "\n" + table).isEmpty();
            var notCounted = reading.notCounted();
            long unclear = table.total()
                    - reading.residents()
                    - notCounted.stream().mapToLong(NotCounted::residents).sum();
            assertThat(Long.bitCount(unclear))
                    .as(number + " after " + answers + " " + notCounted + "\n" + table)
                    .isEqualTo(notCounted.stream().mapToInt(NotCounted::unclear).sum());
        }
    }

    @Test
    void allThatIsSaidCanBeSaidInBothLanguages() {
        for (int number = 0; number < FILES; number++) {
            var sheet = new HumanSheet(1000 + number, vocabulary);
            var reading = reader.read(SheetFile.read(sheet.file(), vocabulary::knows), Answers.NONE);
            for (var finding : reading.findings()) {
                assertThat(finding.problem().in(Locale.FRENCH))
                        .isNotEqualTo(finding.problem().in(Locale.ENGLISH))
                        .doesNotContain("{");
            }
            assertThat(reading.findings().stream().filter(Finding::isOpen).map(Finding::question))
                    .allMatch(q ->
                            reading.questions().stream().anyMatch(k -> k.key().equals(q)));
        }
    }

    /** A table each of whose rows has a count that is a power of its own, so that a sum says which rows are in it. */
    private static final class CountedTable {

        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Long> byRow = new HashMap<>();
        /** Rows with a blank cell, which may wait with the row above. */
        private final Set<Integer> leans = new HashSet<>();

        private final Random random;

        CountedTable(int number, Vocabulary words) {
            random = new Random(number);
            var communes = words.all(fr.allervers.data.territory.Synonym.Kind.COMMUNE);
            text.append("Commune;Thème;Public;Transport;Nombre\n");
            for (int i = 0; i < 12; i++) {
                long count = 1L << i;
                var commune = random.nextInt(6) == 0
                        ? "Ailleurs " + i
                        : communes.get(i).name();
                boolean blank = random.nextInt(8) == 0;
                if (blank) {
                    leans.add(i + 2);
                }
                text.append(commune)
                        .append(';')
                        .append(HumanWords.one(HumanWords.of("THEME"), random).text())
                        .append(';')
                        .append(
                                blank
                                        ? ""
                                        : HumanWords.one(HumanWords.of("AUDIENCE"), random)
                                                .text())
                        .append(';')
                        .append(HumanWords.one(HumanWords.of("MOBILITY"), random)
                                .text())
                        .append(';')
                        .append(random.nextInt(8) == 0 ? "env. " + count : count + "")
                        .append('\n');
                byRow.put(i + 2, count);
            }
        }

        byte[] file() {
            return Files.csv(text.toString().split("\n"));
        }

        long total() {
            return byRow.values().stream().mapToLong(c -> c).sum();
        }

        long taken(DemandReading reading) {
            return reading.residents();
        }

        /** Counts of rows that wait with a question, or that an answer left out. */
        long named(DemandReading reading, Map<String, String> answers) {
            var taken = new HashMap<Integer, Long>();
            reading.rows().forEach(r -> taken.put(r.row(), (long) r.residents()));
            long waiting = byRow.entrySet().stream()
                    .filter(r -> !taken.containsKey(r.getKey()))
                    .filter(r -> reading.findings().stream().anyMatch(f -> f.row() == r.getKey() && f.isOpen())
                            || leans.contains(r.getKey()) && reading.waiting() > 0
                            || reading.leftOut() > 0 && answers.containsValue(Answers.LEAVE_OUT)
                            || reading.findings().stream().anyMatch(f -> f.row() == 1 && f.isOpen()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            int rows = reading.rows().size() + reading.waiting() + reading.leftOut();
            return rows == byRow.size() ? waiting : -1;
        }

        String answer(Question question) {
            if (question.figure()) {
                return question.found().replaceAll("\\D", "");
            }
            return question.kind() != null && random.nextInt(4) > 0
                    ? question.choices().stream()
                            .map(Choice::value)
                            .filter(v -> !v.equals(Answers.LEAVE_OUT))
                            .findFirst()
                            .orElse(Answers.LEAVE_OUT)
                    : question.choices().get(0).value().equals(Answers.ADD) ? Answers.ADD : Answers.LEAVE_OUT;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
