package fr.allervers.data.demand;

import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.territory.Synonym;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that are understood, each demand once. */
final class RowCollector {

    private final Findings findings;
    private final AudienceSharing everybody;
    private final AudienceSharing foretold;
    private final RepeatedRows repeated;
    private final List<AskedRow> rows = new ArrayList<>();
    private final List<SharedResidents> shared = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Reason, NotCounted> notCounted = new EnumMap<>(Reason.class);
    private int found;
    private int waiting;
    private int leftOut;
    private int lines;
    private int passed;
    private int unread;
    private int joined;
    private int again;
    private long inWords;
    private final Map<String, Long> words = new LinkedHashMap<>();
    private int added;
    private int addedResidents;
    private long total;
    private boolean isTotalKnown = true;

    RowCollector(Vocabulary vocabulary, Findings findings, Answers answers) {
        this.findings = findings;
        this.everybody = new AudienceSharing(vocabulary);
        this.foretold = new AudienceSharing(vocabulary);
        this.repeated = new RepeatedRows(vocabulary, findings, answers);
    }

    /** Counts residents of a row who ask for a further theme, by somebody's answer. */
    void countAgain(int residents) {
        again += residents;
    }

    /** How rows for everybody would be shared, as far as it is told before somebody decides that they are. */
    AudienceSharing foretold() {
        return foretold;
    }

    /** Counts a figure that is written in words. */
    void countInWords(String written, long residents) {
        inWords += residents;
        words.put(written, residents);
    }

    /** How rows for everybody are shared, of all tables of the file. */
    AudienceSharing everybody() {
        return everybody;
    }

    /** Notes what sharing made of a row's residents, where it is told of so many or somebody chose otherwise; false where it is not. */
    boolean tell(SharedResidents residents) {
        long told = shared.stream().filter(s -> s.kind() == residents.kind()).count();
        return (told < DemandReading.SHARED || residents.chosen() != null) && shared.add(residents);
    }

    /** Counts figures of a row that each ask for something, whatever becomes of them. */
    void found(int figures) {
        found += figures;
    }

    /** Counts figures that wait for an answer about their whole row. */
    void await(int figures) {
        found(figures);
        waiting += figures;
    }

    /** Counts figures of a row that is left out as a whole. */
    void leaveOut(Reason reason, long residents, int figures) {
        found(figures);
        leftOut += figures - 1;
        leaveOut(reason, residents);
    }

    /** Counts the lines of a table, and those of them that ask for nothing. */
    void countLines(int read, int asNothing) {
        lines += read;
        passed += asNothing;
    }

    /** What a table says that its rows make in all, null where it says nothing or several things. */
    void announce(@Nullable Long announced) {
        total += announced == null ? 0 : announced;
        isTotalKnown &= announced != null;
    }

    /** Counts a row that is left out, of so many residents; negative where that is not known. */
    void leaveOut(Reason reason, long residents) {
        leftOut++;
        notCounted(reason, residents);
    }

    /** Counts residents who are not in the demand; negative where it is not known how many. */
    void notCounted(Reason reason, long residents) {
        notCounted.compute(reason, (r, known) -> (known == null ? new NotCounted(r, 0, 0, 0) : known).and(residents));
    }

    /** Counts residents who are not in the demand. */
    void notCounted(NotCounted more) {
        if (more.rows() + more.unclear() > 0) {
            notCounted.merge(more.reason(), more, NotCounted::and);
        }
    }

    void await() {
        waiting++;
    }

    /** Lines of a table that are not looked into before something about the whole of it is answered. */
    void leaveUnread(int table) {
        waiting += table;
        unread += table;
    }

    /** A row that is one person more, however many are like it. */
    void count(AskedRow row) {
        var first = byId.putIfAbsent(row.demand().id(), rows.size());
        if (first == null) {
            rows.add(row);
            repeated.begin(row, SourceRow.OF_ONE_PERSON, row.residents());
        } else {
            repeated.isOneMore(row);
            join(row, first);
        }
    }

    private void join(AskedRow row, int first) {
        rows.set(first, together(rows.get(first), row));
    }

    /** Two demands of one id as one, which counts one of them as joined. */
    AskedRow together(AskedRow one, AskedRow other) {
        joined++;
        return sum(one, other);
    }

    /**
     * A demand of a row.
     *
     * @param source the row as it stands in the file, by which it shows whether another is the same
     * @param figure residents of the figure that these are of, or some of
     * @return false where it is left out or waits
     */
    boolean take(AskedRow row, Place place, SourceRow source, int figure) {
        var first = byId.putIfAbsent(row.demand().id(), rows.size());
        if (first == null) {
            rows.add(row);
            repeated.begin(row, source, figure);
            return true;
        }
        var fate = repeated.of(row, place, source, figure);
        switch (fate) {
            case ADDED -> {
                added += source.ofPerson() ? 1 : 0;
                addedResidents += source.ofPerson() ? row.residents() : 0;
                join(row, first);
            }
            case LEFT_OUT -> leaveOut(Reason.TWICE, row.residents());
            case WAITS -> waiting++;
        }
        return fate == RepeatedRows.Fate.ADDED;
    }

    /** Asks about rows that repeat others, once it is known how many do. */
    void askOfRepeated() {
        repeated.ask();
    }

    private static AskedRow sum(AskedRow known, AskedRow more) {
        if (known.residents() + more.residents() > Amount.MOST) {
            throw new UnreadableDemandException(Words.of("sum", more.row(), Amount.MOST));
        }
        return known.plus(more);
    }

    /** @throws UnreadableDemandException where more residents ask than a problem may hold */
    DemandReading reading(String sheet, List<Synonym> learnt, List<HeadingWord> headings) {
        if (rows.stream().mapToLong(AskedRow::residents).sum() > Limits.RESIDENTS) {
            throw new UnreadableDemandException(Words.of("residents", Limits.RESIDENTS));
        }
        if (added > 0) {
            findings.notice(Place.TABLE, "", Words.of("duplicate.added", added, addedResidents));
        }
        return new DemandReading(
                sheet,
                rows,
                findings.listed(),
                findings.more(),
                findings.questions(),
                waiting,
                leftOut,
                List.copyOf(notCounted.values()),
                shared,
                new LineCount(
                        lines,
                        passed,
                        unread,
                        found,
                        joined,
                        again,
                        new FiguresInWords(inWords, words),
                        isTotalKnown && total > 0 ? total : null),
                learnt,
                headings);
    }
}
