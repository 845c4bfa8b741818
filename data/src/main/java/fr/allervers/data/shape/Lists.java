package fr.allervers.data.shape;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists that stand in several kinds of row. */
final class Lists {

    static final Value<Set<DayOfWeek>> DAYS = ListOf.onOneLine(Moments.DAY).map(Lists::set, List::copyOf);
    static final Value<Set<DayOfWeek>> ONE_DAY_OR_MORE =
            DAYS.where((days, place, validation) -> !days.isEmpty() || validation.refuse(place, "days.none"));
    static final Value<List<String>> TEXTS = ListOf.onOneLine(Text.ANY);
    static final Value<List<TimeWindow>> WINDOWS = new ListOf<>(new WindowShape());
    static final Value<List<Period>> PERIODS = new ListOf<>(new PeriodShape());

    private Lists() {}

    static Value<List<String>> references(Ids.Kind kind) {
        return ListOf.onOneLine(Ids.reference(kind));
    }

    private static Set<DayOfWeek> set(List<DayOfWeek> days) {
        var set = EnumSet.noneOf(DayOfWeek.class);
        set.addAll(days);
        return set;
    }
}
