package fr.allervers.data.demand;

import fr.allervers.data.demand.Match.Certainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a word of the profession stands for here, alone or within a longer text: each word in it speaks for what it may
 * stand for, and what most speak for comes first. Only ever proposed.
 */
final class Guesses {

    /** Words that many texts have in them, whatever they are about. */
    private static final Set<String> COMMON = Set.of(
            "internet", "en ligne", "ordinateur", "pc", "telephone", "numerique", "web", "mobile", "document", "tout");

    private static final int LONGEST = 5;
    private static final int LIKELY = 4;
    private static final int PERHAPS = 1;

    private final Map<String, Map<Entry, Integer>> byWord = new HashMap<>();

    void add(String word, Entry entry, boolean likely) {
        byWord.computeIfAbsent(word, w -> new LinkedHashMap<>()).merge(entry, likely ? LIKELY : PERHAPS, Math::max);
    }

    boolean has(String folded) {
        return byWord.containsKey(folded);
    }

    Collection<String> words() {
        return byWord.keySet();
    }

    /** What a whole text stands for, or else what the words in it do. */
    Match match(String folded) {
        return best(has(folded) ? byWord.get(folded) : within(folded));
    }

    private Map<Entry, Integer> within(String folded) {
        var words = List.of(folded.split(" "));
        var weights = new LinkedHashMap<Entry, Integer>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
                var part = String.join(" ", words.subList(from, from + length));
                if (has(part)) {
                    byWord.get(part)
                            .forEach((entry, weight) ->
                                    weights.merge(entry, COMMON.contains(part) ? PERHAPS : weight, Integer::sum));
                    from += length - 1;
                    break;
                }
            }
        }
        return weights;
    }

    private static Match best(Map<Entry, Integer> weights) {
        var entries = new ArrayList<>(weights.keySet());
        entries.sort((a, b) -> weights.get(b) - weights.get(a));
        if (entries.isEmpty()) {
            return Match.NONE;
        }
        int first = weights.get(entries.get(0));
        boolean alone = entries.size() == 1 || first > weights.get(entries.get(1));
        return new Match(alone && first > PERHAPS ? Certainty.NEAR : Certainty.AMBIGUOUS, entries);
    }
}
