package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a file, with what somebody decided about it so far. Nothing of it is demand before it is complete
 * and somebody takes it.
 *
 * @param sheet name of the table that was read, of several the first; empty where it has none
 * @param rows those fully understood, each demand once, in the file's order
 * @param findings in the file's order, at most {@link #FINDINGS}
 * @param more how many findings are not listed
 * @param questions still to be decided, by their steps, of words those that decide most rows first, else in the file's order
 * @param waiting rows that wait for an answer
 * @param leftOut rows left out because somebody decided so
 * @param notCounted residents who are not in these rows, by the reason why
 * @param shared residents whose audience or means the file does not say, row by row, in the file's order; of each kind at
 *     most {@link #SHARED}
 * @param count how the file's lines become these rows
 * @param headings whose meaning somebody decided, to be remembered like words
 * @param learnt words whose meaning somebody decided, to be remembered once the rows are taken
 */
public record DemandReading(
        String sheet,
        List<AskedRow> rows,
        List<Finding> findings,
        int more,
        List<Question> questions,
        int waiting,
        int leftOut,
        List<NotCounted> notCounted,
        List<SharedResidents> shared,
        LineCount count,
        List<Synonym> learnt,
        List<HeadingWord> headings) {

    /** Findings that are listed. */
    public static final int FINDINGS = 2_000;

    /** Rows and themes of which it is told by each what sharing made of their residents, of audiences and of means each. */
    public static final int SHARED = 200;

    public DemandReading {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        notCounted = List.copyOf(notCounted);
        shared = List.copyOf(shared);
        learnt = List.copyOf(learnt);
        headings = List.copyOf(headings);
    }

    /** True where nothing is left to decide and there is something to take. */
    public boolean isComplete() {
        return questions.isEmpty() && waiting == 0 && !rows.isEmpty();
    }

    /** What is proposed for the open questions and sure enough to be accepted at once: no weak guess. */
    public Map<String, String> proposals() {
        var proposals = new HashMap<String, String>();
        for (var question : questions) {
            if (question.isSure()) {
                proposals.put(
                        question.key(),
                        Objects.requireNonNull(question.proposed()).value());
            }
        }
        return proposals;
    }

    /** Demands found in the file: those taken or added to another, and those that wait or are left out; none in tables not looked into. */
    public int demands() {
        return rows.size() + count.joined() + waiting - count.unread() + leftOut;
    }

    /**
     * How many demands those found have become, where cells that name several things or residents shared over several
     * audiences or means made more of them; 0 where they did not.
     */
    public int became() {
        return demands() > count.found() ? demands() : 0;
    }

    /** False where no table is looked into before a question about its sheets or columns is answered. */
    public boolean isBegun() {
        return count.unread() == 0 || count.lines() > 0;
    }

    /** True where another sheet of the file has figures and is not read, or it is not decided whether it is. */
    public boolean isPart() {
        return findings.stream().anyMatch(f -> f.problem().key().equals(UnreadSheets.FIGURES))
                || questions.stream().anyMatch(q -> q.key().startsWith(SeveralTables.FURTHER));
    }

    /** The first step at which something is to be decided, null where nothing is. */
    public @Nullable QuestionStep step() {
        return questions.stream()
                .map(Question::step)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many questions are open at a step. */
    public long questionsAt(QuestionStep step) {
        return questions.stream().filter(q -> q.step() == step).count();
    }

    /** Residents whose audience, or whose means, the file does not say, row by row. */
    public List<SharedResidents> shared(Synonym.Kind kind) {
        return shared.stream().filter(s -> s.kind() == kind).toList();
    }

    /** Residents of all rows. */
    public long residents() {
        return rows.stream().mapToLong(AskedRow::residents).sum();
    }

    /** How many findings have to be decided, those listed only. */
    public long open() {
        return findings.stream().filter(Finding::isOpen).count();
    }
}
