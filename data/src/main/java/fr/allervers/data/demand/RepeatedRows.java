package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that ask for what another row asks for already: whether they are added to it or count once, and what is asked of them. */
final class RepeatedRows {

    /** What becomes of such a row. */
    enum Fate {
        ADDED,
        LEFT_OUT,
        WAITS
    }

    /**
     * The row that asks for something first.
     *
     * @param residents in it, whatever is added to them by answers
     * @param figure residents of the figure that these are of, or some of
     * @param source the row as it stands in the file
     * @param place what people call the row
     */
    private record First(int residents, int figure, SourceRow source, Sentence place) {

        First plus(int more) {
            return new First(residents + more, figure, source, place);
        }
    }

    /**
     * A row that repeats another, which is not settled.
     *
     * @param figure residents of the figure that its own are of, or some of
     */
    private record Pair(
            String key, AskedRow row, int figure, First first, Findings.Spot spot, Sentence place, boolean alike) {}

    /** So many pairs are asked about each by itself; of more it is asked first whether one answer holds for all. */
    private static final int FEW = 2;

    /** Pairs of rows that one question about many names. */
    private static final int NAMED = 8;

    /** Pairs that are asked about each by itself where somebody wants that; those after them together. */
    private static final int ALONE = 20;

    /** Keys of what holds for all pairs: with the same number, or another. */
    private static final String SAME = "DUPLICATE:SAME";

    private static final String OTHER = "DUPLICATE:OTHER";

    /** What the key of pairs ends with that are too many to be asked about each by itself. */
    private static final String MORE = ":MORE";

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Answers answers;
    private final Map<String, First> firsts = new HashMap<>();

    /** What tells rows of persons apart, by the demands that they are for. */
    private final Map<String, Set<List<String>>> persons = new HashMap<>();

    /** Keys of the questions about one pair each, by those of all pairs. */
    private final Map<String, Set<String>> pairs = new HashMap<>();

    private final Map<String, List<Pair>> open = new LinkedHashMap<>();

    RepeatedRows(Vocabulary vocabulary, Findings findings, Answers answers) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.answers = answers;
    }

    /**
     * Notes the first row for a demand.
     *
     * @param figure residents of the figure that these are of, or some of
     */
    void begin(AskedRow row, SourceRow source, int figure) {
        firsts.put(row.demand().id(), new First(row.residents(), figure, source, findings.row(row.row())));
        if (source.ofPerson()) {
            isOther(row, source);
        }
    }

    /** Notes one more of a table whose rows are one person each, for a demand that is known. */
    void isOneMore(AskedRow row) {
        firsts.computeIfPresent(row.demand().id(), (id, first) -> first.plus(row.residents()));
    }

    /**
     * Settles a further row for a demand, or notes that it is to be asked about.
     *
     * @param figure residents of the figure that these are of, or some of
     */
    Fate of(AskedRow row, Place place, SourceRow source, int figure) {
        var first = Objects.requireNonNull(firsts.get(row.demand().id()));
        return source.ofPerson()
                ? person(row, first, place, isOther(row, source))
                : again(row, first, place, source, figure);
    }

    /** True where a column that is not read tells a person's row apart from those before for the same demand. */
    private boolean isOther(AskedRow row, SourceRow source) {
        return persons.computeIfAbsent(row.demand().id(), d -> new HashSet<>()).add(source.unread());
    }

    /**
     * One more person who asks for what another does, or one who is written down twice: it is asked once for all, and once
     * more for those whom nothing in the file tells apart.
     */
    private Fate person(AskedRow row, First first, Place place, boolean other) {
        var all = first.residents == row.residents() ? SAME : OTHER;
        var key = other ? "DUPLICATE:ROWS" : "DUPLICATE:ALIKE";
        var fate = Stream.of(alone(all, place), key, all)
                .flatMap(k -> Stream.ofNullable(answers.of(k)))
                .findFirst()
                .map(RepeatedRows::fate)
                .orElse(Fate.WAITS);
        if (fate == Fate.WAITS) {
            var problem = Words.of(other ? "duplicate.rows" : "duplicate.alike");
            var add = addAll();
            findings.ask(
                    place,
                    new Question(
                            key, null, false, "", problem, List.of(add, onceAll()), other ? add : null, 1, row.row()));
        }
        return fate;
    }

    /**
     * Pieces of what is shared have numbers of their own, of which two may be the same by chance: the figures say more. Where
     * they differ and the words do, too, nobody wrote one row twice: both count, which is told.
     */
    private Fate again(AskedRow row, First first, Place place, SourceRow source, int figure) {
        boolean alike = first.source.cells().equals(source.cells());
        var all = first.figure == figure ? SAME : OTHER;
        var alone = alone(all, place);
        if (answers.of(alone) == null && all.equals(OTHER) && source.isWrittenOtherwise(first.source)) {
            findings.noticeOnce(alone, place, "", Words.of("duplicate.otherwise", first.place));
            return Fate.ADDED;
        }
        boolean isBeyond = isBeyond(all, alone);
        var key = isBeyond && Answers.SINGLY.equals(answers.of(all)) ? all + MORE : alone;
        var answer = answers.of(key) == null ? answers.of(all) : answers.of(key);
        var fate = answer == null ? Fate.WAITS : fate(answer);
        if (fate == Fate.WAITS) {
            open.computeIfAbsent(all, a -> new ArrayList<>())
                    .add(new Pair(key, row, figure, first, findings.spot(place), findings.row(row.row()), alike));
        }
        return fate;
    }

    /** True where so many are before it already that it is not asked about by itself; pieces of one figure are one. */
    private boolean isBeyond(String all, String alone) {
        var keys = pairs.computeIfAbsent(all, a -> new HashSet<>());
        if (keys.size() < ALONE) {
            keys.add(alone);
        }
        return !keys.contains(alone);
    }

    private static Fate fate(String answer) {
        return switch (answer) {
            case Answers.ADD -> Fate.ADDED;
            case Answers.ONCE, Answers.LEAVE_OUT -> Fate.LEFT_OUT;
            default -> Fate.WAITS;
        };
    }

    /** Key of the question about one pair of rows. */
    private String alone(String all, Place place) {
        var there = findings.inFile(place);
        var sheet = findings.sheet();
        return all + ":" + there.column() + there.row() + (sheet.isEmpty() ? "" : "@" + sheet);
    }

    /**
     * Asks about the pairs that are not settled: of a few each by itself, of more whether one answer holds for all of them. That
     * one of two rows is too many is proposed only where they have the same in all columns.
     */
    void ask() {
        open.forEach((all, those) -> {
            long keys = those.stream().map(Pair::key).distinct().count();
            if (keys > FEW && !Answers.SINGLY.equals(answers.of(all))) {
                askOfAll(all, all, those);
                return;
            }
            var beyond = those.stream().filter(p -> isBeyond(p, all)).toList();
            those.stream()
                    .filter(p -> !isBeyond(p, all))
                    .collect(Collectors.groupingBy(Pair::key, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(pieces -> findings.ask(pieces.get(0).spot, alone(pieces, all)));
            if (!beyond.isEmpty()) {
                askOfAll(all, all + MORE, beyond);
            }
        });
    }

    private static boolean isBeyond(Pair pair, String all) {
        return pair.key.equals(all + MORE);
    }

    /** One question about all of them: a row counts once in it, however many of its cells repeat another's. */
    private void askOfAll(String all, String key, List<Pair> those) {
        boolean same = all.equals(SAME);
        boolean alike = those.stream().allMatch(Pair::alike);
        var example = those.get(0);
        var problem = Words.of(
                same ? "duplicate.same.all" : "duplicate.other.all",
                those.stream().map(RepeatedRows::line).distinct().count(),
                those.stream().mapToLong(p -> p.row.residents()).sum(),
                pairs(those),
                named(example.row.demand()));
        var choices = new ArrayList<>(same ? List.of(onceAll(), addAll()) : List.of(addAll(), onceAll()));
        if (key.equals(all)) {
            choices.add(Choice.word(Answers.SINGLY));
        }
        var proposed = same && !alike ? null : choices.get(0);
        var rows = new HashSet<Object>();
        var spots = new HashSet<Findings.Spot>();
        for (var pair : those) {
            if (spots.add(pair.spot)) {
                int row = rows.add(line(pair)) ? 1 : 0;
                findings.ask(
                        pair.spot, new Question(key, null, false, "", problem, choices, proposed, row, pair.row.row()));
            }
        }
    }

    /** The first of them, one after the other. */
    private static Sentence pairs(List<Pair> those) {
        var all = those.stream()
                .map(p -> Words.of("place.pair", p.place, p.first.place))
                .distinct()
                .toList();
        var named = all.stream()
                .limit(NAMED)
                .reduce((some, more) -> Words.of("place.pairs", some, more))
                .orElseThrow();
        return all.size() > NAMED ? Words.of("place.pairs.more", named) : named;
    }

    /** Tells the row of a pair from all others of the file. */
    private static Object line(Pair pair) {
        return List.of(pair.spot.sheet(), pair.row.row());
    }

    /** The question about a figure that repeats another: one, over however many demands it is shared. */
    private Question alone(List<Pair> pieces, String all) {
        var pair = pieces.get(0);
        boolean same = all.equals(SAME);
        var add = Choice.word(Answers.ADD);
        var once = Choice.word(Answers.ONCE);
        var problem = Words.of(
                same ? "duplicate.same" : "duplicate.other",
                pair.first.place,
                pair.first.figure,
                pair.place,
                named(pair.row.demand()));
        var proposed = same ? (pieces.stream().allMatch(Pair::alike) ? once : null) : add;
        var choices = same ? List.of(once, add) : List.of(add, once);
        var residents = Integer.toString(pair.figure);
        return new Question(pair.key, null, false, residents, problem, choices, proposed, 1, pair.row.row());
    }

    private static Choice addAll() {
        return new Choice(Answers.ADD, "", Words.of("choice.add.all"));
    }

    private static Choice onceAll() {
        return new Choice(Answers.ONCE, "", Words.of("choice.once.all"));
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
}
