package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one row who ask for one theme, whose audience or means of transport the file does not say, and whom the territory's
 * estimate shares among several. Another audience may be chosen for those of one row alone.
 *
 * @param kind what is not said: the audience or the means of transport
 * @param key stands for them in {@link Answers}, where an id of that kind makes all of them of it
 * @param sheet name of the sheet where several are read, otherwise empty
 * @param row as people see it, from 1
 * @param commune its name
 * @param theme its name
 * @param estimated how many of them are of which audience or means, by its name, as the territory estimates
 * @param chosen the id that somebody chose for all of them instead, null where nobody did
 */
public record SharedResidents(
        Kind kind,
        String key,
        String sheet,
        int row,
        String commune,
        String theme,
        Map<String, Long> estimated,
        @Nullable String chosen) {

    public SharedResidents {
        estimated = Collections.unmodifiableMap(new LinkedHashMap<>(estimated));
    }

    /** Names with how many of these residents are of each, as the territory estimates. */
    public String listed() {
        return CountingEverybody.listed(estimated);
    }

    /** The name of the one audience or means that all of them are of, else names with how many are of each. */
    public String become() {
        return estimated.size() == 1 ? estimated.keySet().iterator().next() : listed();
    }

    /** How many they are. */
    public long residents() {
        return estimated.values().stream().mapToLong(r -> r).sum();
    }

    /** These and others of their row, commune and theme. */
    SharedResidents and(SharedResidents more) {
        var all = new LinkedHashMap<>(estimated);
        more.estimated.forEach((name, residents) -> all.merge(name, residents, Long::sum));
        return new SharedResidents(kind, key, sheet, row, commune, theme, all, chosen);
    }
}
