package fr.allervers.data.shape;

import fr.allervers.data.problem.Period;
import java.time.LocalDate;

final class PeriodShape extends Shape<Period> {

    private final Field<Period, LocalDate> from = required("from", Moments.DATE, Period::from);
    private final Field<Period, LocalDate> to = required("to", Moments.DATE, Period::to);
    private final Origin<Period> origin = origin(Period::provenance);

    @Override
    void check(Row row, Validation validation) {
        checkOrder(row, from, to, validation);
    }

    @Override
    Period build(Row row) {
        return new Period(row.get(from), row.get(to), origin.of(row));
    }
}
