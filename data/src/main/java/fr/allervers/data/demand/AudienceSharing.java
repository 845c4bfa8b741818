package fr.allervers.data.demand;

import fr.allervers.data.territory.LargestRemainder;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares the residents of rows for everybody over the audiences of a territory that has none of all, as it estimates who
 * asks for a theme. In whole numbers by the largest remainder, so that nobody is counted twice; what rounding took in one
 * row is owed in the next.
 */
final class AudienceSharing {

    private final Vocabulary vocabulary;
    private final List<String> audiences;
    private final LargestRemainder rounding;

    AudienceSharing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.audiences = vocabulary.all(Kind.AUDIENCE).stream().map(Entry::id).toList();
        this.rounding = new LargestRemainder(audiences.size());
    }

    /** The demand itself, or several of one audience each where its audience is everybody. */
    List<AskedRow> shared(AskedRow row) {
        if (!row.demand().audience().equals(Answers.ESTIMATE)) {
            return List.of(row);
        }
        var shares = shares(row.demand().theme(), row.residents());
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> row.estimated(audiences.get(i), shares[i]))
                .toList();
    }

    /** Names of the audiences of so many residents who ask for a theme, with how many of them are of each. */
    Map<String, Long> named(String theme, int residents) {
        var shares = shares(theme, residents);
        var named = new LinkedHashMap<String, Long>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                named.put(vocabulary.entry(Kind.AUDIENCE, audiences.get(i)).name(), (long) shares[i]);
            }
        }
        return named;
    }

    private int[] shares(String theme, int residents) {
        var weights = vocabulary.sharesOfAudiences(theme);
        return rounding.share(
                residents,
                audiences.stream()
                        .mapToDouble(id -> weights.getOrDefault(id, 0.0))
                        .toArray());
    }
}
