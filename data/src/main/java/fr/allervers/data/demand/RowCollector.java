package fr.allervers.data.demand;

import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that are understood, each demand once. */
final class RowCollector {

    /** Pairs of rows for the same demand that are asked about each by itself. */
    private static final int ALONE = 20;

    /** Keys of what holds for all such pairs: with the same number, or another. */
    private static final String SAME = "DUPLICATE:SAME";

    private static final String OTHER = "DUPLICATE:OTHER";

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Answers answers;
    private final List<AskedRow> rows = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();
    /** Which of them are but some of a figure's residents. */
    private final List<Boolean> shared = new ArrayList<>();

    private final List<Sentence> places = new ArrayList<>();
    /** What tells rows of persons apart, by the demands that they are for. */
    private final Map<String, Set<List<String>>> persons = new HashMap<>();

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Map<Reason, NotCounted> notCounted = new EnumMap<>(Reason.class);
    private int found;
    private int waiting;
    private int leftOut;
    private int lines;
    private int passed;
    private int unread;
    private int joined;
    private int added;
    private int addedResidents;
    private long total;
    private boolean isTotalKnown = true;

    RowCollector(Vocabulary vocabulary, Findings findings, Answers answers) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.answers = answers;
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
            texts.add(List.of());
            shared.add(false);
            places.add(findings.row(row.row()));
        } else {
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
     * @param isShared true of but some of the residents of a figure
     */
    void take(AskedRow row, Place place, SourceRow source, boolean isShared) {
        var first = byId.putIfAbsent(row.demand().id(), rows.size());
        boolean other = source.ofPerson()
                && persons.computeIfAbsent(row.demand().id(), d -> new HashSet<>())
                        .add(source.unread());
        if (first == null) {
            rows.add(row);
            texts.add(source.cells());
            shared.add(isShared);
            places.add(findings.row(row.row()));
        } else if (source.ofPerson()) {
            person(row, first, place, other);
        } else {
            boolean alike = texts.get(first).equals(source.cells());
            boolean sameFigure = rows.get(first).residents() == row.residents();
            again(row, first, place, alike, isShared || shared.get(first) ? alike : sameFigure);
        }
    }

    /**
     * One more person who asks for what another does, or one who is written down twice: it is asked once for all, and once
     * more for those whom nothing in the file tells apart.
     *
     * @param other true where a column that is not read tells them apart
     */
    private void person(AskedRow row, int first, Place place, boolean other) {
        boolean same = rows.get(first).residents() == row.residents();
        var all = same ? SAME : OTHER;
        var key = other ? "DUPLICATE:ROWS" : "DUPLICATE:ALIKE";
        var answer = Stream.of(alone(all, place), key, all)
                .flatMap(k -> Stream.ofNullable(answers.of(k)))
                .findFirst()
                .orElse("");
        if (answer.equals(Answers.ADD)) {
            added++;
            addedResidents += row.residents();
        }
        if (!isSettled(answer, row, first)) {
            waiting++;
            var add = new Choice(Answers.ADD, "", Words.of("choice.add.all"));
            var once = new Choice(Answers.ONCE, "", Words.of("choice.once.all"));
            var problem = Words.of(other ? "duplicate.rows" : "duplicate.alike");
            findings.ask(
                    place,
                    new Question(key, null, false, "", problem, List.of(add, once), other ? add : null, 1, row.row()));
        }
    }

    /** Adds a row to one for the same demand, or leaves it out, as an answer says; false where none does. */
    private boolean isSettled(@Nullable String answer, AskedRow row, int first) {
        if (Answers.ADD.equals(answer)) {
            join(row, first);
            return true;
        }
        boolean once = Answers.ONCE.equals(answer) || Answers.LEAVE_OUT.equals(answer);
        if (once) {
            leaveOut(Reason.TWICE, row.residents());
        }
        return once;
    }

    /** Key of the question about one pair of rows. */
    private String alone(String all, Place place) {
        var there = findings.inFile(place);
        return all + ":" + there.column() + there.row() + beside();
    }

    /**
     * That one of two rows is too many is proposed only where they have the same in all columns. The first pairs are asked
     * one by one, as one answer is rarely right for all; those after them together.
     *
     * @param alike true where all columns say the same
     * @param same true where they count the same
     */
    private void again(AskedRow row, int first, Place place, boolean alike, boolean same) {
        var all = same ? SAME : OTHER;
        boolean alone = pairs.merge(all, 1, Integer::sum) <= ALONE;
        var key = alone ? alone(all, place) : all;
        var answer = answers.of(key) == null ? answers.of(all) : answers.of(key);
        if (!isSettled(answer, row, first)) {
            waiting++;
            var add = Choice.word(Answers.ADD);
            var once = Choice.word(Answers.ONCE);
            var known = rows.get(first);
            var problem = alone
                    ? Words.of(
                            same ? "duplicate.same" : "duplicate.other",
                            places.get(first),
                            known.residents(),
                            findings.row(row.row()),
                            named(row.demand()))
                    : Words.of(same ? "duplicate.same.more" : "duplicate.other.more");
            findings.ask(
                    place,
                    new Question(
                            key,
                            null,
                            false,
                            Integer.toString(row.residents()),
                            problem,
                            same ? List.of(once, add) : List.of(add, once),
                            same ? (alike ? once : null) : add,
                            1,
                            row.row()));
        }
    }

    /** What a row asks for, in the territory's names. */
    private String named(Demand demand) {
        return Stream.of(
                        vocabulary.entry(Kind.COMMUNE, demand.commune()),
                        vocabulary.entry(Kind.THEME, demand.theme()),
                        vocabulary.entry(Kind.AUDIENCE, demand.audience()),
                        vocabulary.entry(Kind.MOBILITY, demand.mobility()))
                .map(Entry::name)
                .collect(Collectors.joining(", "));
    }

    private String beside() {
        return findings.sheet().isEmpty() ? "" : "@" + findings.sheet();
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
                new LineCount(lines, passed, unread, found, joined, isTotalKnown && total > 0 ? total : null),
                learnt,
                headings);
    }
}
