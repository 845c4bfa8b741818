package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a table what stands.
 *
 * @param heading number of the row with the headings, the last one where there are several
 * @param columns from 0, by what they hold
 * @param wide columns with figures; empty where one column has all figures
 * @param others headings of columns that hold nothing of ours, by column from 0
 * @param pending columns that one of those others may be, which is still to be decided
 */
record Layout(
        Sheet sheet,
        int heading,
        Map<Heading, Integer> columns,
        List<WideColumn> wide,
        Map<Integer, String> others,
        Set<Heading> pending) {

    Layout {
        columns = Map.copyOf(columns);
        wide = List.copyOf(wide);
        pending = Set.copyOf(pending);
    }

    boolean isWide() {
        return !wide.isEmpty();
    }

    /** Column of what a heading stands for, negative where there is none. */
    int column(Heading heading) {
        return columns.getOrDefault(heading, -1);
    }

    static Heading heading(Kind kind) {
        return switch (kind) {
            case COMMUNE -> Heading.COMMUNE;
            case THEME -> Heading.THEME;
            case AUDIENCE -> Heading.AUDIENCE;
            case MOBILITY -> Heading.MOBILITY;
        };
    }

    /** The kind that a heading's column names, null where it names none of the lists. */
    static @Nullable Kind kind(Heading heading) {
        return switch (heading) {
            case INSEE, COMMUNE -> Kind.COMMUNE;
            case THEME -> Kind.THEME;
            case AUDIENCE -> Kind.AUDIENCE;
            case MOBILITY -> Kind.MOBILITY;
            default -> null;
        };
    }
}
