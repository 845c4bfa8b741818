package fr.allervers.solver.bound.price;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Presence in the communes that count, at given multipliers: a commune costs the weight of its absence, or what its first
 * workshop loses, whichever is less. In {@link Units}.
 */
final class PresencePrices {

    private final long weight;
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

    /** A commune that counts, by its index, and the facilities there. */
    private record Place(int commune, List<Candidate> candidates) {

        /** The candidate whose first workshop loses least; null where that is no less than a limit. */
        @Nullable Candidate cheapest(long limit) {
            Candidate cheapest = null;
            long least = limit;
            for (var candidate : candidates) {
                if (candidate.loss() < least) {
                    least = candidate.loss();
                    cheapest = candidate;
                }
            }
            return cheapest;
        }
    }

    /**
     * @param communes that count
     * @param weight of the absence from one
     */
    PresencePrices(List<Integer> communes, long weight, List<KindSubproblem> kinds) {
        this.weight = weight;
        var byCommune = new TreeMap<Integer, List<Candidate>>();
        communes.forEach(commune -> byCommune.put(commune, new ArrayList<>()));
        for (int k = 0; k < kinds.size(); k++) {
            var facilities = kinds.get(k).facilities();
            for (int f = 0; f < facilities.size(); f++) {
                var here = byCommune.get(facilities.get(f).commune());
                if (here != null) {
                    here.add(new Candidate(k, kinds.get(k), f));
                }
            }
        }
        this.places = byCommune.entrySet().stream()
                .map(e -> new Place(e.getKey(), e.getValue()))
                .toList();
    }

    private long price(@Nullable Candidate cheapest) {
        return cheapest == null ? weight : Math.max(0, cheapest.loss());
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
            var cheapest = place.cheapest(weight);
            if (cheapest != null && cheapest.loss() > 0) {
                cheapest.subproblem().force(cheapest.facility(), kinds.get(cheapest.kind()));
            }
            total += price(cheapest);
        }
        return total;
    }

    /** [commune] what workshops in a commune earn by its presence, once the kinds are evaluated; 0 where it has no facility. */
    long[] rewards(int communes) {
        var rewards = new long[communes];
        for (var place : places) {
            rewards[place.commune()] = place.candidates().isEmpty() ? 0 : price(place.cheapest(weight));
        }
        return rewards;
    }
}
