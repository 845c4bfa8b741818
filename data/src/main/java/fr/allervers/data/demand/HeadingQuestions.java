package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The headings that were not understood at first: misspelt ones, themes nobody knows, columns of something else. */
final class HeadingQuestions {

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final Map<DemandColumn, Integer> columns = new EnumMap<>(DemandColumn.class);
    private final List<WideColumn> wide;
    private final Map<Integer, Question> questions = new LinkedHashMap<>();
    private final Map<Integer, String> strange = new LinkedHashMap<>();
    private final Set<DemandColumn> pending = EnumSet.noneOf(DemandColumn.class);

    HeadingQuestions(TableLayout found, Vocabulary vocabulary, Answers answers, Findings findings) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        columns.putAll(found.columns());
        wide = new ArrayList<>(found.wide());
        found.others().forEach((column, text) -> strange.put(column, text));
        found.others().forEach((column, text) -> settle(column, text));
    }

    /**
     * The layout with what was decided about its headings.
     *
     * @throws UnreadableDemandException where what nobody can decide is missing
     */
    TableLayout settled() {
        var layout = new TableLayout(found.sheet(), found.heading(), columns, wide, strange, pending);
        boolean asked = !questions.isEmpty();
        if (layout.column(DemandColumn.COMMUNE) < 0 && layout.column(DemandColumn.INSEE) < 0 && !asked) {
            throw new UnreadableDemandException(Words.of("noCommunes", found.heading()));
        }
        if (layout.column(DemandColumn.RESIDENTS) < 0 && !layout.isWide() && !asked) {
            throw new UnreadableDemandException(Words.of("noResidents", found.heading()));
        }
        return layout;
    }

    private void settle(int column, String text) {
        if (found.isWide() && holdsFigures(column)) {
            settleTheme(column, text);
        } else {
            settleHeading(column, text);
        }
    }

    private void settleTheme(int column, String text) {
        if (DemandColumn.of(text) != null) {
            return;
        }
        var key = key(text);
        var answer = answers.of(key);
        if (answer != null && vocabulary.has(Kind.THEME, answer)) {
            wide.add(new WideColumn(column, Map.of(Kind.THEME, answer)));
            strange.remove(column);
        } else if (answer == null) {
            var match = vocabulary.match(Kind.THEME, text);
            var choices =
                    new ArrayList<>(match.candidates().stream().map(Choice::of).toList());
            choices.add(Choice.word(Answers.LEAVE_OUT));
            questions.put(
                    column,
                    Findings.aboutWord(
                            key,
                            Kind.THEME,
                            text,
                            Words.of("heading.theme"),
                            choices,
                            match.certainty() == Match.Certainty.NEAR,
                            found.heading()));
        }
    }

    private void settleHeading(int column, String text) {
        var likely = likely(text);
        if (likely == null) {
            return;
        }
        var key = key(text);
        var answer = answers.of(key);
        if (likely.name().equals(answer)) {
            columns.put(likely, column);
            strange.remove(column);
        } else if (answer == null) {
            pending.add(likely);
            var name = likely.title();
            var choice = new Choice(likely.name(), "", name);
            questions.put(
                    column,
                    Findings.aboutWord(
                            key,
                            null,
                            text,
                            Words.of("heading.like", name),
                            List.of(choice, Choice.word(Answers.LEAVE_OUT)),
                            true,
                            found.heading()));
        }
    }

    private static String key(String text) {
        return "HEADING:" + QuestionKeys.of(text);
    }

    /** The missing column that a heading is misspelt for. */
    private @Nullable DemandColumn likely(String text) {
        var folded = Folding.fold(text);
        for (var heading : DemandColumn.NEEDED) {
            boolean missing = !columns.containsKey(heading)
                    && !pending.contains(heading)
                    && !(heading == DemandColumn.COMMUNE && columns.containsKey(DemandColumn.INSEE))
                    && !(found.isWide() && heading == DemandColumn.RESIDENTS);
            if (missing && folded.length() >= 4 && heading.words().stream().anyMatch(w -> isNear(w, folded))) {
                return heading;
            }
        }
        return null;
    }

    private static boolean isNear(String word, String folded) {
        int letters = Math.min(word.length(), folded.length());
        return letters >= 5 && new LevenshteinDistance(letters >= 8 ? 2 : 1).apply(word, folded) >= 0;
    }

    private boolean holdsFigures(int column) {
        int figures = 0;
        int texts = 0;
        for (var row : found.sheet().rows()) {
            var cell = row.number() > found.heading() ? row.cell(column) : Cell.BLANK;
            if (!cell.isBlank()) {
                boolean figure = cell.kind() == Cell.Kind.NUMBER || cell.text().matches("\\d{1,6}([.,]\\d+)?");
                figures += figure ? 1 : 0;
                texts += figure ? 0 : 1;
            }
        }
        return figures > texts;
    }

    /** Says what is not understood, and what is left alone. */
    void report() {
        questions.forEach((column, question) -> findings.ask(Place.of(found.heading(), column), question));
        strange.forEach((column, text) -> {
            if (!questions.containsKey(column)) {
                var key = DemandColumn.of(text) == DemandColumn.TOTAL ? "column.total" : "column.other";
                findings.notice(Place.of(found.heading(), column), text, Words.of(key));
            }
        });
    }
}
