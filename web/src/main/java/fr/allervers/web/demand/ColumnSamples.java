package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.QuestionStep;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands first in the column that a question is about, so that nobody needs to open the file to answer it. */
final class ColumnSamples {

    private static final int SHOWN = 4;
    private static final int CHARACTERS = 30;

    private ColumnSamples() {}

    /** The first different texts below its heading, by the key of each question about a column, as one line. */
    static Map<String, String> of(Workbook workbook, DemandReading reading, List<Question> questions) {
        var columns = reading.findings().stream()
                .filter(f -> f.question() != null && !f.column().isEmpty() && f.row() > 0)
                .collect(Collectors.toMap(Finding::question, f -> f, (first, more) -> first));
        var samples = new HashMap<String, String>();
        for (var question : questions) {
            var finding = columns.get(question.key());
            if (finding != null && question.step() == QuestionStep.COLUMNS) {
                var sample = sample(workbook, finding.sheet().isEmpty() ? reading.sheet() : finding.sheet(), finding);
                if (!sample.isEmpty()) {
                    samples.put(question.key(), sample);
                }
            }
        }
        return samples;
    }

    private static String sample(Workbook workbook, String name, Finding finding) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(name))
                .flatMap(s -> s.rows().stream())
                .filter(r -> r.number() > finding.row())
                .flatMap(r -> IntStream.range(0, r.cells().size())
                        .filter(c -> Sheet.letters(c).equals(finding.column()))
                        .mapToObj(c -> r.cell(c).text()))
                .filter(t -> !t.isBlank())
                .map(t -> t.length() > CHARACTERS ? t.substring(0, CHARACTERS) + "…" : t)
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(" · "));
    }
}
