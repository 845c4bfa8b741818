package fr.allervers.data.demand;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words that people cut short as they write them down, such as {@code pers. âgées} or {@code lettre de motiv}. */
final class AbbreviatedWords {

    /** Letters that are left of a word at least. */
    private static final int SHORTEST = 3;

    /** Letters of a word that stands alone at least, with a dot behind it and without. */
    private static final int ALONE_DOTTED = 4;

    private static final int ALONE = 5;

    private static final Pattern LETTERS = Pattern.compile("[\\p{L} ]+");

    private AbbreviatedWords() {}

    /** Those of some folded words that a text may be short for, word by word. */
    static List<String> wholes(Collection<String> words, String text) {
        var folded = Folding.fold(text);
        var parts = List.of(folded.split(" "));
        int least = text.strip().endsWith(".") ? ALONE_DOTTED : ALONE;
        if (!LETTERS.matcher(folded).matches() || parts.size() == 1 && folded.length() < least) {
            return List.of();
        }
        return words.stream()
                .filter(word -> word.length() > folded.length() && isShortFor(parts, word))
                .sorted()
                .toList();
    }

    private static boolean isShortFor(List<String> parts, String word) {
        var whole = Arrays.asList(word.split(" "));
        return whole.size() == parts.size()
                && IntStream.range(0, parts.size()).allMatch(i -> isShortFor(parts.get(i), whole.get(i)));
    }

    private static boolean isShortFor(String part, String whole) {
        return part.equals(whole) || part.length() >= SHORTEST && whole.startsWith(part);
    }
}
