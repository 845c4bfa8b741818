package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares the residents of rows for everybody over the audiences of a territory that has none of all, as it estimates who
 * asks for a theme. Who are too few for two workshops are all of the audience that asks most for their theme, so that groups that ask
 * for one thing are told one audience. Of larger ones no audience gets fewer than a workshop is held for, and what it lacks by that,
 * or has too many, is made up for in the next groups. Audiences that are rare among those who ask for a theme, as they are less than
 * three fifths of an equal share of them, get nobody: who writes "everybody" seldom means them. Nobody is counted twice.
 */
final class AudienceSharing {

    /** Least share of those who ask for a theme that an audience is not rare with, in equal shares of all that ask for it. */
    private static final double RAREST = 0.6;

    private final Vocabulary vocabulary;
    private final List<String> audiences;
    private final double[] owed;

    /** How a commune's group of so many for a theme was shared: one of as many again is, as far as is known, the same once more. */
    private final Map<Group, int[]> shared = new HashMap<>();

    private record Group(String commune, String theme, int residents) {}

    AudienceSharing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.audiences = vocabulary.all(Kind.AUDIENCE).stream().map(Entry::id).toList();
        this.owed = new double[audiences.size()];
    }

    /**
     * A demand of everybody as several, of one audience each.
     *
     * @param together residents of its row who ask for its theme, by whatever means they come
     */
    List<AskedRow> shared(AskedRow row, int together) {
        var shares = shares(row.demand().commune(), row.demand().theme(), row.residents(), together);
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> row.estimated(audiences.get(i), shares[i]))
                .toList();
    }

    /** Names of the audiences of so many residents of a commune who ask for a theme, with how many of them are of each. */
    Map<String, Long> named(String commune, String theme, int residents) {
        var shares = shares(commune, theme, residents, residents);
        var named = new LinkedHashMap<String, Long>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                named.put(vocabulary.entry(Kind.AUDIENCE, audiences.get(i)).name(), (long) shares[i]);
            }
        }
        return named;
    }

    private int[] shares(String commune, String theme, int residents, int together) {
        var known = vocabulary.sharesOfAudiences(theme);
        var weights = audiences.stream()
                .mapToDouble(id -> known.getOrDefault(id, 0.0))
                .toArray();
        var expected = expected(residents, weights);
        int least = vocabulary.least(theme);
        if (together < 2 * least) {
            return few(expected, residents);
        }
        var shares =
                shared.computeIfAbsent(new Group(commune, theme, residents), k -> groups(expected, residents, least));
        for (int i = 0; i < owed.length; i++) {
            owed[i] += expected[i] - shares[i];
        }
        return shares;
    }

    private static double[] expected(int residents, double[] weights) {
        double equal = DoubleStream.of(weights).filter(w -> w > 0).average().orElse(0);
        var usual =
                DoubleStream.of(weights).map(w -> w < RAREST * equal ? 0 : w).toArray();
        double sum = DoubleStream.of(usual).sum();
        return DoubleStream.of(usual).map(w -> residents * w / sum).toArray();
    }

    /** All of the audience that asks most for their theme. */
    private int[] few(double[] expected, int residents) {
        var shares = new int[owed.length];
        int most = IntStream.range(0, owed.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> expected[i]).thenComparing(i -> -i))
                .orElseThrow();
        shares[most] = residents;
        return shares;
    }

    /** Of as many at least as a workshop needs, to the audiences that are owed most. */
    private int[] groups(double[] expected, int residents, int least) {
        var shares = new int[owed.length];
        for (int left = residents; left > 0; ) {
            int most = most(expected, shares);
            int group = Math.max(least, (int) Math.floor(owed[most] + expected[most] - shares[most]));
            int given = left - group < least ? left : group;
            shares[most] += given;
            left -= given;
        }
        return shares;
    }

    private int most(double[] expected, int[] shares) {
        return IntStream.range(0, owed.length)
                .filter(i -> expected[i] > 0)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> owed[i] + expected[i] - shares[i])
                        .thenComparing(i -> -i))
                .orElseThrow();
    }
}
