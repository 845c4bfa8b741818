package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures of a row: how many residents, and how urgently. */
final class RowFigures {

    private static final Map<String, Integer> PRIORITIES = Map.ofEntries(
            Map.entry("haute", 2),
            Map.entry("elevee", 2),
            Map.entry("forte", 2),
            Map.entry("prioritaire", 2),
            Map.entry("urgent", 2),
            Map.entry("urgente", 2),
            Map.entry("oui", 2),
            Map.entry("high", 2),
            Map.entry("yes", 2),
            Map.entry("normale", 1),
            Map.entry("moyenne", 1),
            Map.entry("basse", 1),
            Map.entry("faible", 1),
            Map.entry("non", 1),
            Map.entry("normal", 1),
            Map.entry("low", 1),
            Map.entry("no", 1));

    private final Layout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;

    RowFigures(Layout layout, Vocabulary vocabulary, Answers answers, Findings findings) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
    }

    /** @param column from 0, negative where the file has no such column */
    Meant residents(SheetRow row, int column) {
        if (column < 0 && layout.pending().contains(Heading.RESIDENTS)) {
            return Meant.OPEN;
        }
        var cell = column < 0 ? Cell.BLANK : row.cell(column);
        var place = Place.of(row.number(), column);
        if (cell.covered()) {
            var key = "MERGED:" + place.column() + Keys.ofFigure(cell.text());
            return decided(
                    key,
                    place,
                    new Question(
                            key,
                            null,
                            true,
                            Words.excerpt(cell.text()),
                            Words.of("figure.merged"),
                            List.of(Choice.word(Answers.LEAVE_OUT)),
                            null,
                            1,
                            row.number()),
                    1);
        }
        var amount = Amount.of(cell);
        return switch (amount.state()) {
            case CLEAR -> Meant.of(amount.value());
            case NONE -> Meant.NOBODY;
            case BLANK -> blank(place);
            case UNCLEAR -> unclear("RESIDENTS:", amount, cell, place);
        };
    }

    private Meant blank(Place place) {
        var key = "BLANK:RESIDENTS";
        var leave = Choice.word(Answers.LEAVE_OUT);
        return decided(
                key,
                place,
                new Question(key, null, true, "", Words.of("blank.residents"), List.of(leave), leave, 1, place.row()),
                1);
    }

    private Meant unclear(String prefix, Amount amount, Cell cell, Place place) {
        var choices =
                new ArrayList<>(amount.likely().stream().map(Choice::figure).toList());
        choices.add(Choice.word(Answers.LEAVE_OUT));
        var key = prefix + Keys.ofFigure(cell.text());
        return decided(
                key,
                place,
                new Question(
                        key,
                        null,
                        true,
                        Words.excerpt(cell.text()),
                        Words.of(amount.problem()),
                        choices,
                        amount.proposed() ? choices.get(0) : null,
                        1,
                        place.row()),
                1);
    }

    /** 1 where nothing is said. */
    Meant priority(SheetRow row) {
        int column = layout.column(Heading.PRIORITY);
        var cell = column < 0 ? Cell.BLANK : row.cell(column);
        var amount = Amount.of(cell);
        if (amount.state() == Amount.State.BLANK) {
            return Meant.of(1);
        }
        if (amount.state() == Amount.State.CLEAR && amount.value() >= 1) {
            return Meant.of(amount.value());
        }
        var named = PRIORITIES.get(Folding.fold(cell.text()));
        var unclear = new Amount(
                Amount.State.UNCLEAR,
                0,
                named == null ? List.of(1L, 2L) : List.of((long) named),
                named != null,
                "priority");
        return unclear("PRIORITY:", unclear, cell, Place.of(row.number(), column));
    }

    /** False where more ask than live there and nobody said that this is right. */
    boolean isPlausible(AskedRow row, int column) {
        int population = vocabulary.entry(Kind.COMMUNE, row.commune()).size();
        if (population < 1 || row.residents() <= population) {
            return true;
        }
        var key = tooMany(row);
        if (Answers.KEEP.equals(answers.of(key))) {
            return true;
        }
        if (answers.of(key) == null) {
            findings.ask(
                    Place.of(row.row(), column),
                    new Question(
                            key,
                            null,
                            false,
                            Integer.toString(row.residents()),
                            Words.of("figure.population", population),
                            List.of(Choice.word(Answers.LEAVE_OUT), Choice.word(Answers.KEEP)),
                            null,
                            1,
                            row.row()));
        }
        return false;
    }

    static String tooMany(AskedRow row) {
        return "LARGE:" + row.commune() + " " + row.residents();
    }

    private Meant decided(String key, Place place, Question question, int least) {
        var answer = answers.of(key);
        if (Answers.LEAVE_OUT.equals(answer)) {
            return Meant.LEFT_OUT;
        }
        if (answer != null && answer.matches("\\d{1,7}")) {
            int figure = Integer.parseInt(Objects.requireNonNull(answer));
            if (figure >= least && figure <= Amount.MOST) {
                return Meant.of(figure);
            }
        }
        findings.ask(place, question);
        return Meant.OPEN;
    }
}
