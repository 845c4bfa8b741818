package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists that stand in several kinds of row, and the starts. */
final class Lists {

    static final Value<Set<DayOfWeek>> DAYS = ListOf.onOneLine(Moments.DAY).map(Lists::set, List::copyOf);
    static final Value<List<String>> TEXTS = ListOf.onOneLine(Text.ANY);

    static final Value<List<TimeWindow>> WINDOWS = new ListOf<>(Shape.of(TimeWindow.class)
            .required("days", DAYS.where(Rule.notEmpty("days.none")), TimeWindow::days)
            .required("from", Moments.TIME, TimeWindow::from)
            .required("to", Moments.TIME, TimeWindow::to)
            .ordered("from", "to", "end.before.start")
            .sourced(TimeWindow::provenance));

    static final Value<List<Period>> PERIODS = new ListOf<>(Shape.of(Period.class)
            .required("from", Moments.DATE, Period::from)
            .required("to", Moments.DATE, Period::to)
            .ordered("from", "to", "end.before.start")
            .sourced(Period::provenance));

    /** Each later than the one before. */
    static final Value<List<LocalDateTime>> STARTS = new Form<>(
            (in, place) -> starts().read(in, place),
            (out, starts) -> starts().write(starts, out),
            (starts, place, validation) -> starts().check(starts, place, validation));

    private Lists() {}

    static Value<List<String>> references(Ids.Kind kind) {
        return ListOf.onOneLine(Ids.reference(kind));
    }

    private static Set<DayOfWeek> set(List<DayOfWeek> days) {
        var set = EnumSet.noneOf(DayOfWeek.class);
        set.addAll(days);
        return set;
    }

    private static Value<List<LocalDateTime>> starts() {
        return new ListOf<>(Moments.DATE_TIME.where(new Later()), Limits.ROWS);
    }

    private static final class Later implements Rule<LocalDateTime> {

        private LocalDateTime last = LocalDateTime.MIN;

        @Override
        public boolean holds(LocalDateTime start, Place place, Validation validation) {
            if (!start.isAfter(last)) {
                var fault = start.equals(last) ? "start.twice" : "start.unsorted";
                return validation.refuse(place, fault, start.toString(), last.toString());
            }
            last = start;
            return true;
        }
    }
}
