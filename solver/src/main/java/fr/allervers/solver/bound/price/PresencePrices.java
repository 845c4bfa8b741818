package fr.allervers.solver.bound.price;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Presence in the communes that count, at given multipliers: a commune costs what its absence does, or what its first
 * workshop loses, whichever is less. In {@link Units}.
 */
final class PresencePrices {

    private final List<Place> places;

    /**
     * A facility in a commune that counts.
     *
     * @param kind position of its kind
     * @param facility position in the kind
     */
    private record Candidate(int kind, KindSubproblem subproblem, int facility) {

        long loss() {
            return subproblem.firstLoss(facility);
        }
    }

    /**
     * A commune that counts, and the facilities there.
     *
     * @param commune index in the problem
     * @param absence what it costs that it hosts nothing
     */
    private record Place(int commune, long absence, List<Candidate> candidates) {

        /** The candidate whose first workshop loses least; null where that is no less than absence costs. */
        @Nullable
        Candidate cheapest() {
            return candidates.stream()
                    .min(comparingLong(Candidate::loss))
                    .filter(candidate -> candidate.loss() < absence)
                    .orElse(null);
        }

        long price(@Nullable Candidate cheapest) {
            return cheapest == null ? absence : Math.max(0, cheapest.loss());
        }
    }

    /**
     * @param communes indices of those that count
     * @param absence what it costs that one of them hosts nothing
     */
    PresencePrices(List<Integer> communes, IntToLongFunction absence, List<KindSubproblem> kinds) {
        places = communes.stream()
                .map(c -> new Place(c, absence.applyAsLong(c), candidates(c, kinds)))
                .toList();
    }

    private static List<Candidate> candidates(int commune, List<KindSubproblem> kinds) {
        return IntStream.range(0, kinds.size())
                .boxed()
                .flatMap(k -> IntStream.range(0, kinds.get(k).facilities().size())
                        .filter(f -> kinds.get(k).facilities().get(f).commune() == commune)
                        .mapToObj(f -> new Candidate(k, kinds.get(k), f)))
                .toList();
    }

    /**
     * Part of the value that presence has, once the kinds are evaluated. Where a first workshop is cheaper than absence, it is
     * added to the evaluation of its kind.
     *
     * @param kinds the evaluation of each
     */
    long evaluate(List<Evaluation> kinds) {
        long total = 0;
        for (var place : places) {
            var cheapest = place.cheapest();
            if (cheapest != null && cheapest.loss() > 0) {
                cheapest.subproblem().force(cheapest.facility(), kinds.get(cheapest.kind()));
            }
            total += place.price(cheapest);
        }
        return total;
    }

    /** [commune] what workshops in a commune earn by its presence, once the kinds are evaluated; 0 where it has no facility. */
    long[] rewards(int communes) {
        var rewards = new long[communes];
        for (var place : places) {
            rewards[place.commune()] = place.candidates().isEmpty() ? 0 : place.price(place.cheapest());
        }
        return rewards;
    }
}
