package fr.allervers.web.command.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.shape.ReadingShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code demand} found in a file: for people as lines, for scripts as a shape. */
public record DemandReport(Path source, DemandReading reading) {

    public int status() {
        return reading.isComplete() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
    }

    public List<Sentence> lines() {
        var lines = new ArrayList<>(JoinedFinding.of(reading.findings()).stream()
                .map(JoinedFinding::line)
                .toList());
        if (reading.more() > 0) {
            lines.add(Messages.of("demand.more", reading.more()));
        }
        reading.questions().forEach(q -> lines.add(Messages.of("demand.question", q.key(), q.rows(), choices(q))));
        lines.add(Messages.of(
                "demand.sum",
                source.toString(),
                reading.rows().size(),
                reading.residents(),
                reading.waiting(),
                reading.leftOut()));
        var total = reading.count().total();
        if (total != null) {
            lines.add(announced(total));
        }
        lines.add(Messages.of(
                reading.isComplete()
                        ? "demand.complete"
                        : reading.questions().isEmpty() ? "demand.nothing" : "demand.open",
                reading.questions().size()));
        return lines;
    }

    /** What the file says that it holds in all, beside what is read of it. */
    private Sentence announced(long total) {
        long lacking = total - reading.residents();
        if (lacking > 0 && reading.waiting() > 0) {
            return Messages.of("demand.total.later", total);
        }
        return lacking == 0
                ? Messages.of(reading.isPart() ? "demand.total.part" : "demand.total.same", total)
                : Messages.of(lacking > 0 ? "demand.total.more" : "demand.total.less", total, Math.abs(lacking));
    }

    static Object label(Choice choice) {
        var words = choice.words();
        return words == null ? choice.name() : words;
    }

    private static Object choices(Question question) {
        Object all = "";
        for (var choice : question.choices()) {
            boolean says = choice.words() == null && !choice.value().startsWith("@");
            Object one = says ? choice.value() : Messages.of("demand.choice", choice.value(), label(choice));
            all = all.equals("") ? one : Messages.of("demand.or", all, one);
        }
        return all;
    }

    public DemandShape shape(String territory, @Nullable String written, Locale language) {
        return new DemandShape(
                status(), territory, reading.isComplete() ? written : null, ReadingShape.of(reading, language));
    }

    /**
     * What {@code demand --json} answers.
     *
     * @param status the exit status
     * @param territory id of what the words were taken from
     * @param file path of the file written, null where none was
     */
    record DemandShape(
            int status,
            String territory,
            @Nullable String file,
            @JsonUnwrapped ReadingShape reading) {}
}
