package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading over how many of a row's residents come by other means than the rest: {@code Sans voiture}, {@code dont PMR}.
 *
 * @param who are counted
 * @param means by which they may come, the likeliest first; none where the territory has none of these
 * @param sure false where nothing is to be proposed
 */
record PartHeading(Who who, List<Entry> means, boolean sure) {

    /** Whom such a column counts. */
    enum Who {
        WITHOUT_CAR,
        REDUCED_MOBILITY,
        OTHER
    }

    private static final String OF_THEM =
            "((dont|parmi eux|parmi elles|nombre|nb|nbre|combien|personnes?|pers|habitants?"
                    + "|gens|usagers|ceux|de|d|des|qui|sont|of them|of whom|including|people) )*";

    private static final Pattern WITHOUT_CAR = Pattern.compile(OF_THEM + WithoutCar.SAYING + "( .*)?");

    private static final Pattern REDUCED = Pattern.compile(OF_THEM
            + "(a |en |en situation de |with )?(pmr|mobilite reduite|fauteuils?( roulants?)?|handicap\\w*"
            + "|reduced mobility|wheelchairs?)( .*)?");

    private static final Pattern OF_THOSE = Pattern.compile("(dont|of whom|including) (.+)");

    PartHeading {
        means = List.copyOf(means);
    }

    /** What a heading says so; null where it says nothing of the kind. */
    static @Nullable PartHeading of(String heading, Vocabulary vocabulary) {
        var folded = Folding.fold(heading);
        if (WITHOUT_CAR.matcher(folded).matches()) {
            return new PartHeading(Who.WITHOUT_CAR, named(vocabulary, "bus", "sans voiture"), true);
        }
        if (REDUCED.matcher(folded).matches()) {
            return new PartHeading(Who.REDUCED_MOBILITY, named(vocabulary, "personnes à mobilité réduite"), true);
        }
        var part = OF_THOSE.matcher(folded);
        var match = part.matches() ? vocabulary.match(Kind.MOBILITY, part.group(2)) : Match.NONE;
        boolean sure = match.isClear();
        return match.candidates().isEmpty() ? null : new PartHeading(Who.OTHER, match.candidates(), sure);
    }

    /** What words stand for, each once; the first word only where it is known for sure. */
    private static List<Entry> named(Vocabulary vocabulary, String... words) {
        var named = new LinkedHashSet<Entry>();
        for (var word : words) {
            var match = vocabulary.match(Kind.MOBILITY, word);
            if (match.isSure() || word.equals(words[words.length - 1])) {
                named.addAll(match.candidates());
            }
        }
        return new ArrayList<>(named);
    }
}
