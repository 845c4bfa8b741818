package fr.allervers.data.compiled;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;

/**
 * The communes of rooms and advisors, and the sites of rooms. A site is what residents can tell of a room: its commune,
 * and whether it is step-free.
 */
public final class Sites {

    /** Number of communes. */
    public final int communes;
    /** Communes by INSEE code. */
    public final Ids commune;
    /** [room] its commune */
    public final int[] roomCommune;
    /** [room] its site */
    public final int[] roomSite;
    /** [site] its commune */
    public final int[] siteCommune;
    /** [site] true where residents who need a step-free room can come */
    public final boolean[] siteStepFree;
    /** [advisor] commune of the base */
    public final int[] base;
    /** [advisor][commune] true where the advisor may work there */
    public final boolean[][] worksIn;
    /** [commune] true where it has both demand and a room, so that its presence counts */
    public final boolean[] wantsPresence;

    public Sites(Problem problem) {
        communes = problem.communes().size();
        commune = new Ids(problem.communes(), c -> c.code());
        var rooms = problem.rooms();
        roomCommune = rooms.stream().mapToInt(r -> commune.of(r.commune())).toArray();
        roomSite = new int[rooms.size()];
        var sites = new HashMap<Integer, Integer>();
        var keys = new ArrayList<Integer>();
        for (int r = 0; r < roomSite.length; r++) {
            int key = 2 * roomCommune[r] + (rooms.get(r).isStepFree() ? 1 : 0);
            roomSite[r] = sites.computeIfAbsent(key, k -> {
                keys.add(k);
                return keys.size() - 1;
            });
        }
        siteCommune = keys.stream().mapToInt(k -> k / 2).toArray();
        siteStepFree = new boolean[keys.size()];
        for (int s = 0; s < siteStepFree.length; s++) {
            siteStepFree[s] = keys.get(s) % 2 == 1;
        }
        base = problem.advisors().stream().mapToInt(a -> commune.of(a.base())).toArray();
        worksIn = problem.advisors().stream().map(this::worksIn).toArray(boolean[][]::new);
        wantsPresence = new boolean[communes];
        problem.presenceCommunes().forEach(c -> wantsPresence[commune.of(c.code())] = true);
    }

    /** Number of sites. */
    public int sites() {
        return siteCommune.length;
    }

    private boolean[] worksIn(Advisor advisor) {
        var result = new boolean[communes];
        Arrays.fill(result, advisor.communes().isEmpty());
        advisor.communes().forEach(c -> result[commune.of(c)] = true);
        return result;
    }
}
