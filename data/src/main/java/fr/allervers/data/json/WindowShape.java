package fr.allervers.data.json;

import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

final class WindowShape extends RowShape<TimeWindow> {

    private final Field<Set<DayOfWeek>> days = required("days", Lists.ONE_DAY_OR_MORE);
    private final Field<LocalTime> from = required("from", Moments.TIME);
    private final Field<LocalTime> to = required("to", Moments.TIME);

    @Override
    void check(Row row, Input in) {
        checkOrder(row, from, to, in);
    }

    @Override
    TimeWindow build(Row row) {
        return new TimeWindow(row.get(days), row.get(from), row.get(to), provenance(row));
    }
}
