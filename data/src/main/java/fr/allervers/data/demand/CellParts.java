package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The things that one cell names side by side, such as {@code E-mail, Santé}. What they do without may stand for several things,
 * and for the one that is named beside it: who has no car in {@code Non véhiculé, à pied} walks.
 *
 * @param named what is known of them, each once
 * @param unknown words beside them that are not; a question about them is never proposed away
 * @param weak true where one of them is but guessed by a part of its word
 */
record CellParts(List<Entry> named, List<String> unknown, boolean weak) {

    private static final CellParts NONE = new CellParts(List.of(), List.of(), false);

    private static final Pattern MARKS = Pattern.compile("\\s*[,;/+&|\\n]\\s*");
    private static final Pattern MARKS_AND_WORDS = Pattern.compile("\\s*(?:[,;/+&|\\n]|\\bet\\b|\\band\\b)\\s*");

    /** The parts of a text; none where it names one thing, or nothing that is known. */
    static CellParts of(Vocabulary vocabulary, Kind kind, String text) {
        var all = parted(MARKS_AND_WORDS, vocabulary, kind, text);
        if (all.unknown.isEmpty() || kind == Kind.COMMUNE) {
            return all.unknown.isEmpty() ? all : NONE;
        }
        return parted(MARKS, vocabulary, kind, text);
    }

    private static CellParts parted(Pattern marks, Vocabulary vocabulary, Kind kind, String text) {
        var parts = Arrays.stream(marks.split(text)).filter(p -> !p.isBlank()).toList();
        Set<Entry> named = new LinkedHashSet<>();
        var others = new ArrayList<Map.Entry<String, Match>>();
        boolean weak = false;
        for (var part : parts) {
            var match = vocabulary.match(kind, part);
            if (match.isSure() || match.isProposed()) {
                named.add(match.first());
                weak |= match.certainty() == Match.Certainty.WEAK;
            } else {
                others.add(Map.entry(part, match));
            }
        }
        others.removeIf(other -> Guesses.isTurned(Folding.fold(other.getKey()))
                && !Collections.disjoint(other.getValue().candidates(), named));
        return parts.size() < 2 || named.isEmpty()
                ? NONE
                : new CellParts(
                        List.copyOf(named),
                        others.stream().map(Map.Entry::getKey).toList(),
                        weak);
    }
}
