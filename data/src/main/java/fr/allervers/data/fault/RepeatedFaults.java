package fr.allervers.data.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Faults of tables as people read them: what is said of several rows in the same words is said once, with its rows. */
public final class RepeatedFaults {

    private static final int NAMED = 12;

    /** File, line, and perhaps the column behind it. */
    private static final Pattern LINE = Pattern.compile("([^:]+):(\\d+)(:.*)?");

    private RepeatedFaults() {}

    private record Said(String file, String column, Object words) {}

    /** The same faults; of those alike in file, column and words the first, at a place as in {@code rooms.csv:4, 7, 9:capacity}. */
    public static List<Fault> joined(List<Fault> faults) {
        return joined(faults, Fault::place, Fault::sentence, (f, place) -> new Fault(place, f.sentence()));
    }

    /**
     * As {@link #joined(List)}, of what is said in another form.
     *
     * @param at the same at another place
     */
    public static <T> List<T> joined(
            List<T> all, Function<T, String> place, Function<T, Object> words, BiFunction<T, String, T> at) {
        var alike = all.stream()
                .collect(groupingBy(one -> said(place.apply(one), words.apply(one)), LinkedHashMap::new, toList()));
        return alike.entrySet().stream()
                .map(e -> at.apply(e.getValue().get(0), place(e.getKey(), e.getValue(), place)))
                .toList();
    }

    private static Said said(String place, Object words) {
        var line = LINE.matcher(place);
        return line.matches()
                ? new Said(line.group(1), Objects.toString(line.group(3), ""), words)
                : new Said(place, "", words);
    }

    private static <T> String place(Said said, List<T> alike, Function<T, String> place) {
        var rows = alike.stream()
                .map(place)
                .map(LINE::matcher)
                .filter(m -> m.matches())
                .map(m -> m.group(2))
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return said.file;
        }
        var named = String.join(", ", rows.subList(0, Math.min(NAMED, rows.size())));
        return said.file + ":" + named + (rows.size() > NAMED ? " …" : "") + said.column;
    }
}
