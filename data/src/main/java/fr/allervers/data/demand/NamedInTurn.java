package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two themes that one text names by a phrase each, without a mark between: {@code achats en ligne sécurité}. At least one of them
 * by its name or what is read for it: {@code classer ses documents} is one thing.
 */
final class NamedInTurn {

    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s'’.-]|\\s-");

    private NamedInTurn() {}

    /**
     * True of such a text.
     *
     * @param match what it is like as a whole
     */
    static boolean isIn(Vocabulary vocabulary, Kind kind, String text, Match match) {
        if (text.length() > CellHead.LONGEST) {
            return false;
        }
        var folded = Folding.fold(text);
        if (kind != Kind.THEME
                || match.certainty() != Match.Certainty.AMBIGUOUS
                || match.candidates().size() != 2
                || MARK.matcher(text).find()
                || Guesses.isTurned(kind, folded)
                || Guesses.saysEither(folded)
                || Vocabulary.isUnsure(text)) {
            return false;
        }
        var words = List.of(folded.split(" "));
        return IntStream.range(1, words.size()).anyMatch(i -> {
            var first = said(vocabulary, words.subList(0, i));
            var second = said(vocabulary, words.subList(i, words.size()));
            return says(first, match.first())
                    && says(second, match.candidates().get(1))
                    && (first.isSure() || second.isSure());
        });
    }

    private static Match said(Vocabulary vocabulary, List<String> words) {
        return vocabulary.said(Kind.THEME, String.join(" ", words));
    }

    private static boolean says(Match said, Entry theme) {
        return said.isClear() && said.first().equals(theme);
    }
}
