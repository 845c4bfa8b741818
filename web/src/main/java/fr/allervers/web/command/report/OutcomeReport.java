package fr.allervers.web.command.report;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.batch.DraftOutcome;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.job.Reason;
import fr.allervers.web.travel.TravelNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of the drafts of several territories: a line for each, and how many failed. */
public record OutcomeReport(Quarter quarter, List<DraftOutcome> outcomes) {

    public OutcomeReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Good where every territory has its draft. */
    public int status() {
        return failed() == 0 ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
    }

    private long failed() {
        return outcomes.stream().filter(o -> o.failure() != null).count();
    }

    /** A line a territory, with one for each file of its travel tables that was looked at, and one that adds up. */
    public List<Sentence> lines(Locale language) {
        var lines = new ArrayList<Sentence>();
        for (var outcome : outcomes) {
            lines.add(line(outcome, language));
            outcome.travel().forEach(note -> lines.add(line(outcome, note.in(language))));
        }
        lines.add(Messages.of("replan.sum", quarter.toString(), outcomes.size() - failed(), outcomes.size()));
        return lines;
    }

    private static Sentence line(DraftOutcome outcome, Locale language) {
        var figures = outcome.figures();
        if (figures == null) {
            return Messages.of("replan.failed", outcome.territory(), why(outcome, language));
        }
        return Messages.of(
                outcome.known() ? "replan.known" : "replan.drafted",
                outcome.territory(),
                figures.served(),
                figures.asked(),
                figures.workshops());
    }

    private static Sentence line(DraftOutcome outcome, TravelNote note) {
        return Messages.of(
                "replan.travel." + note.outcome(),
                outcome.territory(),
                note.file(),
                note.estimated() ? 1 : 0,
                Objects.requireNonNullElse(note.why(), "").replace('\n', ' '));
    }

    private static String why(DraftOutcome outcome, Locale language) {
        var failure = Objects.requireNonNull(outcome.failure(), "who has no draft has failed");
        return Reason.of(failure).in(language).replace('\n', ' ');
    }

    /** The same for scripts, with failures in a language. */
    public Shape shape(Locale language) {
        var territories = outcomes.stream().map(o -> territory(o, language)).toList();
        return new Shape(status(), quarter.toString(), territories);
    }

    private static Line territory(DraftOutcome outcome, Locale language) {
        var draft = outcome.draft();
        var figures = outcome.figures();
        var travel = outcome.travel().stream().map(n -> n.in(language)).toList();
        if (draft == null || figures == null) {
            return new Line(outcome.territory(), "FAILED", null, null, null, null, travel, why(outcome, language));
        }
        return new Line(
                outcome.territory(),
                outcome.known() ? "KNOWN" : "DRAFTED",
                draft.version(),
                figures.served(),
                figures.asked(),
                figures.workshops(),
                travel,
                null);
    }

    /**
     * What {@code replan --all --json} answers.
     *
     * @param status the exit status
     */
    public record Shape(int status, String quarter, List<Line> territories) {}

    /**
     * One territory's draft.
     *
     * @param outcome DRAFTED, KNOWN where it had been made of the same before, or FAILED
     * @param version id of the plan's version, null where it failed, as are the figures
     * @param travel what became of travel tables before, empty where none were ever taken or it failed
     * @param failure null where it did not fail
     */
    public record Line(
            String territory,
            String outcome,
            @Nullable String version,
            @Nullable Long served,
            @Nullable Long asked,
            @Nullable Integer workshops,
            List<TravelNote> travel,
            @Nullable String failure) {}
}
