package fr.allervers.web.demand;

import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.Decision;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a file of which it is asked what its columns say, as its first rows stand in the file, so that all these questions
 * are answered by one look at it.
 *
 * @param sheet its name where several are read, otherwise empty
 * @param questions one for each thing that no column says for sure
 * @param columns those with a heading or something in the rows shown
 * @param rows the first ones below the headings
 */
public record AskedTable(String sheet, List<Question> questions, List<AskedColumn> columns, List<FirstRow> rows) {

    private static final int ROWS = 3;
    private static final int CHARACTERS = 40;

    /**
     * One column.
     *
     * @param letters over it in the file
     * @param heading empty where nothing stands there
     * @param hidden true where the file does not show it
     * @param means what it is taken for; null where it is not read, or not yet
     */
    public record AskedColumn(
            String letters,
            String heading,
            boolean hidden,
            @Nullable Sentence means) {}

    /**
     * One row.
     *
     * @param cells one for each of the table's columns
     */
    public record FirstRow(int number, List<String> cells) {}

    /** Those of the questions that are shown, in their order. */
    static List<AskedTable> of(
            Workbook workbook,
            DemandReading reading,
            List<Question> questions,
            List<Decision> decisions,
            Vocabulary words) {
        var byPlace = new LinkedHashMap<Map.Entry<String, Integer>, List<Question>>();
        questions.stream()
                .filter(q -> q.column() != null)
                .forEach(q -> byPlace.computeIfAbsent(Map.entry(q.sheet(), q.firstRow()), p -> new ArrayList<>())
                        .add(q));
        return byPlace.entrySet().stream()
                .map(e -> of(
                        rows(
                                workbook,
                                e.getKey().getKey().isEmpty()
                                        ? reading.sheet()
                                        : e.getKey().getKey()),
                        e.getKey().getValue(),
                        e.getValue(),
                        decisions,
                        words))
                .toList();
    }

    private static AskedTable of(
            @Nullable Sheet sheet, int heading, List<Question> questions, List<Decision> decisions, Vocabulary words) {
        var place = questions.get(0).sheet();
        if (sheet == null) {
            return new AskedTable(place, questions, List.of(), List.of());
        }
        var below = sheet.rows().stream()
                .filter(r -> r.number() > heading)
                .limit(ROWS)
                .toList();
        var headings = sheet.rows().stream().filter(r -> r.number() == heading).findFirst();
        int width = Stream.concat(headings.stream(), below.stream())
                .mapToInt(r -> r.cells().size())
                .max()
                .orElse(0);
        var filled = IntStream.range(0, width)
                .filter(c -> headings.filter(r -> !r.cell(c).isBlank()).isPresent()
                        || below.stream().anyMatch(r -> !r.cell(c).isBlank()))
                .boxed()
                .toList();
        var columns = filled.stream()
                .map(c -> {
                    var text = headings.map(r -> r.cell(c).text()).orElse("");
                    return new AskedColumn(
                            Sheet.letters(c),
                            text,
                            sheet.marks().hiddenColumns().contains(c),
                            means(questions, decisions, "@" + Sheet.letters(c), words.meaning(text)));
                })
                .toList();
        return new AskedTable(
                place,
                questions,
                columns,
                below.stream().map(r -> row(r, filled)).toList());
    }

    private static @Nullable Sentence means(
            List<Question> questions, List<Decision> decisions, String column, @Nullable Sentence known) {
        return Stream.concat(
                        questions.stream().filter(q -> takes(q.proposed(), column)),
                        decisions.stream()
                                .filter(d -> isOf(d.question(), questions.get(0)) && takes(d.answer(), column))
                                .map(Decision::question))
                .map(Question::column)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(known);
    }

    /** True of a question about the columns of the same table. */
    private static boolean isOf(Question question, Question other) {
        return question.sheet().equals(other.sheet()) && question.firstRow() == other.firstRow();
    }

    /** True of an answer that names a column, alone or with others. */
    private static boolean takes(@Nullable Choice answer, String column) {
        return answer != null && List.of(answer.value().split("\\+")).contains(column);
    }

    private static FirstRow row(SheetRow row, List<Integer> columns) {
        return new FirstRow(
                row.number(),
                columns.stream().map(c -> shown(row.cell(c).text())).toList());
    }

    private static String shown(String text) {
        return text.length() > CHARACTERS ? text.substring(0, CHARACTERS) + "…" : text;
    }

    private static @Nullable Sheet rows(Workbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
