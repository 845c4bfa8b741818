package fr.allervers.data.demand;

import fr.allervers.data.territory.LargestRemainder;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.List;
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
        var weights = vocabulary.sharesOfAudiences(row.demand().theme());
        var shares = rounding.share(
                row.residents(),
                audiences.stream()
                        .mapToDouble(id -> weights.getOrDefault(id, 0.0))
                        .toArray());
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> row.of(audiences.get(i)).of(row.demand().mobility(), shares[i]))
                .toList();
    }
}
