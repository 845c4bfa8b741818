package fr.allervers.data.travel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.TravelMatrix;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The minutes at one time of day, date by date, said in few spans of dates: the first span that holds a date has its
 * minutes. Last come the usual minutes of each day of the week, those of most of its dates; before them the dates that
 * differ, as long as no date of the same weekdays lies between that does not.
 */
final class DateSpans {

    /**
     * Minutes that hold on some days of the week from a date to a date.
     *
     * @param since null: no limit
     * @param until null: no limit
     */
    record Span(
            Set<DayOfWeek> days,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            TravelMatrix minutes) {}

    private final NavigableMap<LocalDate, TravelMatrix> minutes;
    private final Map<DayOfWeek, TravelMatrix> usual = new EnumMap<>(DayOfWeek.class);

    /** @param minutes on each date that matters */
    DateSpans(NavigableMap<LocalDate, TravelMatrix> minutes) {
        this.minutes = minutes;
        minutes.entrySet().stream()
                .collect(groupingBy(e -> e.getKey().getDayOfWeek(), mapping(Map.Entry::getValue, toList())))
                .forEach((day, own) -> usual.put(day, mostFrequent(own)));
    }

    /** Of two as frequent, the earlier one. */
    private static TravelMatrix mostFrequent(List<TravelMatrix> matrices) {
        var counts = new LinkedHashMap<TravelMatrix, Integer>();
        matrices.forEach(m -> counts.merge(m, 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    List<Span> spans() {
        var spans = new ArrayList<Span>();
        var differing = new LinkedHashMap<TravelMatrix, List<LocalDate>>();
        minutes.forEach((date, matrix) -> {
            if (!Objects.equals(matrix, usual.get(date.getDayOfWeek()))) {
                differing.computeIfAbsent(matrix, m -> new ArrayList<>()).add(date);
            }
        });
        differing.forEach((matrix, dates) -> addSpans(matrix, dates, spans));
        var days = new LinkedHashMap<TravelMatrix, Set<DayOfWeek>>();
        usual.forEach((day, matrix) -> days.computeIfAbsent(matrix, m -> EnumSet.noneOf(DayOfWeek.class))
                .add(day));
        days.forEach((matrix, own) -> spans.add(new Span(own, null, null, matrix)));
        return spans;
    }

    /** @param dates on which these minutes differ from the usual ones, in order */
    private void addSpans(TravelMatrix matrix, List<LocalDate> dates, List<Span> spans) {
        var first = dates.get(0);
        var last = first;
        var days = EnumSet.of(first.getDayOfWeek());
        for (var date : dates) {
            var more = EnumSet.copyOf(days);
            more.add(date.getDayOfWeek());
            if (!isUniform(matrix, first, date, more)) {
                spans.add(new Span(days, first, last, matrix));
                first = date;
                more = EnumSet.of(date.getDayOfWeek());
            }
            days = more;
            last = date;
        }
        spans.add(new Span(days, first, last, matrix));
    }

    private boolean isUniform(TravelMatrix matrix, LocalDate first, LocalDate last, Set<DayOfWeek> days) {
        return minutes.subMap(first, true, last, true).entrySet().stream()
                .filter(e -> days.contains(e.getKey().getDayOfWeek()))
                .allMatch(e -> e.getValue().equals(matrix));
    }
}
