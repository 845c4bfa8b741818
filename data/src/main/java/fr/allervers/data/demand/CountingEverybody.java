package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Residents of everybody, of whom each answer makes others.
 *
 * @param byTheme how many of them ask for which theme, by its name, as far as figures are clear; empty for a theme that is not
 * @param byAudience how many would be of which audience, by its name, if they are shared as the territory estimates; fewer where it
 *     does not, or a theme is not decided yet, and told once these are all
 */
public record CountingEverybody(Map<String, Long> byTheme, Map<String, Long> byAudience) implements Counting {

    @Override
    public Counting and(@Nullable Counting more) {
        return more instanceof CountingEverybody others
                ? new CountingEverybody(sum(byTheme, others.byTheme), sum(byAudience, others.byAudience))
                : this;
    }

    static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> others) {
        var all = new LinkedHashMap<>(some);
        others.forEach((name, residents) -> all.merge(name, residents, Long::sum));
        return all;
    }

    @Override
    public Sentence effect() {
        long residents = total(byTheme);
        if (residents == 0) {
            return Words.of("everybody.effect.none");
        }
        return total(byAudience) == residents
                ? Words.of("everybody.effect.shared", residents, listed(byAudience))
                : Words.of("everybody.effect", residents);
    }

    static long total(Map<String, Long> residents) {
        return residents.values().stream().mapToLong(r -> r).sum();
    }

    /** Names with how many are of each, those without a name left out. */
    static String listed(Map<String, Long> residents) {
        return residents.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
