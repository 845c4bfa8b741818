package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows of a table count, where a column that is not read says that some may not: the quarter or year that a row is
 * of, where there are several, words such as {@code annulé} or {@code à confirmer}, and rows that are struck through. Each
 * is asked, once for all rows it concerns.
 */
final class RowSelection {

    /** Begins the keys of questions whether rows count. */
    static final String ROWS = "ROWS:";

    /** Names of months, folded. */
    static final String MONTH = "(janvier|janv|fevrier|fevr|mars|avril|mai|juin|juillet|juil|aout|septembre|sept"
            + "|octobre|oct|novembre|nov|decembre|dec|january|february|march|april|may|june|july|august|september|october"
            + "|november|december)";

    private static final Pattern PERIOD = Pattern.compile("([tqs] ?[1-4]|(trimestre|semestre|trim|quarter) ?[1-4]"
            + "|([1-4] ?(er|e|eme|nd|st|rd|th)?|premier|deuxieme|second|troisieme|quatrieme|first|third|fourth)"
            + " (trimestre|semestre|trim|quarter)|" + MONTH + "|printemps|ete|automne|hiver)( (de )?(20)?\\d\\d)?"
            + "|20\\d\\d( (20)?\\d\\d| [tqs] ?[1-4])?");
    private static final Pattern TITLE =
            Pattern.compile("((demandes?|besoins?|recensement|inscriptions?|ateliers?|liste|tableau|annee|mois)"
                    + " )?((du|de|des|pour|le|au|en|d) )*(" + PERIOD.pattern() + ")");

    private static final Pattern NOTHING = Pattern.compile("[-–—/.\\d]*");

    /** Different words of a column of statuses that are asked about though nobody knows them; more are free text. */
    private static final int STATUSES = 12;

    /** Characters of a status that is remembered: what is longer does not come again. */
    private static final int REMEMBERED = 40;

    /** What is asked about whatever the heading, in the order in which it is. */
    private static final List<RowStatus> ASKED =
            List.of(RowStatus.CALLED_OFF, RowStatus.UNCONFIRMED, RowStatus.IN_DOUBT);

    private static final Choice LEAVE = Choice.word(Answers.LEAVE_OUT);

    /** Rows count whatever speaks against it. */
    static final Choice TAKE = new Choice(Answers.KEEP, "", Words.of("choice.take"));

    /** A question about rows: what the cells of a column say, and where they are. */
    private record Asked(Question question, Map<Integer, String> byRow) {}

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final List<Asked> asked = new ArrayList<>();
    private final List<HeadingWord> learnt = new ArrayList<>();
    private final Map<Integer, String> columns = new HashMap<>();

    /**
     * @param layout with all that is decided about its headings
     * @param titled what lines over its rows say of when they are, by row; empty where that is the same for all
     * @param titles all that such lines say
     */
    RowSelection(
            TableLayout layout,
            Vocabulary vocabulary,
            Answers answers,
            Map<Integer, String> titled,
            Set<String> titles) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        if (!titled.isEmpty()) {
            asked.add(new Asked(
                    aboutPeriods(ROWS + Answers.TITLE, String.join(", ", titles), "rows.titles", titles), titled));
        }
        var marks = layout.sheet().marks();
        askOfStruck(marks.struckRows(), "struck", "rows.struck", true);
        askOfStruck(marks.partlyStruckRows(), "partly struck", "rows.struckPartly", false);
        layout.others().forEach(this::ask);
    }

    /** Statuses about which somebody decided. */
    List<HeadingWord> learnt() {
        return List.copyOf(learnt);
    }

    /** What is said of columns whose words say which rows count, by column from 0: keys of texts. */
    Map<Integer, String> columns() {
        return Map.copyOf(columns);
    }

    private void askOfStruck(Set<Integer> rows, String name, String problem, boolean propose) {
        var byRow = new LinkedHashMap<Integer, String>();
        layout.content().stream()
                .map(SheetRow::number)
                .filter(rows::contains)
                .forEach(number -> byRow.put(number, name));
        if (!byRow.isEmpty()) {
            asked.add(new Asked(aboutRows(ROWS + name, "", problem, propose), byRow));
        }
    }

    /** True of a text that says but a time, such as {@code T1 2027}, {@code janvier} or {@code Demandes de 2027}. */
    static boolean isPeriod(String text) {
        return !text.isEmpty()
                && text.length() <= 60
                && TITLE.matcher(Folding.fold(text)).matches();
    }

    /** The time that a text ends with, or is, as it stands there; empty where it says none. */
    static String periodBehind(String text) {
        for (int from = 0; from >= 0 && from < text.length(); from = text.indexOf(' ', from + 1)) {
            var end = text.substring(from);
            if (isPeriod(end.strip())) {
                return end;
            }
        }
        return "";
    }

    /** What becomes of a row: nothing, a leaving out, or a wait for an answer. */
    enum Fate {
        COUNTS,
        LEFT_OUT,
        WAITS
    }

    /** The fate of a row; what it waits for is asked. */
    Fate of(SheetRow row, Findings findings) {
        var fate = Fate.COUNTS;
        for (var about : asked) {
            var said = about.byRow.get(row.number());
            var own = said == null ? Fate.COUNTS : decided(about.question, said);
            if (own == Fate.WAITS) {
                findings.ask(Place.row(row.number()), about.question);
            }
            fate = own.compareTo(fate) > 0 ? own : fate;
        }
        return fate;
    }

    private Fate decided(Question question, String said) {
        var answer = answers.of(question.key());
        if (answer == null
                || question.choices().stream().noneMatch(c -> c.value().equals(answer))) {
            return Fate.WAITS;
        }
        boolean counts = answer.equals(said) || answer.equals(Answers.TOGETHER) || answer.equals(Answers.KEEP);
        return counts ? Fate.COUNTS : Fate.LEFT_OUT;
    }

    private void ask(int column, String heading) {
        int before = asked.size();
        askOfPeriods(column, heading);
        boolean ofPeriods = asked.size() > before;
        boolean ofStatuses = RowStatus.isHeading(heading);
        boolean ofFigures = !ofStatuses
                && ColumnProfile.of(layout.sheet(), layout.heading(), column, vocabulary)
                        .holdsFigures();
        Map<String, RowStatus> known = new HashMap<>();
        Map<RowStatus, Map<String, Map<Integer, String>>> said = new EnumMap<>(RowStatus.class);
        for (var row : layout.content()) {
            var text = row.cell(column).text();
            if (!NOTHING.matcher(text).matches() && !(ofFigures && ColumnProfile.isUnsaid(text))) {
                var status = known.computeIfAbsent(text, t -> RowStatus.of(heading, t));
                if (ofStatuses || ASKED.contains(status)) {
                    said.computeIfAbsent(status, s -> new LinkedHashMap<>())
                            .computeIfAbsent(word(heading, text), w -> new LinkedHashMap<>())
                            .put(row.number(), text);
                }
            }
        }
        var name = name(column, heading);
        var unknown = said.getOrDefault(RowStatus.UNKNOWN, Map.of());
        for (var status : ASKED) {
            said.getOrDefault(status, Map.of()).forEach((word, rows) -> askOfStatus(name, word, status, rows));
        }
        boolean areAsked = said.size() > 1 && unknown.size() <= STATUSES;
        if (areAsked) {
            unknown.forEach((word, rows) -> askOfStatus(name, word, RowStatus.UNKNOWN, rows));
        }
        boolean whole = known.isEmpty()
                || known.entrySet().stream().allMatch(k -> k.getValue() != RowStatus.UNKNOWN || ofStatuses && areAsked);
        boolean selects = asked.size() > before || ofStatuses && said.containsKey(RowStatus.FINE);
        if (selects) {
            columns.put(column, ofPeriods || whole ? "column.selects" : "column.partly");
        }
    }

    /** A cross says what stands over it; what is no cross says that of it. */
    private static String word(String heading, String text) {
        return MarkedColumns.isCross(text)
                ? heading
                : MarkedColumns.isMark(text) ? (heading + " " + text).strip() : text;
    }

    private void askOfPeriods(int column, String heading) {
        var periods = new LinkedHashMap<Integer, String>();
        int filled = 0;
        int ofPeriod = 0;
        var above = "";
        for (var row : layout.content()) {
            var text = row.cell(column).text();
            var folded = text.isEmpty() || text.length() > 60 ? "" : Folding.fold(text);
            filled += text.isEmpty() ? 0 : 1;
            if (text.isEmpty() && !above.isEmpty()) {
                periods.put(row.number(), above);
            } else if (PERIOD.matcher(folded).matches()) {
                periods.put(row.number(), text);
                above = text;
                ofPeriod++;
            }
        }
        Set<String> different = new LinkedHashSet<>(periods.values());
        var name = name(column, heading);
        if (different.size() > 1 && ofPeriod == filled) {
            asked.add(new Asked(aboutPeriods(ROWS + QuestionKeys.of(name), name, "rows.periods", different), periods));
        }
    }

    private static String name(int column, String heading) {
        return heading.isEmpty() ? Sheet.letters(column) : heading;
    }

    /** What was decided about a status before is proposed; to take a row that is to be confirmed, so as to be looked at. */
    private void askOfStatus(String name, String word, RowStatus status, Map<Integer, String> rows) {
        var key = ROWS + QuestionKeys.of(name + " " + word);
        var before = vocabulary.statusLearnt(word);
        boolean takes =
                before != null ? before.heading().column().equals(HeadingWord.TAKEN) : status == RowStatus.UNCONFIRMED;
        var choices = takes ? List.of(TAKE, LEAVE) : List.of(LEAVE, TAKE);
        var problem = before != null
                ? Words.of("rows.learnt", Objects.requireNonNull(choices.get(0).words()), before.on())
                : Words.of(
                        switch (status) {
                            case CALLED_OFF -> "rows.off";
                            case UNCONFIRMED -> "rows.unconfirmed";
                            default -> "rows.doubt";
                        });
        boolean proposes = before != null || status == RowStatus.CALLED_OFF || status == RowStatus.UNCONFIRMED;
        var question = question(key, word, problem, choices, proposes);
        boolean weak = before == null && status == RowStatus.UNCONFIRMED;
        asked.add(new Asked(weak ? question.weakly(null) : question, rows));
        var answer = answers.of(key);
        boolean fits = Answers.LEAVE_OUT.equals(answer) || Answers.KEEP.equals(answer);
        if (fits && word.length() <= REMEMBERED) {
            boolean left = Answers.LEAVE_OUT.equals(answer);
            learnt.add(new HeadingWord(word, left ? HeadingWord.LEFT_OUT : HeadingWord.TAKEN));
        }
    }

    /** The question which of several times counts; none is proposed. */
    static Question aboutPeriods(String key, String found, String problem, Set<String> periods) {
        var choices = new ArrayList<Choice>();
        periods.forEach(p -> choices.add(new Choice(p, p, null)));
        choices.add(Choice.word(Answers.TOGETHER));
        return question(key, found, Words.of(problem), choices, false);
    }

    private static Question aboutRows(String key, String found, String problem, boolean propose) {
        return question(key, found, Words.of(problem), List.of(LEAVE, TAKE), propose);
    }

    private static Question question(
            String key, String found, Sentence problem, List<Choice> choices, boolean propose) {
        return new Question(
                key, null, false, Words.excerpt(found), problem, choices, propose ? choices.get(0) : null, 1, 0);
    }
}
