package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table whose cells are blank in the same rows, as below the first row of a group they are: one question for
 * all of them comes before each is asked about by itself.
 */
final class BlankTogether {

    private static final String KEY = "ABOVE:ROWS:";

    private final TableLayout layout;
    private final Answers answers;
    private final Findings findings;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private int asked;

    /**
     * @param sums numbers of rows that are totals
     * @param ofPersons true where each row is the request of a person: what stands above one is another's
     */
    BlankTogether(TableLayout layout, Answers answers, Findings findings, Set<Integer> sums, boolean ofPersons) {
        this.layout = layout;
        this.answers = answers;
        this.findings = findings;
        if (!ofPersons && !layout.eachRow()) {
            find(sums);
        }
    }

    /** The largest set of columns that are blank in the same rows of demand, if there are two of them. */
    private void find(Set<Integer> sums) {
        var rows = layout.content().stream()
                .filter(r -> !sums.contains(r.number()) && asks(r))
                .toList();
        Map<Kind, BitSet> blank = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            var columns = columns(kind);
            for (int r = 0; r < rows.size(); r++) {
                var row = rows.get(r);
                if (!columns.isEmpty()
                        && columns.stream().allMatch(c -> row.cell(c).isBlank())) {
                    blank.computeIfAbsent(kind, k -> new BitSet()).set(r);
                }
            }
        }
        blank.keySet().stream()
                .collect(Collectors.groupingBy(k -> blank.getOrDefault(k, new BitSet())))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .max((a, b) -> a.size() == b.size() ? b.get(0).compareTo(a.get(0)) : a.size() - b.size())
                .ifPresent(kinds::addAll);
    }

    private boolean asks(SheetRow row) {
        return layout.figureColumns().stream()
                .map(c -> Amount.of(row.cell(c)))
                .anyMatch(a -> a.state() == Amount.State.UNCLEAR || a.value() > 0);
    }

    private List<Integer> columns(Kind kind) {
        var columns = new ArrayList<Integer>();
        for (var column : kind == Kind.COMMUNE
                ? List.of(DemandColumn.COMMUNE, DemandColumn.INSEE)
                : List.of(DemandColumn.of(kind))) {
            if (layout.column(column) >= 0) {
                columns.add(layout.column(column));
            }
        }
        return columns;
    }

    /**
     * What a blank cell means by the answer for all that are blank in its row.
     *
     * @param before what stands above it
     * @return null where it is asked about by itself
     */
    @Nullable
    CellMeaning of(Kind kind, SheetRow row, CellMeaning before) {
        if (!kinds.contains(kind) || answers.of("ABOVE:" + kind) != null) {
            return null;
        }
        var answer = answers.of(key());
        if (Answers.ABOVE.equals(answer)) {
            return before;
        }
        if (Answers.LEAVE_OUT.equals(answer)) {
            return CellMeaning.LEFT_OUT;
        }
        if (Answers.SINGLY.equals(answer)) {
            return null;
        }
        if (asked != row.number()) {
            asked = row.number();
            findings.ask(Place.row(row.number()), question(row.number()));
        }
        return CellMeaning.OPEN;
    }

    /** Names the kinds of the columns: others that are blank together are asked about by themselves. */
    private String key() {
        return kinds.stream().map(Kind::name).collect(Collectors.joining("+", KEY, ""));
    }

    /** Rows without a commune of their own stand below one; of all else it is not as clear what was meant. */
    private Question question(int row) {
        var named = kinds.stream()
                .map(k -> layout.named(columns(k).get(0), DemandColumn.of(k)))
                .toList();
        var choices = List.of(Choice.word(Answers.ABOVE), Choice.word(Answers.SINGLY), Choice.word(Answers.LEAVE_OUT));
        var proposed = kinds.contains(Kind.COMMUNE) ? choices.get(0) : null;
        var problem = Words.of("blank.rows." + kinds.size(), named.toArray());
        var question = new Question(key(), null, false, "", problem, choices, proposed, 1, row);
        boolean sure = proposed == null || Set.of(Kind.COMMUNE, Kind.THEME).containsAll(kinds);
        return sure ? question : question.weakly(null);
    }
}
