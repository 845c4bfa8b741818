package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The questions about a file's columns that its page takes for answered as proposed, so that it asks about words below the
 * table of columns at once, and one button saves both. Nothing of it is an answer before somebody presses that.
 *
 * @param questions none where something about sheets or columns has to be chosen first
 */
record AssumedColumns(List<Question> questions) {

    /** Those of a reading. */
    static AssumedColumns of(DemandReading reading) {
        var asked = reading.questions();
        boolean isSure =
                asked.stream().filter(q -> q.step().isBeforeWords()).allMatch(q -> q.column() != null && q.isSure());
        return new AssumedColumns(
                isSure ? asked.stream().filter(q -> q.column() != null).toList() : List.of());
    }

    /** What they are taken for, by their keys. */
    Map<String, String> answers() {
        return questions.stream()
                .collect(Collectors.toMap(
                        Question::key, q -> Objects.requireNonNull(q.proposed()).value()));
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }
}
