package fr.allervers.data.demand;

import fr.allervers.data.territory.LargestRemainder;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares the residents of rows over means of transport: those that a column of their own counts over the demands of their
 * row, and those whose means nobody knows over the means as the territory estimates it. All in whole numbers, by the largest
 * remainder, so that nobody is counted twice; what rounding took in one row the estimate is owed in the next.
 */
final class MeansSharing {

    private final Vocabulary vocabulary;
    private final List<String> means;
    private final LargestRemainder estimated;

    MeansSharing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.means = vocabulary.all(Kind.MOBILITY).stream().map(Entry::id).toList();
        this.estimated = new LargestRemainder(means.size());
    }

    /** Residents of demands who may be shared: what is left of each when some are taken. */
    private record Left(AskedRow row, int[] residents) {}

    /**
     * The demands of a row, each by its means.
     *
     * @param rows as they are asked for, of one row, whose residents are different people
     * @param counts how many of them come by which other means; of more than there are all come so
     */
    List<AskedRow> shared(List<AskedRow> rows, List<PartColumns.Count> counts) {
        var left =
                rows.stream().map(r -> new Left(r, new int[] {r.residents()})).toList();
        var shared = new ArrayList<AskedRow>();
        for (var count : counts) {
            take(count, left, shared);
        }
        for (var one : left) {
            if (one.residents[0] > 0) {
                var rest = one.row.of(one.row.demand().mobility(), one.residents[0]);
                boolean withoutCar = rest.demand().mobility().equals(Answers.WITHOUT_CAR);
                Predicate<String> possible = id -> !withoutCar || vocabulary.isWithoutCar(id);
                shared.addAll(byMeans(
                        rest, id -> possible.test(id) && counts.stream().noneMatch(c -> isOf(c.part(), id)), possible));
            }
        }
        return shared;
    }

    private void take(PartColumns.Count count, List<Left> left, List<AskedRow> shared) {
        var weights = left.stream().mapToDouble(l -> l.residents[0]).toArray();
        int there = IntStream.range(0, left.size())
                .map(i -> left.get(i).residents[0])
                .sum();
        int some = Math.min(count.residents(), there);
        if (some == 0) {
            return;
        }
        var shares = new LargestRemainder(weights.length).share(some, weights);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                left.get(i).residents[0] -= shares[i];
                var means = count.part().means();
                var those = left.get(i).row.of(means == null ? "" : means, shares[i]);
                shared.addAll(byMeans(those, id -> isOf(count.part(), id), id -> isOf(count.part(), id)));
            }
        }
    }

    /** True of means by which those may come that a column counts, and the others of its rows do not. */
    private boolean isOf(PartColumns.Part part, String id) {
        return id.equals(part.means()) || part.who() == PartHeading.Who.WITHOUT_CAR && vocabulary.isWithoutCar(id);
    }

    /**
     * A demand itself, or several where its means is to be estimated.
     *
     * @param wanted means among which they are shared, if somebody comes by one of them
     * @param possible means among which they are shared otherwise, evenly where it is not known that anybody comes by one
     */
    private List<AskedRow> byMeans(AskedRow row, Predicate<String> wanted, Predicate<String> possible) {
        if (!Set.of(Answers.ESTIMATE, Answers.WITHOUT_CAR).contains(row.demand().mobility())) {
            return List.of(row);
        }
        var weights = Stream.of(weights(row, wanted), weights(row, possible), evenly(possible))
                .filter(w -> Arrays.stream(w).anyMatch(weight -> weight > 0))
                .findFirst()
                .orElseGet(() -> evenly(id -> true));
        var shares = estimated.share(row.residents(), weights);
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> row.byEstimatedMeans(means.get(i), shares[i]))
                .toList();
    }

    private double[] evenly(Predicate<String> possible) {
        return means.stream().mapToDouble(id -> possible.test(id) ? 1 : 0).toArray();
    }

    private double[] weights(AskedRow row, Predicate<String> wanted) {
        var shares =
                vocabulary.sharesOfMeans(row.demand().commune(), row.demand().audience());
        return means.stream()
                .mapToDouble(id -> wanted.test(id) ? shares.getOrDefault(id, 0.0) : 0)
                .toArray();
    }
}
