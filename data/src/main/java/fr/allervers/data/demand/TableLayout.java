package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Layout of a table of demand: in which column what stands.
 *
 * @param heading number of the row with the headings, the last one where there are several
 * @param columns from 0, by what they hold
 * @param wide columns with figures; empty where one column has all figures
 * @param others headings of columns that hold nothing of ours, by column from 0
 * @param pending columns that one of those others may be, which is still to be decided
 */
record TableLayout(
        Sheet sheet,
        int heading,
        Map<DemandColumn, Integer> columns,
        List<WideColumn> wide,
        Map<Integer, String> others,
        Set<DemandColumn> pending) {

    TableLayout {
        columns = Map.copyOf(columns);
        wide = List.copyOf(wide);
        pending = Set.copyOf(pending);
    }

    /** Columns with the figures, from 0. */
    List<Integer> figureColumns() {
        int residents = column(DemandColumn.RESIDENTS);
        return isWide()
                ? wide.stream().map(WideColumn::column).toList()
                : residents < 0 ? List.of() : List.of(residents);
    }

    boolean isWide() {
        return !wide.isEmpty();
    }

    /** Column of what a heading stands for, negative where there is none. */
    int column(DemandColumn heading) {
        return columns.getOrDefault(heading, -1);
    }
}
