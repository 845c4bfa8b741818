package fr.allervers.data.example;

import fr.allervers.data.calendar.PublicHolidays;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.SchoolHolidays;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** When sessions may start in Moselle, and the school holidays of its zone B. */
final class ExampleCalendar {

    private static final String MOSELLE = "57";

    private ExampleCalendar() {}

    /** Sorted starts of a quarter, public holidays left out. */
    static List<LocalDateTime> starts(Quarter quarter) {
        var holidays = PublicHolidays.ofDepartment(MOSELLE, quarter.period());
        var patterns = Rows.of("starts", Start.class);
        return quarter.days()
                .filter(day -> !holidays.contains(day))
                .flatMap(day -> patterns.stream()
                        .filter(p -> Hours.days(p.days).contains(day.getDayOfWeek()))
                        .map(p -> day.atTime(p.time)))
                .sorted()
                .toList();
    }

    static SchoolHolidays schoolHolidays() {
        var rows = Rows.of("school-holidays", Holidays.class);
        var years = rows.stream().map(Holidays::schoolYear).distinct().map(ExampleCalendar::schoolYear);
        return new SchoolHolidays(rows.stream().map(Holidays::period).toList(), years.toList());
    }

    /** {@code 2026-2027}: September to August. */
    private static Period schoolYear(String years) {
        int first = Integer.parseInt(years.substring(0, years.indexOf('-')));
        return new Period(LocalDate.of(first, 9, 1), LocalDate.of(first + 1, 8, 31));
    }

    record Start(String days, LocalTime time) {}

    record Holidays(String schoolYear, String name, LocalDate from, LocalDate to, boolean estimated, String source) {

        private Period period() {
            return new Period(from, to, new Provenance(name + " : " + source, estimated));
        }
    }
}
