package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about the headings of a table, and the layout with what was decided about them. */
final class HeadingQuestions {

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final ColumnChoices choices;
    private final PartColumns parts;
    private final Map<DemandColumn, Integer> columns = new EnumMap<>(DemandColumn.class);
    private final FigureHeadings figures;
    private final Map<Kind, CellMeaning> given = new EnumMap<>(Kind.class);
    private final Map<Integer, String> strange = new LinkedHashMap<>();
    private final Set<DemandColumn> pending = EnumSet.noneOf(DemandColumn.class);
    private final Map<Integer, Question> aboutHeadings = new LinkedHashMap<>();
    private final List<Question> aboutColumns = new ArrayList<>();
    private final List<HeadingWord> learnt = new ArrayList<>();
    private final String beside;
    private final SheetNames sheets;
    private final List<Integer> added = new ArrayList<>();
    private SortedMap<Integer, String> titled = new TreeMap<>();
    private boolean eachRow;

    /**
     * @param beside what the keys of questions about columns end with; nothing where those of the first table hold for
     *     this one too
     * @param sheets names of the sheets that are read
     */
    HeadingQuestions(
            TableLayout found,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            String beside,
            SheetNames sheets) {
        this.sheets = sheets;
        this.beside = beside;
        this.found = found;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.choices = new ColumnChoices(found, vocabulary, findings);
        columns.putAll(found.columns());
        figures = new FigureHeadings(found, vocabulary, answers, choices, strange);
        strange.putAll(found.others());
        parts = new PartColumns(found, vocabulary, answers, choices);
        strange.keySet().removeAll(parts.columns());
        found.others().forEach(this::takeDecided);
        if (found.isWide()) {
            settleFigures();
        }
        for (var column : DemandColumn.NEEDED) {
            settle(column);
        }
    }

    /** The layout with what was decided about its headings. */
    TableLayout settled() {
        return new TableLayout(
                found.sheet(),
                found.heading(),
                columns,
                figures.settled(),
                found.spread(),
                Map.copyOf(strange),
                added,
                titled,
                given,
                eachRow,
                pending);
    }

    /** What the figures in its columns are of. */
    FigureHeadings figures() {
        return figures;
    }

    /** Columns that say of some residents of a row how they come. */
    PartColumns parts() {
        return parts;
    }

    /** Headings whose meaning somebody decided. */
    List<HeadingWord> learnt() {
        return Stream.concat(learnt.stream(), parts.learnt().stream()).toList();
    }

    private String key(DemandColumn column) {
        return isOfThisSheet(column) ? keyOfSheet(column) : "COLUMN:" + column + beside;
    }

    private String keyOfSheet(DemandColumn column) {
        return "COLUMN:" + column + "@" + found.sheet().name();
    }

    /** True where it is asked of this sheet alone: what its name would say, and no column is likely to. */
    private boolean isOfThisSheet(DemandColumn column) {
        var kind = column.kind();
        return kind != null
                && sheets.differ(kind)
                && choices.titles().named(kind) == null
                && choices.likely(column, strange, taken()).stream().noneMatch(p -> p.isOf(kind));
    }

    /** What was decided about a column; one thing is never taken for several sheets that are each of another. */
    private @Nullable String decided(DemandColumn column) {
        var kind = column.kind();
        var own = answers.of(keyOfSheet(column));
        var answer = own != null ? own : answers.of(key(column));
        boolean forAll =
                own == null && answer != null && kind != null && sheets.differ(kind) && vocabulary.has(kind, answer);
        return forAll ? null : answer;
    }

    private void takeDecided(int column, String text) {
        var answer = text.isEmpty() ? null : answers.of(FigureHeadings.key(text));
        if (answer != null) {
            DemandColumn.NEEDED.stream()
                    .filter(c -> c.name().equals(answer) && !columns.containsKey(c))
                    .forEach(c -> take(c, column));
        }
    }

    private void take(DemandColumn heading, int column) {
        columns.put(heading, column);
        var text = strange.remove(column);
        if (text != null && !text.isEmpty() && DemandColumn.of(text) == null) {
            learnt.add(new HeadingWord(text, heading.name()));
        }
    }

    private void settleFigures() {
        figures.settle(
                columns,
                Stream.concat(parts.columns().stream(), chosen().stream()).collect(Collectors.toSet()));
        aboutHeadings.putAll(figures.asked());
        var question = figures.settlePeriods("COLUMNS:PERIOD" + beside);
        if (question != null) {
            pending.add(DemandColumn.RESIDENTS);
            aboutColumns.add(question);
        }
    }

    /** Columns of which an answer says that they hold the communes, the audiences or whatever else is not figures. */
    private Set<Integer> chosen() {
        return DemandColumn.NEEDED.stream()
                .filter(c -> c.kind() != null)
                .map(this::decided)
                .flatMap(Stream::ofNullable)
                .map(ColumnChoices::columns)
                .filter(columnsChosen -> columnsChosen.size() == 1)
                .map(columnsChosen -> columnsChosen.get(0))
                .collect(Collectors.toSet());
    }

    private void settle(DemandColumn column) {
        var rivals = choices.rivals(column, columns, strange.keySet());
        if (isThere(column) && rivals.isEmpty()) {
            return;
        }
        var answer = decided(column);
        if (answer != null && decide(column, answer)) {
            rememberWhichOf(rivals, column);
            return;
        }
        if (rivals.isEmpty() && isMisspelt(column)) {
            return;
        }
        pending.add(column);
        var likely = rivals.isEmpty() ? choices.likely(column, strange, taken()) : rivals;
        ask(column, likely, !rivals.isEmpty());
        if (!rivals.isEmpty()) {
            Integer first = columns.remove(column);
            strange.putIfAbsent(Objects.requireNonNull(first), choices.heading(first));
        }
    }

    /** True while it is asked of a column of figures what they are of: until then they are in no sum. */
    boolean asksOfFigures() {
        return found.isWide() && !aboutHeadings.isEmpty();
    }

    private Set<Integer> taken() {
        return aboutHeadings.keySet();
    }

    private boolean isThere(DemandColumn column) {
        if (column == DemandColumn.RESIDENTS) {
            return found.isWide() || columns.containsKey(column);
        }
        var kind = Objects.requireNonNull(column.kind());
        boolean inWide = found.isWide()
                && !figures.settled().isEmpty()
                && figures.settled().stream().allMatch(w -> w.means().containsKey(kind));
        boolean waits = found.isWide() && figures.settled().isEmpty() && kind == choices.spreadKind(columns);
        boolean insee = column == DemandColumn.COMMUNE && columns.containsKey(DemandColumn.INSEE);
        return columns.containsKey(column) || inWide || waits || insee;
    }

    /** Takes a decision about a column; false where it is none. */
    private boolean decide(DemandColumn column, String answer) {
        var kind = column.kind();
        var columnsChosen = ColumnChoices.columns(answer);
        if (columnsChosen.size() > 1 && column == DemandColumn.RESIDENTS) {
            decide(column, answer.substring(0, answer.indexOf('+')));
            learnt.removeIf(w -> w.column().equals(column.name())); // alone it would not be how many they are
            added.addAll(columnsChosen.subList(1, columnsChosen.size()));
            added.forEach(strange::remove);
        } else if (columnsChosen.size() == 1) {
            int chosen = columnsChosen.get(0);
            Integer before = columns.remove(column);
            if (before != null) {
                strange.put(before, choices.heading(before));
            }
            strange.putIfAbsent(chosen, choices.heading(chosen));
            take(column, chosen);
        } else if (kind != null && vocabulary.has(kind, answer)) {
            given.put(kind, CellMeaning.of(answer));
        } else if (kind == Kind.AUDIENCE && answer.equals(Answers.BY_THEME)) {
            given.put(kind, CellMeaning.OF_THEME);
        } else if (kind == Kind.MOBILITY && answer.equals(Answers.ESTIMATE) && vocabulary.estimatesMeans()) {
            given.put(kind, CellMeaning.of(Answers.ESTIMATE));
        } else if (column == DemandColumn.RESIDENTS && answer.equals(Answers.EACH_ROW)) {
            eachRow = true;
        } else if (kind == Kind.COMMUNE
                && answer.equals(Answers.TITLE)
                && !choices.titles().titles().isEmpty()) {
            titled = choices.titles().titles();
        } else if (kind != null
                && answer.equals(Answers.SHEET)
                && choices.titles().named(kind) != null) {
            given.put(
                    kind,
                    CellMeaning.of(
                            Objects.requireNonNull(choices.titles().named(kind)).id()));
        } else {
            return false;
        }
        return true;
    }

    /** Of several columns that each may be the one, the heading of that which somebody chose; of a sum none is. */
    private void rememberWhichOf(List<ColumnProfile> rivals, DemandColumn column) {
        Integer chosen = columns.get(column);
        if (chosen != null && added.isEmpty() && rivals.stream().anyMatch(r -> r.column() == chosen)) {
            var word = new HeadingWord(choices.heading(chosen), column.name());
            if (!word.word().isEmpty() && !learnt.contains(word)) {
                learnt.add(word);
            }
        }
    }

    /** A heading that is this column's but for few letters. */
    private boolean isMisspelt(DemandColumn column) {
        for (var other : strange.entrySet()) {
            var key = FigureHeadings.key(other.getValue());
            if (answers.of(key) == null
                    && !aboutHeadings.containsKey(other.getKey())
                    && MisspeltHeading.isOf(column, other.getValue())) {
                pending.add(column);
                var choice = new Choice(column.name(), "", column.title());
                aboutHeadings.put(
                        other.getKey(),
                        Findings.aboutWord(
                                key,
                                null,
                                other.getValue(),
                                Words.of("heading.like", column.title()),
                                List.of(choice, Choice.word(Answers.LEAVE_OUT)),
                                true,
                                found.heading()));
                return true;
            }
        }
        return false;
    }

    private void ask(DemandColumn column, List<ColumnProfile> likely, boolean rivals) {
        var kind = column.kind();
        var offered = choices.offered(column, likely, kind == null || !sheets.differ(kind) || isOfThisSheet(column));
        var earlier = rivals ? choices.chosenEarlier(likely) : null;
        var best = earlier != null
                ? choices.choice(earlier)
                : rivals ? choices.bestRival(column, likely) : choices.best(column, likely, offered);
        if (best != null
                && best.value().equals(Answers.ESTIMATE)
                && !parts.read().isEmpty()) {
            best = null; // the others of a row are not like all residents
        }
        var problem = earlier != null
                ? several(column, choices.heading(earlier.column()))
                : rivals ? Words.of("column.several", column.title()) : missing(column, likely.isEmpty());
        var question = new Question(
                key(column), kind, false, "", problem, offered, best, Math.max(1, found.rows()), found.heading());
        boolean estimates =
                kind == Kind.MOBILITY && Choice.word(Answers.ESTIMATE).equals(best);
        aboutColumns.add(estimates ? question.weakly(null) : question);
    }

    private Sentence several(DemandColumn column, String chosen) {
        return Words.of(
                "column.several.learnt",
                column.title(),
                chosen,
                Objects.requireNonNull(vocabulary.headingChosen(chosen)));
    }

    private Sentence missing(DemandColumn column, boolean nowhere) {
        if (nowhere && column == DemandColumn.MOBILITY && !parts.read().isEmpty()) {
            return Words.of("column.missing.others", column.title());
        }
        return sheets.areSeveral() && nowhere && column.kind() != null
                ? Words.of("column.missing.sheet", column.title(), found.sheet().name())
                : Words.of((nowhere ? "column.missing." : "column.which.") + column, column.title());
    }

    /**
     * Says what is not understood, and what is left alone.
     *
     * @param selecting keys of what is said of columns whose words say which rows count
     */
    void report(Map<Integer, String> selecting) {
        var report = new HeadingReport(found, vocabulary, choices, findings);
        report.sayIfCrossed();
        report.sayWhatWasLearnt(columns);
        aboutColumns.forEach(q -> findings.ask(Place.row(found.heading()), q));
        aboutHeadings.forEach((column, question) -> findings.ask(Place.of(found.heading(), column), question));
        parts.report(findings);
        if (CellMeaning.of(Answers.ESTIMATE).equals(given.get(Kind.MOBILITY))) {
            findings.notice(Place.row(found.heading()), "", Words.of("means.estimated"));
        }
        strange.forEach((column, text) -> {
            if (!aboutHeadings.containsKey(column) && !choices.isAsked(column, aboutColumns)) {
                report.sayWhatIsLeft(column, text, figures.otherTime(column), selecting.get(column));
            }
        });
    }
}
