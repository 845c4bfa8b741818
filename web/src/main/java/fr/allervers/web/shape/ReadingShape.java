package fr.allervers.web.shape;

import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.Question;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a file, as JSON.
 *
 * @param complete true where nothing is left to decide
 * @param rows how many are understood
 * @param residents in them
 * @param waiting rows that wait for a decision
 * @param leftOut rows left out by decision
 * @param more findings not listed
 */
public record ReadingShape(
        boolean complete,
        int rows,
        long residents,
        int waiting,
        int leftOut,
        List<FindingShape> findings,
        int more,
        List<QuestionShape> questions) {

    public static ReadingShape of(DemandReading reading, Locale language) {
        return new ReadingShape(
                reading.isComplete(),
                reading.rows().size(),
                reading.residents(),
                reading.waiting(),
                reading.leftOut(),
                reading.findings().stream()
                        .map(f -> FindingShape.of(f, language))
                        .toList(),
                reading.more(),
                reading.questions().stream()
                        .map(q -> QuestionShape.of(q, language))
                        .toList());
    }

    private static @Nullable String value(@Nullable Choice choice) {
        return choice == null ? null : choice.value();
    }

    /** One finding, its sentence in the language asked for; row 0 is the table as a whole; the sheet is named
     * where several are read; the heading is what stands over the column, empty where nothing does. */
    public record FindingShape(
            Finding.Severity severity,
            String sheet,
            int row,
            String column,
            String heading,
            String found,
            String problem,
            @Nullable String proposed,
            @Nullable String question) {

        static FindingShape of(Finding f, Locale language) {
            return new FindingShape(
                    f.severity(),
                    f.sheet(),
                    f.row(),
                    f.column(),
                    f.heading(),
                    f.found(),
                    f.problem().in(language),
                    value(f.proposed()),
                    f.question());
        }
    }

    /** One question; what it takes stands in {@code choices}, or is any id of the list it is about; {@code labels}
     * say it to people; what is proposed for a weak one is to be looked at by itself. */
    public record QuestionShape(
            String key,
            String found,
            String problem,
            List<String> choices,
            List<String> labels,
            @Nullable String proposed,
            boolean weak,
            int rows) {

        private static String label(Choice choice, Locale language) {
            var words = choice.words();
            return words == null ? choice.name() : words.in(language);
        }

        static QuestionShape of(Question q, Locale language) {
            return new QuestionShape(
                    q.key(),
                    q.found(),
                    q.problem().in(language),
                    q.choices().stream().map(Choice::value).toList(),
                    q.choices().stream().map(c -> label(c, language)).toList(),
                    value(q.proposed()),
                    q.isWeak(),
                    q.rows());
        }
    }
}
