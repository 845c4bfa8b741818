package fr.allervers.data.demand;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.territory.Synonym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that are understood, each demand once. */
final class RowCollector {

    private final Findings findings;
    private final Answers answers;
    private final List<AskedRow> rows = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private int waiting;
    private int leftOut;

    RowCollector(Findings findings, Answers answers) {
        this.findings = findings;
        this.answers = answers;
    }

    /** Counts a row that is not read as demand. */
    void add(RowSelection.Fate fate) {
        if (fate == RowSelection.Fate.WAITS) {
            await();
        } else {
            leaveOut();
        }
    }

    void leaveOut() {
        leftOut++;
    }

    void await() {
        await(1);
    }

    void await(int rows) {
        waiting += rows;
    }

    /** A row that is one person more, however many are like it. */
    void count(AskedRow row) {
        var first = byId.putIfAbsent(row.demand().id(), rows.size());
        if (first == null) {
            rows.add(row);
        } else {
            rows.set(first, sum(rows.get(first), row));
        }
    }

    void take(AskedRow row, Place place) {
        var first = byId.putIfAbsent(row.demand().id(), rows.size());
        if (first == null) {
            rows.add(row);
        } else {
            again(row, first, place);
        }
    }

    private void again(AskedRow row, int first, Place place) {
        boolean same = rows.get(first).residents() == row.residents();
        var key = same ? "DUPLICATE:SAME" : "DUPLICATE:OTHER";
        var answer = answers.of(key);
        if (Answers.ADD.equals(answer)) {
            rows.set(first, sum(rows.get(first), row));
        } else if (Answers.ONCE.equals(answer) || Answers.LEAVE_OUT.equals(answer)) {
            leftOut++;
        } else {
            waiting++;
            var add = Choice.word(Answers.ADD);
            var once = Choice.word(Answers.ONCE);
            findings.ask(
                    place,
                    new Question(
                            key,
                            null,
                            false,
                            Integer.toString(row.residents()),
                            Words.of(
                                    same ? "duplicate.same" : "duplicate.other",
                                    findings.row(rows.get(first).row()),
                                    rows.get(first).residents()),
                            same ? List.of(once, add) : List.of(add, once),
                            same ? once : add,
                            1,
                            row.row()));
        }
    }

    private static AskedRow sum(AskedRow known, AskedRow more) {
        if (known.residents() + more.residents() > Amount.MOST) {
            throw new UnreadableDemandException(Words.of("sum", more.row(), Amount.MOST));
        }
        return known.plus(more.residents());
    }

    /** @throws UnreadableDemandException where more residents ask than a problem may hold */
    DemandReading reading(String sheet, List<Synonym> learnt, List<HeadingWord> headings) {
        if (rows.stream().mapToLong(AskedRow::residents).sum() > Limits.RESIDENTS) {
            throw new UnreadableDemandException(Words.of("residents", Limits.RESIDENTS));
        }
        return new DemandReading(
                sheet,
                rows,
                findings.listed(),
                findings.more(),
                findings.questions(),
                waiting,
                leftOut,
                learnt,
                headings);
    }
}
