package fr.allervers.data.example;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Weekly hours by the name of a schedule, which rooms, audiences and advisors share. */
final class Hours {

    private final Map<String, List<TimeWindow>> bySchedule = Rows.of("hours", Row.class).stream()
            .collect(groupingBy(Row::schedule, mapping(r -> new TimeWindow(days(r.days), r.from, r.to), toList())));

    /** @throws IllegalArgumentException where no row has that schedule */
    List<TimeWindow> of(String schedule) {
        var windows = bySchedule.get(schedule);
        if (windows == null) {
            throw new IllegalArgumentException(
                    "hours.csv has no schedule '%s', only %s".formatted(schedule, bySchedule.keySet()));
        }
        return windows;
    }

    static Set<DayOfWeek> days(String text) {
        return Arrays.stream(text.split(" "))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    record Row(String schedule, String days, LocalTime from, LocalTime to) {}
}
