package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table that say how many of a row's residents come by other means than the rest, and what was decided about
 * them: who is counted there is in the row's other figures already.
 */
final class PartColumns {

    /**
     * One of them.
     *
     * @param column from 0
     * @param means id by which they come, {@link Answers#ESTIMATE} as the territory estimates it; null where that is open
     */
    record Part(int column, PartHeading.Who who, @Nullable String means) {}

    /** Residents of a row that one of them counts. */
    record Count(Part part, int residents) {}

    /** Longer headings are sentences of one file. */
    private static final int REMEMBERED = 60;

    private static final int LONGEST_MEANS = 35;

    private final List<HeadingWord> learnt = new ArrayList<>();
    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final List<Part> read = new ArrayList<>();
    private final Map<Integer, Question> asked = new LinkedHashMap<>();
    private final Map<Integer, String> notRead = new LinkedHashMap<>();

    PartColumns(TableLayout found, Vocabulary vocabulary, Answers answers, ColumnChoices choices) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.answers = answers;
        if (saysHowManyAndNotBy(Kind.MOBILITY, choices)) {
            found.others().forEach((column, text) -> {
                var heading = text.isEmpty() || DemandColumn.of(text) != null ? null : PartHeading.of(text, vocabulary);
                if (heading != null && choices.profile(column).holdsFigures()) {
                    settle(column, text, heading);
                }
            });
        }
    }

    /** True of a table with figures that are not those of a kind of thing each, beside which a part may stand. */
    private boolean saysHowManyAndNotBy(Kind kind, ColumnChoices choices) {
        if (!found.isWide()) {
            return found.columns().containsKey(DemandColumn.RESIDENTS);
        }
        return !found.isCrossed()
                && found.wide().stream().noneMatch(w -> w.means().containsKey(kind))
                && choices.spreadKind(found.columns()) != kind;
    }

    private void settle(int column, String text, PartHeading heading) {
        var key = "PART:" + QuestionKeys.of(text);
        var answer = answers.of(key);
        if (heading.means().isEmpty()) {
            notRead.put(column, "column.part.nowhere");
        } else if (Answers.LEAVE_OUT.equals(answer)) {
            notRead.put(column, "column.part.left");
        } else {
            boolean estimated = heading.who() == PartHeading.Who.WITHOUT_CAR && vocabulary.estimatesMeansWithoutCar();
            boolean fits = answer != null
                    && (vocabulary.has(Kind.MOBILITY, answer) || estimated && answer.equals(Answers.ESTIMATE));
            read.add(new Part(column, heading.who(), fits ? answer : null));
            if (answer != null && fits && text.length() <= REMEMBERED && answer.length() <= LONGEST_MEANS) {
                learnt.add(HeadingWord.part(text, answer));
            }
            if (!fits) {
                asked.put(column, question(key, text, heading, estimated));
            }
        }
    }

    private Question question(String key, String text, PartHeading heading, boolean estimated) {
        var choices = new ArrayList<>(Choice.all(heading.means(), vocabulary.all(Kind.MOBILITY)));
        if (estimated) {
            choices.add(heading.means().size(), Choice.word(Answers.ESTIMATE));
        }
        var before = vocabulary.partLearnt(text);
        var same = before == null
                ? null
                : choices.stream()
                        .filter(c -> before.heading()
                                .means()
                                .filter(c.value()::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(null);
        if (before != null && same != null) {
            choices.remove(same);
            choices.add(0, same);
            var said = same.words() == null ? same.name() : same.words();
            return Findings.aboutWord(
                    key,
                    Kind.MOBILITY,
                    text,
                    Words.of("rows.learnt", said, before.on()),
                    choices,
                    true,
                    found.heading());
        }
        return Findings.aboutWord(
                key,
                Kind.MOBILITY,
                text,
                Words.of("column.part." + heading.who()),
                choices,
                heading.sure(),
                found.heading());
    }

    /** What was decided, to be proposed for later files. */
    List<HeadingWord> learnt() {
        return List.copyOf(learnt);
    }

    /** Columns, from 0, that are no columns of themes or of whatever else, read or not. */
    Set<Integer> columns() {
        var columns = new TreeSet<>(notRead.keySet());
        read.forEach(p -> columns.add(p.column));
        return columns;
    }

    /** Those that are read. */
    List<Part> read() {
        return List.copyOf(read);
    }

    /** Asks what is open, and says how the others are read. */
    void report(Findings findings) {
        asked.forEach((column, question) -> findings.ask(Place.of(found.heading(), column), question));
        notRead.forEach((column, key) -> say(column, key, findings));
        read.stream()
                .filter(p -> p.means != null)
                .forEach(p -> say(p.column, found.isWide() ? "column.part.shared" : "column.part.read", findings));
    }

    private void say(int column, String key, Findings findings) {
        findings.notice(Place.of(found.heading(), column), found.others().getOrDefault(column, ""), Words.of(key));
    }

    /** What each of the columns counts in a row, perhaps nobody; null where one of them is still to be decided. */
    @Nullable
    List<Count> counts(SheetRow row, RowFigures figures) {
        var counts = new ArrayList<Count>();
        for (var part : read) {
            var meant = figures.part(row, part.column);
            if (meant.isOpen() || part.means == null && !meant.isNobody()) {
                return null;
            }
            counts.add(new Count(part, meant.figure()));
        }
        return counts;
    }
}
