package fr.allervers.data.shape;

import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

final class WindowShape extends Shape<TimeWindow> {

    private final Field<TimeWindow, Set<DayOfWeek>> days = required("days", Lists.ONE_DAY_OR_MORE, TimeWindow::days);
    private final Field<TimeWindow, LocalTime> from = required("from", Moments.TIME, TimeWindow::from);
    private final Field<TimeWindow, LocalTime> to = required("to", Moments.TIME, TimeWindow::to);
    private final Origin<TimeWindow> origin = origin(TimeWindow::provenance);

    @Override
    void check(Row row, Validation validation) {
        checkOrder(row, from, to, validation);
    }

    @Override
    TimeWindow build(Row row) {
        return new TimeWindow(row.get(days), row.get(from), row.get(to), origin.of(row));
    }
}
