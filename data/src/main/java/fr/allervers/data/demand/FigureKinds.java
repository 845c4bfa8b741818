package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Unclear figures of one kind, such as ranges, of which a table has several: one question for all of them comes before
 * each is asked about by itself.
 */
final class FigureKinds {

    /** Names of kinds by what is wrong with a figure; of each the numbers that it may mean are written in it. */
    private static final Map<String, String> NAMES = Map.of(
            "figure.range", "RANGE",
            "figure.bound", "BOUND",
            "figure.broken", "BROKEN",
            "figure.sum", "SUM",
            "figure.thousands", "THOUSANDS");

    /** Kinds whose figures mean one number only, if any. */
    private static final Set<String> OF_ONE = Set.of("BOUND", "SUM");

    /** What the keys of their questions begin with. */
    static final String KEY = "FIGURES:";

    private final Answers answers;
    private final Findings findings;

    /** Texts of the table by their kind. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    /** @param sums numbers of rows that are totals, whose figures are none of it */
    FigureKinds(TableLayout layout, Set<Integer> sums, Answers answers, Findings findings) {
        this.answers = answers;
        this.findings = findings;
        var columns = Stream.concat(layout.figureColumns().stream(), layout.added().stream())
                .toList();
        for (var row : layout.content()) {
            if (!sums.contains(row.number())) {
                columns.forEach(c -> note(row, c));
            }
        }
    }

    private void note(SheetRow row, int column) {
        var cell = row.cell(column);
        var kind = cell.covered() ? null : kind(Amount.of(cell));
        if (kind != null) {
            texts.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(cell.text());
        }
    }

    /** The kind of an unclear figure; null of one that may mean fewer numbers than such figures do, as one of them is none. */
    private static @Nullable String kind(Amount amount) {
        var kind = NAMES.get(amount.problem());
        boolean either = kind == null || OF_ONE.contains(kind) || isBelowOne(amount);
        return amount.likely().size() < (either ? 1 : 2) ? null : kind;
    }

    /** True of {@code 0,4}: 1 is the least that it is rounded to. */
    private static boolean isBelowOne(Amount amount) {
        return amount.problem().equals("figure.broken") && amount.likely().equals(List.of(1L));
    }

    private static String key(String kind) {
        return KEY + kind;
    }

    /** The figure of a cell, or the one that somebody answered for it or for all of its kind; negative where it is neither. */
    static long figure(Cell cell, Answers answers) {
        var amount = Amount.of(cell);
        if (amount.state() == Amount.State.CLEAR) {
            return amount.value();
        }
        var answer = answers.of(DemandColumn.RESIDENTS + ":" + QuestionKeys.ofFigure(cell.text()));
        if (amount.state() != Amount.State.UNCLEAR || answer != null && !answer.matches("\\d{1,7}")) {
            return -1;
        }
        return answer == null ? answered(amount, answers).orElse(-1) : Long.parseLong(answer);
    }

    /** What is taken for a figure by what somebody answered for all of its kind; empty where nobody answered a number for it. */
    static OptionalInt answered(Amount amount, Answers answers) {
        var kind = kind(amount);
        var answer = kind == null ? null : answers.of(key(kind));
        if (Answers.GREATEST.equals(answer)) {
            return OptionalInt.of(Math.toIntExact(Collections.max(amount.likely())));
        }
        return Answers.LEAST.equals(answer) && !OF_ONE.contains(kind)
                ? OptionalInt.of(Math.toIntExact(Collections.min(amount.likely())))
                : OptionalInt.empty();
    }

    /** What an unclear figure means by the answer for all of its kind; null where it is asked about by itself. */
    @Nullable
    CellMeaning of(Amount amount, Cell cell, Place place) {
        var kind = kind(amount);
        if (kind == null) {
            return null;
        }
        var answer = answers.of(key(kind));
        var figure = answered(amount, answers);
        if (figure.isPresent()) {
            findings.notice(place, cell.text(), Words.of("figure.taken", figure.getAsInt()));
            return CellMeaning.of(figure.getAsInt());
        }
        if (Answers.LEAVE_OUT.equals(answer)) {
            return CellMeaning.LEFT_OUT;
        }
        if (Answers.SINGLY.equals(answer) || texts.getOrDefault(kind, Set.of()).size() < 2) {
            return null;
        }
        findings.ask(place, question(kind, amount, cell, place.row()));
        return CellMeaning.OPEN;
    }

    /** The same in each row but for what stands there: examples are of the first. */
    private static Question question(String kind, Amount amount, Cell cell, int row) {
        var text = Words.excerpt(cell.text());
        var name = "figures." + kind.toLowerCase(Locale.ROOT);
        long greatest = Collections.max(amount.likely());
        long least = Collections.min(amount.likely());
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                Answers.GREATEST, "", Words.of("choice." + name + ".greatest", Long.toString(greatest), text)));
        if (!OF_ONE.contains(kind)) {
            choices.add(
                    new Choice(Answers.LEAST, "", Words.of("choice." + name + ".least", Long.toString(least), text)));
        }
        choices.add(Choice.word(Answers.SINGLY));
        choices.add(Choice.word(Answers.LEAVE_OUT));
        var proposed = amount.weak() ? choices.get(0) : null;
        var question = new Question(key(kind), null, false, text, Words.of(name, text), choices, proposed, 1, row);
        return proposed == null ? question : question.weakly(null);
    }
}
