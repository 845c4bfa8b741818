package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.SchoolHolidays;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * School holidays, from one of three files: {@code school-holidays.csv} written by hand, {@code school-calendar.csv} as the
 * ministry's open data (in whichever form, see {@link SchoolTable}, also under the name of its download), or {@code
 * school-holidays.ics}, which may be called {@code school-calendar.ics}.
 */
final class SchoolFiles {

    static final String BY_HAND = "school-holidays.csv";
    static final String OPEN_DATA = "school-calendar.csv";
    static final String DIARY = "school-holidays.ics";

    static final TableShape HAND = TableShape.of("school_year", "name", "from", "to", "estimated?", "source?");
    static final TableShape OPEN = TableShape.open(
                    "description",
                    "population?",
                    "start_date",
                    "end_date",
                    "location?",
                    "zones",
                    "annee_scolaire?",
                    "sheet?")
            .calling(Map.ofEntries(
                    Map.entry("Description", "description"),
                    Map.entry("Population", "population"),
                    Map.entry("Date de début", "start_date"),
                    Map.entry("Date de fin", "end_date"),
                    Map.entry("Académies", "location"),
                    Map.entry("Académie", "location"),
                    Map.entry("Zone", "zones"),
                    Map.entry("Année scolaire", "annee_scolaire"),
                    Map.entry(SchoolTable.SHEET, "sheet")));

    private static final Pattern OFFSET = Pattern.compile("T.*(?:Z|[+-]\\d\\d:?\\d\\d)$");

    /** Midnight here as it is told in UTC, without saying so. */
    private static final Pattern LATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]2[23]:00(?::00(?:\\.0+)?)?");

    private static final Pattern SCHOOL_YEAR = Pattern.compile("(20\\d\\d)\\s*[-/–]\\s*(?:20)?\\d\\d");

    /** A school year with fewer is not known as a whole. */
    private static final int HOLIDAYS_A_YEAR = 4;

    /** Days of September before school begins, at most. */
    private static final int LATEST_OPENING = 14;

    private final List<Fault> notTaken = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();
    private final FolderTables tables;
    private final Settings settings;

    SchoolFiles(FolderTables tables, Settings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /** Rows and events of the territory's zone that were not understood. */
    List<Fault> notTaken() {
        return notTaken;
    }

    SchoolHolidays read() {
        var hand = tables.any(BY_HAND, HAND, SchoolFiles::byHand);
        var open = tables.any(OPEN_DATA, OPEN, this::openData).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var diary = new SchoolDiary(tables, settings.schoolZone(), named, notTaken).read(DIARY);
        if (Stream.of(hand, open, diary).filter(l -> !l.isEmpty()).count() > 1) {
            tables.faults().add(DIARY, FolderTables.words("school.one", BY_HAND, OPEN_DATA, DIARY));
        }
        if (settings.schoolZone() == null && !open.isEmpty()) {
            tables.faults().add(OPEN_DATA, FolderTables.words("school.zone"));
        }
        sayWhereNoneIsOurs();
        sayWhereTheyOverlap(Stream.concat(open.stream(), diary.stream()).toList(), open.isEmpty() ? DIARY : OPEN_DATA);
        var imported = Stream.concat(open.stream(), diary.stream()).toList();
        return new SchoolHolidays(
                Stream.concat(hand.stream().map(Holidays::period), withSummers(imported))
                        .toList(),
                Stream.concat(hand.stream().map(Holidays::year), known(imported).stream())
                        .distinct()
                        .toList());
    }

    /** A zone that no imported holidays are of leaves them all out. */
    private void sayWhereNoneIsOurs() {
        var zone = settings.schoolZone();
        if (zone != null && !named.isEmpty() && !SchoolZones.areOf(zone, named)) {
            tables.faults()
                    .doubt(
                            SettingsFile.FILE + ", school_zone",
                            FolderTables.words("school.zoneOther", Excerpt.of(zone), SchoolZones.words(named)));
        }
    }

    /** The same holidays twice with other days count from the first to the last of both. */
    private void sayWhereTheyOverlap(List<Imported> imported, String file) {
        for (int i = 1; i < imported.size(); i++) {
            var later = imported.get(i);
            imported.subList(0, i).stream()
                    .filter(later::isOtherwise)
                    .findFirst()
                    .ifPresent(first -> tables.faults()
                            .doubt(
                                    file,
                                    FolderTables.words(
                                            "school.overlap",
                                            Excerpt.of(later.title()),
                                            first.period().from(),
                                            first.period().to(),
                                            later.period().from(),
                                            later.period().to())));
        }
    }

    private static Stream<Period> withSummers(List<Imported> imported) {
        return imported.stream()
                .filter(i -> !i.isSummerStart() || imported.stream().noneMatch(i::isHeldBy))
                .map(Imported::period);
    }

    private static List<Period> known(List<Imported> holidays) {
        var names = holidays.stream()
                .filter(i -> !i.isSummerStart() && !i.name().startsWith("pont"))
                .collect(groupingBy(i -> schoolYear(i.period().from()), mapping(Imported::name, toSet())));
        return names.entrySet().stream()
                .filter(e -> e.getValue().size() >= HOLIDAYS_A_YEAR)
                .map(e -> year(e.getKey()))
                .toList();
    }

    /** The year in which the school year of a day began. */
    private static int schoolYear(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
    }

    /** September to August. */
    private static Period year(int first) {
        return new Period(LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(first + 1, Month.AUGUST, 31));
    }

    private static Holidays byHand(TableRow row) {
        var name = row.need("name");
        var source = row.text("source");
        var origin = new Provenance(source == null ? name : name + " : " + source, row.flag("estimated"));
        var year = statedYear(row);
        var period = CalendarFiles.period(row, origin);
        boolean isRead = !year.from().equals(LocalDate.EPOCH) && row.isDate("from") && row.isDate("to");
        if (isRead && !isOf(year, period)) {
            row.doubt(
                    year.holds(period.from()) ? "to" : "from",
                    FolderTables.words(
                            "school.otherYear", Excerpt.of(row.need("school_year")), year.from(), year.to()));
        }
        return new Holidays(year, period);
    }

    /** Some years schools open in the first days of September: holidays may last until the eve. */
    private static boolean isOf(Period year, Period holidays) {
        return year.holds(holidays.from()) && !holidays.to().isAfter(year.to().plusDays(LATEST_OPENING));
    }

    /** {@code 2026-2027}. */
    private static Period statedYear(TableRow row) {
        var text = row.need("school_year");
        var stated = text.matches("(?:19|2\\d)\\d\\d-(?:19|2\\d)\\d\\d");
        int first = stated ? Integer.parseInt(text.substring(0, 4)) : 0;
        if (stated && Integer.parseInt(text.substring(5)) == first + 1) {
            return year(first);
        }
        if (!text.isEmpty()) {
            row.fault("school_year", FolderTables.words("school.year", text));
        }
        return new Period(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /** Null for other zones, teachers, and days that are no holidays. */
    private @Nullable Imported openData(TableRow row) {
        var sheet = row.text("sheet");
        if (sheet != null && Stream.of("description", "start_date", "end_date").noneMatch(row::has)) {
            notTaken.add(new Fault(OPEN_DATA, FolderTables.words("school.sheet", Excerpt.of(sheet))));
            return null;
        }
        var name = row.need("description");
        var texts = new String[] {cell(row, "zones"), cell(row, "location"), name};
        var ours = SchoolZones.holdFor(settings.schoolZone(), texts);
        named.addAll(SchoolZones.inFirst(texts));
        var pupils = !cell(row, "population").toLowerCase(Locale.ROOT).startsWith("enseignant");
        if (!ours || !pupils) {
            return null;
        }
        if (!Imported.isHoliday(name)) {
            Imported.sayWhereUnknown(name, row.place("description"), notTaken);
            return null;
        }
        var from = day(row, "start_date");
        var end = day(row, "end_date");
        if (from == null || end == null) {
            return null;
        }
        if (end.isBefore(from)) {
            row.fault("end_date", FolderTables.words("date.order"));
            return null;
        }
        if (end.getDayOfWeek() == DayOfWeek.SUNDAY && from.isBefore(end)) {
            row.doubt("end_date", FolderTables.words("school.sunday", end));
        }
        var imported = Imported.of(name, from, end, OPEN_DATA);
        sayWhereOfAnotherYear(row, imported.period());
        return imported;
    }

    /** A row counts by its dates, whatever school year it says beside them. */
    private static void sayWhereOfAnotherYear(TableRow row, Period holidays) {
        var said = SCHOOL_YEAR.matcher(cell(row, "annee_scolaire"));
        if (said.matches() && !isOf(year(Integer.parseInt(said.group(1))), holidays)) {
            var year = year(Integer.parseInt(said.group(1)));
            row.doubt("annee_scolaire", FolderTables.words("school.saidYear", said.group(), year.from(), year.to()));
        }
    }

    private static String cell(TableRow row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    /**
     * A date, or a moment that is midnight here: {@code 2026-10-16T22:00:00+00:00} is 17 October, and so is the same without
     * its offset, as spreadsheets keep it: school ends at no such hour.
     */
    private static @Nullable LocalDate day(TableRow row, String column) {
        var text = row.need(column);
        var midnight = LATE.matcher(text).matches() ? midnightHere(text) : null;
        if (midnight != null) {
            return midnight;
        }
        if (OFFSET.matcher(text).find()) {
            try {
                return OffsetDateTime.parse(text)
                        .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                        .toLocalDate();
            } catch (DateTimeParseException e) {
                row.date(column); // says what is wrong
                return null;
            }
        }
        var day = text.isEmpty() ? null : row.date(column);
        return row.isDate(column) ? day : null;
    }

    /** The day that begins at a time without an offset, read as UTC; null where none does. */
    private static @Nullable LocalDate midnightHere(String text) {
        try {
            var here = LocalDateTime.parse(text.replace(' ', 'T'))
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(ZoneId.of("Europe/Paris"));
            return here.toLocalTime().equals(LocalTime.MIDNIGHT) ? here.toLocalDate() : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private record Holidays(Period year, Period period) {}
}
