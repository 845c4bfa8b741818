package fr.allervers.data.demand;

import java.util.Set;

/** Tells of a table, by its figures, whether each of its rows is the request of a person: most of them are 1. */
final class PersonRows {

    /** Fewer rows show nothing. */
    private static final int LEAST = 5;

    private PersonRows() {}

    /** @param sums numbers of its rows that are totals */
    static boolean are(TableLayout layout, Set<Integer> sums) {
        int column = layout.column(DemandColumn.RESIDENTS);
        if (layout.eachRow() || layout.isWide() || column < 0 || !layout.added().isEmpty()) {
            return layout.eachRow();
        }
        var figures = layout.content().stream()
                .filter(r -> !sums.contains(r.number()))
                .map(r -> Amount.of(r.cell(column)))
                .filter(a -> a.state() == Amount.State.CLEAR)
                .map(Amount::value)
                .toList();
        long ones = figures.stream().filter(f -> f == 1).count();
        long few = figures.stream().filter(f -> f == 1 || f == 2).count();
        return figures.size() >= LEAST && 3 * ones >= 2L * figures.size() && 10 * few >= 9L * figures.size();
    }
}
