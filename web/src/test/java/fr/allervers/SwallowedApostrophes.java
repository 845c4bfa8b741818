package fr.allervers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds French words whose apostrophe is lost: {@code dune} for <i>d'une</i>. A word is taken for one where an elided letter
 * stands before what stands behind an apostrophe elsewhere in the same texts, or before any of their longer words.
 */
final class SwallowedApostrophes {

    private static final Pattern ELIDED =
            Pattern.compile("(?:qu|lorsqu|jusqu|puisqu|[ldncsjmt])(?=[aeiouyhàâéèêëîïôœù])");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern BEHIND = Pattern.compile("(?<=\\p{L}['’])\\p{L}+");

    /** From how many letters on a word counts though it never stands behind an apostrophe. */
    private static final int LONG = 4;

    /** Words that look so and are none. */
    private static final Set<String> WORDS = Set.of(
            "celle",
            "celles",
            "centre",
            "ceux",
            "couvre",
            "deux",
            "dont",
            "décrit",
            "décrits",
            "décrivez",
            "la",
            "là",
            "ma",
            "mon",
            "non",
            "quelle",
            "quelles",
            "sa",
            "sait",
            "savez",
            "savoir",
            "savons",
            "son",
            "sont",
            "telle",
            "telles");

    private SwallowedApostrophes() {}

    /** The words of some French texts, as people read them, that lack an apostrophe, in the order of the alphabet. */
    static Set<String> in(Collection<String> texts) {
        var plain = texts.stream()
                .map(t -> t.replace("%n", " ").toLowerCase(Locale.FRENCH))
                .toList();
        var words = new HashSet<String>();
        var behind = new HashSet<String>();
        plain.forEach(t -> {
            words.addAll(matches(WORD, t));
            behind.addAll(matches(BEHIND, t));
        });
        var swallowed = new TreeSet<String>();
        for (var word : words) {
            var elided = ELIDED.matcher(word);
            if (elided.lookingAt() && !WORDS.contains(word)) {
                var rest = word.substring(elided.end());
                if (behind.contains(rest) || rest.length() >= LONG && words.contains(rest)) {
                    swallowed.add(word);
                }
            }
        }
        return swallowed;
    }

    private static List<String> matches(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
