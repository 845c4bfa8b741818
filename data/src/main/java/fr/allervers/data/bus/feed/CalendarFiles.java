package fr.allervers.data.bus.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code calendar.txt} and {@code calendar_dates.txt}: the days of each service, and those on which it differs. */
final class CalendarFiles {

    static final String WEEKS = "calendar.txt";
    static final String EXCEPTIONS = "calendar_dates.txt";

    static final FeedColumns WEEK_COLUMNS = FeedColumns.of(List.of(
            "service_id",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "start_date",
            "end_date"));

    static final FeedColumns EXCEPTION_COLUMNS = FeedColumns.of(List.of("service_id", "date", "exception_type"));

    private static final int LONGEST_YEARS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final List<ServiceCalendar.Weeks> weeks = new ArrayList<>();
    private final Map<LocalDate, Set<String>> added = new HashMap<>();
    private final Map<LocalDate, Set<String>> removed = new HashMap<>();
    private final Map<String, Set<LocalDate>> excepted = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> weekly = new HashSet<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** A row of {@code calendar.txt}. */
    void addWeeks(FeedRow row) {
        var service = row.required("service_id");
        if (!service.isEmpty() && !weekly.add(service)) {
            row.fault("service_id", "id.twice", service);
            return;
        }
        known.add(service);
        var days = days(row);
        var from = row.day("start_date");
        var to = row.day("end_date");
        if (row.isFaulty() || from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            row.fault("end_date", "period.reversed", from, to);
            return;
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            row.note("end_date", "period.long", from, to, LONGEST_YEARS);
        }
        reach(from);
        reach(to);
        weeks.add(new ServiceCalendar.Weeks(service, days, from, to));
    }

    private static Set<DayOfWeek> days(FeedRow row) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var column = day.name().toLowerCase(Locale.ROOT);
            int runs = row.whole(column, 0);
            if (runs == 1) {
                days.add(day);
            } else if (runs > 1) {
                row.fault(column, "day.flag", runs);
            }
        }
        return days;
    }

    /** A row of {@code calendar_dates.txt}, read after the other file. */
    void addException(FeedRow row) {
        var service = row.required("service_id");
        var day = row.day("date");
        int kind = row.whole("exception_type", FeedRow.NONE);
        if (kind != 1 && kind != 2) {
            row.fault("exception_type", "exception.kind", row.text("exception_type"));
        }
        known.add(service);
        if (row.isFaulty() || day == null) {
            return;
        }
        if (!excepted.computeIfAbsent(service, s -> new HashSet<>()).add(day)) {
            row.fault("date", "exception.twice", service, day);
            return;
        }
        reach(day);
        (kind == 1 ? added : removed).computeIfAbsent(day, d -> new HashSet<>()).add(service);
    }

    /** Days that nobody can mean are brought nearer. */
    private void reach(LocalDate day) {
        var near = day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
        first = first == null || near.isBefore(first) ? near : first;
        last = last == null || near.isAfter(last) ? near : last;
    }

    boolean knows(String service) {
        return known.contains(service);
    }

    /**
     * The calendar. Where what the feed vouches for and what its calendar holds have no day in common, the calendar counts, and a
     * finding says so.
     *
     * @param notBefore first day that the feed vouches for, null where it says nothing
     * @param notAfter last day that the feed vouches for, null where it says nothing
     */
    ServiceCalendar calendar(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter, FeedFindings findings) {
        if (first == null || last == null) {
            return new ServiceCalendar(weeks, added, removed, first, last);
        }
        var from = notBefore != null && notBefore.isAfter(first) ? notBefore : first;
        var to = notAfter != null && notAfter.isBefore(last) ? notAfter : last;
        if (to.isBefore(from)) {
            findings.add("feed_info.txt", 0, null, "information.contradicts", first, last);
            return new ServiceCalendar(weeks, added, removed, first, last);
        }
        return new ServiceCalendar(weeks, added, removed, from, to);
    }
}
