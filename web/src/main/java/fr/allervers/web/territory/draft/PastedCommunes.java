package fr.allervers.web.territory.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.table.TextTable;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.CommuneCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Communes as somebody pasted them out of a table, as {@code communes.csv}. Where the first line has no names of columns,
 * the columns are those of {@link #COLUMNS}, in that order.
 */
final class PastedCommunes {

    /** Columns that are made, in the order in which they are expected. */
    static final List<String> COLUMNS =
            List.of("code", "name", "population", "latitude", "longitude", "area_km2", "households_without_car");

    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "code", List.of("code insee", "insee", "code commune", "codgeo"),
            "name", List.of("nom", "commune", "libelle", "libgeo", "nom commune"),
            "population", List.of("habitants", "pop", "residents", "population municipale"),
            "latitude", List.of("lat"),
            "longitude", List.of("lon", "lng", "long"),
            "area_km2", List.of("superficie", "surface", "km2", "superficie km2", "area km2"),
            "households_without_car", List.of("menages sans voiture", "sans voiture", "households without car"));

    private PastedCommunes() {}

    /**
     * The table of a text.
     *
     * @throws fr.allervers.data.fault.FaultsException where it cannot be read as a table
     */
    static TextTable read(String text) {
        var lines = text.replace("\r\n", "\n").strip();
        if (lines.isEmpty()) {
            return new TextTable(COLUMNS, List.of());
        }
        var pasted = table(lines);
        var columns = columns(pasted);
        boolean named = columns.contains("code");
        var rows = new ArrayList<List<String>>();
        if (!named) {
            rows.add(arranged(pasted.headings(), COLUMNS));
        }
        for (var row : pasted.rows()) {
            rows.add(arranged(row, named ? columns : COLUMNS));
        }
        return new TextTable(
                COLUMNS, rows.stream().map(PastedCommunes::withPlainCode).toList());
    }

    private static TextTable table(String lines) {
        return TextTable.read("communes.csv", lines.getBytes(UTF_8), null);
    }

    private static List<@Nullable String> columns(TextTable pasted) {
        return pasted.headings().stream().map(PastedCommunes::column).toList();
    }

    /**
     * What is not taken of a text that can be read: columns under other headings, and further ones for the same; where
     * there are no headings, cells of the first line beyond those that are expected.
     */
    static List<String> unread(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var pasted = table(text.replace("\r\n", "\n").strip());
        var columns = columns(pasted);
        boolean named = columns.contains("code");
        return IntStream.range(0, columns.size())
                .filter(i ->
                        named ? columns.get(i) == null || columns.indexOf(columns.get(i)) < i : i >= COLUMNS.size())
                .mapToObj(pasted.headings()::get)
                .filter(heading -> !heading.isBlank())
                .toList();
    }

    /** The code as INSEE writes it, however a program mangled it; what is none stays as it is, to be mended. */
    private static List<String> withPlainCode(List<String> row) {
        var cells = new ArrayList<>(row);
        cells.set(0, Objects.requireNonNullElse(CommuneCode.alone(row.get(0)), row.get(0)));
        return cells;
    }

    private static @Nullable String column(String heading) {
        var folded = CellText.folded(heading.replace('_', ' '));
        return COLUMNS.stream()
                .filter(c -> CellText.folded(c.replace('_', ' ')).equals(folded)
                        || OTHER_NAMES.getOrDefault(c, List.of()).contains(folded))
                .findFirst()
                .orElse(null);
    }

    private static List<String> arranged(List<String> cells, List<@Nullable String> columns) {
        return COLUMNS.stream()
                .map(c -> IntStream.range(0, Math.min(cells.size(), columns.size()))
                        .filter(i -> Objects.equals(c, columns.get(i)))
                        .mapToObj(cells::get)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** The code of the commune with the most residents. */
    static Optional<String> largest(TextTable communes) {
        return communes.rows().stream()
                .max(Comparator.comparingDouble(r -> {
                    var population = CellText.number(r.get(COLUMNS.indexOf("population")));
                    return population == null ? 0 : population.doubleValue();
                }))
                .map(r -> r.get(0));
    }
}
