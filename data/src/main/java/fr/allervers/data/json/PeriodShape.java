package fr.allervers.data.json;

import fr.allervers.data.problem.Period;
import java.time.LocalDate;

final class PeriodShape extends RowShape<Period> {

    private final Field<LocalDate> from = required("from", Moments.DATE);
    private final Field<LocalDate> to = required("to", Moments.DATE);

    @Override
    void check(Row row, Input in) {
        checkOrder(row, from, to, in);
    }

    @Override
    Period build(Row row) {
        return new Period(row.get(from), row.get(to), provenance(row));
    }
}
