package fr.allervers.data.territory;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a school calendar is which: by its heading, and where that is not known by what stands below it.
 *
 * @param heading index of the line with the headings
 * @param headings as they stand in the file
 * @param places of columns by their name; one that is neither known nor can be told by its cells is missing
 * @param guessed names of columns told by their cells, each with its heading
 */
record SchoolColumns(int heading, List<String> headings, Map<String, Integer> places, Map<String, String> guessed) {

    private static final int HEADING_LINES = 30;
    private static final int LINES = 300;

    private static final Pattern DAY =
            Pattern.compile("(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4})(?:[T ].*)?");

    private static final Pattern HOLIDAYS =
            Pattern.compile("\\b(?:vacances|conges|toussaint|noel|hiver|printemps|ete|pont|ascension|pentecote)\\b");

    SchoolColumns {
        headings = List.copyOf(headings);
        places = Map.copyOf(places);
        guessed = Map.copyOf(guessed);
    }

    /** The columns of a table; null where no line is a heading above dates. */
    static @Nullable SchoolColumns of(List<List<String>> lines) {
        int heading = heading(lines);
        return heading < 0 ? null : of(lines, heading);
    }

    /** The first line that names a date's column; else the one above the first line with two dates. */
    private static int heading(List<List<String>> lines) {
        int most = Math.min(lines.size(), HEADING_LINES);
        for (int i = 0; i < most; i++) {
            if (lines.get(i).stream().map(SchoolFiles.OPEN::column).anyMatch(c -> c.endsWith("_date"))) {
                return i;
            }
        }
        int above = -1;
        for (int i = 0; i < most; i++) {
            var cells = lines.get(i);
            if (cells.stream().filter(SchoolColumns::isDay).count() >= 2) {
                return above;
            }
            above = cells.stream().filter(c -> !c.isBlank()).count() >= 2 ? i : above;
        }
        return -1;
    }

    private static SchoolColumns of(List<List<String>> lines, int heading) {
        var headings = lines.get(heading);
        var below = lines.subList(heading + 1, Math.min(lines.size(), heading + LINES));
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < headings.size(); i++) {
            var name = SchoolFiles.OPEN.column(headings.get(i));
            if (SchoolFiles.OPEN.columns().contains(name)) {
                places.putIfAbsent(name, i);
            }
        }
        var guessed = new LinkedHashMap<String, String>();
        var free = IntStream.range(0, headings.size())
                .filter(i -> !places.containsValue(i) && !headings.get(i).isBlank())
                .boxed()
                .toList();
        var dates = most(free, below, SchoolColumns::isDay);
        var missing = new ArrayList<>(List.of("start_date", "end_date"));
        missing.removeAll(places.keySet());
        if (dates.size() == missing.size()) {
            var inOrder = missing.size() == 2 && isLater(below, dates.get(0), dates.get(1))
                    ? List.of(dates.get(1), dates.get(0))
                    : dates;
            for (int i = 0; i < missing.size(); i++) {
                places.put(missing.get(i), inOrder.get(i));
                guessed.put(missing.get(i), headings.get(inOrder.get(i)));
            }
        }
        guess("zones", most(free, below, t -> !SchoolZones.in(t).isEmpty()), headings, places, guessed);
        guess("description", most(free, below, SchoolColumns::isName), headings, places, guessed);
        return new SchoolColumns(heading, headings, places, guessed);
    }

    private static void guess(
            String name,
            List<Integer> some,
            List<String> headings,
            Map<String, Integer> places,
            Map<String, String> guessed) {
        var left = some.stream().filter(i -> !places.containsValue(i)).toList();
        if (left.size() == 1 && !places.containsKey(name)) {
            places.put(name, left.get(0));
            guessed.put(name, headings.get(left.get(0)));
        }
    }

    /** Columns of which more than half of the cells with a text are such. */
    private static List<Integer> most(List<Integer> columns, List<List<String>> lines, Predicate<String> such) {
        return columns.stream()
                .filter(i -> {
                    var texts = lines.stream()
                            .filter(l -> i < l.size() && !l.get(i).isBlank())
                            .map(l -> l.get(i).strip())
                            .toList();
                    return texts.stream().filter(such).count() * 2 > texts.size();
                })
                .toList();
    }

    /** True where the days of one column come after those of another on most lines. */
    private static boolean isLater(List<List<String>> lines, int one, int other) {
        long later = 0;
        long both = 0;
        for (var line : lines) {
            var a = one < line.size() ? sortable(line.get(one)) : "";
            var b = other < line.size() ? sortable(line.get(other)) : "";
            both += a.isEmpty() || b.isEmpty() ? 0 : 1;
            later += !a.isEmpty() && !b.isEmpty() && a.compareTo(b) > 0 ? 1 : 0;
        }
        return later * 2 > both;
    }

    /** A day as eight figures, the year first; empty where it is none. */
    private static String sortable(String text) {
        if (!isDay(text)) {
            return "";
        }
        var parts = text.strip().split("[T ]", 2)[0].split("[-/.]", -1);
        var year = parts[0].length() == 4 ? parts[0] : parts[2];
        var day = parts[0].length() == 4 ? parts[2] : parts[0];
        return year + "0".repeat(2 - parts[1].length()) + parts[1] + "0".repeat(2 - day.length()) + day;
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text.strip()).matches();
    }

    private static boolean isName(String text) {
        return HOLIDAYS.matcher(CellText.folded(text)).find();
    }

    /** True where holidays have a name, a beginning and an end. */
    boolean isWhole() {
        return places.keySet().containsAll(List.of("description", "start_date", "end_date"));
    }

    /** All headings on one line. */
    String headingsInWords() {
        return headings.stream().filter(h -> !h.isBlank()).map(Excerpt::of).collect(joining(", "));
    }

    /** The shape by which such a table is read: its own headings are known, and zones need not be told. */
    TableShape shape() {
        var open = SchoolFiles.OPEN;
        var names = new HashMap<>(open.otherNames());
        guessed.forEach((column, own) -> names.put(own, column));
        var needed = new ArrayList<>(open.needed());
        if (places.containsKey("start_date") && places.containsKey("end_date")) {
            needed.remove("zones");
        }
        return new TableShape(open.columns(), Set.copyOf(needed), open.strict(), open.passedOver(), Map.copyOf(names));
    }
}
