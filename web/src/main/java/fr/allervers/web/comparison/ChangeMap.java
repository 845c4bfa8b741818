package fr.allervers.web.comparison;

import fr.allervers.data.change.ResidentsChange;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.language.Say;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gains and who loses, where they live, and which workshops are new, no longer held or moved; the table and the list of the same
 * say it too.
 *
 * @param places all communes of both problems
 */
public record ChangeMap(List<Place> places, List<WorkshopMark> workshops) {

    /**
     * A commune.
     *
     * @param code INSEE code
     * @param gained places more of its residents
     * @param lost places fewer
     * @param longer minutes that the average trip of those of its residents who are shown takes longer, negative where it is shorter
     * @param lines one a means of transport, in words
     */
    public record Place(
            String code,
            String name,
            double latitude,
            double longitude,
            long gained,
            long lost,
            double longer,
            List<String> lines) {}

    /**
     * A row of the table beside the map.
     *
     * @param change of the residents of the commune with that means of transport
     */
    public record Row(String commune, String means, ResidentsChange change) {}

    /** @param shown rows of the table beside it: communes and means of transport that it does not have do not count here either */
    static ChangeMap of(Comparison comparison, List<Row> shown, List<WorkshopMark> workshops, Say say) {
        var rows = shown.stream().collect(Collectors.groupingBy(r -> r.change().commune()));
        var communes = Stream.of(comparison.after(), comparison.before())
                .flatMap(s -> s.index().problem().communes().stream())
                .collect(Collectors.toMap(Commune::code, c -> c, (a, b) -> a));
        return new ChangeMap(
                communes.values().stream()
                        .map(c -> place(c, rows.getOrDefault(c.code(), List.of()), say))
                        .toList(),
                workshops);
    }

    private static Place place(Commune commune, List<Row> rows, Say say) {
        return new Place(
                commune.code(),
                commune.name(),
                commune.latitude(),
                commune.longitude(),
                rows.stream().mapToLong(r -> r.change().gained()).sum(),
                rows.stream().mapToLong(r -> r.change().lost()).sum(),
                longer(rows),
                rows.stream().map(r -> line(r, say)).toList());
    }

    /** By how many minutes the trips of those who have a place before and after are longer, on average; 0 where nobody has. */
    private static double longer(List<Row> rows) {
        double before = mean(rows, ResidentsChange::servedBefore, ResidentsChange::minutesBefore);
        double after = mean(rows, ResidentsChange::servedAfter, ResidentsChange::minutesAfter);
        return before == 0 || after == 0 ? 0 : after - before;
    }

    private static double mean(
            List<Row> rows, ToLongFunction<ResidentsChange> served, ToDoubleFunction<ResidentsChange> minutes) {
        long all = rows.stream().mapToLong(r -> served.applyAsLong(r.change())).sum();
        double sum = rows.stream()
                .mapToDouble(r -> served.applyAsLong(r.change()) * minutes.applyAsDouble(r.change()))
                .sum();
        return all == 0 ? 0 : sum / all;
    }

    private static String line(Row row, Say say) {
        var change = row.change();
        return say.message(
                "comparison.map.line",
                row.means(),
                say.number(change.gained()),
                say.number(change.lost()),
                say.decimal(change.minutesBefore()),
                say.decimal(change.minutesAfter()));
    }

    /** The rows of the table, places lost first. */
    static List<Row> rows(Comparison comparison) {
        var before = comparison.before().index();
        var after = comparison.after().index();
        var communes = names(
                before,
                after,
                p -> p.problem().communes().stream().collect(Collectors.toMap(Commune::code, Commune::name)));
        var means = names(
                before,
                after,
                p -> p.problem().mobility().stream().collect(Collectors.toMap(m -> m.id(), m -> m.name())));
        return comparison.residents().stream()
                .map(c -> new Row(communes.getOrDefault(c.commune(), ""), means.getOrDefault(c.mobility(), ""), c))
                .toList();
    }

    /** Of rows that only one of two problems has, that one knows the name. */
    private static Map<String, String> names(
            ProblemIndex before, ProblemIndex after, Function<ProblemIndex, Map<String, String>> names) {
        var all = new HashMap<>(names.apply(before));
        all.putAll(names.apply(after));
        return all;
    }
}
