package fr.allervers.data.json;

import fr.allervers.data.problem.Period;
import java.time.LocalDate;

final class PeriodShape extends Shape<Period> {

    private final Field<Period, LocalDate> from = required("from", Moments.DATE, Period::from);
    private final Field<Period, LocalDate> to = required("to", Moments.DATE, Period::to);
    private final Origin<Period> origin = origin(Period::provenance);

    @Override
    void check(Row row, Input in) {
        checkOrder(row, from, to, in);
    }

    @Override
    Period build(Row row) {
        return new Period(row.get(from), row.get(to), origin.of(row));
    }
}
