package fr.allervers.solver.bound.price;

import fr.allervers.data.problem.Advisor;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.SessionLimit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Advisors by type: those who differ in nothing but their names are of one type and share their multipliers.
 *
 * @param typeOf [advisor] type
 * @param base [type] index of the commune that their days start and end in
 * @param maxSessions [type] most sessions of all of them
 * @param maxDays [type][k - 1] most days of all of them with at least k sessions
 */
record AdvisorTypes(int[] typeOf, int[] base, int[] maxSessions, int[][] maxDays) {

    static AdvisorTypes of(Relaxation relaxation) {
        var typeOf = types(relaxation.problem().advisors());
        int count = 1 + Arrays.stream(typeOf).max().orElse(-1);
        var types = new AdvisorTypes(typeOf, new int[count], new int[count], new int[count][0]);
        SessionLimit.ofAll(relaxation).forEach(limit -> types.count(relaxation, limit));
        return types;
    }

    private static int[] types(List<Advisor> advisors) {
        var numbers = new HashMap<List<Object>, Integer>();
        return advisors.stream()
                .mapToInt(a -> numbers.computeIfAbsent(
                        List.of(
                                a.base(),
                                a.themes(),
                                a.communes(),
                                a.available(),
                                a.absent(),
                                a.maxSessionsPerDay(),
                                a.maxSessionsPerWeek()),
                        key -> numbers.size()))
                .toArray();
    }

    private void count(Relaxation relaxation, SessionLimit limit) {
        var capacity = relaxation.advisors().get(limit.advisor());
        var among = relaxation.withPinned(limit.among(), limit.advisor());
        int type = typeOf[limit.advisor()];
        base[type] = relaxation.base(limit.advisor());
        maxSessions[type] += limit.most();
        int layers = Math.max(1, capacity.maxSessionsPerDay(among));
        maxDays[type] = Arrays.copyOf(maxDays[type], Math.max(layers, maxDays[type].length));
        for (int k = 0; k < layers; k++) {
            maxDays[type][k] += capacity.maxDays(among, k + 1);
        }
    }

    /** How many types there are. */
    int size() {
        return base.length;
    }
}
