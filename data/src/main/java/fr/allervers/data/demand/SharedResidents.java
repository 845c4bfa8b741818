package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one row who ask for one theme, whose audience or means of transport the file does not say, and whom the territory's
 * estimate shares among several. Another audience may be chosen for those of one row alone.
 *
 * @param kind what is not said: the audience or the means of transport
 * @param key stands for them in {@link Answers}, where the id of an audience makes all of them of it
 * @param row of the file, from 1; of a turned table that of its first line
 * @param place what people call their row, as row 7
 * @param commune its id
 * @param what its name and that of the theme
 * @param written the row's own words for its commune, theme and audience, names where it has none
 * @param estimated how many of all of them are of which audience or means, by its name, as the territory estimates
 * @param chosen the audience that somebody chose for all of them instead, null where nobody did
 */
public record SharedResidents(
        Kind kind,
        String key,
        int row,
        Sentence place,
        String commune,
        String what,
        String written,
        Map<String, Long> estimated,
        @Nullable Entry chosen) {

    /** What keys of those begin with of whom another audience may be chosen. */
    public static final String AUDIENCE = prefix(Kind.AUDIENCE);

    /** What keys of those begin with of whom something of a kind is not said. */
    static String prefix(Kind kind) {
        return "SHARED:" + kind + ":";
    }

    public SharedResidents {
        estimated = Collections.unmodifiableMap(new LinkedHashMap<>(estimated));
    }

    /** The name of the one audience or means that all of them are estimated to be of, else names with how many are of each. */
    public String become() {
        return estimated.size() == 1 ? estimated.keySet().iterator().next() : listed();
    }

    /** Names with how many of these residents are of each, as the territory estimates. */
    public String listed() {
        return CountingEverybody.listed(estimated);
    }

    /** How many they are. */
    public long residents() {
        return CountingEverybody.total(estimated);
    }

    /** These and others of their row, commune and theme. */
    SharedResidents and(SharedResidents more) {
        var all = CountingEverybody.sum(estimated, more.estimated);
        return new SharedResidents(kind, key, row, place, commune, what, written, all, chosen);
    }
}
