package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

/**
 * Of workbooks with several sheets, narrow and wide, under known headings and others, shown and hidden: once nothing is left
 * to decide, each count of the file is in the demand or in what is said not to be counted.
 */
class NothingLostInSheetsTest {

    private static final int FILES = Integer.getInteger("lost.files", 60);

    private final Vocabulary vocabulary =
            Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
    private final DemandReader reader = new DemandReader(vocabulary);

    @Test
    void eachCountOfAWorkbookIsTakenOrNamed() {
        int sheetsUnread = 0;
        for (int number = 0; number < FILES; number++) {
            var book = new CountedBook(number);
            var workbook = SheetFile.read(book.file(), vocabulary::knows);
            var answers = new HashMap<String, String>();
            var reading = reader.read(workbook, Answers.NONE);
            for (int step = 0; !reading.questions().isEmpty() && step < 80; step++) {
                var question = reading.questions().get(0);
                answers.put(question.key(), book.answer(question));
                reading = reader.read(workbook, new Answers(answers));
            }
            var as = number + " after " + answers + " " + reading.notCounted() + "\n" + book + "\n" + said(reading);
            assertThat(reading.questions()).as(as).isEmpty();
            assertThat(reading.waiting()).as(as).isZero();
            long missing = book.total()
                    - reading.residents()
                    - reading.notCounted().stream()
                            .mapToLong(NotCounted::residents)
                            .sum();
            int unclear =
                    reading.notCounted().stream().mapToInt(NotCounted::unclear).sum();
            assertThat(missing).as(as).isNotNegative();
            assertThat(book.rowsOf(missing)).as(as).isLessThanOrEqualTo(unclear);
            assertThat(unclear == 0 ? missing : 0).as(as).isZero();
            sheetsUnread += (int) reading.notCounted().stream()
                    .filter(n -> n.reason() == NotCounted.Reason.SHEET)
                    .count();
        }
        assertThat(sheetsUnread).as("files with a sheet that is not read").isGreaterThan(FILES / 10);
    }

    private static List<String> said(DemandReading reading) {
        return reading.findings().stream()
                .map(f -> f.sheet() + f.row() + f.column() + " " + f.problem().key())
                .toList();
    }

    /** Each count is a power of two of its own, so that a sum says which are in it; none looks like a year. */
    private final class CountedBook {

        private record Page(String name, boolean hidden, List<String> lines) {}

        private final Random random;
        private final List<Page> pages = new ArrayList<>();
        private final Map<Integer, String> rowOf = new HashMap<>();
        private int counts;

        CountedBook(int number) {
            random = new Random(31L * number + 5);
            int sheets = 2 + random.nextInt(2);
            for (int i = 0; i < sheets; i++) {
                boolean hidden = i > 0 && random.nextInt(4) == 0;
                pages.add(new Page("Liste " + (char) ('A' + i), hidden, lines(i == 0 ? 0 : random.nextInt(4), i)));
            }
        }

        private List<String> lines(int shape, int sheet) {
            return switch (shape) {
                case 0 -> narrow("Commune;Thème;Public;Transport;Nombre", sheet);
                case 1 -> narrow("Coin;Envie;Monde;Route;Gens", sheet);
                case 2 -> wide("Commune;Public;Transport;Smartphone;Poterie;Doctolib", sheet);
                default -> wide("Coin;Monde;Route;Zumba;Poterie;Doctolib", sheet);
            };
        }

        private List<String> narrow(String head, int sheet) {
            var lines = new ArrayList<>(List.of(head));
            for (int i = 0; i < 3; i++) {
                lines.add(String.join(
                        ";", commune(), word("THEME"), word("AUDIENCE"), word("MOBILITY"), count(sheet, i)));
            }
            return lines;
        }

        private List<String> wide(String head, int sheet) {
            var lines = new ArrayList<>(List.of(head));
            for (int i = 0; i < 2; i++) {
                lines.add(String.join(
                        ";",
                        commune(),
                        word("AUDIENCE"),
                        word("MOBILITY"),
                        count(sheet, i),
                        random.nextBoolean() ? count(sheet, i) : "",
                        ""));
            }
            return lines;
        }

        private String commune() {
            var communes = vocabulary.all(Kind.COMMUNE);
            return random.nextInt(8) == 0
                    ? "Ailleurs"
                    : communes.get(random.nextInt(communes.size())).name();
        }

        private String word(String kind) {
            return HumanWords.one(HumanWords.of(kind), random).text();
        }

        private String count(int sheet, int row) {
            rowOf.put(counts, sheet + " " + row);
            return Integer.toString(1 << counts++);
        }

        byte[] file() {
            return Files.xlsx(w -> pages.forEach(p -> {
                var sheet = Files.fill(w.newWorksheet(p.name), p.lines.toArray(String[]::new));
                if (p.hidden) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }));
        }

        long total() {
            return (1L << counts) - 1;
        }

        /** How many rows have one of these counts. */
        int rowsOf(long sum) {
            return (int) IntStream.range(0, counts)
                    .filter(bit -> (sum >> bit & 1) == 1)
                    .mapToObj(rowOf::get)
                    .distinct()
                    .count();
        }

        /** Any answer that is offered, but that a row is one person, or that figures of another thing are how many. */
        String answer(Question question) {
            var values = question.choices().stream().map(Choice::value).toList();
            var fit = values.stream()
                    .filter(v -> !question.key().startsWith("COLUMN:RESIDENTS") || v.matches("@[A-Z]+"))
                    .toList();
            return fit.get(random.nextInt(fit.size()));
        }

        @Override
        public String toString() {
            return pages.stream()
                    .map(p -> p.name + (p.hidden ? " hidden" : "") + "\n" + String.join("\n", p.lines))
                    .collect(Collectors.joining("\n"));
        }
    }
}
