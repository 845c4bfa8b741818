package fr.allervers.solver.search;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Where things are, by index. A site is what residents can tell of a room: its commune, and whether it is
 * step-free.
 */
final class Territory {

    final int communes;
    final Ids commune;
    final int[] roomCommune;
    final int[] roomSite;
    final int[] siteCommune;
    final boolean[] siteStepFree;
    /** [advisor] commune */
    final int[] base;
    /** [advisor][commune] */
    final boolean[][] worksIn;
    /** [commune] true where it has both demand and a room, so that its presence counts */
    final boolean[] wantsPresence;

    Territory(Problem problem) {
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
        worksIn = new boolean[base.length][];
        for (int a = 0; a < base.length; a++) {
            worksIn[a] = worksIn(problem.advisors().get(a));
        }
        wantsPresence = wantsPresence(problem.demand());
    }

    int sites() {
        return siteCommune.length;
    }

    private boolean[] worksIn(Advisor advisor) {
        var result = new boolean[communes];
        java.util.Arrays.fill(result, advisor.communes().isEmpty());
        advisor.communes().forEach(c -> result[commune.of(c)] = true);
        return result;
    }

    private boolean[] wantsPresence(List<Demand> demand) {
        var result = new boolean[communes];
        for (var d : demand) {
            result[commune.of(d.commune())] |= d.residents() > 0;
        }
        var hasRoom = new boolean[communes];
        for (int c : roomCommune) {
            hasRoom[c] = true;
        }
        for (int c = 0; c < communes; c++) {
            result[c] &= hasRoom[c];
        }
        return result;
    }
}
