package fr.allervers.data.shape;

import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

final class TravelShape extends Shape<TravelTable> {

    private final Field<TravelTable, String> mode = required("mode", Text.ID, TravelTable::mode);
    private final Field<TravelTable, Set<DayOfWeek>> days = optional("days", Lists.DAYS, Set.of(), TravelTable::days);
    private final Field<TravelTable, LocalTime> from = optional("from", Moments.TIME, TravelTable::from);
    private final Field<TravelTable, LocalTime> to = optional("to", Moments.TIME, TravelTable::to);
    private final Field<TravelTable, LocalDate> since = optional("since", Moments.DATE, TravelTable::since);
    private final Field<TravelTable, LocalDate> until = optional("until", Moments.DATE, TravelTable::until);
    private final Field<TravelTable, TravelMatrix> minutes =
            required("minutes", new MatrixValue(), TravelTable::minutes);
    private final Origin<TravelTable> origin = origin(TravelTable::provenance);

    @Override
    void check(Row row, Validation validation) {
        checkOrder(row, from, to, validation);
        checkOrder(row, since, until, validation);
    }

    @Override
    TravelTable build(Row row) {
        return new TravelTable(
                row.get(mode),
                row.get(days),
                row.find(from),
                row.find(to),
                row.find(since),
                row.find(until),
                row.get(minutes),
                origin.of(row));
    }
}
