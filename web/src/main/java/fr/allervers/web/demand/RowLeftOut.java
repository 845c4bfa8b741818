package fr.allervers.web.demand;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row about which several things are asked that are asked of no other row: all of it can be left out by one answer.
 *
 * @param row its number, from 1
 * @param others questions that are asked no more once the first of them is answered so
 */
public record RowLeftOut(int row, int others) {

    /** What is told of tables whose rows are no rows of the file. */
    private static final Set<String> OTHERWISE = Set.of("table.turned", "table.forms");

    /** Questions about the line of headings, which is no row of demand. */
    private static final Pattern OF_HEADINGS = Pattern.compile("(HEADING|COLUMN|COLUMNS|PART):");

    private record Row(String sheet, int number) {}

    /** Such rows of a reading, by the key of the first question about each. */
    static Map<String, RowLeftOut> of(DemandReading reading) {
        if (reading.findings().stream()
                .anyMatch(f -> OTHERWISE.contains(f.problem().key()))) {
            return Map.of();
        }
        var perRow = reading.questions().stream()
                .filter(RowLeftOut::isOfOneRow)
                .collect(groupingBy(q -> new Row(q.sheet(), q.firstRow())));
        return perRow.values().stream()
                .filter(asked -> asked.size() > 1)
                .collect(toMap(asked -> asked.get(0).key(), asked -> new RowLeftOut(row(asked), asked.size() - 1)));
    }

    private static int row(List<Question> asked) {
        return asked.get(0).firstRow();
    }

    private static boolean isOfOneRow(Question question) {
        return question.rows() == 1
                && !OF_HEADINGS.matcher(question.key()).lookingAt()
                && question.firstRow() > 0
                && question.choices().stream().anyMatch(c -> c.value().equals(Answers.LEAVE_OUT));
    }
}
