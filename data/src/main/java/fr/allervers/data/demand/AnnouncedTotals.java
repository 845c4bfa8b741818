package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table says that its rows make in all. */
final class AnnouncedTotals {

    private final TableLayout layout;
    private final List<Long> totals = new ArrayList<>();
    private final List<Long> grandTotals = new ArrayList<>();

    AnnouncedTotals(TableLayout layout) {
        this.layout = layout;
    }

    /** What the only total says, or of several the only one that says that it is of all. */
    @Nullable
    Long announced() {
        var said = totals.size() == 1 ? totals : grandTotals;
        return said.size() == 1 ? said.get(0) : null;
    }

    /** Remembers what a row of a total announces, where it is of all. */
    void note(SheetRow row) {
        var name = PassedRows.first(row).text();
        long figure = layout.figureColumns().stream()
                .map(c -> Amount.of(row.cell(c)))
                .filter(a -> a.state() == Amount.State.CLEAR)
                .mapToLong(Amount::value)
                .sum();
        if (figure > 0 && SumRows.isOfAll(name)) {
            totals.add(figure);
            if (Folding.fold(name).contains("general")) {
                grandTotals.add(figure);
            }
        }
    }
}
