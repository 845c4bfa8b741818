package fr.allervers.data.territory;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.CellText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code starts.csv}, {@code closures.csv} and {@code absences.csv}. */
record CalendarFiles(FolderTables tables, Settings settings) {

    static final TableShape STARTS = TableShape.of("days", "time", "from?", "to?");
    static final TableShape CLOSURES = TableShape.sourced("scope", "id?", "from", "to", "reason?");
    static final TableShape ABSENCES = TableShape.sourced("advisor", "quarter", "first_week", "weeks");

    private static final Pattern HOURS = Pattern.compile("(?iu)\\d ?[h:] ?(?:\\d\\d)? ?(?:-|–|à|a|au|et|to|and) ?\\d"
            + "|\\b(?:à|a|de|dès|from|until|avant|après|before|after) \\d{1,2} ?(?:h\\b|h\\d|:\\d)");

    private static final Pattern PARTS = Pattern.compile(
            "\\b(?:matin|matinee|apres midi|pause (?:de |du )?midi|morning|afternoon|lunch)(?:s|ees)?\\b");

    private static final Pattern WEEKDAYS = Pattern.compile(
            "\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\\b");

    private static final int WEEKS = 14;

    /** Works take no longer; a longer closure is most often a slip of the year. */
    private static final int LONGEST_CLOSURE_YEARS = 2;

    /** @param ids of what else may be closed */
    Calendar read(KnownCommunes communes, Map<Closure.Scope, Collection<String>> ids) {
        var school = new SchoolFiles(tables, settings);
        return new Calendar(
                tables.some("starts.csv", STARTS, CalendarFiles::start),
                school.read(),
                tables.any("closures.csv", CLOSURES, row -> closure(row, communes, ids)),
                tables.any("absences.csv", ABSENCES, row -> absence(row, ids.get(Closure.Scope.ADVISOR))),
                school.notTaken());
    }

    private static StartPattern start(TableRow row) {
        var from = row.dateOrNull("from");
        var to = row.dateOrNull("to");
        if (from != null && to != null && to.isBefore(from) && row.isDate("from") && row.isDate("to")) {
            row.doubt("to", FolderTables.words("start.never"));
        }
        return new StartPattern(Schedules.needed(row, "days"), row.time("time"), from, to);
    }

    private static Closure closure(TableRow row, KnownCommunes communes, Map<Closure.Scope, Collection<String>> ids) {
        var scope = row.choice("scope", Closure.Scope.class);
        var known = ids.get(scope);
        var id = scope == Closure.Scope.COMMUNE
                ? communes.in(row, "id")
                : known == null ? null : row.known("id", known, file(scope));
        if (id == null && row.has("id")) {
            row.fault("id", FolderTables.words("closure.id"));
        }
        var reason = row.text("reason");
        var source = row.text("source");
        var words = reason == null ? source : source == null ? reason : reason + " : " + source;
        var period = period(row, new Provenance(words, row.flag("estimated")));
        if (period.to().isAfter(period.from().plusYears(LONGEST_CLOSURE_YEARS)) && row.isDate("from")) {
            row.doubt("to", FolderTables.words("closure.long", period.from(), period.to(), LONGEST_CLOSURE_YEARS));
        }
        if (reason != null && isOfPart(reason, period)) {
            row.doubt("reason", FolderTables.words("closure.part", Excerpt.of(reason)));
        }
        return new Closure(scope, id, period);
    }

    /** True of a reason that says hours, or days of the week where the closure has others too: it closes whole days. */
    private static boolean isOfPart(String reason, Period period) {
        var folded = CellText.folded(reason);
        return HOURS.matcher(reason).find()
                || PARTS.matcher(folded).find()
                || WEEKDAYS.matcher(folded).find() && !period.from().equals(period.to());
    }

    private static String file(Closure.Scope scope) {
        return switch (scope) {
            case TERRITORY -> SettingsFile.FILE;
            case COMMUNE -> "communes.csv";
            case ROOM -> "rooms.csv";
            case ADVISOR -> "advisors.csv";
        };
    }

    private static Absence absence(TableRow row, @Nullable Collection<String> advisors) {
        int first = row.whole("first_week", 1, WEEKS);
        int weeks = row.whole("weeks", 1, WEEKS);
        if (first + weeks - 1 > WEEKS) {
            row.doubt("weeks", FolderTables.words("absence.beyond"));
        }
        return new Absence(
                row.known("advisor", advisors == null ? List.of() : advisors, "advisors.csv"),
                row.whole("quarter", 1, 4),
                first,
                weeks,
                row.provenance());
    }

    static Period period(TableRow row, Provenance origin) {
        var from = row.date("from");
        var to = row.date("to");
        if (to.isBefore(from) && row.isDate("from") && row.isDate("to")) {
            row.fault("to", FolderTables.words("date.order"));
        }
        return new Period(from, to, origin);
    }
}
