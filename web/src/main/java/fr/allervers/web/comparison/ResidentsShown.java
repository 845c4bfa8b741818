package fr.allervers.web.comparison;

import static java.util.stream.Collectors.toMap;

import fr.allervers.web.comparison.ChangeMap.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the residents who fare otherwise are shown: of one commune, of one means of transport, or all.
 *
 * @param commune INSEE code, null or empty for all
 * @param means id of a mobility profile, null or empty for all
 */
public record ResidentsShown(
        @Nullable String commune, @Nullable String means) {

    boolean has(Row row) {
        return isAllOr(commune, row.change().commune())
                && isAllOr(means, row.change().mobility());
    }

    private static boolean isAllOr(@Nullable String chosen, String own) {
        return chosen == null || chosen.isEmpty() || chosen.equals(own);
    }

    /** True where all are shown. */
    public boolean isAll() {
        return isAllOr(commune, "") && isAllOr(means, "");
    }

    /** The communes to choose from, ids by names. */
    static Map<String, String> communes(List<Row> rows) {
        return rows.stream()
                .collect(toMap(Row::commune, r -> r.change().commune(), (same, again) -> same, TreeMap::new));
    }

    /** The means of transport to choose from, ids by names. */
    static Map<String, String> means(List<Row> rows) {
        return rows.stream()
                .collect(toMap(Row::means, r -> r.change().mobility(), (same, again) -> same, TreeMap::new));
    }
}
