package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a folder are by their names: tables, whatever letters these are written with; what was most likely meant as
 * a table; and what looks like one and is none.
 *
 * @param tables names that tables have, each with the name that its file has
 * @param misnamed names of files that are no tables and were meant as some: a folder with one is refused
 * @param unread names of other files in which somebody may look for tables
 */
record FileNames(SortedMap<String, String> tables, List<String> misnamed, List<String> unread) {

    private static final Pattern BUSES = Pattern.compile("buses-\\d{4}-q\\d\\.json");

    /** Which names were refused whatever stands before their end. */
    private static final Pattern EXPECTED = Pattern.compile(".*\\.(csv|ics)|(roads|buses).*\\.json");

    /** Locks and settings of systems and spreadsheet programs. */
    private static final Pattern OF_PROGRAMS = Pattern.compile("\\..*|~\\$.*|thumbs\\.db|desktop\\.ini");

    /** Names of the ministry's calendar without their end: ours, and the one under which it is downloaded. */
    private static final Set<String> SCHOOL_CALENDARS = Set.of("school-calendar", "fr-en-calendrier-scolaire");

    /** Ends of names under which programs keep tables. */
    private static final Set<String> FORMS =
            Set.of("csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xls", "ods", "fods", "numbers", "json", "xml", "ics");

    /** @param names of the files, as they are written */
    static FileNames of(Collection<String> names) {
        var tables = new TreeMap<String, String>();
        names.stream().filter(n -> n.equals(table(n))).forEach(n -> tables.put(n, n));
        var others = new ArrayList<String>();
        for (var name : names.stream().sorted().toList()) {
            var table = table(name);
            if (!name.equals(table) && (table == null || tables.putIfAbsent(table, name) != null)) {
                others.add(name);
            }
        }
        others.removeIf(n -> OF_PROGRAMS.matcher(lower(n)).matches());
        var misnamed =
                others.stream().filter(n -> isMeantAsOne(n, tables.keySet())).toList();
        others.removeAll(misnamed);
        others.removeIf(n -> !FORMS.contains(ending(n)) && !lower(n).contains(".csv"));
        return new FileNames(tables, misnamed, List.copyOf(others));
    }

    /** The name that the table in a file of that name should have; null where it is no table's, whatever the letters. */
    static @Nullable String table(String name) {
        var lower = lower(name);
        if (BUSES.matcher(lower).matches()) {
            return TransportFiles.quarterOf(lower.replace("-q", "-Q")) == null ? null : lower.replace("-q", "-Q");
        }
        if (SCHOOL_CALENDARS.contains(stem(lower))) {
            var form = ending(lower);
            if (form.equals("csv") || SchoolTable.FORMS.contains(form)) {
                return SchoolFiles.OPEN_DATA;
            }
            if (form.equals("ics")) {
                return SchoolFiles.DIARY;
            }
        }
        return TerritoryReading.FILES.contains(lower) ? lower : null;
    }

    /** The table that a file of another form was meant as, such as {@code closures.csv} for {@code closures.xlsx}; null for none. */
    static @Nullable String meant(String name) {
        return FORMS.contains(ending(name)) && !EXPECTED.matcher(lower(name)).matches()
                ? tablesOfStem(name).findFirst().orElse(null)
                : null;
    }

    private static boolean isMeantAsOne(String name, Set<String> there) {
        return EXPECTED.matcher(lower(name)).matches()
                || meant(name) != null && tablesOfStem(name).noneMatch(there::contains);
    }

    private static Stream<String> tablesOfStem(String name) {
        var stem = stem(lower(name));
        return TerritoryReading.FILES.stream().filter(f -> !f.endsWith(".json") && stem(f).equals(stem));
    }

    /** Every name that a reader must know of: those of tables as they should be, and those that are refused. */
    List<String> expected() {
        return Stream.concat(tables.keySet().stream(), misnamed.stream()).toList();
    }

    /** That files are not read, each with the one that is in its place. */
    List<Fault> notices() {
        return unread.stream().map(this::notice).toList();
    }

    private Fault notice(String name) {
        var read = tablesOfStem(name).filter(tables::containsKey).findFirst();
        return new Fault(
                name,
                read.isPresent()
                        ? FolderTables.words("file.unreadBeside", Objects.requireNonNull(tables.get(read.get())))
                        : FolderTables.words("file.unread"));
    }

    private static String stem(String name) {
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    private static String ending(String name) {
        return lower(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
