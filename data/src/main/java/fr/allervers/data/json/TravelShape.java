package fr.allervers.data.json;

import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

final class TravelShape extends RowShape<TravelTable> {

    private final Field<String> mode = required("mode", Text.ID);
    private final Field<Set<DayOfWeek>> days = optional("days", Lists.DAYS, Set.of());
    private final Field<LocalTime> from = optional("from", Moments.TIME);
    private final Field<LocalTime> to = optional("to", Moments.TIME);
    private final Field<TravelMatrix> minutes = required("minutes", new MatrixValue());

    @Override
    void check(Row row, Input in) {
        checkOrder(row, from, to, in);
    }

    @Override
    TravelTable build(Row row) {
        return new TravelTable(
                row.get(mode), row.get(days), row.find(from), row.find(to), row.get(minutes), provenance(row));
    }
}
